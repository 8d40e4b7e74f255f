import type { Lang } from "../../../src/core/lang.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { reviewsFeature } from "../../../src/features/reviews/feature.ts";
import { type Review, reviews } from "../../../src/features/reviews/review.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Actor, CHANNEL } from "../../support/world.ts";
import { send } from "../checkins/checkin.ts";
import { edit, goalDue, teamOf, withRecords } from "../goals/plans.ts";

export const job = (name: string) => {
  const found = reviewsFeature.jobs?.find((one) => one.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found;
};

/** A desk after an October with a goal of Mo's that hardly moved, a number, and a win; and so many more people. */
export async function october(more = 0): Promise<Desk & { crowd: Actor[] }> {
  const w = await desk({ today: "2026-10-05" });
  const crowd = Array.from({ length: more }, (_, n) =>
    w.actor(`test:T:p${n}`, { name: `P${n}`, locale: "en", zone: "UTC" }),
  );
  for (const one of crowd) await one.moment("member", CHANNEL);
  await goalDue(w, "2026-12-31");
  w.now.is = Date.parse("2026-10-28T10:00:00Z");
  await w.member.say("goal update 74 s");
  await w.member.fill(await w.member.say("win"), {
    what: "The guest got his room",
    value: "quality",
    visibility: "team",
  });
  w.now.is = Date.parse("2026-11-02T09:30:00Z");
  await w.settle();
  return { ...w, crowd };
}

export async function reviewOf(w: Desk): Promise<Review> {
  const [found] = await withRecords(w, (records) => records.list(reviews));
  if (!found) throw new Error("there is no review");
  return found;
}

export async function run(w: Desk, name: string, at: string) {
  return send(w, job(name), (await teamOf(w)).id, at);
}

export async function goalOf(w: Desk) {
  const [goal] = await withRecords(w, (records) => records.list(goals));
  if (!goal) throw new Error("there is no goal");
  return goal;
}

/** Says what a KPI was in the month that ended on a day. */
export async function logKpi(who: Actor, kpi: string, value: string, end: string, more: Record<string, string> = {}) {
  const seen = await who.fill(await who.say(`kpi log ${kpi}`), { value, period: "month", end, ...more });
  if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
  return seen;
}

/** Changes what Mo noted in October, as a note that was wrong would. */
export async function renote(w: Desk, value: number): Promise<void> {
  const goal = await goalOf(w);
  const notes = goal.notes.map((note) => ({ ...note, measure: note.measure && { ...note.measure, value } }));
  await edit(w, goals, goal.id, { notes });
}

/** Signs the month as a lead does. */
export async function sign(w: Desk, note = "") {
  return w.lead.fill(await w.lead.press(await w.lead.say("review"), "Sign it off…"), { note });
}

/** What stands in the channel by now. */
export function standing(w: Desk): string {
  const at = w.sent.findLastIndex(({ to, card }) => to === "test:T:desk" && /^Review of/.test(card.title));
  return w.redrawn.findLast(({ ref }) => ref === `${at + 1}`)?.text ?? w.sent[at]?.text ?? "";
}

export const says = (lang: Lang) => textFor(lang).reviews;
