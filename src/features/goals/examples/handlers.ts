import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Card } from "../../../core/view.ts";
import { inPrivate, says } from "../access.ts";
import { redraw } from "../draft/draft.ts";
import { draftCard } from "../draft/views.ts";
import { goals } from "../goal.ts";
import { viewer } from "../viewer.ts";
import { ANY, type Browsing, MAX_WORDS, searchForm, unpack } from "./browsing.ts";
import { draftFrom } from "./draft.ts";
import { type Template, templateOf } from "./templates.ts";
import { templatesCard } from "./views.ts";

/** The examples for what was typed after the command. */
export async function browse(words: string, context: Context): Promise<Reply[]> {
  return inPrivate(examples({ ...ANY, words: words.slice(0, MAX_WORDS) }, context), context);
}

export const presses: Record<string, PressHandler> = {
  "goal.templates": async (value, context) => inPlace(examples(unpack(value), context), context),

  "goal.templates.search": async (value, context) => [{ kind: "open", form: searchForm(says(context), unpack(value)) }],

  "goal.templates.use": async (value, context) => {
    const [id = "", draft = ""] = value.split(" ");
    const template = templateOf(id);
    if (!template || draft === "") throw new Refusal(says(context).templates.gone);
    return use(template, draft, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.templates.search.save": async ({ words = "", level = "", area = "" }, _state, context) =>
    inPlace(examples(unpack([level, area, 0, words].join(" ")), context), context),
};

const examples = (browsing: Browsing, context: Context): Card => templatesCard(says(context), browsing, context.newId);

/** A draft from the template; pressed again, the same one, whatever has become of it. */
async function use(template: Template, id: string, context: Context): Promise<Reply[]> {
  const { me, today, now, org, team, records, coach } = context;
  const t = says(context);
  const mine = await records.list(goals, { owner: me.id });
  const same = mine.find((goal) => goal.id === id);
  if (same) return redraw(same, context);
  const twin = mine.find(({ state, sentence }) => state === "draft" && sentence === template.title[t.locale]);
  const origin = { id, org, owner: me.id, team, today, now };
  const goal = twin ?? records.put(goals, draftFrom(template, origin, t, coach));
  return inPlace(draftCard(goal, await viewer(goal, context), twin !== undefined), context);
}

/** The next step on the same card, which only the 1:1 conversation has. */
function inPlace(card: Card, context: Context): Reply[] {
  return context.place.kind === "direct" ? [{ kind: "update", card }] : inPrivate(card, context);
}
