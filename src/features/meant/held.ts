import { z } from "zod";
import type { Mention } from "../../core/event.ts";

const Held = z.object({
  by: z.string(),
  typed: z.string(),
  mentions: z.array(z.object({ text: z.string(), account: z.string() })).optional(),
});

/** What waits behind a yes: who was asked, what they would have typed, and whom the platform knew in it. */
export interface Held {
  by: string;
  typed: string;
  mentions?: readonly Mention[] | undefined;
}

export const hold = (held: Held): string => JSON.stringify(held);

/** Null for anything that no card of ours carried. */
export function readHeld(value: string): Held | null {
  try {
    return Held.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
