import { type Block, type Button, buttons, type Card, card, facts, text } from "../../../core/view.ts";
import { amountInWords } from "../../../text/amount.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { type Action, isUnderWay } from "./action.ts";
import { KINDS } from "./learned.ts";
import type { ShownAction } from "./shown.ts";

/** How long an action is in a title. */
const LINE = 120;

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
    asking !== null && brief(action.text, LINE) !== action.text && { kind: "quote", text: action.text },
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
  return buttons(...learnWays(t, "action.learn", id));
}

export const learnWays = (t: Text, action: "action.learn" | "idea.learn", id: string): Button[] =>
  KINDS.map((kind) => ({ label: t.actions.learn[kind], action, value: `${id} ${kind}` }));
