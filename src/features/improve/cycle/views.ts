import { type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { amountInWords } from "../../../text/amount.ts";
import { formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { type Check, type Cycle, PHASES } from "./cycle.ts";
import { stepsOf } from "./templates.ts";

/** A cycle by the steps of its template; the one that comes next is marked. @param kpi the name of what it is checked by */
export function cycleCard(t: Text, cycle: Cycle, kpi: string): Card {
  const says = t.retro.check;
  const { state, template } = cycle;
  const at = state === "closed" ? PHASES.length : PHASES.indexOf(state);
  const items = stepsOf(template).map(({ step, phases }): Item => {
    const [first, last] = [phases[0] ?? "plan", phases.at(-1) ?? "plan"].map((phase) => PHASES.indexOf(phase));
    const name = t.retro.templateSteps[template]?.[step] ?? step;
    if ((last ?? 0) < at) return { text: name, tone: "good" };
    return (first ?? 0) <= at ? { text: { bold: `→ ${name}` } } : { text: name, tone: "muted" };
  });
  return card(
    says.title,
    { kind: "list", items },
    cycle.carriedFrom !== null && text(says.carried, "muted"),
    facts(
      [says.since, formatDay(t.locale, cycle.from)],
      [says.state, state === "closed" ? says.closed : null],
      [says.plan, cycle.plan || says.nothing],
      [says.done, cycle.done || null],
      [says.check, cycle.check && checkInWords(t, cycle.check, kpi)],
      [
        says.act,
        cycle.act && [t.retro.closeForm.acts[cycle.act.act], cycle.act.note].filter(Boolean).join(t.retro.dash),
      ],
    ),
  );
}

export function checkInWords(t: Text, check: Check, kpi: string): string {
  const says = t.retro.check;
  if (check.kind === "none") return says.none(check.reason);
  const { gauge, before, after, said } = check;
  if (!gauge || after === null) return said;
  const number = says.number(
    kpi,
    before === null ? null : amountInWords(t, before, gauge),
    amountInWords(t, after, gauge),
  );
  return [number, said].filter((part) => part !== "").join(t.retro.between);
}
