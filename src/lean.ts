import { registerHooks } from "node:module";

/**
 * Reads zod without its messages in sixty languages, two thirds of its files: Beacon writes its own. Should zod move
 * them, it is read whole. The hook goes at once, for it makes all other reading slower: docs/decisions/start.md.
 */
export async function readZod(): Promise<void> {
  const hook = registerHooks({
    resolve: (asked, context, next) =>
      next(
        asked === "../locales/index.js" && context.parentURL?.includes("/zod/") ? "../locales/en.js" : asked,
        context,
      ),
  });
  await import("zod");
  hook.deregister();
}
