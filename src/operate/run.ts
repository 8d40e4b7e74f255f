import { inspect } from "node:util";
import { NotSaved, OperatorError, UsageError } from "../core/errors.ts";
import { COMMANDS } from "./commands.ts";
import type { Terminal } from "./terminal.ts";
import { USAGE, usageOf } from "./usage.ts";

/** Runs one command as it was typed; exits with 1 where it failed or found something wrong, with 2 where it was not understood. */
export async function runCommand([name = "", ...args]: string[], terminal: Terminal): Promise<void> {
  if (name === "help" || name === "--help") return terminal.out(USAGE);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const wrong = name === "" ? "Which command?" : `There is no command "${name}".`;
    terminal.err(`${wrong} npm run -s beacon -- help shows all of them.`);
    return terminal.exit(2);
  }
  if (args.includes("--help")) return terminal.out(usageOf(name));
  try {
    await command(args, terminal);
  } catch (error) {
    const misused = error instanceof UsageError;
    if (misused) terminal.err(`${error.message}\n\n${usageOf(name)}`);
    else terminal.err(error instanceof OperatorError || error instanceof NotSaved ? error.message : inspect(error));
    terminal.exit(misused ? 2 : 1);
  }
}
