import { improveFeature } from "../../../src/features/improve/feature.ts";
import { answers, type Retro, retros } from "../../../src/features/improve/retro/retro.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";
import { send } from "../checkins/checkin.ts";
import { teamOf, withRecords } from "../goals/plans.ts";

export const job = (name: string) => {
  const found = improveFeature.jobs?.find((one) => one.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found;
};

/** A desk with so many more people, besides Lea and Mo. */
export async function team(more = 0, options: Parameters<typeof desk>[0] = {}): Promise<Desk & { crowd: Actor[] }> {
  const w = await desk(options);
  const crowd = Array.from({ length: more }, (_, n) =>
    w.actor(`test:T:p${n}`, { name: `P${n}`, locale: "en", zone: "UTC" }),
  );
  for (const one of crowd) await one.moment("member", CHANNEL);
  return { ...w, crowd };
}

/** Lea starts a retro, which stays open until Monday. */
export async function start(w: Desk, mode: "named" | "anonymous" = "named", until = "2026-11-23"): Promise<Seen> {
  const seen = await w.lead.fill(await w.lead.say("retro start", CHANNEL), { mode, until }, CHANNEL);
  await w.settle();
  return seen;
}

export async function answer(who: Actor, said: Record<string, string>): Promise<Seen> {
  return who.fill(await who.press(await who.say("retro"), /^Answer/), said);
}

export const inChannel = (w: Desk) => w.sent.filter(({ to }) => to === "test:T:desk");

/** The newest look of what stands in the channel under a title. */
export function standing(w: Desk, title: RegExp): string {
  const at = w.sent.findLastIndex(({ to, card }) => to === "test:T:desk" && title.test(card.title));
  return w.redrawn.findLast(({ ref }) => ref === `${at + 1}`)?.text ?? w.sent[at]?.text ?? "";
}

export const SUMMARY = /^What the retro/;
export const OPENING = /^Retro in/;

export async function retroOf(w: Desk): Promise<Retro> {
  const last = (await withRecords(w, (records) => records.list(retros))).at(-1);
  if (!last) throw new Error("there is no retro");
  return last;
}

export const allAnswers = (w: Desk) => withRecords(w, (records) => records.list(answers));

export async function run(w: Desk, name: string, at: string) {
  return send(w, job(name), (await teamOf(w)).id, at);
}
