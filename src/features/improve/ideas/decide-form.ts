import type { Kpi } from "../../../catalog/kpi.ts";
import { filled, type Typed } from "../../../core/fields.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { kpiField, long, MAX } from "./forms.ts";
import type { Decision, Idea } from "./idea.ts";

/** What is decided in a form; going on as one takes a single press. */
export type Asked = Exclude<Decision, "merge">;

/** How long something is tried, and how long until one looks what came of it, where nobody says otherwise. */
const USUAL = { adopt: 28, try: 14, later: 30 };
const isDated = (kind: Asked): kind is keyof typeof USUAL => kind in USUAL;

/** What a decision needs to say, as the idea stands. */
export interface Deciding {
  idea: Pick<Idea, "kind" | "state">;
  kpis: readonly Kpi[];
  today: Day;
}

/** Whether a day is asked for: what was tried needs no other look. */
export const needsDay = (kind: Asked, { state }: Pick<Idea, "state">): boolean =>
  isDated(kind) && !(kind === "adopt" && state === "tried");
export const needsRunner = (kind: Asked, idea: Pick<Idea, "state">): kind is "adopt" | "try" =>
  (kind === "adopt" || kind === "try") && needsDay(kind, idea);
/** Technology changes somebody's work: who is told how, and who is trained? Rule: docs/method.md, ideas. */
export const asksPeople = (kind: Asked, idea: Pick<Idea, "kind" | "state">): boolean =>
  idea.kind === "technology" && needsRunner(kind, idea);

export function decideForm(t: Text, kind: Asked, value: string, { idea, kpis, today }: Deciding, typed: Typed): Form {
  const says = t.ideas.decideForm;
  const fields: Field[] = [
    long("words", says.words[kind], MAX.words, kind === "no" ? says.noHint : undefined),
    ...(needsRunner(kind, idea) ? [{ kind: "person", name: "runner", label: says.runner[kind] } as const] : []),
    ...(isDated(kind) && needsDay(kind, idea)
      ? [
          {
            kind: "day",
            name: "day",
            label: says.day[kind],
            from: addDays(today, 1),
            value: addDays(today, USUAL[kind]),
          } as const,
        ]
      : []),
    ...(needsRunner(kind, idea) ? measureFields(t, kpis) : []),
    ...(asksPeople(kind, idea) ? [long("people", says.people, MAX.words, says.peopleHint)] : []),
  ];
  const parts = { id: `idea.${kind}.save`, title: says.titles[kind], submit: says.save, state: value };
  return { kind: "form", ...parts, fields: filled(fields, typed) };
}

/** One of the two says what shows whether it helped. */
const measureFields = (t: Text, kpis: readonly Kpi[]): Field[] => {
  const { kpi, shows, showsAlone, showsHint } = t.ideas.decideForm;
  const words = { label: kpis.length > 0 ? shows : showsAlone, hint: showsHint, max: MAX.effect };
  return [
    ...kpiField(t, kpi, kpis),
    { kind: "text", name: "shows", ...words, ...(kpis.length > 0 && { optional: true as const }) },
  ];
};
