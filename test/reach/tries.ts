import type { CommandEvent, PressEvent, Source, SubmitEvent } from "../../src/core/event.ts";
import type { Form, View } from "../../src/core/view.ts";
import { features } from "../../src/features/all.ts";
import { textFor } from "../../src/text/text.ts";
import { buttonsOf } from "../support/world.ts";
import { OURS, type Side, THEIRS } from "./sides.ts";

export type Try = Omit<CommandEvent, keyof Source> | Omit<PressEvent, keyof Source> | Omit<SubmitEvent, keyof Source>;

const views: readonly View[] = features.flatMap((feature) => feature.samples("en").map(({ view }) => view));
const sampled = views.flatMap((view) => (view.kind === "card" ? buttonsOf(view) : []));
const forms = views.filter((view): view is Form => view.kind === "form");

/** An invented id as the samples have them: `g1`, `t1`. */
const INVENTED = /\b[a-z]{1,2}\d{1,2}(?:-first)?\b/g;
/** The ids in a text, all at once and each alone, become the others'; the rest of them is one's own. */
function reaching(text: string, theirs = THEIRS.id): string[] {
  const places = [...text.matchAll(INVENTED)].map(({ index }) => index);
  const write = (isTheirs: (place: number) => boolean) =>
    text.replace(INVENTED, (_id, place: number) => (isTheirs(place) ? theirs : OURS.id));
  const alone = places.slice(0, 3).map((one) => write((place) => place === one));
  return [...new Set([write(() => true), ...alone])];
}
/** What is tried where no sample carries an id. */
const PLAIN = ["x1", "0 x1", "team:x1"];
/** Values that differ in their figures alone are one try. */
const alike = (value: string): string => value.replaceAll(/\d+/g, "9");

/** Every button there is, with every value of the samples about the others' records of this id. */
export function presses(theirs = THEIRS.id): Try[] {
  const values = Map.groupBy(sampled, ({ action }) => action);
  const actions = features.flatMap((feature) => Object.keys(feature.presses));
  return actions.flatMap((action) => {
    const short = (values.get(action) ?? []).map(({ value }) => value).filter((value) => value.length < 500);
    const shown = [...new Map(short.map((value) => [alike(value), value])).values()];
    const telling = shown.filter((value) => value.search(INVENTED) >= 0);
    const shapes = new Set(
      (telling.length > 0 ? telling : [...shown, ...PLAIN]).flatMap((value) => reaching(value, theirs)),
    );
    return [...shapes].map((value): Try => ({ kind: "press", action, value }));
  });
}

/** Every form there is, about the others' records, and about one's own with the others' in its fields. */
export function submits(): Try[] {
  const shown = Map.groupBy(forms, ({ id }) => id);
  const ids = features.flatMap((feature) => Object.keys(feature.submits));
  return ids.flatMap((id) => {
    const tries = (shown.get(id) ?? []).flatMap((form) => {
      const states = [...reaching(form.state), form.state.replaceAll(INVENTED, OURS.id)];
      return states.flatMap((state) =>
        [fieldsOf(form, THEIRS), fieldsOf(form, OURS)].map((values) => ({ state, values })),
      );
    });
    if (tries.length === 0)
      tries.push(...PLAIN.flatMap((value) => reaching(value)).map((state) => ({ state, values: {} })));
    const once = new Map(tries.map((one) => [JSON.stringify(one), one]));
    return [...once.values()].map((one): Try => ({ kind: "submit", form: id, ...one }));
  });
}

function fieldsOf({ fields }: Form, of: Side): Record<string, string> {
  const value = (field: Form["fields"][number]): string => {
    if (field.kind === "person") return `${of.account}:ada`;
    if (field.kind === "day") return "2026-12-11";
    if (field.kind === "time") return "09:30";
    const picked = field.kind === "text" ? field.value : field.options[0]?.value;
    return (picked ?? "").replaceAll(INVENTED, of.id) || (of === THEIRS ? of.id : "something typed 30 s");
  };
  return Object.fromEntries(fields.map((field) => [field.name, value(field)]));
}

/** Every command there is, with the others' names, ids and accounts where something of one's own belongs. */
export function commands(names: readonly string[]): Try[] {
  const account = `${THEIRS.account}:ada`;
  const mentions = [{ text: "@them", account }];
  const groups = [{ text: "@them", account: `${THEIRS.account}:G1`, name: "them", members: [account] }];
  const named = [...names, THEIRS.id, "@them"];
  const spoken: Readonly<Record<string, { say: string }>> = textFor("en").commands.uses;
  return features
    .flatMap((feature) => feature.commands)
    .flatMap(({ word, hidden, uses = [] }): Try[] => {
      const moment = (args: string): Try => ({ kind: "command", name: word, args, mentions, groups });
      if (hidden) return [account, THEIRS.id].map(moment);
      const says = [`${word} …`, ...uses.map(({ name }) => spoken[name]?.say ?? name)];
      const lines = says.flatMap((say) => (say.includes("…") ? named.map((one) => say.replace("…", one)) : [say]));
      return [...new Set([word, ...lines])].map((args) => ({ kind: "command", name: null, args, mentions, groups }));
    });
}

/** Sentences with their names in them, which no command takes. */
export const sentences = (names: readonly string[]): Try[] =>
  names.map((name) => ({ kind: "command", name: null, args: `how is ${name} doing this week` }));
