import type { Day } from "../../../core/time.ts";
import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { amountInWords } from "../../../text/amount.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { type Action, bySource, isOverdue, isUnderWay } from "./action.ts";
import { KINDS, type Learned } from "./learned.ts";
import type { ShownAction } from "./shown.ts";

/** How long a line is at most where many stand together. */
const LINE = 120;
/** How many lines one kind has room for. */
const LINES = 8;

/** What is asked about an action, above what is known of it. */
export type Asking = "given" | "effect" | "replan" | "gone" | null;

/** One action, with what whoever reads it may do. */
export function actionCard(t: Text, shown: ShownAction, asking: Asking = null): Card {
  const { action, kpi, now, mayChange } = shown;
  const ended = !isUnderWay(action);
  return card(
    titleOf(t, action, asking),
    asking !== null && text(askedOf(t, shown, asking)),
    asking === "effect" && kpi !== null && now === null && text(t.actions.ask.noReading, "warning"),
    asking !== null && { kind: "quote", text: action.text },
    actionFacts(t, shown),
    mayChange && (ended ? learnButtons(t, action) : buttons(...doButtons(t, action, asking))),
    mayChange && !ended && buttons(...planButtons(t, action, asking)),
  );
}

function titleOf(t: Text, { text: what }: Action, asking: Asking): string {
  const short = brief(what, LINE);
  if (asking === "given") return t.actions.ask.givenTitle(short);
  if (asking === "effect") return t.actions.ask.title(short);
  return asking === "replan" ? t.actions.ask.replanTitle(short) : short;
}

function askedOf(t: Text, { owner }: ShownAction, asking: NonNullable<Asking>): string {
  const says = t.actions.ask;
  if (asking === "gone") return says.gone(owner ?? t.actions.nobody);
  return { given: says.given, effect: says.intro, replan: says.replan }[asking];
}

function actionFacts(t: Text, { action, owner, kpi, now }: ShownAction): Block {
  const { label, on, sources, states, verdicts, look: looked } = t.actions;
  const { due, effect, state, source, looks, dropped } = action;
  const last = looks.at(-1);
  const amount = (value: number | null) =>
    value === null || !effect.gauge ? t.actions.unread : amountInWords(t, value, effect.gauge);
  return facts(
    [label.state, states[state]],
    [label.owner, owner ?? t.actions.nobody],
    [label.due, on(due)],
    [label.source, sources[source.kind]],
    [label.shows, kpi?.name[t.locale] ?? (effect.words || null)],
    [label.change, kpi ? t.actions.change(amount(effect.before), amount(now)) : null],
    [label.look, isUnderWay(action) ? on(effect.look) : null],
    [label.looked, last && looked(last.day, verdicts[last.verdict], last.note)],
    [label.why, dropped || null],
  );
}

function doButtons(t: Text, { id, state }: Action, asking: Asking): Button[] {
  const look: Button[] = [
    { label: t.actions.worked, action: "action.worked", value: id, ...(asking === "effect" && { look: "primary" }) },
    { label: t.actions.not, action: "action.not", value: id },
    { label: t.actions.unclear, action: "action.unclear", value: id },
  ];
  const done: Button = { label: t.actions.done, action: "action.done", value: id, look: "primary" };
  return state === "open" && asking !== "effect" ? [done, ...look] : look;
}

function planButtons(t: Text, { id }: Action, asking: Asking): Button[] {
  const first = asking === "replan" || asking === "gone";
  return [
    { label: t.actions.replan, action: "action.replan", value: id, ...(first && { look: "primary" }) },
    { label: t.actions.drop, action: "action.drop", value: id },
  ];
}

/** Only what worked can become something that others go by. */
function learnButtons(t: Text, { id, state }: Action): Block | false {
  if (state !== "worked") return false;
  return buttons(
    ...KINDS.map((kind) => ({ label: t.actions.learn[kind], action: "action.learn", value: `${id} ${kind}` })),
  );
}

/** What is open in a team: one's own first, each by where it came from. */
export interface Listed {
  team: { id: string; name: string };
  mine: readonly Action[];
  others: readonly Action[];
  names: Readonly<Record<string, string>>;
  today: Day;
}

export function listCard(t: Text, { team, mine, others, names, today }: Listed): Card {
  const says = t.actions;
  return card(
    says.title,
    ...(mine.length > 0 ? [text({ bold: says.mine }), ...sourceBlocks(t, mine, today, null)] : []),
    ...(others.length > 0 ? [text({ bold: says.team(team.name) }), ...sourceBlocks(t, others, today, names)] : []),
    mine.length + others.length === 0 && text(says.none),
    buttons(
      { label: says.add, action: "action.add", value: team.id },
      { label: says.learnedList, action: "action.learned", value: team.id },
    ),
  );
}

/** @param names of their owners, where they are not all the reader's own */
export function sourceBlocks(
  t: Text,
  all: readonly Action[],
  today: Day,
  names: Readonly<Record<string, string>> | null,
): Block[] {
  const line = (action: Action): Item => {
    const what = brief(action.text, LINE);
    const { owner, due, id, state } = action;
    const said = names ? t.actions.line(what, names[owner] ?? t.actions.nobody, due) : t.actions.mineLine(what, due);
    return {
      text: state === "done" ? [said, t.actions.between, t.actions.states.done] : said,
      ...(isOverdue(action, today) && { tone: "warning" as const }),
      button: { label: t.actions.show, action: "action.show", value: id },
    };
  };
  return bySource(all).flatMap(([kind, some]): Block[] => [
    text(t.actions.sources[kind], "muted"),
    { kind: "list", items: some.slice(0, LINES).map(line) },
    ...(some.length > LINES ? [text(t.actions.more(some.length - LINES), "muted")] : []),
  ]);
}

/** Standards, lessons and cases of a team, the newest first. */
export function learnedCard(t: Text, team: string, all: readonly Learned[], kept: boolean): Card {
  const says = t.actions.learned;
  const items = all.map(
    ({ kind, text: what, conditions }): Item => ({
      text: [{ bold: `${says.kinds[kind]}${t.core.colon}` }, what, conditions && says.holds(conditions)],
    }),
  );
  return card(
    says.title(team),
    kept && text(says.kept, "good"),
    items.length > 0 ? { kind: "list", items: items.slice(0, LINES * 2) } : text(says.none),
  );
}
