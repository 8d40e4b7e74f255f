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
    throw new UsageError(whyNot(error as NodeJS.ErrnoException, switches));
  }
}

/** Node's reasons go on about positional arguments; they name the flag in quotation marks. */
function whyNot({ code, message }: NodeJS.ErrnoException, switches: readonly string[]): string {
  const flag = /'(?:-\w, )?(--?[^' =]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `There is no flag ${flag} here.`;
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return message;
  return switches.includes(flag.slice(2)) ? `${flag} takes no value.` : `${flag} needs a value behind it.`;
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
