import type { RequestHandler } from "express";
import { mountMetrics, timing } from "../adapters/web/metrics.ts";
import type { Figures } from "../core/figures.ts";
import type { Store } from "../core/store.ts";
import { SECOND } from "../core/time.ts";
import type { House } from "../house.ts";
import type { Watch } from "./figures.ts";
import { observed } from "./observed.ts";

/** How long after the start the machinery that counts is read from disk although nobody has asked for figures. */
const WARM_UP = 3 * SECOND;
/** So much is remembered until it is there; a start comes nowhere near it. */
const REMEMBERED = 10_000;

export interface LateFigures {
  /** Times every answer. */
  timing: RequestHandler;
  /** The same store, watched. */
  watching<T extends Store>(store: T): T;
  /** Opens `/metrics`. */
  mount(house: Pick<House, "config" | "store" | "clock" | "server">): void;
}

/** Counts from the first request on; what counts is read from disk later, so that no start waits for it. */
export function lateFigures(): LateFigures {
  let there: Watch | null = null;
  let before: ((figures: Figures) => void)[] = [];
  const tell = (what: (figures: Figures) => void): void => {
    if (there) what(there);
    else if (before.length < REMEMBERED) before.push(what);
  };
  const figures: Figures = {
    request: (...seen) => tell((to) => to.request(...seen)),
    committed: (...seen) => tell((to) => to.committed(...seen)),
    delivered: (...seen) => tell((to) => to.delivered(...seen)),
  };
  return {
    timing: timing(figures),
    watching: (store) => observed(store, figures),
    mount({ config, store, clock, server }) {
      const load = async (): Promise<Watch> => {
        if (there) return there;
        const { newFigures } = await import("./figures.ts");
        there ??= newFigures({ store, clock });
        for (const what of before.splice(0)) what(there);
        before = [];
        return there;
      };
      setTimeout(() => void load(), WARM_UP).unref();
      mountMetrics(server.express, { token: config.metrics?.token ?? null, text: async () => (await load()).text() });
    },
  };
}
