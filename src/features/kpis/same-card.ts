import { z } from "zod";
import { SOURCES } from "../../catalog/kpi.ts";
import { buttons, type Card, card, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Typed } from "./forms.ts";
import type { Reading, Told } from "./kpi.ts";
import { amountInWords, spanInWords } from "./words.ts";

/** What was typed for a period that has its reading already, as the card's buttons carry it. */
const Again = z.object({
  id: z.string(),
  value: z.number(),
  n: z.number().nullable(),
  source: z.enum(SOURCES),
  note: z.string(),
});
export type Again = z.output<typeof Again>;

/** Asks whether the reading that is there should be corrected to what was typed. */
export function sameCard(t: Text, reading: Reading, by: string, told: Omit<Told, "by" | "at">): Card {
  const says = t.kpis.same;
  const { value, n, source, note } = told;
  const carried = JSON.stringify({ id: reading.id, value, n, source, note } satisfies Again);
  const typed = amountInWords(t, value, reading.gauge);
  return card(
    says.title,
    text(says.has(amountInWords(t, reading.value, reading.gauge), spanInWords(t, reading), by)),
    text(says.typed(typed)),
    buttons(
      { label: says.yes(typed), action: "kpi.correct.yes", value: carried, look: "primary" },
      { label: says.again, action: "kpi.correct.again", value: carried },
      { label: says.no, action: "kpi.correct.no", value: reading.id },
    ),
  );
}

/** Null for what no card of ours wrote. */
export function readAgain(carried: string): Again | null {
  try {
    return Again.parse(JSON.parse(carried));
  } catch {
    return null;
  }
}

/** The correction form's fields as they were typed. */
export function typedAgain({ value, n, source, note }: Again): Typed {
  return { value: String(value), n: n === null ? "" : String(n), source, note };
}
