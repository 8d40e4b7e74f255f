/** Where a command runs: its settings, what is typed into it, the two streams it answers on, and its exit code. */
export interface Terminal {
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadableStream;
  out(line: string): void;
  err(line: string): void;
  /** 0 where it is never called. */
  exit(code: number): void;
}

/** One result: a JSON line, or a line for people. */
export function print({ out }: Terminal, { line, ...rest }: { line: string }, json: boolean | undefined): void {
  out(json ? JSON.stringify(rest) : line);
}

/** Says `none` on the other stream where there is nothing, so that a script reads no line that is none. */
export function printAll(
  terminal: Terminal,
  results: readonly { line: string }[],
  json: boolean | undefined,
  none = "Nothing in this time.",
): void {
  if (results.length === 0 && !json) terminal.err(none);
  for (const result of results) print(terminal, result, json);
}
