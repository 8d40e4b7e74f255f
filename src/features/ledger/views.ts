import { addDays, dayIn, type Millis } from "../../core/time.ts";
import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../core/view.ts";
import type { Unreachable } from "../../delivery/ledger.ts";
import { reasonInWords, stepInWords } from "../../text/reasons.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import type { About } from "./about.ts";
import type { Coming } from "./coming.ts";
import type { Entry } from "./history.ts";
import { type Page, write } from "./page.ts";
import { comingWords, entryWords, type Reader, type Words } from "./words.ts";

/** How many lines a card has; the others are behind a button. */
export const LINES = 20;

/** What every card of the ledger goes by. */
export interface Frame {
  page: Page;
  about: About;
  reader: Reader;
  /** What whoever asks may ask about, beside themselves. */
  may: { everybody: boolean; led: readonly Pick<Team, "id" | "name">[] };
  /** How much needs an administrator; 0 for everybody else. */
  stuck: number;
  /** What has just been done. */
  said?: string;
}

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
    ...head(frame, entries.length === 0 ? says.empty : says.intro(reader.zone)),
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
    ...head(frame, coming.length === 0 ? says.nextEmpty : says.nextIntro(reader.zone)),
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
  const lines = entries.slice(Math.max(page.skip - closed.length, 0), Math.max(end - closed.length, 0));
  const all = closed.length + entries.length;
  return card(
    says.stuckTitle,
    ...head(frame, all === 0 ? says.stuckNone : says.stuckIntro(reader.zone)),
    addresses.length > 0 && { kind: "list", items: addresses },
    ...byDay(
      t,
      lines.map((one) => ({ at: one.at, words: entryWords(t, one, reader, null), button: againButton(t, one, page) })),
      reader,
    ),
    ...foot(t, frame, all, [says.newer, says.older]),
  );
}

interface Line {
  at: Millis;
  words: Words;
  button: Button | null;
}

function head({ said }: Frame, intro: string): (Block | false)[] {
  return [said !== undefined && text(said, "good"), text(intro, "muted")];
}

/** Each day under its name, on the reader's calendar. */
function byDay(t: Text, lines: readonly Line[], { zone, now }: Reader): Block[] {
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
  return { text: [{ bold }, state === "" ? ` ${rest}` : `${t.ledger.colon}${rest}`], ...(button && { button }) };
}

function againButton(t: Text, { state, key }: Entry, page: Page): Button | null {
  if (state !== "failed" && state !== "unknown") return null;
  const { again: label, againConfirm: confirm } = t.ledger;
  return { label, action: "ledger.again", value: `${write(page)} ${key}`, ...(state === "unknown" && { confirm }) };
}

function closedLine(t: Text, { of, since, reason }: Unreachable, { names, zone }: Reader): Item {
  const says = t.ledger;
  const day = says.since(dayIn(zone, since));
  const rest = says.unreachable({ since: day, reason: reasonInWords(t, reason), step: stepInWords(t, reason) });
  return { text: [{ bold: names.get(of) ?? of }, rest], tone: "warning" };
}

/** The way to the lines before and after, and to what else may be asked. */
function foot(t: Text, frame: Frame, all: number, [back, on]: readonly [string, string]): (Block | false)[] {
  const { page } = frame;
  const turn = (label: string, skip: number): Button => ({
    label,
    action: "ledger.page",
    value: write({ ...page, skip }),
  });
  const pager = [
    page.skip > 0 && turn(back, Math.max(page.skip - LINES, 0)),
    page.skip + LINES < all && turn(on, page.skip + LINES),
  ].filter((button) => button !== false);
  return [pager.length > 0 && buttons(...pager), buttons(...ways(t, frame))];
}

function ways(t: Text, { page, may, stuck }: Frame): (Button | false)[] {
  const says = t.ledger;
  const { shows, about } = page;
  const kind = shows === "next" ? "next" : "why";
  const to = (label: string, other: Partial<Page>): Button => {
    return { label, action: "ledger.page", value: write({ shows: kind, about, skip: 0, ...other }) };
  };
  const led = may.led.filter(({ id }) => about !== `team:${id}`).slice(0, 5);
  const label = (name: string) => (may.led.length === 1 ? says.myTeam : says.teamNamed(name));
  return [
    shows !== "next" && to(says.showNext, { shows: "next" }),
    shows !== "why" && to(says.showWhy, { shows: "why" }),
    (about !== "" || shows === "stuck") && to(says.mine, { about: "" }),
    ...led.map(({ id, name }) => to(label(name), { about: `team:${id}` })),
    may.everybody && { label: says.somebody, action: "ledger.person.ask", value: kind },
    may.everybody && { label: says.aTeam, action: "ledger.team.ask", value: kind },
    stuck > 0 && shows !== "stuck" && { ...to(says.stuck(stuck), { shows: "stuck", about: "" }), look: "primary" },
  ];
}
