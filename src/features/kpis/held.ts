import { z } from "zod";
import type { Typed } from "../../core/fields.ts";
import type { Button } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";

/** What somebody typed while it waits for a yes, as the card's buttons carry it. */
const Held = z.object({
  form: z.enum(["log", "correct"]),
  /** What the form carries: the team and the KPI, or the reading. */
  about: z.string(),
  typed: z.record(z.string(), z.string()),
  /** A number far from the usual is right. */
  sure: z.boolean(),
});
export type Held = Omit<z.output<typeof Held>, "typed"> & { typed: Typed };

/** Null for what no card of ours wrote. */
export function readHeld(carried: string): Held | null {
  try {
    return Held.parse(JSON.parse(carried));
  } catch {
    return null;
  }
}

/** To save what was typed, to change it first, or to leave it. */
export function heldButtons(t: Text, held: Held, yes: string): Button[] {
  const carried = JSON.stringify(held);
  return [
    { label: yes, action: "kpi.held.yes", value: carried, look: "primary" },
    { label: t.kpis.held.edit, action: "kpi.held.edit", value: carried },
    { label: t.kpis.held.no, action: "kpi.held.no", value: carried },
  ];
}
