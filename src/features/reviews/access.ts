import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { dayIn } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";
import { type Text, textFor } from "../../text/text.ts";
import { type Goal, goals } from "../goals/goal.ts";
import { everybodyIn, isGone, isLead, type Person, people, type Team, teams } from "../people/person.ts";
import type { DayOf } from "./as-it-was.ts";
import { monthSpan } from "./period.ts";
import { LEAST, type Review, reviewOf, reviews, takesAnswers } from "./review.ts";

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);

/** Of a team's own calendar. */
export const dayOfTeam =
  ({ zone }: Team): DayOf =>
  (at) =>
    dayIn(zone, at);

/** The team that somebody writes in, else the first of their own; refuses whoever is in none. */
export async function teamHere({ records, me, team }: Context): Promise<Team> {
  const id = team ?? (await records.get(people, me.id))?.teams[0];
  const found = id === undefined ? undefined : await records.get(teams, id);
  if (!found) throw new Refusal(says({ me }).reviews.error.noTeam);
  return found;
}

/** A team for whoever is in it, leads it, administers or stands for a goal that one of its goals serves. */
export async function readableTeam(id: string, context: Context): Promise<{ team: Team; decides: boolean }> {
  const { records, me } = context;
  const team = await records.get(teams, id);
  const person = await records.get(people, me.id);
  const decides = team && person ? await mayDecide(team, person, records) : false;
  if (!team || !person || !(decides || person.teams.includes(id)))
    throw new Refusal(says(context).reviews.error.notYours);
  return { team, decides };
}

/** Leads, administrators and sponsors decide and sign. */
export async function mayDecide(team: Team, person: Person, records: Records): Promise<boolean> {
  if (person.admin || person.role === "sponsor" || isLead(team, person.id)) return true;
  const own = await records.list(goals, { owner: person.id });
  const above = new Set(
    own.filter(({ level }) => level === "department" || level === "enterprise").map(({ id }) => id),
  );
  if (above.size === 0) return false;
  return (await records.list(goals, { team: team.id })).some((goal) => above.has(aboveOf(goal)));
}

const aboveOf = ({ above }: Goal): string => above ?? "";

/** A review that no button of ours made up, for whoever may read it. */
export async function readableReview(
  id: string,
  context: Context,
): Promise<{ review: Review; team: Team; decides: boolean }> {
  const review = await context.records.get(reviews, id);
  if (!review) throw new Refusal(says(context).reviews.error.gone);
  return { review, ...(await readableTeam(review.team, context)) };
}

/** The same for whoever may decide; `open` refuses what is signed. */
export async function decidable(id: string, context: Context, open = true): Promise<{ review: Review; team: Team }> {
  const { review, team, decides } = await readableReview(id, context);
  const { error } = says(context).reviews;
  if (!decides) throw new Refusal(error.notLead);
  if (open && review.signed) {
    const by = await context.records.get(people, review.signed.by);
    throw new Refusal(error.signed(by?.name ?? "", review.signed.day));
  }
  return { review, team };
}

/** The team's review of a month, made where there is none yet. */
export async function ensureReview(team: Team, month: string, context: Pick<Context, "records">): Promise<Review> {
  const { records } = context;
  const known = await reviewOf(records, team.id, month);
  if (known) return known;
  const fresh = { meets: null, analyses: [], decisions: [], signed: null, corrections: [] };
  return records.put(reviews, { id: `${team.id}:${month}`, team: team.id, month, ...fresh });
}

export const spanOf = ({ month }: Pick<Review, "month">) => monthSpan(month);

/** Whether somebody may still answer without a name: in a small team everybody would know whose words these are. */
export async function asks(review: Review, team: Team, now: number, records: Records): Promise<"yes" | "few" | "no"> {
  if (!takesAnswers(review, dayIn(team.zone, now))) return "no";
  const all = await everybodyIn(team.id, records);
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  return gone.filter((one) => !one).length >= LEAST ? "yes" : "few";
}
