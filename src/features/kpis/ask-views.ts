import type { Gauge } from "../../catalog/gauge.ts";
import type { Kpi } from "../../catalog/kpi.ts";
import { buttons, type Card, card, facts, text } from "../../core/view.ts";
import type { Spread } from "../../statistics/spread.ts";
import { formatNumber } from "../../text/figures.ts";
import type { Text } from "../../text/text.ts";
import { typedAs } from "./forms.ts";
import { type Held, heldButtons } from "./held.ts";
import type { Reading, Told } from "./kpi.ts";
import { amountInWords, spanInWords, usualInWords } from "./words.ts";

/** Asks whether the reading that is there should be corrected to what was typed. */
export function sameCard(t: Text, kpi: Kpi, reading: Reading, by: string, told: Omit<Told, "by" | "at">): Card {
  const says = t.kpis.same;
  const typed = amountInWords(t, told.value, reading.gauge);
  const held: Held = { form: "correct", about: reading.id, typed: typedAs(kpi, told), sure: false };
  return card(
    says.title,
    text(says.has(amountInWords(t, reading.value, reading.gauge), spanInWords(t, reading), by)),
    text(says.typed(typed)),
    buttons(...heldButtons(t, held, says.yes(typed))),
  );
}

/** What was understood of a sentence, to be saved with a yes. */
export function understoodCard(
  t: Text,
  kpi: Kpi,
  team: string,
  said: Pick<Reading, "value" | "gauge" | "start" | "end" | "n">,
  held: Held,
): Card {
  const says = t.kpis.understood;
  return card(
    says.title,
    facts(
      [says.kpi, kpi.name[t.locale]],
      [t.kpis.field.value, amountInWords(t, said.value, said.gauge)],
      [says.span, spanInWords(t, said)],
      ["n", said.n === null ? null : formatNumber(t.locale, said.n)],
      [says.team, team],
    ),
    buttons(...heldButtons(t, held, says.yes)),
  );
}

/** Asks whether a number far from the usual is right. */
export function farCard(
  t: Text,
  kpi: Kpi,
  said: { value: number; gauge: Gauge } & Pick<Reading, "start" | "end">,
  usual: Pick<Spread, "lowest" | "highest">,
  held: Omit<Held, "sure">,
): Card {
  const says = t.kpis.far;
  const typed = amountInWords(t, said.value, said.gauge);
  return card(
    says.title(kpi.name[t.locale]),
    text(t.kpis.held.said(typed, spanInWords(t, said))),
    text(says.question(usualInWords(t, usual, said.gauge)), "warning"),
    buttons(...heldButtons(t, { ...held, sure: true }, says.yes(typed))),
  );
}
