import type { Guard } from "../../src/core/rights.ts";

/** For doubles of the app that know no roles. */
export const unguarded: Guard = { closedTo: () => null, mayWrite: () => true, mayOpen: () => true };
