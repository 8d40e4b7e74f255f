import type { Lang } from "../../../core/lang.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { draftCard } from "../draft/views.ts";
import type { Goal } from "../goal.ts";
import { change } from "../history.ts";
import type { Viewer } from "../views.ts";
import { ANY, searchForm } from "./browsing.ts";
import { prefilled } from "./draft.ts";
import { catalogue, type Template } from "./templates.ts";
import { templatesCard } from "./views.ts";

/** What people look for, in each language, and what no example has. */
const WORDS: Record<Lang, { some: string; none: string }> = {
  en: { some: "complaints", none: "zebra crossing" },
  "zh-Hans": { some: "投诉", none: "斑马线" },
  "zh-Hant": { some: "客訴", none: "斑馬線" },
};

/** The examples to start from, and what becomes of one; `blank` is a draft that says nothing yet. */
export function templateSamples(lang: Lang, blank: Goal, viewer: Viewer): Record<string, View> {
  const t = textFor(lang);
  const { some, none } = WORDS[lang];
  const card = (browsing: Partial<typeof ANY>) => templatesCard(t, { ...ANY, ...browsing }, () => "g1");
  return {
    examples: card({}),
    "examples, second page of a level": card({ level: "department", page: 1 }),
    "examples, an area": card({ area: "sustainability" }),
    "examples, found by words": card({ words: some }),
    "examples, none at this level": card({ level: "person", area: "logistics", words: some }),
    "examples, none at all": card({ words: none }),
    "form, examples": searchForm(t, { ...ANY, level: "team", words: some }),
    "draft, from an example": draftCard(from(find("GT-DEP-07"), blank, viewer), viewer),
    "draft, from an example without a number": draftCard(from(find("GT-IND-09"), blank, viewer), viewer),
  };
}

function find(id: string): Template {
  const found = catalogue().templates.find((template) => template.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

function from(template: Template, blank: Goal, { lang, today }: Viewer): Goal {
  const said = prefilled(template, textFor(lang), today, (text) => ({ value: 95, unit: "%", text }));
  return change({ ...blank, sentence: template.title[lang] }, said, "p1", 0);
}
