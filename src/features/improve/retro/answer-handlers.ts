import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { card } from "../../../core/view.ts";
import { says } from "../access.ts";
import { PHASES, type Phase } from "../cycle/cycle.ts";
import { liveRetro, ownRetro } from "./find.ts";
import { answerForm, voteForm } from "./forms.ts";
import { renewed, shown } from "./publish.ts";
import { answers, isOver, MOST_ACTIONS, marks, type Retro, votes } from "./retro.ts";
import { findMarked, markOf, randomId } from "./secret.ts";
import { shownRetro, templateOf } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "retro.answer": async (id, context) => openAnswer((await liveRetro(id, context)).retro, context),

  "retro.vote": async (id, context) => {
    const retro = await voting(id, context);
    const all = await shownRetro(retro, context.records);
    const before = await findMarked(votes, retro, "vote", context);
    return all ? [{ kind: "open", form: voteForm(says(context), all, before?.picks ?? []) }] : [];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "retro.answer.save": async (typed, id, context) => {
    const { retro } = await ownRetro(id, context);
    const t = says(context);
    const template = await templateOf(retro, context.records);
    if (isOver(retro)) throw new Refusal(t.retro.error.over);
    const said = PHASES.map((step) => ({ step, text: (typed[step] ?? "").trim() }));
    const isChange = !retro.anonymous && Object.keys(await saidBefore(retro, context)).length > 0;
    if (said.every(({ text }) => text === "") && !isChange) {
      return [
        { kind: "reject", form: answerForm(t, { retro, template }, typed), errors: { plan: t.retro.error.nothing } },
      ];
    }
    return retro.anonymous ? saveSecretly(retro, said, context) : saveNamed(retro, said, context);
  },

  "retro.vote.save": async (typed, id, context) => {
    const retro = await voting(id, context);
    const t = says(context);
    const picks = [...new Set((typed["picks"] ?? "").split(",").filter((one) => retro.candidates.includes(one)))];
    const wrong = picks.length === 0 ? t.retro.error.pick : picks.length > MOST_ACTIONS ? t.retro.error.three : null;
    const all = await shownRetro(retro, context.records);
    if (wrong !== null && all) return [{ kind: "reject", form: voteForm(t, all, picks), errors: { picks: wrong } }];
    const before = await findMarked(votes, retro, "vote", context);
    const vote = { id: before?.id ?? markOf(retro, "vote", context), retro: retro.id };
    context.records.put(votes, { ...before, ...vote, picks: picks.toSorted() });
    return [{ kind: "whisper", card: card(t.retro.voted) }];
  },
};

export async function openAnswer(retro: Retro, context: Context): Promise<Reply[]> {
  const answered = says(context).retro.error.answered;
  // That somebody has answered is theirs to know: no conversation keeps it.
  if (retro.anonymous && (await hasAnswered(retro, context))) return [unkept(answered)];
  const template = await templateOf(retro, context.records);
  return [{ kind: "open", form: answerForm(says(context), { retro, template }, await saidBefore(retro, context)) }];
}

/** Whether somebody may not answer any more. Of others nobody can ask it. */
export async function hasAnswered(retro: Retro, context: Context): Promise<boolean> {
  const { records, me } = context;
  if (retro.anonymous) return (await findMarked(marks, retro, "answer", context)) !== undefined;
  return (await records.list(answers, { retro: retro.id })).some(({ by }) => by === me.id);
}

export async function hasVoted(retro: Retro, context: Context): Promise<boolean> {
  return (await findMarked(votes, retro, "vote", context)) !== undefined;
}

async function voting(id: string, context: Context): Promise<Retro> {
  const { retro } = await liveRetro(id, context);
  const { error } = says(context).retro;
  if (retro.stage === "open") throw new Refusal(error.notPublished);
  if (retro.stage === "voted") throw new Refusal(error.counted);
  return retro;
}

/** What somebody has answered with their name, to change it. */
async function saidBefore(retro: Retro, { records, me }: Context): Promise<Typed> {
  const own = (await records.list(answers, { retro: retro.id })).filter(({ by }) => by === me.id);
  return Object.fromEntries(own.filter(({ removed }) => !removed).map(({ step, text }) => [step, text]));
}

type Said = readonly { step: Phase; text: string }[];

/** Keeps the words here and the mark there, and nothing that leads from one to the other. */
async function saveSecretly(retro: Retro, said: Said, context: Context): Promise<Reply[]> {
  const { records } = context;
  if (await findMarked(marks, retro, "answer", context)) throw new Refusal(says(context).retro.error.answered);
  records.put(marks, { id: markOf(retro, "answer", context), retro: retro.id });
  for (const { step, text } of said) {
    if (text === "") continue;
    records.put(answers, { id: randomId(), retro: retro.id, step, text, by: null, shown: false, removed: false });
  }
  return [unkept(says(context).retro.thanks.anonymous)];
}

const unkept = (sentence: string): Reply => ({ kind: "whisper", card: card(sentence), unkept: true });

async function saveNamed(retro: Retro, said: Said, context: Context): Promise<Reply[]> {
  const { records, me } = context;
  for (const { step, text } of said) {
    const id = `${retro.id}:${me.id}:${step}`;
    const before = await records.get(answers, id);
    if (before && text === "") records.remove(answers, before);
    if (text === "" || (before?.text === text && !before.removed)) continue;
    const fresh = { id, retro: retro.id, step, by: me.id, shown: retro.stage !== "open" };
    records.put(answers, { ...fresh, text, removed: false });
  }
  const { thanks } = says(context).retro;
  if (retro.stage === "open") return [{ kind: "whisper", card: card(thanks.named) }];
  const now = await renewed(retro, records);
  return [{ kind: "whisper", card: card(thanks.namedShown) }, ...(await shown(now.retro, records))];
}
