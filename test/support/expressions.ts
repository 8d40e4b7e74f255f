import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";

export interface Found {
  file: string;
  expression: RegExp;
}

/** A literal stands where a value may begin; its slashes may stand in classes, or behind a backslash. */
const LITERAL =
  /(?<=(?:[=(,:[!&|?{};>]|return|\n)\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;

/** Every regular expression that is written out in the sources. */
export function expressionsIn(src: string): Found[] {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const source = stripTypeScriptTypes(readFileSync(join(src, file), "utf8"));
    const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
    return [...code.matchAll(LITERAL)].flatMap(([, body = "", flags]) => {
      try {
        return [{ file, expression: new RegExp(body, flags) }];
      } catch {
        return []; // a division, or half a path in a text
      }
    });
  });
}
