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
