import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Card } from "../../../core/view.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import { inPrivate, ownGoal, says } from "../access.ts";
import { lastReadings } from "../calibration/weigh.ts";
import { levelHere, tooLongCard } from "../draft/draft.ts";
import { draftGoal } from "../draft/new-goal.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { wayForm } from "./forms.ts";
import { numbersCard } from "./measure-views.ts";
import { startCard, startsCard, troubleCard } from "./start-views.ts";
import { tellsOfTrouble } from "./topics.ts";
import { STEPS, type Start } from "./way.ts";

/** The three ways; a sentence that was typed goes along. */
export async function showStarts(sentence: string, context: Context): Promise<Reply[]> {
  return inPlace(startsCard(context.me.lang, sentence, context.newId), context);
}

/** The first step of a way. Nothing is saved before something is said. @param id the draft that will come of it */
export async function begin(start: Start, id: string, sentence: string, context: Context): Promise<Reply[]> {
  const goal = (await ownDraft(id, context)) ?? (await blank(id, start, context));
  const t = says(context);
  if (start === "baseline") return inPlace(await numbers(id, context), context);
  const typed = start === "problem" && sentence !== "" ? { problem: sentence } : {};
  return [{ kind: "open", form: wayForm(t, start, goal, context.today, typed) }];
}

/** The same after a typed command, which has no button that could open a form on every platform. */
export async function beginTyped(start: Start, sentence: string, context: Context): Promise<Reply[]> {
  const { me, newId } = context;
  if (start === "baseline") return inPrivate(await numbers(newId(), context), context);
  if (sentence.length > MAX.sentence) return [{ kind: "whisper", card: tooLongCard(sentence, MAX.sentence, context) }];
  if (start === "problem" && sentence !== "") return inPrivate(troubleCard(me.lang, sentence, newId()), context);
  return inPrivate(startCard(me.lang, start, newId()), context);
}

/** Offers to make a goal of a sentence that is none, but tells of something that goes wrong; null for any other. */
export async function offerProblem(typed: string, context: Context): Promise<Reply[] | null> {
  if (!tellsOfTrouble(typed)) return null;
  return [{ kind: "whisper", card: troubleCard(context.me.lang, typed, context.newId()) }];
}

async function numbers(id: string, context: Context): Promise<Card> {
  const { team, records } = context;
  return numbersCard(says(context), id, await lastReadings(team, context), await kpisOwnBy(records, team));
}

/** The draft with this id; undefined where there is none yet. Refuses somebody else's. */
export async function ownDraft(id: string, context: Context): Promise<Goal | undefined> {
  const goal = await context.records.get(goals, id);
  return goal && ownGoal(goal.id, context);
}

/** A draft that says nothing yet. Its letters hold by its fields alone. */
export async function blank(id: string, start: Start, context: Context): Promise<Goal> {
  const { me, org, team, today, now, coach } = context;
  const nothing = coach.review({ text: "", lang: me.lang, today });
  const origin = { id, org, owner: me.id, team, sentence: "", today, now, level: await levelHere(context) };
  return { ...draftGoal(origin, nothing, me.lang), way: { from: start, at: STEPS[start][0], said: {} } };
}

/** The next step on the same card, which only the 1:1 conversation has. */
export function inPlace(card: Card, context: Context): Reply[] {
  return context.place.kind === "direct" ? [{ kind: "update", card }] : inPrivate(card, context);
}
