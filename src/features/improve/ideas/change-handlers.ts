import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { says } from "../access.ts";
import { kpisOf } from "../measures.ts";
import { deedOf, type Found, writtenIdea } from "./access.ts";
import { untilDecided } from "./deadline.ts";
import { ideaForm, type Sheet } from "./forms.ts";
import { isEditable, isWithdrawable } from "./idea.ts";
import { reworded, withdrawn } from "./life.ts";
import { readIdea } from "./read.ts";
import { saved, showIdea } from "./save.ts";
import { whomOf } from "./whom.ts";

export const presses: Record<string, PressHandler> = {
  "idea.edit": async (value, context) => {
    const found = await editable(value, context);
    const { idea } = found;
    const { change, problem, effect, kind, origin, kpi } = idea;
    const typed = { change, problem, effect, kind, origin, kpi: kpi ?? "" };
    return [{ kind: "open", form: ideaForm(says(context), value, await sheetOf(found, context), typed) }];
  },

  "idea.withdraw": async (value, context) => {
    const found = await writtenIdea(value, context);
    if (!isWithdrawable(found.idea)) throw new Refusal(says(context).ideas.error.fixed);
    const after = withdrawn(found.idea, deedOf(found, context));
    const { idea, sendings } = await saved(after, found.team, [], context.records);
    return [...(await showIdea({ ...found, idea }, context, "update")), ...sendings];
  },
};

/** Keeps its author's new words; whoever asked back reads them. */
export async function change(typed: Typed, value: string, context: Context): Promise<Reply[]> {
  const { records } = context;
  const t = says(context);
  const found = await editable(value, context);
  const { idea, team } = found;
  const sheet = await sheetOf(found, context);
  const read = await readIdea(typed, sheet, context);
  if ("errors" in read) return [{ kind: "reject", form: ideaForm(t, value, sheet, typed), errors: read.errors }];
  const { named: _named, ...proposal } = read.read;
  const deed = deedOf(found, context);
  const wait = await untilDecided(records, team.id, deed.day);
  const after = reworded(idea, { ...proposal, decider: idea.decider }, wait, deed);
  const { asked } = await whomOf(after, team, records);
  const notices = idea.state === "asked" ? [{ to: asked, told: "again" as const }] : [];
  const kept = await saved(after, team, notices, records);
  return [...(await showIdea({ ...found, idea: kept.idea }, context, "update", t.ideas.changed)), ...kept.sendings];
}

async function editable(value: string, context: Context): Promise<Found> {
  const found = await writtenIdea(value, context);
  if (!isEditable(found.idea)) throw new Refusal(says(context).ideas.error.fixed);
  return found;
}

async function sheetOf({ idea, team, secret }: Found, { records }: Context): Promise<Sheet> {
  const question = idea.state === "asked" ? (idea.answer?.words ?? null) : null;
  return { kpis: await kpisOf(team.id, records), isNew: false, name: secret === "" ? "named" : "unnamed", question };
}
