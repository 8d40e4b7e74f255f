import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const requireAsBolt = createRequire(require.resolve("@slack/bolt"));

/** What Bolt requires at once and Beacon uses later or never: a hundred and fifty files. Socket Mode brings undici's. */
for (const name of ["@slack/socket-mode", "@slack/oauth", "@slack/types"]) readLate(name);

/** Required and not imported, which would read each file once more for the names in it: docs/decisions/start.md. */
export const bolt = require("@slack/bolt") as typeof import("@slack/bolt");
export const webApi = requireAsBolt("@slack/web-api") as typeof import("@slack/web-api");

/** Puts a stand-in where the package will be looked for; the package itself is read when something of it is used. */
function readLate(name: string): void {
  const path = requireAsBolt.resolve(name);
  if (require.cache[path]) return;
  const used = (): Record<string | symbol, unknown> => {
    if (require.cache[path] === standIn) delete require.cache[path];
    return requireAsBolt(name);
  };
  const exports = new Proxy({}, { get: (_, key) => key === "__esModule" || used()[key] });
  const standIn = {
    id: path,
    filename: path,
    loaded: true,
    exports,
    children: [],
    paths: [],
  } as unknown as NodeJS.Module;
  require.cache[path] = standIn;
}
