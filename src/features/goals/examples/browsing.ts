import type { Field, Form, Option } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { LEVELS } from "../content.ts";
import type { Asked } from "./search.ts";
import { catalogue } from "./templates.ts";

/** Characters that words to search for may have. */
export const MAX_WORDS = 100;

/** What is being looked at: what was asked for, and the page, from 0. */
export interface Browsing extends Asked {
  page: number;
}
export const ANY: Browsing = { level: null, area: null, words: "", page: 0 };

/** As a button carries it. */
export function pack({ level, area, words, page }: Browsing): string {
  return [level ?? "-", area ?? "-", page, words].join(" ");
}

/** What a button or a form carried; what is not known any more is any. */
export function unpack(packed: string): Browsing {
  const [level, area, page, ...words] = packed.split(" ");
  return {
    level: LEVELS.find((one) => one === level) ?? null,
    area: catalogue().areas.find(({ id }) => id === area)?.id ?? null,
    page: Math.max(0, Number.parseInt(page ?? "", 10) || 0),
    words: words.join(" ").trim().slice(0, MAX_WORDS),
  };
}

export function searchForm(t: Text, browsing: Browsing): Form {
  const says = t.templates.form;
  const any = { value: "any", label: says.any };
  const choice = (name: "level" | "area", options: readonly Option[]): Field => ({
    ...{ kind: "choice", name, label: says[name], options: [any, ...options], value: browsing[name] ?? any.value },
  });
  const fields: Field[] = [
    {
      kind: "text",
      name: "words",
      label: says.words,
      hint: says.hint,
      max: MAX_WORDS,
      value: browsing.words,
      optional: true,
    },
    choice(
      "level",
      LEVELS.map((value) => ({ value, label: t.templates.levels[value] })),
    ),
    choice(
      "area",
      catalogue().areas.map(({ id, name }) => ({ value: id, label: name[t.locale] })),
    ),
  ];
  return { kind: "form", id: "goal.templates.search.save", title: says.title, fields, submit: says.go, state: "" };
}
