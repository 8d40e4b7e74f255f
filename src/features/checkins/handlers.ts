import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { addDays, type Day } from "../../core/time.ts";
import { nextWorkday } from "../rhythm/rhythm.ts";
import { needOpen, ownChecking, readSlot, says } from "./access.ts";
import { AUDIENCES, checkInId, checkIns, checkInsOf, type Slot } from "./checkin.ts";
import { checkInForm } from "./form.ts";
import { readAnswer } from "./read.ts";
import { saveSaid } from "./save.ts";
import { sheetOf } from "./sheet.ts";
import { showOwn } from "./show.ts";
import { readSkip, skipForm } from "./skip.ts";

export const presses: Record<string, PressHandler> = {
  "checkin.open": async (value, context) => openSlot(readSlot(value, context), context),

  "checkin.again": async (value, context) => {
    const { team, day } = readSlot(value, context);
    return openSlot({ team, day, slot: await freeSlot(team, day, context) }, context);
  },

  "checkin.skip": async (value, context) => openSkip(readSlot(value, context), context),

  "checkin.mine": async (team, context) => showDay({ team, day: context.today, slot: 1 }, context),

  "checkin.declined": async (value, context) => {
    const slot = readSlot(value, context);
    const { team } = await ownChecking(slot.team, context);
    const given = await context.records.get(checkIns, checkInId(context.me.id, slot));
    if (!given) return showDay(slot, context);
    return showOwn(context.records.put(checkIns, { ...given, offer: "declined" }), team, context);
  },

  "checkin.solved": async (value, context) => {
    const slot = readSlot(value, context);
    const checking = await ownChecking(slot.team, context);
    const before = await context.records.get(checkIns, checkInId(context.me.id, slot));
    if (before?.said.kind !== "answer") return showDay(slot, context);
    return saveSaid(slot, { ...before.said, obstacle: null }, before.audience, checking, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "checkin.save": async (typed, state, context) => {
    const slot = readSlot(state, context);
    const checking = await ownChecking(slot.team, context);
    await needOpen(slot, checking, context);
    const sheet = await sheetOf(slot, checking, context, typed);
    const read = await readAnswer(typed, sheet, context);
    if ("errors" in read) {
      const form = checkInForm(says(context), sheet, context.today, typed);
      return [{ kind: "reject", form, errors: read.errors }];
    }
    const promised = AUDIENCES.find((one) => one === state.split(" ")[3]) ?? "lead";
    return saveSaid(slot, read.answer, promised, checking, context);
  },

  "checkin.skip.save": async (typed, state, context) => {
    const slot = readSlot(state, context);
    const checking = await ownChecking(slot.team, context);
    await needOpen(slot, checking, context);
    const t = says(context);
    const read = readSkip(t, typed);
    if ("errors" in read)
      return [{ kind: "reject", form: skipForm(t, slot, checking.team, typed), errors: read.errors }];
    return saveSaid(slot, read.said, "lead", checking, context);
  },
};

/** The form of a check-in, with what was given already. */
export async function openSlot(slot: Slot, context: Context): Promise<Reply[]> {
  const checking = await ownChecking(slot.team, context);
  await needOpen(slot, checking, context);
  const sheet = await sheetOf(slot, checking, context);
  return [{ kind: "open", form: checkInForm(says(context), sheet, context.today) }];
}

export async function openSkip(slot: Slot, context: Context): Promise<Reply[]> {
  const checking = await ownChecking(slot.team, context);
  await needOpen(slot, checking, context);
  const given = await context.records.get(checkIns, checkInId(context.me.id, slot));
  if (given) return showOwn(given, checking.team, context);
  return [{ kind: "open", form: skipForm(says(context), slot, checking.team) }];
}

/** What was given for the day, the latest; where nothing was, the form. */
export async function showDay(slot: Slot, context: Context): Promise<Reply[]> {
  const { team } = await ownChecking(slot.team, context);
  const given = await latestOn(slot.team, slot.day, context);
  if (!given) return openSlot(slot, context);
  const [shown] = await showOwn(given, team, context);
  return shown && "card" in shown ? [{ kind: "whisper", card: shown.card }] : [];
}

export async function freeSlot(team: string, day: Day, context: Context): Promise<number> {
  return ((await latestOn(team, day, context))?.slot ?? 0) + 1;
}

/** The last working day that can still be given; yesterday where there was none. */
export async function lastWorkday({ records, me, today }: Context): Promise<Day> {
  for (let back = 1; back <= 3; back++) {
    const day = addDays(today, -back);
    if ((await nextWorkday(records, me.id, addDays(day, -1))) === day) return day;
  }
  return addDays(today, -1);
}

async function latestOn(team: string, day: Day, { records, me }: Context) {
  return (await checkInsOf(records, me.id, team)).findLast((one) => one.day === day);
}
