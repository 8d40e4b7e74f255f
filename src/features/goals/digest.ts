import type { DigestContext, DigestPart } from "../../core/feature.ts";
import { text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { goals, isOpen } from "./goal.ts";
import { nameOf } from "./views.ts";

/** The goals of the team that are due on the day. */
export async function digest({ team, day, lang, lead, records }: DigestContext): Promise<DigestPart | null> {
  if (lead !== null) return null;
  const due = (await records.list(goals, { team })).filter(
    (goal) => isOpen(goal) && goal.visibility !== "lead" && goal.due === day,
  );
  if (due.length === 0) return null;
  const t = textFor(lang);
  const items = due.map((goal) => ({ text: nameOf(t, goal) }));
  return { about: due.map(({ id }) => id), blocks: [text({ bold: t.digest.due }), { kind: "list", items }] };
}
