import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Win } from "../win.ts";

/** How long one part may be, so that every platform shows it whole, and how many there are. */
const PART = 2_000;
const PARTS = 8;

/**
 * Wins as lines of plain text, in parts to copy. What would be too much for one message is said in the last line.
 *
 * @param writers names by person
 */
export function asText(t: Text, all: readonly Win[], writers: ReadonlyMap<string, string>): string[] {
  const parts: string[] = [];
  for (const [at, win] of all.entries()) {
    const line = lineOf(t, win, writers);
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < PART) parts.splice(-1, 1, `${last}\n${line}`);
    else if (parts.length < PARTS) parts.push(line);
    else return [...parts, t.recognition.mine.more(all.length - at)];
  }
  return parts;
}

function lineOf(t: Text, win: Win, writers: ReadonlyMap<string, string>): string {
  const says = t.recognition;
  const from = win.thanks ? says.thanksFrom(writers.get(win.by) ?? "") : says.kinds[win.kind];
  const tail = [win.effect, win.evidence].filter(Boolean).map((one) => `${says.dash}${one}`);
  const value = valueName(win.value, t.locale) ?? "";
  return `${win.day} [${from}${says.dot}${value}] ${win.what.replaceAll("\n", " ")}${tail.join("")}`;
}
