import type { FakeSlack } from "../support/fake-slack.ts";

/** Lets the double take so many messages per second and send the others away; answers how often it did. */
export function limit(slack: FakeSlack, perSecond: number): () => number {
  let begun = Number.NEGATIVE_INFINITY;
  let taken = 0;
  let sentAway = 0;
  slack.judges("chat.postMessage", () => {
    const now = performance.now();
    if (now >= begun + 1_000) [begun, taken] = [now, 0];
    taken += 1;
    if (taken <= perSecond) return null;
    sentAway += 1;
    return { status: 429, retryAfter: 1 };
  });
  return () => sentAway;
}
