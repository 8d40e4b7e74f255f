import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply, Sending } from "../../../core/reply.ts";
import { daysBetween } from "../../../core/time.ts";
import { card, text } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { people, peopleOf } from "../../people/person.ts";
import { says } from "../access.ts";
import type { Consent } from "../win.ts";
import { isWords } from "../wins/read.ts";
import { ledStar, namesOf, type Running, runningOf, scoresOf, storiesOf } from "./access.ts";
import { closeIfReady, drawConsent } from "./closing.ts";
import { answerForm, appealForm } from "./forms.ts";
import { nomineesOf } from "./scoring.ts";
import { APPEAL_IN, awards, noted } from "./star.ts";
import { appealCard } from "./told-views.ts";

export const presses: Record<string, PressHandler> = {
  "star.yes": async (id, context) => consent(id, "share", context),
  "star.no": async (id, context) => consent(id, "private", context),

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
    const t = says(context);
    const words = (typed["what"] ?? "").trim();
    if (!isWords(words))
      return [{ kind: "reject", form: appealForm(t, id, typed), errors: { what: t.star.error.words } }];
    const saved = records.put(awards, noted(award, now, me.id, "appealed", me.id, words));
    const scores = await scoresOf(saved, records);
    const shown = await namesOf([...award.panel, me.id], records);
    const told = (await peopleOf(records, team.leads)).map((lead): Sending => {
      const asks = appealCard(textFor(lead.lang), saved, me.id, words, scores, shown);
      return {
        kind: "post",
        to: { person: lead.id },
        key: `star.appeal:${id}:${me.id}:${lead.id}`,
        card: asks,
        why: "star",
      };
    });
    return [{ kind: "whisper", card: card(t.star.storiesTitle, text(t.star.appealed, "good")) }, ...told];
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

/** Takes the answer of somebody chosen. It can be changed until everything is announced. */
async function consent(id: string, said: Consent, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { award, team } = await runningOf(id, context);
  const { error } = says(context).star;
  if (!award.chosen.some(({ person }) => person === me.id)) throw new Refusal(error.notChosen);
  if (award.state !== "decided") throw new Refusal(error.over);
  const chosen = award.chosen.map((one) => (one.person === me.id ? { ...one, consent: said } : one));
  const saved = records.put(awards, noted({ ...award, chosen }, now, me.id, "consented"));
  const shown = await drawConsent(saved, team, me.id, records);
  const redrawn: Reply[] = shown ? [{ kind: "update", card: shown }] : [];
  return [...redrawn, ...(await closeIfReady(saved, team, now, records))];
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

/** Somebody who has asked for another look, for a lead. */
async function appealed(value: string, context: Context) {
  const [id = "", asker = ""] = value.split(" ");
  const { award } = await ledStar(id, context);
  const person = await context.records.get(people, asker);
  const asked = award.log.some(({ what, by }) => what === "appealed" && by === asker);
  if (!person || !asked) throw new Refusal(says(context).star.error.gone);
  return { award, person };
}
