import { nameIn } from "../../../catalog/meant.ts";
import type { Drafted } from "../../../core/model.ts";
import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { asDraft, writerLine } from "../../../text/drafted.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { levelInWords } from "../calibration/views.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { type Levels, targetOf } from "./levels.ts";
import type { Suggestion } from "./suggest.ts";
import { levelsTask } from "./task.ts";

export type Levelled = Suggestion & { levels: Levels | null };

/** Measures to pick from: the model says why, code says how far. */
export function levelsCard(goal: Goal, suggested: Drafted<readonly Levelled[]>, { lang }: Pick<Viewer, "lang">): Card {
  const t = textFor(lang);
  const picks = suggested.draft;
  const due = picks.find(({ levels }) => levels?.target != null)?.levels?.due;
  const shown = card(
    t.levels.title,
    writerLine(t, suggested),
    { kind: "quote", text: goal.sentence },
    { kind: "list", items: picks.map((pick) => item(t, goal, pick)) },
    picks.some(({ levels }) => levels === null) && text(t.levels.first, "muted"),
    due !== undefined && text(t.levels.until(due), "muted"),
    buttons({ label: t.second.back, action: "goal.second.back", value: goal.id }),
  );
  return asDraft(t, shown, suggested, levelsTask, goal.id);
}

function item(t: Text, goal: Goal, { kpi, why, levels }: Levelled): Item {
  const target = targetOf(t, levels);
  const words = why ?? kpi.definition[t.locale];
  return {
    text: [
      { bold: nameIn(kpi, t.locale) },
      `${t.ways.dash}${words}`,
      levels === null ? "" : `${t.calibration.gap}${inWords(t, levels)}`,
    ],
    button: {
      label: target ? t.levels.takeWith(target.text) : t.ways.measure.pick,
      action: "goal.levels.take",
      value: `${goal.id} ${kpi.key}`,
    },
  };
}

function inWords(t: Text, levels: Levels): string {
  const level = (value: number) => levelInWords(t, value, levels.gauge);
  const { floor, target, stretch } = levels;
  if (target === null) return t.levels.stands(level(floor));
  return t.levels.far(level(floor), level(target), stretch === null ? null : level(stretch));
}
