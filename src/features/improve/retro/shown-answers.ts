import { PHASES, type Phase } from "../cycle/cycle.ts";
import { type Answer, LEAST } from "./retro.ts";

/**
 * The answers that the team may read from now on: named ones at once, anonymous ones once enough of a step have come that
 * nobody can tell whose they are. Those that come late wait for as many again. Rule: docs/method.md, the weekly retro.
 */
export function revealed(all: readonly Answer[], anonymous: boolean): Answer[] {
  return PHASES.flatMap((step) => {
    const hidden = all.filter((one) => one.step === step && !one.shown);
    return anonymous && hidden.length < LEAST ? [] : hidden.map((one) => ({ ...one, shown: true }));
  });
}

/** What of a step the team may read. */
export function readable(all: readonly Answer[], step: Phase): Answer[] {
  return all.filter((one) => one.step === step && one.shown && !one.removed);
}
