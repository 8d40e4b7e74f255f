import type { Guard } from "../../src/core/rights.ts";
import type { Notices } from "../../src/core/route.ts";

/** For doubles of the app that know no roles. */
export const unguarded: Guard = {
  closedTo: () => null,
  mayWrite: () => true,
  mayOpen: () => true,
  mayPress: () => true,
};

/** What they say by themselves. */
export const notices: Notices = {
  gone: "Gone.",
  failed: (reference) => `Failed: ${reference}`,
  notAllowed: () => "Not with your role.",
  onlyFor: () => "Not with your role.",
  somebody: "Somebody",
  tooLong: (max) => `No more than ${max}.`,
  lost: () => [],
};
