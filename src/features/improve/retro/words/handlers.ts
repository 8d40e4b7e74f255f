import { Refusal } from "../../../../core/errors.ts";
import type { Context, PressHandler } from "../../../../core/feature.ts";
import type { Reply } from "../../../../core/reply.ts";
import { card } from "../../../../core/view.ts";
import { textFor } from "../../../../text/text.ts";
import { says } from "../../access.ts";
import type { Phase } from "../../cycle/cycle.ts";
import { facilitated } from "../find.ts";
import { regrouped, shown } from "../publish.ts";
import { type Group, retros } from "../retro.ts";
import { readStep, showSaid } from "../said-handlers.ts";
import { type ShownRetro, shownRetro } from "../shown.ts";
import { draftGroups, unpackGroups } from "./groups.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { draftShort, unpackShort } from "./short.ts";
import { groupsCard, shortCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "retro.groups": async (value, context) => {
    const [id = "", said] = value.split(" ");
    const [all, step] = [await published(id, context), readStep(said)];
    // An old card where the model has been switched off.
    if (!context.model) return showSaid(all.retro, step, 0, context, "update");
    const found = await draftGroups(all, step, context);
    const t = says(context);
    if (!found) throw new Refusal(t.drafts.groups.few);
    const { drafted, sheet } = found;
    const isSame = asSet(drafted.draft, sheet) === asSet(standing(all, step), null);
    return [{ kind: "update", card: groupsCard(t, all, step, drafted, sheet, isSame) }];
  },

  "retro.groups.take": async (value, context) => {
    const [head = "", ...packed] = value.split("\n");
    const [id = "", said, print = ""] = head.split(" ");
    const [all, step] = [await published(id, context), readStep(said)];
    const groups = unpackGroups(packed, step, await unchanged(all, print, context));
    const after = await regrouped(all.retro, step, groups, context.records);
    return [...(await showSaid(after, step, 0, context, "update")), ...(await shown(after, context.records))];
  },

  "retro.short": async (id, context) => {
    const all = await published(id, context);
    if (!context.model) return showSaid(all.retro, "plan", 0, context, "update");
    const found = await draftShort(all, context);
    const t = says(context);
    if (!found) throw new Refusal(t.drafts.summary.none);
    return [{ kind: "update", card: shortCard(t, all.retro, found.drafted, found.sheet) }];
  },

  "retro.short.take": async (value, context) => {
    const [head = "", ...packed] = value.split("\n");
    const [id = "", print = "", by] = head.split(" ");
    const { records, me } = context;
    const all = await published(id, context);
    const sentences = unpackShort(packed, await unchanged(all, print, context));
    const short = { by: me.id, byModel: by === "model", sentences };
    const after = records.put(retros, { ...all.retro, short });
    const done: Reply = { kind: "update", card: card(says(context).drafts.summary.done) };
    return [done, ...(await shown(after, records))];
  },
};

/** A published retro for whoever facilitates it. */
async function published(id: string, context: Context): Promise<ShownRetro> {
  const { retro } = await facilitated(id, context);
  const t = says(context);
  if (retro.stage === "open") throw new Refusal(t.retro.error.notPublished);
  const all = await shownRetro(retro, context.records);
  if (!all) throw new Refusal(t.retro.error.gone);
  return all;
}

/** The sheet that a draft was made of; refuses where answers have come or gone since. */
async function unchanged(all: ShownRetro, print: string, context: Context): Promise<Sheet> {
  const sheet = await sheetOf(textFor(all.team.lang), all, context);
  if (sheet.print !== print) throw new Refusal(says(context).drafts.changed);
  return sheet;
}

/** How the answers of a step stand now, with what is said of them. */
function standing({ steps, retro }: ShownRetro, step: Phase): Group[] {
  return steps[step].map((group) => {
    const answers = group.map(({ id }) => id);
    const said = retro.groups?.[step]?.find((one) => one.answers.some((id) => answers.includes(id)));
    return { label: said?.label ?? "", answers };
  });
}

/** Two ways to stand together in the same words. @param sheet where the ids are short ones */
function asSet(groups: readonly Group[], sheet: Sheet | null): string {
  const own = (id: string) => (sheet ? (sheet.answers.get(id)?.id ?? "") : id);
  return groups
    .map(({ label, answers }) => `${answers.map(own).toSorted().join()} ${label}`)
    .toSorted()
    .join("\n");
}
