import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { strToU8, zipSync } from "fflate";
import { z } from "zod";
import about from "../../package.json" with { type: "json" };
import { TeamsEnv } from "../config-teams.ts";
import { OperatorError } from "../core/errors.ts";

/** Where the package is written when nobody says where. */
const OUT = "dist/beacon-teams.zip";
/** Everything that Teams wants in it, at the root of the archive. */
const FILES = ["color.png", "outline.png", "zh-cn.json", "zh-tw.json"];
const MANIFEST = "manifest.json";
const folder = new URL("../../appPackage/", import.meta.url);

/** Whose bot it is and where Beacon is reached; both stand in the package. */
const Env = z.object({
  MicrosoftAppId: TeamsEnv.MicrosoftAppId.unwrap(),
  BEACON_PUBLIC_URL: z.url({ protocol: /^https$/, error: "write the https address at which people reach Beacon" }),
});

/** Writes the app package that an administrator uploads to Teams, or says which variable is missing or wrong. */
export function packageTeamsCommand(env: NodeJS.ProcessEnv, file = OUT): { file: string; line: string } {
  const given = Object.entries(env).filter(([, value]) => value !== "");
  const parsed = Env.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new OperatorError(parsed.error.issues.map((issue) => complaint(issue, env)).join("\n"));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packageOf(parsed.data));
  return { file, line: `${file}: upload it in the Teams admin center, "Manage apps", or in Teams under "Apps".` };
}

function complaint({ path, message }: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string {
  const name = String(path[0]);
  return `${name} ${env[name] ? `is "${env[name]}"` : "is missing"}: ${message}.`;
}

/** The archive. The same settings make the same bytes. */
function packageOf({ MicrosoftAppId, BEACON_PUBLIC_URL }: z.output<typeof Env>): Uint8Array {
  const { origin, hostname } = new URL(BEACON_PUBLIC_URL);
  const values = { MicrosoftAppId, BEACON_PUBLIC_URL: origin, host: hostname, version: about.version };
  const template = readFileSync(new URL(MANIFEST, folder), "utf8");
  const manifest = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{{${name}}}`, value),
    template,
  );
  const files = FILES.map((name) => [name, readFileSync(new URL(name, folder))] as const);
  return zipSync(Object.fromEntries([[MANIFEST, strToU8(manifest)], ...files]), { mtime: "1980-01-01T12:00:00" });
}
