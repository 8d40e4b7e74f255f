import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { daysBetween } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { isGone, isLead, type Person, peopleOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { ledStar, namesOf, type Running, readingStar, scoresOf, storiesOf } from "./access.ts";
import { isNominated, panelCard, type Reading } from "./panel-views.ts";
import { nomineesOf, openOf } from "./scoring.ts";
import { ANSWER_IN, type Award } from "./star.ts";

/** What somebody reads of the nominations now. Whoever of the panel has left is no longer waited for. */
export async function readingOf({ award, team, today }: Running, me: string, records: Records): Promise<Reading> {
  const stories = await storiesOf(award, records);
  const panel: string[] = [];
  for (const one of await peopleOf(records, award.panel)) if (!(await isGone(one, { records }))) panel.push(one.id);
  const ids = [...award.panel, ...stories.flatMap(({ by, person }) => [by, person])];
  return {
    ...{ award: { ...award, panel }, team, stories, scores: await scoresOf(award, records), me },
    ...{ late: daysBetween(award.until, today) > ANSWER_IN, isLead: isLead(team, me) },
    ...(await namesOf(ids, records)),
  };
}

/** Somebody who was nominated, for whoever may read of it; `value` is the award and the person. */
export async function about(value: string, context: Context) {
  const [id = "", person = ""] = value.split(" ");
  const running = await readingStar(id, context);
  const reading = await readingOf(running, context.me.id, context.records);
  if (!nomineesOf(reading.stories).includes(person)) throw new Refusal(says(context).star.error.gone);
  return { running, reading, person };
}

/** The same for the panel alone, once nothing keeps it from deciding. */
export async function readyReading(id: string, context: Context) {
  const running = await readingStar(id, context);
  const reading = await readingOf(running, context.me.id, context.records);
  const { error } = says(context).star;
  if (!reading.award.panel.includes(context.me.id)) throw new Refusal(error.notPanel);
  const { missing, short } = openOf(reading.award, nomineesOf(reading.stories), reading.scores, reading.late);
  if (missing.length > 0 || short.length > 0) throw new Refusal(error.notReady);
  return { running, reading };
}

/** Refuses whoever does not score this person. */
export function needScorer({ award }: Reading, person: string, context: Context): void {
  const { error } = says(context).star;
  if (!award.panel.includes(context.me.id)) throw new Refusal(error.notPanel);
  if (person === context.me.id) throw new Refusal(error.own);
  if (person in award.aside) throw new Refusal(error.over);
}

/** Refuses whoever cannot set anybody aside: a lead who was nominated would choose whom they are up against. */
export function needLead(reading: Reading, context: Context): void {
  if (!reading.isLead) throw new Refusal(says(context).recognition.error.notLead);
  if (isNominated(reading)) throw new Refusal(says(context).star.error.own);
}

/** The same for a lead who names one more for the panel; only while too few may score somebody. */
export async function needStandIn(id: string, context: Context): Promise<Running> {
  await ledStar(id, context);
  const running = await readingStar(id, context);
  const { award, stories, scores, late } = await readingOf(running, context.me.id, context.records);
  const { short } = openOf(award, nomineesOf(stories), scores, late);
  if (short.length === 0) throw new Refusal(says(context).star.error.enough);
  return running;
}

/** Asks one of the panel to read, in private. */
export async function asking(award: Award, running: Running, person: Person, records: Records): Promise<Sending> {
  const reading = await readingOf({ ...running, award }, person.id, records);
  const card = panelCard(textFor(person.lang), reading);
  return { kind: "post", to: { person: person.id }, key: `star.panel:${award.id}:${person.id}`, card, why: "star" };
}
