import { inspect } from "node:util";
import { OperatorError, UsageError } from "../core/errors.ts";
import { COMMANDS } from "./commands.ts";
import type { Terminal } from "./terminal.ts";
import { USAGE } from "./usage.ts";

/** Runs one command as it was typed; exits with 1 where it failed or found something wrong, with 2 where it was not understood. */
export async function runCommand([name = "", ...args]: string[], terminal: Terminal): Promise<void> {
  if (name === "help" || name === "--help") return terminal.out(USAGE);
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(name === "" ? "Which command?" : `There is no command "${name}".`);
    await command(args, terminal);
  } catch (error) {
    const misused = error instanceof UsageError;
    if (misused) terminal.err(`${error.message}\n\n${USAGE}`);
    else terminal.err(error instanceof OperatorError ? error.message : inspect(error));
    terminal.exit(misused ? 2 : 1);
  }
}
