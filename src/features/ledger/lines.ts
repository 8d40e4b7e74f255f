import { addDays, dayIn, type Millis } from "../../core/time.ts";
import { type Block, type Button, type Item, text } from "../../core/view.ts";
import type { Unreachable } from "../../delivery/ledger.ts";
import { reasonInWords, stepInWords } from "../../text/reasons.ts";
import type { Text } from "../../text/text.ts";
import { type Entry, isStuck } from "./history.ts";
import { type Page, write } from "./page.ts";
import type { Reader, Words } from "./words.ts";

/** One line of a card, under its day. */
export interface Line {
  at: Millis;
  words: Words;
  button: Button | null;
}

/** Each day under its name, on the reader's calendar. */
export function byDay(t: Text, lines: readonly Line[], { zone, now }: Reader): Block[] {
  const today = dayIn(zone, now);
  const names = new Map([
    [today, "today"],
    [addDays(today, -1), "yesterday"],
    [addDays(today, 1), "tomorrow"],
  ] as const);
  const days = Map.groupBy(lines, ({ at }) => dayIn(zone, at));
  return [...days].flatMap(([day, those]): Block[] => [
    text({ bold: t.ledger.day(day, names.get(day) ?? null) }),
    { kind: "list", items: those.map((line) => item(t, line, zone)) },
  ]);
}

function item(t: Text, { at, words: { state, rest }, button }: Line, zone: string): Item {
  const time = t.ledger.time(at, zone);
  const bold = state === "" ? time : `${time} ${state}`;
  return { text: [{ bold }, state === "" ? ` ${rest}` : `${t.core.colon}${rest}`], ...(button && { button }) };
}

export function againButton(t: Text, entry: Entry, page: Page): Button | null {
  if (!isStuck(entry)) return null;
  const { state, key } = entry;
  const { again: label, againConfirm: confirm } = t.ledger;
  return { label, action: "ledger.again", value: `${write(page)} ${key}`, ...(state === "unknown" && { confirm }) };
}

/** What failed for a reason that somebody can mend says how. */
export function withStep(t: Text, { state, reason }: Entry, { state: word, rest }: Words): Words {
  const step = state !== "unknown" && reason !== null ? stepInWords(t, reason) : null;
  return { state: word, rest: step === null ? rest : t.ledger.withStep(rest, step) };
}

export function closedLine(t: Text, { of, since, reason }: Unreachable, { names, zone }: Reader): Item {
  const says = t.ledger;
  const day = says.since(dayIn(zone, since));
  const rest = says.unreachable({
    since: day,
    reason: reasonInWords(t, reason),
    step: stepInWords(t, reason) ?? says.otherStep,
  });
  return { text: [{ bold: names.get(of) ?? of }, rest], tone: "warning" };
}
