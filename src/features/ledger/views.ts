import { type Block, type Card, card, text } from "../../core/view.ts";
import type { Unreachable } from "../../delivery/ledger.ts";
import type { Text } from "../../text/text.ts";
import { zoneName } from "../../text/when.ts";
import type { Coming } from "./coming.ts";
import { type Frame, foot, LINES } from "./frame.ts";
import type { Entry } from "./history.ts";
import { againButton, byDay, closedLine, withStep } from "./lines.ts";
import { comingWords, entryWords, type Reader } from "./words.ts";

/** @param carriers titles of the messages that carried others, by their keys */
export function whyCard(t: Text, frame: Frame, entries: readonly Entry[], carriers: ReadonlyMap<string, string>): Card {
  const says = t.ledger;
  const { page, about, reader, may } = frame;
  const lines = entries.slice(page.skip, page.skip + LINES).map((entry) => ({
    at: entry.at,
    words: entryWords(t, entry, reader, entry.into && (carriers.get(entry.into) ?? null)),
    button: may.everybody ? againButton(t, entry, page) : null,
  }));
  return card(
    says.title(about.name),
    ...head(frame, entries.length === 0 ? says.empty : says.intro(clockOf(t, reader))),
    ...byDay(t, lines, reader),
    ...foot(t, frame, entries.length, [says.newer, says.older]),
  );
}

export function nextCard(t: Text, frame: Frame, coming: readonly Coming[]): Card {
  const says = t.ledger;
  const { page, about, reader } = frame;
  const shown = coming.slice(page.skip, page.skip + LINES);
  const lines = shown.map((one) => ({ at: one.at, words: comingWords(t, one, reader), button: null }));
  return card(
    says.nextTitle(about.name),
    ...head(frame, coming.length === 0 ? says.nextEmpty : says.nextIntro(clockOf(t, reader))),
    ...byDay(t, lines, reader),
    ...foot(t, frame, coming.length, [says.earlier, says.later]),
  );
}

/** For administrators: who cannot be reached, and what did not arrive for sure. */
export function stuckCard(t: Text, frame: Frame, closed: readonly Unreachable[], entries: readonly Entry[]): Card {
  const says = t.ledger;
  const { page, reader } = frame;
  const end = page.skip + LINES;
  const addresses = closed.slice(page.skip, end).map((one) => closedLine(t, one, reader));
  const lines = entries.slice(Math.max(page.skip - closed.length, 0), Math.max(end - closed.length, 0)).map((one) => ({
    at: one.at,
    words: withStep(t, one, entryWords(t, one, reader, null)),
    button: againButton(t, one, page),
  }));
  const all = closed.length + entries.length;
  return card(
    says.stuckTitle,
    ...head(frame, all === 0 ? says.stuckNone : says.stuckIntro(clockOf(t, reader))),
    addresses.length > 0 && { kind: "list", items: addresses },
    ...byDay(t, lines, reader),
    ...foot(t, frame, all, [says.newer, says.older]),
  );
}

function clockOf({ locale }: Text, { zone, now }: Reader): string {
  return zoneName(locale, zone, now);
}

function head({ said }: Frame, intro: string): (Block | false)[] {
  return [said ?? false, text(intro, "muted")];
}
