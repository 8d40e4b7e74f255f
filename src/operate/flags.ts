import { parseArgs } from "node:util";
import { UsageError } from "../core/errors.ts";

/** The flags of a command: those that take a value, and those that do not. */
export function read<T extends string, B extends string>(args: string[], texts: readonly T[], switches: readonly B[]) {
  const entries = [
    ...texts.map((name) => [name, { type: "string" }]),
    ...switches.map((name) => [name, { type: "boolean" }]),
  ];
  type Options = Record<T, { type: "string" }> & Record<B, { type: "boolean" }>;
  try {
    return parseArgs({ args, options: Object.fromEntries(entries) as Options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The same of a command that takes nothing else. */
export function readFlags<T extends string, B extends string>(
  args: string[],
  texts: readonly T[],
  switches: readonly B[],
) {
  const { values, positionals } = read(args, texts, switches);
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${extra}" is too much: this command takes flags only.`);
  return values;
}
