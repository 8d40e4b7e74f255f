import { PassThrough } from "node:stream";
import { runCommand } from "../../src/operate/run.ts";

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as a process would, with what is typed into it, but in this one: reading Beacon anew costs half a second. */
export async function typed(words: string[], env: Record<string, string>, input = ""): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  let code = 0;
  const exit = (given: number) => {
    code = given;
  };
  const typedInto = new PassThrough();
  typedInto.end(input);
  await runCommand(words, {
    env,
    input: typedInto,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    exit,
  });
  return { code, out: out.join("\n").trim(), err: err.join("\n").trim() };
}
