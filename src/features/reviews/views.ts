import { catalogue } from "../../catalog/kpi.ts";
import { type Block, buttons, type Card, card, type Item, type Rich, type Table, text } from "../../core/view.ts";
import { formatSpan } from "../../text/figures.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { valueName } from "../goals/values.ts";
import { type Action, isOverdue } from "../improve/actions/action.ts";
import { BY, type By, type Group, groupOf, groupsBy } from "./completion.ts";
import { deviationsOf, isEmpty } from "./figures.ts";
import {
  alertItem,
  analysisItem,
  changeItem,
  decisionItem,
  goalItem,
  kpiItem,
  LINE,
  overrideItem,
  percent,
} from "./lines.ts";
import { monthSpan } from "./period.ts";
import { QUESTIONS, type Review } from "./review.ts";
import { analysesOf, decisionsOf, type ShownReview } from "./shown.ts";

/** How many lines one kind has room for. */
const LINES = 6;

export function monthInWords(t: Text, { month }: Pick<Review, "month">): string {
  const { start, end } = monthSpan(month);
  return formatSpan(t.locale, start, end);
}

/** What a team talks about when it looks back on a month. */
export function reviewCard(t: Text, shown: ShownReview): Card {
  const { review, team, figures } = shown;
  const says = t.reviews;
  const title = says.title(team.name, monthInWords(t, review));
  if (isEmpty(figures) && !review.signed) return card(title, text(says.empty));
  return card(
    title,
    text(standLine(t, shown), review.signed ? "good" : "muted"),
    ...questionBlocks(t, shown),
    ...completionBlocks(t, shown),
    ...deviationBlocks(t, shown),
    ...part(
      says.alerts,
      shown.alerts.map((one) => alertItem(t, one)),
    ),
    ...part(
      says.wins,
      shown.wins.map((win) => winItem(t, win)),
    ),
    ...part(
      says.overrides,
      figures.overrides.map((one) => overrideItem(t, shown, one)),
    ),
    ...part(
      says.actions,
      shown.actions.map((one) => actionItem(t, shown, one)),
    ),
    ...signedBlocks(t, shown),
    ...reviewButtons(t, shown),
  );

  function part(label: string, items: readonly Item[]): Block[] {
    return listed(t, label, items);
  }
}

/** The lines of one kind under their heading; nothing where there are none. */
export function listed(t: Text, label: Rich & string, items: readonly Item[]): Block[] {
  if (items.length === 0) return [];
  return [
    text({ bold: label }),
    { kind: "list", items: items.slice(0, LINES) },
    ...(items.length > LINES ? [text(t.reviews.more(items.length - LINES), "muted")] : []),
  ];
}

function standLine(t: Text, { review: { signed, meets }, names, today }: ShownReview): string {
  if (signed) return t.reviews.signedBy(names[signed.by] ?? "", signed.day);
  return meets !== null && today < meets ? t.reviews.meets(meets) : t.reviews.unsigned;
}

/** What nobody's name stands beside comes first: numbers do not tell it. */
function questionBlocks(t: Text, { review, said, asks }: ShownReview): Block[] {
  const says = t.reviews;
  if (asks === "few") return [text(says.few, "muted")];
  if (asks === "yes") {
    const button = { label: says.answer, action: "review.answer", value: review.id, look: "primary" as const };
    return [text({ bold: says.ask }), text(says.promise), buttons(button)];
  }
  if (said === null) return [];
  return QUESTIONS.flatMap((question) =>
    listed(
      t,
      says.questions[question],
      said[question].map((words) => ({ text: brief(words, LINE) })),
    ),
  );
}

function completionBlocks(t: Text, { figures }: ShownReview): Block[] {
  const says = t.reviews;
  if (figures.goals.length === 0) return [text(says.noGoals, "muted")];
  const all = groupOf(null, figures.goals);
  const tables = BY.map((by) => tableOf(t, by, groupsBy(figures.goals, by)));
  return [text({ bold: says.completion }), text(says.total(all.goals, all.well, all.behind)), ...tables];
}

function tableOf(t: Text, by: By, groups: readonly Group[]): Table {
  const says = t.reviews;
  return {
    ...{ kind: "table", caption: says.by[by], head: [says.groups[by], ...says.head] },
    rows: groups.map(({ key, goals, well, behind, share }) => ({
      cells: [
        groupName(t, by, key),
        String(goals),
        String(well),
        String(behind),
        share === null ? "–" : percent(t, share),
      ],
      ...(behind > 0 && { tone: "warning" as const }),
    })),
  };
}

export function groupName(t: Text, by: By, key: string | null): string {
  if (key === null) return t.reviews.none;
  if (by === "level") return t.cascade.levels[key as keyof typeof t.cascade.levels];
  return (by === "value" ? valueName(key, t.locale) : catalogue().categories[key]?.[t.locale]) ?? key;
}

function deviationBlocks(t: Text, shown: ShownReview): Block[] {
  const says = t.reviews;
  const { goals, kpis } = deviationsOf(shown.figures);
  const items = [...goals.map((one) => goalItem(t, shown, one)), ...kpis.map((one) => kpiItem(t, shown, one))];
  return [
    ...(items.length === 0 ? [text(says.noDeviation, "good")] : listed(t, says.deviations, items)),
    ...listed(
      t,
      says.analyses,
      analysesOf(shown.review).map((one) => analysisItem(t, shown, one)),
    ),
    ...listed(
      t,
      says.decisionsTitle,
      decisionsOf(shown.review).map((one) => decisionItem(t, shown, one)),
    ),
  ];
}

const winItem = (t: Text, win: string | null): Item =>
  win === null ? { text: t.reviews.gone, tone: "muted" } : { text: brief(win, LINE), tone: "good" };

function actionItem(t: Text, { names, today }: ShownReview, action: Action): Item {
  const line = t.actions.line(brief(action.text, LINE), names[action.owner] ?? t.actions.nobody, action.due);
  return { text: line, ...(isOverdue(action, today) && { tone: "warning" as const }) };
}

/** What was signed, what was corrected since, and what has changed without anybody having taken it over. */
function signedBlocks(t: Text, shown: ShownReview): Block[] {
  const says = t.reviews;
  const { signed, corrections } = shown.review;
  if (!signed) return [];
  return [
    ...(signed.note === "" ? [] : [{ kind: "quote" as const, text: signed.note }]),
    ...corrections.flatMap(({ by, day, reason, changes }) =>
      listed(
        t,
        says.corrected(shown.names[by] ?? "", day, reason),
        changes.map((one) => changeItem(t, shown, one)),
      ),
    ),
    ...listed(
      t,
      says.since,
      shown.since.map((one) => changeItem(t, shown, one)),
    ),
  ];
}

function reviewButtons(t: Text, { review, team, since }: ShownReview): Block[] {
  const says = t.reviews;
  const value = review.id;
  if (review.signed) {
    return since.length === 0
      ? []
      : [buttons({ label: says.correct, action: "review.correct", value, look: "primary" })];
  }
  return [
    buttons(
      { label: says.analyse, action: "review.analyse", value },
      { label: says.decide, action: "review.decide", value },
      { label: says.addAction, action: "action.add", value: team.id },
      { label: says.sign, action: "review.sign", value, look: "primary" },
      review.meets === null && { label: says.post, action: "review.post", value },
    ),
  ];
}
