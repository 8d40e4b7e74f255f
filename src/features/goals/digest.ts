import type { DigestContext, DigestPart } from "../../core/feature.ts";
import { type Block, text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { goals, isOpen } from "./goal.ts";
import { dayBlocks } from "./milestones/day.ts";
import { nameOf } from "./views.ts";

/** The goals of the team that are due on the day, and its milestones. */
export async function digest({ team, day, lang, lead, records }: DigestContext): Promise<DigestPart | null> {
  if (lead !== null) return null;
  const seen = (await records.list(goals, { team })).filter((goal) => isOpen(goal) && goal.visibility !== "lead");
  const due = seen.filter((goal) => goal.due === day);
  const t = textFor(lang);
  const { blocks, about } = dayBlocks(t, seen, day);
  if (due.length + about.length === 0) return null;
  const items = due.map((goal) => ({ text: nameOf(t, goal) }));
  const goalsDue: Block[] = due.length > 0 ? [text({ bold: t.digest.due }), { kind: "list", items }] : [];
  return { about: [...due.map(({ id }) => id), ...about], blocks: [...goalsDue, ...blocks] };
}
