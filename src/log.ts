import { createRequire } from "node:module";
import type { Config } from "./config.ts";
import { type Log, toldError } from "./core/log.ts";

/** Writes by pino, which is read from disk when there is a first line to write. */
export function newLog({ logLevel }: Pick<Config, "logLevel">, to?: { write(line: string): void }): Log {
  const require = createRequire(import.meta.url);
  let made: Log | null = null;
  const log = (): Log => {
    made ??= (require("pino") as typeof import("pino")).pino(
      { level: logLevel, base: null, serializers: { err: toldError } },
      ...(to ? [to] : []),
    );
    return made;
  };
  if (logLevel === "silent") return { debug() {}, info() {}, warn() {}, error() {} };
  return {
    debug: (fields, message) => log().debug(fields, message),
    info: (fields, message) => log().info(fields, message),
    warn: (fields, message) => log().warn(fields, message),
    error: (fields, message) => log().error(fields, message),
  };
}
