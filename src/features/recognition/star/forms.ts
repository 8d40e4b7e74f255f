import { filled, type Typed } from "../../../core/fields.ts";
import { addDays, type Day } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { MAX, valueField } from "../wins/forms.ts";
import { ITEMS, TIERS, type Tier } from "./star.ts";

/** How many characters a thank-you in words takes. */
const REWARD = 150;
/** How long nominations are usually open, in days. */
const USUAL = 21;

export const PANEL_FIELDS = ["panel", "panel2", "panel3"] as const;
export const TIER_NAMES = Object.keys(TIERS) as Tier[];

function form(id: string, title: string, submit: string, state: string, fields: Field[], typed: Typed): Form {
  return { kind: "form", id, title, submit, state, fields: filled(fields, typed) };
}

const words = (name: string, label: string, max: number, more: { hint?: string; optional?: true } = {}): Field => {
  return { kind: "text", name, label, max, long: true, ...more };
};

/** What is published, before anybody is nominated. @param state the team and the id that it will have */
export function beginForm(t: Text, state: string, today: Day, typed: Typed = {}): Form {
  const says = t.star.form;
  const from = addDays(today, 1);
  const fields: Field[] = [
    words("criteria", says.criteria, MAX.what, { hint: says.criteriaHint }),
    words("measures", says.measures, MAX.effect, { hint: says.measuresHint }),
    { kind: "day", name: "from", label: says.from, hint: says.fromHint, from, value: from },
    { kind: "day", name: "until", label: says.until, from, value: addDays(today, USUAL) },
    ...PANEL_FIELDS.map((name): Field => ({ kind: "person", name, label: says[name] })),
    ...TIER_NAMES.map((tier): Field => {
      const hint = tier === "met" ? { hint: says.rewardHint } : {};
      return { kind: "text", name: tier, label: says.rewards[tier], max: REWARD, optional: true, ...hint };
    }),
  ];
  return form("star.publish", says.begin, says.publish, state, fields, typed);
}

export function nominateForm(t: Text, award: string, typed: Typed = {}): Form {
  const says = t.star.form;
  const fields: Field[] = [
    { kind: "person", name: "person", label: says.person, hint: says.personHint },
    words("story", says.story, MAX.what, { hint: says.storyHint }),
    words("effect", says.effect, MAX.effect),
    valueField(t),
  ];
  return form("star.nominate.save", says.nominate, says.send, award, fields, typed);
}

/** @param state the award and whom it is about */
export function scoreForm(t: Text, state: string, name: string, typed: Typed = {}): Form {
  const says = t.star.form;
  const options = says.levels.map((label, at) => ({ value: String(at + 1), label }));
  const fields: Field[] = [
    ...ITEMS.map((item): Field => ({ kind: "choice", name: item, label: says.items[item], options, optional: true })),
    words("conflict", says.conflict, MAX.effect, { hint: says.conflictHint, optional: true }),
  ];
  return form("star.score.save", says.score(name), says.save, state, fields, typed);
}

export function asideForm(t: Text, state: string, name: string, typed: Typed = {}): Form {
  const says = t.star.form;
  const fields = [words("why", says.asideWhy, MAX.effect, { hint: says.asideHint })];
  return form("star.aside.save", says.aside(name), says.save, state, fields, typed);
}

export function standInForm(t: Text, award: string, typed: Typed = {}): Form {
  const says = t.star.form;
  return form(
    "star.standin.save",
    says.standIn,
    says.save,
    award,
    [{ kind: "person", name: "person", label: says.standInWho }],
    typed,
  );
}

export function appealForm(t: Text, award: string, typed: Typed = {}): Form {
  const says = t.star.form;
  return form("star.appeal.save", says.appeal, says.send, award, [words("what", says.appealWhat, MAX.what)], typed);
}

/** @param state the award and whom it answers */
export function answerForm(t: Text, state: string, typed: Typed = {}): Form {
  const says = t.star.form;
  return form("star.answer.save", says.answer, says.send, state, [words("what", says.answerWhat, MAX.what)], typed);
}
