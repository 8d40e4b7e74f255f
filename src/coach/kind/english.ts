import type { Reading } from "../read.ts";
import { proposes } from "../scan/asked.ts";
import { isChat, isCommand, isQuestion } from "./chat.ts";
import { isComplaint } from "./complaints.ts";
import { findIdle, withoutIdle } from "./idle.ts";
import { signsOf } from "./signs.ts";
import { isArgued, wants } from "./wanted.ts";

/** Whether an English text wants something to change: what only tells, asks, orders or vents is left out first. */
export function isEnglishGoal(all: Reading): boolean {
  const idle = findIdle(all);
  if (idle.length === all.clauses.length) return false;
  const reading = withoutIdle(all, idle);
  const signs = signsOf(reading);
  if (isCommand(reading, signs) && !isArgued(reading)) return false;
  if (isQuestion(reading) || (proposes(all.plain) && !signs.firm)) return false;
  if (isComplaint(all) && !(signs.changes && (signs.firm || signs.wishes))) return false;
  return !isChat(reading, signs) && wants(reading, signs);
}
