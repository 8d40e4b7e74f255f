import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { people } from "../../people/person.ts";
import { says } from "../access.ts";
import { askBelow, notAdjusted } from "../cascade/follow.ts";
import { questionOf } from "../cascade/follow-views.ts";
import { withContent } from "../draft/draft.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals, isOpen } from "../goal.ts";
import { movingBlocks } from "../milestones/views.ts";
import { textProblem } from "../parse.ts";
import { viewerOf } from "../viewer.ts";
import { decidersOf } from "./around.ts";
import { type Decision, patchOf, type Revision, withRevision } from "./revision.ts";
import { declineForm, everyone } from "./revision-forms.ts";
import { revisionCard } from "./revision-views.ts";

/** A revision that somebody was asked to decide. */
interface Asked {
  goal: Goal;
  revision: Revision;
  place: number;
}

export const presses: Record<string, PressHandler> = {
  "goal.revise.approve": async (value, context) => {
    const asked = await askedOf(value, context);
    return isWaiting(asked) ? decide(asked, { answer: "approved", comment: "" }, context) : show(asked, context);
  },

  "goal.revise.decline": async (value, context) => {
    const asked = await askedOf(value, context);
    if (!isWaiting(asked)) return show(asked, context);
    return [{ kind: "open", form: declineForm(says(context), asked.revision, value) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "goal.revise.decline.save": async (typed, state, context) => {
    const asked = await askedOf(state, context);
    if (!isWaiting(asked)) return show(asked, context);
    const t = says(context);
    const comment = (typed["comment"] ?? "").trim();
    const problem = textProblem(comment, MAX.paragraph, t);
    if (problem === null) return decide(asked, { answer: "declined", comment }, context);
    return [{ kind: "reject", form: declineForm(t, asked.revision, state, typed), errors: { comment: problem } }];
  },
};

async function askedOf(value: string, context: Context): Promise<Asked> {
  const [id = "", at] = value.split(" ");
  const place = Number(at);
  const goal = await context.records.get(goals, id);
  const revision = goal?.revisions?.[place];
  const t = says(context);
  if (!goal || !revision) throw new Refusal(t.goals.error.gone);
  if (revision.approver !== context.me.id) throw new Refusal(t.revision.error.notYours);
  // Whoever led the team when they were asked may have left since.
  const still =
    revision.decided !== null || everyone(await decidersOf(goal, context)).some(({ id }) => id === context.me.id);
  if (!still) throw new Refusal(t.revision.error.notAnyMore);
  return { goal, revision, place };
}

/** Not decided, taken back or overtaken by the goal's end. */
const isWaiting = ({ goal, revision }: Asked): boolean => revision.decided === null && isOpen(goal);

async function decide(
  { goal, revision, place }: Asked,
  said: Pick<Decision, "answer" | "comment">,
  context: Context,
): Promise<Reply[]> {
  const decided = { ...said, by: context.me.id, day: context.today, at: context.now };
  const noted = withRevision(goal, { ...revision, decided }, place);
  const after =
    said.answer === "approved" ? withContent(noted, patchOf(revision), context) : notAdjusted(noted, revision, context);
  const saved = context.records.put(goals, after);
  const owner = await context.records.get(people, goal.owner);
  const drawn = await show({ goal: saved, revision, place }, context);
  if (!owner || said.answer === "withdrawn") return drawn;
  const title = textFor(owner.lang).revision.toOwner[said.answer](context.me.name);
  const told = revisionCard(saved, place, await viewerOf(owner, saved, context), title);
  const t = textFor(owner.lang);
  // An adjustment that somebody does not agree to leaves open what the change above means.
  const open = goal.followed && saved.followed !== goal.followed ? questionOf(t, saved, goal.followed) : [];
  const card = { ...told, blocks: [...told.blocks, ...movingBlocks(t, saved, true), ...open] };
  const key = `goal-revised:${goal.id}:${place}`;
  const below = await askBelow(goal, saved, context);
  return [...drawn, { kind: "post", to: { person: owner.id }, key, card, why: "goal-revised" }, ...below];
}

async function show({ goal, place }: Asked, context: Context): Promise<Reply[]> {
  const me = await context.records.get(people, context.me.id);
  return me ? [{ kind: "update", card: revisionCard(goal, place, await viewerOf(me, goal, context)) }] : [];
}
