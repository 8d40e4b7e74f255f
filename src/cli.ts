import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";

enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");

const { runCommand } = await import("./operate/run.ts");
const { env, stdin: input } = process;
const exit = (code: number) => {
  process.exitCode = code;
};
await runCommand(process.argv.slice(2), { env, input, out: console.log, err: console.error, exit });
