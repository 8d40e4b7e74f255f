import { type Job, WORKING_DAY } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import { DAY, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { deliveries } from "../../../delivery/ledger.ts";
import { textFor } from "../../../text/text.ts";
import { type Person, people, personNames } from "../../people/person.ts";
import { type Goal, goals } from "../goal.ts";
import { viewerFor } from "../viewer.ts";
import type { Viewer } from "../views.ts";
import { turn } from "./acknowledgement.ts";
import { giverName, offerCard, ownerName } from "./views.ts";

/** How long somebody has before they are reminded, once. */
const PATIENCE = 3 * DAY;

/** Reminds of goals that were given and not answered: their owner, then their giver. Rule: docs/method.md, agreement. */
export const answerJob: Job = {
  name: "goals.answer",
  about: "person",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, records }) => {
    const person = await records.get(people, id);
    if (!person) return { nothing: null };
    // All of them, because whoever gives a goal may be in another team, or in none.
    const proposed = await records.list(goals, { state: "proposed" });
    const late = [
      ...proposed.filter((goal) => goal.owner === id && isLate(goal, "owner", PATIENCE, now)),
      ...proposed.filter((goal) => goal.given?.by === id && isLateForGiver(goal, now)),
    ];
    const send: Sending[] = [];
    for (const goal of late) {
      const reminder = await remind(goal, person, now, records);
      // Once for each time that somebody is waited for.
      if (!(await records.get(deliveries, reminder.key))) send.push(reminder);
    }
    return send.length > 0 ? { send } : { nothing: null };
  },
};

function isLate(goal: Goal, of: "owner" | "giver", patience: Millis, now: Millis): boolean {
  const waits = turn(goal);
  return waits !== null && waits.of === of && now - waits.since >= patience;
}

/** The giver hears of an owner's silence when a reminder has not helped either. */
function isLateForGiver(goal: Goal, now: Millis): boolean {
  return isLate(goal, "giver", PATIENCE, now) || isLate(goal, "owner", 2 * PATIENCE, now);
}

async function remind(goal: Goal, person: Person, now: Millis, records: Records): Promise<Sending> {
  const mine = goal.owner === person.id;
  const names = await personNames(records, [goal.owner, goal.given?.by ?? ""]);
  const viewer: Viewer = { ...viewerFor(person, { now }, false), names, ...(!mine && { giver: true }) };
  const { title, intro } = wordsOf(goal, viewer, mine);
  const key = `goals.answer:${goal.id}:${turn(goal)?.since}:${person.id}`;
  return {
    kind: "post",
    to: { person: person.id },
    key,
    card: offerCard(goal, viewer, mine, title, intro),
    why: "goals.answer",
  };
}

function wordsOf(goal: Goal, viewer: Viewer, mine: boolean): { title: string; intro?: string } {
  const says = textFor(viewer.lang).agreement;
  if (mine) return { title: says.unanswered, intro: says.unansweredIntro(giverName(goal, viewer)) };
  if (turn(goal)?.of === "giver") return { title: says.forgotten(ownerName(goal, viewer)) };
  return { title: says.silent(ownerName(goal, viewer)), intro: says.silentIntro };
}
