import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { type Action, isOverdue } from "../improve/actions/action.ts";
import { analysisItem, decisionItem } from "./decided-lines.ts";
import { deviationsOf } from "./figures.ts";
import { alertItem, changeItem, goalItem, kpiItem, LINE, overrideItem } from "./lines.ts";
import { analysesOf, decisionsOf, type ShownReview } from "./shown.ts";

/** How many lines of one kind the card has room for, and how many a page of its own. */
const LINES = 6;
const PAGE = 10;

/** The lists of a review, each of which can be read to its end. */
export const PARTS = [
  ...(["hidden", "help", "deviations", "analyses", "decided", "alerts", "wins", "overrides"] as const),
  ...(["actions", "corrections", "since"] as const),
];
export type Part = (typeof PARTS)[number];

/** The first lines under their heading, with a way to the others; nothing where there are none. */
export function partBlocks(t: Text, shown: ShownReview, part: Part): Block[] {
  const items = itemsOf(t, shown, part, LINE);
  const whole = itemsOf(t, shown, part, Number.POSITIVE_INFINITY);
  const cut = items.length > LINES || JSON.stringify(items) !== JSON.stringify(whole);
  const all: Button = {
    label: t.reviews.all(items.length),
    action: "review.part",
    value: `${shown.review.id} ${part} 0`,
  };
  return listed(headingOf(t, part), items.slice(0, LINES), cut && buttons(all));
}

/** Items under their heading; nothing where there are none. */
export function listed(label: string, items: readonly Item[], after: Block | false = false): Block[] {
  if (items.length === 0) return [];
  return [text({ bold: label }), { kind: "list", items }, ...(after ? [after] : [])];
}

/** One list in full, so many at a time. */
export function partCard(t: Text, shown: ShownReview, part: Part, from: number): Card {
  const items = itemsOf(t, shown, part, Number.POSITIVE_INFINITY);
  const [page, next] = [items.slice(from, from + PAGE), from + PAGE];
  const value = `${shown.review.id} ${part} ${next}`;
  return card(
    headingOf(t, part),
    page.length === 0 ? text(t.reviews.gone, "muted") : { kind: "list", items: page },
    next < items.length && buttons({ label: t.reviews.next(items.length - next), action: "review.part", value }),
  );
}

function headingOf({ reviews: says }: Text, part: Part): string {
  if (part === "hidden" || part === "help") return says.questions[part];
  return part === "decided" ? says.decisionsTitle : says[part];
}

/** @param most how long a line may be at most */
function itemsOf(t: Text, shown: ShownReview, part: Part, most: number): Item[] {
  const { figures, review } = shown;
  switch (part) {
    case "hidden":
    case "help":
      return (shown.said?.[part] ?? []).map((words) => ({ text: brief(words, most) }));
    case "deviations": {
      const { goals, kpis } = deviationsOf(figures);
      return [...goals.map((one) => goalItem(t, shown, one)), ...kpis.map((one) => kpiItem(t, shown, one))];
    }
    case "analyses":
      return analysesOf(review).map((one) => analysisItem(t, shown, one, most));
    case "decided":
      return decisionsOf(review).map((one) => decisionItem(t, shown, one, most));
    case "alerts":
      return shown.alerts.map((one) => alertItem(t, one));
    case "wins":
      return shown.wins.map((win) => winItem(t, win, most));
    case "overrides":
      return figures.overrides.map((one) => overrideItem(t, shown, one));
    case "actions":
      return shown.actions.map((one) => actionItem(t, shown, one, most));
    case "corrections":
      return review.corrections.flatMap(({ by, day, reason, changes }) => [
        { text: [{ bold: t.reviews.corrected(shown.names[by] ?? "", day, reason) }] },
        ...changes.map((one) => changeItem(t, shown, one)),
      ]);
    case "since":
      return shown.since.map((one) => changeItem(t, shown, one));
    default:
      return part satisfies never;
  }
}

const winItem = (t: Text, win: string | null, most: number): Item =>
  win === null ? { text: t.reviews.gone, tone: "muted" } : { text: brief(win, most), tone: "good" };

function actionItem(t: Text, { names, today }: ShownReview, action: Action, most: number): Item {
  const line = t.actions.line(brief(action.text, most), names[action.owner] ?? t.actions.nobody, action.due);
  return { text: line, ...(isOverdue(action, today) && { tone: "warning" as const }) };
}
