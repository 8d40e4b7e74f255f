import { type Block, type Item, text } from "../../../core/view.ts";
import { amountInWords } from "../../../text/amount.ts";
import { brief } from "../../../text/format.ts";
import { numberFormat } from "../../../text/intl.ts";
import type { Text } from "../../../text/text.ts";
import { type Action, bySource } from "../actions/action.ts";
import type { ShownRetro } from "./shown.ts";
import type { ShownFacts } from "./shown-facts.ts";

/** How long a line is at most where many stand together. */
const LINE = 120;
/** How many lines one kind has room for. */
const LINES = 6;

/** What the week says, kind by kind; one sentence where it says nothing. */
export function factBlocks(t: Text, { facts, names, retro }: ShownRetro): Block[] {
  const says = t.retro.facts;
  const parts: [string, Item[]][] = [
    [says.goals, facts.goals.map((goal) => goalItem(t, goal))],
    [says.readings, facts.readings.map((reading) => readingItem(t, reading))],
    [says.alerts, facts.alerts.map((alert) => alertItem(t, alert))],
    [says.promises, facts.promises.map((action) => actionItem(t, action, names, retro.day))],
    ...bySource(facts.actions.filter((action) => action !== null)).map(([kind, some]): [string, Item[]] => [
      `${says.actions}${t.retro.between}${t.actions.sources[kind]}`,
      some.map((action) => actionItem(t, action, names, retro.day)),
    ]),
    [says.wins, facts.wins.map((win) => (win === null ? gone(t) : { text: brief(win, LINE), tone: "good" }))],
  ];
  const told = parts.filter(([, items]) => items.length > 0);
  if (told.length === 0) return [text(says.nothing, "muted")];
  return told.flatMap(([label, items]): Block[] => [
    text({ bold: label }),
    { kind: "list", items: items.slice(0, LINES) },
    ...(items.length > LINES ? [text(says.more(items.length - LINES), "muted")] : []),
  ]);
}

const gone = (t: Text): Item => ({ text: t.retro.facts.gone, tone: "muted" });

function goalItem(t: Text, { name, state, done, expected }: ShownFacts["goals"][number]): Item {
  if (name === null) return gone(t);
  const percent = (share: number) => numberFormat(t.locale, { style: "percent" }).format(share);
  const said = t.retro.facts.goal(brief(name, LINE), state, percent(done), percent(expected));
  return { text: said, tone: "warning" };
}

function readingItem(t: Text, reading: ShownFacts["readings"][number]): Item {
  const line = readingLine(t, reading);
  return line === null ? gone(t) : { text: line };
}

/** A number beside the one before; null where it is gone. */
export function readingLine(t: Text, { kpi, gauge, now, before }: ShownFacts["readings"][number]): string | null {
  if (!kpi || !gauge || now === null) return null;
  const amount = (value: number) => amountInWords(t, value, gauge);
  return t.retro.facts.reading(kpi.name[t.locale], before === null ? null : amount(before), amount(now));
}

function alertItem(t: Text, alert: ShownFacts["alerts"][number]): Item {
  const line = alertLine(t, alert);
  return line === null ? gone(t) : { text: line };
}

/** An alert and how it stands; null where it is gone. */
export function alertLine(t: Text, { alert, kpi }: ShownFacts["alerts"][number]): string | null {
  if (!alert) return null;
  const what = alert.incident ? t.alerts.report.names[alert.incident.kind] : (kpi?.name[t.locale] ?? "");
  const title = t.alerts.title(t.alerts.grades[alert.grade], what);
  return `${title}${t.retro.between}${t.alerts.states[alert.state]}`;
}

/** What is to be done, by whom and until when, and how it stands. */
export function actionItem(t: Text, action: Action | null, names: ShownRetro["names"], today: string): Item {
  if (!action) return gone(t);
  const { text: what, owner, due, state } = action;
  const line = t.retro.summary.action(brief(what, LINE), names[owner] ?? t.actions.nobody, due);
  const overdue = state === "open" && due < today;
  const tone = overdue ? ("warning" as const) : state === "worked" ? ("good" as const) : null;
  return { text: [line, t.retro.between, t.actions.states[state]], ...(tone && { tone }) };
}
