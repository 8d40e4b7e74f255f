import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { ledTeam, ownLedTeam, says, seen, steeredTeam } from "../access.ts";
import { takeWords } from "../consent/reword.ts";
import { rewordForm } from "../consent/views.ts";
import { needUnpaused } from "../teams.ts";
import { type Stage, type Win, wins } from "../win.ts";
import { wordsButton } from "../words/views.ts";
import { announce, postKey } from "./announce.ts";
import { faceOf } from "./face.ts";
import { decideCard } from "./queue-views.ts";
import { showQueue, showSteered } from "./show.ts";
import { standing } from "./standing.ts";

/** `shoutouts`: the queue of the team that one leads. */
export async function typedQueue(context: Context): Promise<Reply[]> {
  return showQueue(await ownLedTeam(context), context, "whisper");
}

export const presses: Record<string, PressHandler> = {
  // The team's card may stand in the channel; what comes of this one is for the lead alone.
  "team.shoutouts": async (id, context) => showSteered(await steeredTeam(id, context), context, "whisper"),
  "shout.queue": async (id, context) => showQueue(await ledTeam(id, context), context, "update"),
  "shout.open": async (id, context) => showOne(await decidable(id, context), context),
  "shout.approve": async (id, context) => decide(id, "approved", context),
  "shout.hold": async (id, context) => decide(id, "held", context),

  "shout.now": async (id, context) => {
    const { win, face, team } = await decidable(id, context);
    await needUnpaused(team, context);
    if (win.stage === "posted") return showQueue(team, context, "update");
    const post = await announce([face], team, postKey(win), context.records);
    return [...(await showQueue(team, context, "update", says(context).recognition.queue.posted)), post];
  },

  "shout.edit": async (id, context) => {
    const { win } = await decidable(id, context);
    return [{ kind: "open", form: editForm(says(context), win) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "shout.edit.save": async (typed, id, context) => {
    const t = says(context);
    const { win, team } = await decidable(id, context);
    const taken = await takeWords(win, typed, editForm(t, win, typed), context);
    if ("rejected" in taken) return taken.rejected;
    const changed = taken.saved !== win;
    // A lead who chooses the words has let them go, too.
    if (changed) context.records.put(wins, { ...taken.saved, stage: win.stage });
    const said = changed ? t.recognition.queue.asked : undefined;
    return [...(await showQueue(team, context, "update", said)), ...taken.told];
  },
};

/** A win that others may read, for a lead of its team. */
export async function decidable(id: string, context: Context): Promise<{ win: Win; face: Win; team: Team }> {
  const { error } = says(context).recognition;
  const known = await context.records.get(wins, id);
  if (!known || known.team === null) throw new Refusal(error.gone);
  const win = { ...(await standing(known, context.records)), team: known.team };
  const team = await ledTeam(win.team, context);
  const face = await faceOf(win, context.records);
  if (!face) throw new Refusal(error.notAgreed);
  return { win, face, team };
}

async function decide(id: string, stage: Stage, context: Context): Promise<Reply[]> {
  const { win, team } = await decidable(id, context);
  // What was announced meanwhile stays so: a press on an old card takes nothing back.
  if (win.stage !== "posted") context.records.put(wins, { ...win, stage });
  return showQueue(team, context, "update");
}

export async function showOne({ face }: { face: Win }, context: Context): Promise<Reply[]> {
  const t = says(context);
  const drawn = decideCard(t, face, await seen(face, context));
  const mayDraft = context.model && face.stage !== "posted";
  const blocks = mayDraft ? [...drawn.blocks, wordsButton(t, face, "shout")] : drawn.blocks;
  return [{ kind: "update", card: { ...drawn, blocks } }];
}

export const editForm = (t: Text, win: Win, typed: Typed = {}): Form => ({
  ...rewordForm(t, win, typed),
  id: "shout.edit.save",
});
