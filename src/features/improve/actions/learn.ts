import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Team } from "../../people/person.ts";
import { ownTeam, says } from "../access.ts";
import type { Action } from "./action.ts";
import { learnForm } from "./forms.ts";
import { KINDS, type Kind, learned, learnedId } from "./learned.ts";
import { learnedCard } from "./list-view.ts";
import { changeableAction } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "action.learn": async (value, context) => {
    const { action, kind } = await proven(value, context);
    const known = await context.records.get(learned, learnedId({ action: action.id, kind }));
    const typed = { text: known?.text ?? action.text, conditions: known?.conditions ?? "" };
    return [{ kind: "open", form: learnForm(says(context), action.id, kind, typed) }];
  },

  "action.learned": async (id, context) => showLearned((await ownTeam(id, context)).team, context, false),
};

export const submits: Record<string, SubmitHandler> = {
  "action.learn.save": async (typed, state, context) => {
    const { action, team, kind } = await proven(state, context);
    const [text, conditions] = [(typed["text"] ?? "").trim(), (typed["conditions"] ?? "").trim()];
    const t = says(context);
    if (text === "") {
      const form = learnForm(t, action.id, kind, typed);
      return [{ kind: "reject", form, errors: { text: t.actions.error.words } }];
    }
    const { records, me, now } = context;
    const id = learnedId({ action: action.id, kind });
    const before = await records.get(learned, id);
    const said = { text, conditions, by: before?.by ?? me.id, at: before?.at ?? now };
    records.put(learned, { id, team: team.id, kind, action: action.id, cycle: action.cycle, ...said });
    return showLearned(team, context, true);
  },
};

export async function showLearned(team: Team, context: Context, kept: boolean): Promise<Reply[]> {
  const all = (await context.records.list(learned, { team: team.id })).toSorted((a, b) => b.at - a.at);
  return [{ kind: "whisper", card: learnedCard(says(context), team.name, all, kept) }];
}

/** What may be learned from: an action that is known to have worked. Hand-made values are looked at like all others. */
async function proven(value: string, context: Context): Promise<{ action: Action; team: Team; kind: Kind }> {
  const [id = "", wanted] = value.split(" ");
  const found = await changeableAction(id, context);
  const kind = KINDS.find((one) => one === wanted);
  if (!kind) throw new Refusal(says(context).core.gone);
  if (found.action.state !== "worked") throw new Refusal(says(context).actions.error.notWorked);
  return { ...found, kind };
}
