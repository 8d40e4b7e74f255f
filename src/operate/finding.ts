import { OperatorError } from "../core/errors.ts";

/** One check: what was looked at, whether it is well, and what to do when it is not. */
export interface Finding {
  check: string;
  ok: boolean;
  says: string;
  line: string;
}

/** @param advice what to do when it is not well */
export function finding(check: string, ok: boolean, says: string, advice: string): Finding {
  const told = ok || advice === "" ? says : `${says}: ${advice}`;
  return { check, ok, says: told, line: `${ok ? "✓" : "✗"} ${check}: ${told}` };
}

/** What stopped a check, in the words that it would stop the start with. */
export function failed(check: string, error: unknown): Finding {
  if (!(error instanceof OperatorError)) throw error;
  return finding(check, false, error.message, "");
}
