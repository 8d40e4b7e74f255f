import { type Typed, withTyped } from "../../../core/fields.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Day } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, type Form, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { inBrief } from "../brief.ts";
import type { Goal } from "../goal.ts";
import { statementOf } from "../statement.ts";

/** How many goals one card asks about; the next ones come once these are settled. */
const MOST = 3;

/** Whose goals they are, and which team they have left; null for all of it. */
export interface Leaver {
  name: string;
  team: string | null;
}

/** What is to become of the goals that somebody has left behind. @param said what has just been done */
export function leftCard(
  { lang, today }: { lang: Lang; today: Day },
  { name, team }: Leaver,
  behind: readonly Goal[],
  said?: string,
): Card {
  const t = textFor(lang);
  const says = t.goals.left;
  const more = behind.length - MOST;
  return card(
    says.title(name, team),
    said !== undefined && text(said, "good"),
    text(behind.length === 0 ? says.none : says.intro(behind.length)),
    ...behind.slice(0, MOST).flatMap((goal) => section(t, goal, name, today)),
    more > 0 && text(t.goals.monday.more(more), "muted"),
  );
}

function section(t: Text, goal: Goal, name: string, today: Day): Block[] {
  const says = t.goals.left;
  const value = goal.id;
  return [
    ...inBrief(t, goal, today),
    buttons(
      { label: says.give, action: "goal.left.give", value, look: "primary" },
      { label: says.keep, action: "goal.left.keep", value },
      { label: says.close, action: "goal.left.close", value, confirm: says.closeConfirm(name) },
    ),
  ];
}

/** To whom it goes on. */
export function handOverForm(t: Text, goal: Goal, typed: Typed = {}): Form {
  const says = t.goals.left;
  const field = withTyped({ kind: "person", name: "person", label: says.who }, typed);
  return {
    ...{ kind: "form", id: "goal.left.give.save", title: says.form, intro: statementOf(t, goal) },
    ...{ fields: [field], submit: t.agreement.form.go, state: goal.id },
  };
}
