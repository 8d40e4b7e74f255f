import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { daysBetween } from "../../../core/time.ts";
import { card, text } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { people, type Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { isWords } from "../wins/read.ts";
import { namesOf, type Running, runningOf, scoresOf, storiesOf } from "./access.ts";
import { answerForm, appealForm } from "./forms.ts";
import { chargedStar, inCharge } from "./in-charge.ts";
import { appealCard } from "./lead-views.ts";
import { nomineesOf } from "./scoring.ts";
import { APPEAL_IN, type Award, awards, noted } from "./star.ts";

export const presses: Record<string, PressHandler> = {
  "star.appeal": async (id, context) => {
    await appealing(id, context);
    return [{ kind: "open", form: appealForm(says(context), id) }];
  },

  "star.answer": async (value, context) => {
    await appealed(value, context);
    return [{ kind: "open", form: answerForm(says(context), value) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "star.appeal.save": async (typed, id, context) => {
    const { records, me, now } = context;
    const { award, team } = await appealing(id, context);
    const { star } = says(context);
    const words = (typed["what"] ?? "").trim();
    if (!isWords(words))
      return [{ kind: "reject", form: appealForm(says(context), id, typed), errors: { what: star.error.words } }];
    const saved = records.put(awards, noted(award, now, me.id, "appealed", me.id, words));
    const told = await passOn(saved, team, me.id, records);
    const said = told.length > 0 ? star.appealed : star.appealKept;
    return [{ kind: "whisper", card: card(star.storiesTitle, text(said, "good")) }, ...told];
  },

  "star.answer.save": async (typed, value, context) => {
    const { records, me, now } = context;
    const { award, person } = await appealed(value, context);
    const t = says(context);
    const words = (typed["what"] ?? "").trim();
    if (!isWords(words))
      return [{ kind: "reject", form: answerForm(t, value, typed), errors: { what: t.star.error.words } }];
    records.put(awards, noted(award, now, me.id, "answered", person.id, words));
    const answer = card(textFor(person.lang).star.answeredTitle, text([{ bold: me.name }]), {
      kind: "quote",
      text: words,
    });
    const key = `star.answer:${award.id}:${person.id}:${award.log.length}`;
    return [
      { kind: "whisper", card: card(t.star.answeredTitle, text(t.star.answered(person.name), "good")) },
      { kind: "post", to: { person: person.id }, key, card: answer, why: "star" },
    ];
  },
};

/** What nobody has answered yet, for whoever is in charge by now; each of them reads it once. */
export async function openAppeals(award: Award, team: Team, records: Records): Promise<Sending[]> {
  const answered = award.log.flatMap(({ what, about }) => (what === "answered" ? [about] : []));
  const open = award.log.filter(({ what, by }) => what === "appealed" && !answered.includes(by));
  return (await Promise.all(open.map(({ by }) => passOn(award, team, by, records)))).flat();
}

async function passOn(award: Award, team: Team, asker: string, records: Records): Promise<Sending[]> {
  const words = award.log.find(({ what, by }) => what === "appealed" && by === asker)?.words ?? "";
  const scores = await scoresOf(award, records);
  const shown = await namesOf([...award.panel, asker], records);
  return (await inCharge(team, records, asker)).map(({ id, lang }): Sending => {
    const card = appealCard(textFor(lang), award, asker, words, scores, shown);
    return { kind: "post", to: { person: id }, key: `star.appeal:${award.id}:${asker}:${id}`, card, why: "star" };
  });
}

/** The Service Star for somebody nominated in it who may ask for another look. */
async function appealing(id: string, context: Context): Promise<Running> {
  const running = await runningOf(id, context);
  const { award, today } = running;
  const { error } = says(context).star;
  const nominees = nomineesOf(await storiesOf(award, context.records));
  if (award.state !== "closed" || !nominees.includes(context.me.id)) throw new Refusal(error.gone);
  if (award.log.some(({ what, by }) => what === "appealed" && by === context.me.id))
    throw new Refusal(error.twiceAsked);
  if (award.ended === null || daysBetween(award.ended, today) > APPEAL_IN) throw new Refusal(error.tooLate);
  return running;
}

/** Somebody who has asked for another look, for whoever is in charge. */
async function appealed(value: string, context: Context) {
  const [id = "", asker = ""] = value.split(" ");
  const { award } = await chargedStar(id, context, asker);
  const person = await context.records.get(people, asker);
  const asked = award.log.some(({ what, by }) => what === "appealed" && by === asker);
  if (!person || !asked) throw new Refusal(says(context).star.error.gone);
  return { award, person };
}
