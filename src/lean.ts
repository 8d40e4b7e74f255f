import { registerHooks } from "node:module";
import { join } from "node:path";

/** What packages ask for and a start need not read, by who asks; what is read instead lies beside this file. */
const INSTEAD: readonly { asked: string; by: string; instead: string }[] = [
  // Beacon writes its own messages; zod's, in sixty languages, are most of its files.
  { asked: "../locales/index.js", by: "/zod/", instead: "../locales/en.js" },
  // Bolt asks for Socket Mode, and with it for undici's hundred files, whether it is used or not.
  { asked: "@slack/socket-mode", by: "/@slack/bolt/", instead: join(import.meta.dirname, "late-socket-mode.cts") },
  // Botbuilder brings its streaming, storage and parsers of HTML around the part that Beacon uses.
  { asked: "botbuilder", by: "/adapters/teams/", instead: "botbuilder-core" },
];

/** Keeps a start lean: docs/decisions/start.md. Should a package move its files, it is simply read whole. */
export function readLess(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = INSTEAD.find(({ asked, by }) => asked === specifier && context.parentURL?.includes(by));
      return next(found?.instead ?? specifier, context);
    },
  });
}
