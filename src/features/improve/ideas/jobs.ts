import type { Job } from "../../../core/job.ts";
import type { Redrawing, Sending } from "../../../core/reply.ts";
import type { Day, Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { type Team, teams } from "../../people/person.ts";
import { untilDecided } from "./deadline.ts";
import { type Idea, ideas, isOver, isRunning } from "./idea.ts";
import { back } from "./life.ts";
import { type Notice, saved } from "./save.ts";
import { DAILY } from "./schedule.ts";
import { runnersOf, whomOf } from "./whom.ts";

/**
 * Sees to it that every idea is answered: reminds whoever is to answer, then tells those above, and finds somebody else
 * where nobody is there any more. Rule: docs/method.md, ideas.
 */
export const ideasJob: Job = {
  ...DAILY,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const open = (await records.list(ideas, { team: id })).filter((idea) => !isOver(idea));
    const send: (Sending | Redrawing)[] = [];
    for (const idea of open) send.push(...(await lookAfter(idea, team, { day, now, records })));
    return send.length > 0 ? { send } : { nothing: null };
  },
};

interface Today {
  day: Day;
  now: Millis;
  records: Records;
}

async function lookAfter(idea: Idea, team: Team, today: Today): Promise<(Sending | Redrawing)[]> {
  const { day, now, records } = today;
  const { state, wait } = idea;
  if (state !== "later" && state !== "asked") return chase(idea, team, today);
  // A question that nobody answers must not leave the idea without an answer: it is decided with what is known.
  const question = state === "asked" ? await untilDecided(records, team.id, idea.answer?.day ?? idea.day) : null;
  const on = question?.escalate ?? wait?.due;
  if (on === undefined || day < on) return [];
  const after = back(idea, await untilDecided(records, team.id, day), { by: null, day, at: now });
  const { asked } = await whomOf(idea, team, records);
  const told = state === "asked" ? "unanswered" : "back";
  return (await saved(after, team, [{ to: asked, told }], records)).sendings;
}

async function chase(idea: Idea, team: Team, { day, records }: Today): Promise<(Sending | Redrawing)[]> {
  const { wait } = idea;
  if (!wait) return [];
  const running = isRunning(idea);
  const { asked, above } = await (running ? runnersOf : whomOf)(idea, team, records);
  const tell = async (notices: readonly Notice[], noted: Partial<typeof wait>) =>
    (await saved({ ...idea, wait: { ...wait, ...noted } }, team, notices, records)).sendings;
  if (day >= wait.escalate && !wait.escalated) {
    // Where nobody stands above, whoever is to answer is asked once more.
    const to = above.length > 0 ? above : asked;
    return tell([{ to, told: running ? "lookLate" : "escalated" }], { reminded: true, escalated: true });
  }
  if (day >= wait.remind && !wait.reminded) {
    return tell([{ to: asked, told: running ? "look" : "reminded" }], { reminded: true });
  }
  const isNews =
    !running && asked.length > 0 && asked.every(({ id }) => !idea.posts.some(({ person }) => person === id));
  return isNews ? tell([{ to: asked, told: "handed" }], {}) : [];
}
