import type { Context } from "../../core/feature.ts";
import type { Records } from "../../core/work.ts";
import { type Goal, goals, isOpen } from "../goals/goal.ts";
import { type Person, people } from "../people/person.ts";
import { type Checking, isReachable } from "./access.ts";
import { type CheckIn, checkInId, checkIns, checkInsOf, type Obstacle, openBlocker, type Slot } from "./checkin.ts";

/** How many goals a form asks about. */
const GOALS = 5;

/** What a form is drawn from, and read by. */
export interface Sheet extends Checking {
  slot: Slot;
  goals: readonly Goal[];
  /** What was given already; undefined the first time. */
  before: CheckIn | undefined;
  /** The person's last answer before it. */
  last: CheckIn | undefined;
  obstacle: Obstacle | null;
  /** Who can help with it, as long as they can be reached. */
  helper: Person | null;
}

/** @param typed what came back from a form: a goal that was closed meanwhile is still one that it asked about */
export async function sheetOf(
  slot: Slot,
  checking: Checking,
  context: Context,
  typed: Readonly<Record<string, string>> = {},
): Promise<Sheet> {
  const { records, me } = context;
  const before = await records.get(checkIns, checkInId(me.id, slot));
  const earlier = (await checkInsOf(records, me.id, slot.team)).filter((one) => isBefore(one, slot));
  const obstacle = before?.said.kind === "answer" ? before.said.obstacle : await obstacleOf(slot, context);
  const named = obstacle?.helper ? await records.get(people, obstacle.helper) : undefined;
  const helper = named && (await isReachable(named, records)) ? named : null;
  const last = earlier.findLast(({ said }) => said.kind === "answer");
  return { ...checking, slot, goals: await goalsOf(records, me.id, before, typed), before, last, obstacle, helper };
}

/** The goals under way, the next to be due first, and before them those that the answer has spoken of. */
async function goalsOf(
  records: Records,
  person: string,
  before: CheckIn | undefined,
  typed: Readonly<Record<string, string>>,
): Promise<Goal[]> {
  const all = (await records.list(goals, { owner: person })).toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  const said = before?.said.kind === "answer" ? before.said.progress.map(({ goal }) => goal) : [];
  const isSpokenOf = ({ id }: Goal) => said.includes(id) || `goal.${id}` in typed;
  const spoken = all.filter(isSpokenOf);
  const others = all.filter((goal) => isOpen(goal) && !isSpokenOf(goal));
  return [...spoken, ...others.slice(0, Math.max(GOALS - spoken.length, 0))];
}

const dueOf = ({ due, id }: Goal): string => `${due ?? "without"} ${id}`; // letters sort behind digits

async function obstacleOf({ team, day }: Slot, { records, me }: Context): Promise<Obstacle | null> {
  const open = await openBlocker(records, me.id, team);
  if (!open || open.since > day) return null;
  const { text, kind, since, helper } = open;
  return { text, kind, since, helper };
}

const isBefore = (one: CheckIn, { day, slot }: Slot): boolean => one.day < day || (one.day === day && one.slot < slot);
