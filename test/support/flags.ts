import { UsageError } from "../../src/core/errors.ts";
import { readFlags } from "../../src/operate/flags.ts";

/** The flags of a script that people start by npm: `--help`, and a flag that there is none, are answered with its usage. */
export function flagsOf<T extends string, B extends string>(
  usage: string,
  texts: readonly T[],
  switches: readonly B[] = [],
): ReturnType<typeof readFlags<T, B>> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.error(usage);
    process.exit(0);
  }
  try {
    return readFlags(args, texts, switches);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
