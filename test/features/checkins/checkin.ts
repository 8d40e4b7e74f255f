import type { Job } from "../../../src/core/job.ts";
import { checkInsFeature } from "../../../src/features/checkins/feature.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { CHANNEL, type Seen } from "../../support/world.ts";
import { personOf, plan, withRecords } from "../goals/plans.ts";

/** A Friday at half past four. */
export const FRIDAY = "2026-11-20T16:30:00Z";

export const job = (name: string): Job => {
  const found = checkInsFeature.jobs?.find((one) => one.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found;
};

/** A desk whose lead has switched check-ins on. */
export async function checking(
  setup: Record<string, string> = {},
  options: Parameters<typeof desk>[0] = {},
): Promise<Desk> {
  const w = await desk(options);
  const card = await w.lead.say("checkin setup", CHANNEL);
  const saved = await w.lead.fill(await w.lead.press(card, /^(Switch on|开启|開啟)/, CHANNEL), setup, CHANNEL);
  if (Object.keys(saved.errors).length > 0) throw new Error(JSON.stringify(saved.errors));
  w.now.is = Date.parse(FRIDAY);
  return w;
}

/** Mo's check-in of the day. */
export async function checkIn(w: Desk, said: Record<string, string>, who = w.member): Promise<Seen> {
  return who.fill(await who.say("checkin"), said);
}

/** Plans what is due, and sends it. */
export async function send(w: Desk, of: Job, subject: string, at: string) {
  const planned = await plan(w, of, subject, at);
  const keys = await withRecords(w, (records) =>
    w.outbox.book(records, "send" in planned ? planned.send : [], w.now.is),
  );
  const org = (await personOf(w, "Mo")).org;
  await w.outbox.send(org, keys);
  await w.settle();
  return planned;
}
