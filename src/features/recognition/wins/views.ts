import type { Day } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { brief, formatShortDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { names, type Seen, story } from "../views.ts";
import type { Win } from "../win.ts";
import { asText } from "./as-text.ts";
import { PERIODS, type Period } from "./periods.ts";

/** How many lines a list shows, and how much of each win. */
const LINES = 15;
const LETTERS = 120;

/** A win, for whoever may read it. `mine` where they wrote it. @param star the Service Star that it can be told for */
export function winCard(t: Text, win: Win, shown: Seen, mine: boolean, star: string | null, said?: string): Card {
  const says = t.recognition;
  const asked = Object.entries(win.consent).flatMap(([id, answer]) => (answer === "asked" ? [id] : []));
  const waits = mine && win.visibility !== "private" && asked.length > 0;
  return card(
    win.thanks ? says.thanksTitle : says.winTitle,
    said !== undefined && text(said, "good"),
    ...story(t, win, shown),
    waits && text(says.waitsFor(names(t, asked, shown).map(wordOf).join("")), "muted"),
    win.seconds.length > 0 && text(says.seconds(win.seconds.length), "muted"),
    buttons(
      star !== null && { label: t.star.nominateFor, action: "star.nominate", value: `${star} ${win.id}` },
      mine && !win.thanks && { label: says.edit, action: "win.edit", value: win.id },
      mine && { label: says.remove, action: "win.remove", value: win.id, confirm: says.removeConfirm },
      { label: says.mine.open, action: "win.mine", value: "month" },
    ),
  );
}

const wordOf = (span: ReturnType<typeof names>[number]): string =>
  typeof span === "string" ? span : "person" in span ? span.person : "";

/** One's own wins and thanks of a period, newest first. */
export function mineCard(t: Text, all: readonly Win[], period: Period, from: Day): Card {
  const says = t.recognition.mine;
  const shown = all.slice(0, LINES);
  const rest = all.length - shown.length;
  const items = shown.map(
    (win): Item => ({
      text: [{ bold: formatShortDay(t.locale, win.day) }, t.recognition.dash, lineOf(t, win)],
      button: { label: says.show, action: "win.open", value: win.id },
    }),
  );
  return card(
    says.title(says.since[period](from)),
    all.length === 0 ? text(says.none) : { kind: "list", items },
    rest > 0 && text(says.more(rest), "muted"),
    buttons(
      { label: t.recognition.form.win, action: "win.new", value: "", look: "primary" },
      all.length > 0 && { label: says.asText, action: "win.text", value: period },
      all.length > 0 && { label: says.asFile, action: "win.export", value: period },
    ),
    buttons(
      ...PERIODS.filter((one) => one !== period).map((one) => ({
        label: says.periods[one],
        action: "win.mine",
        value: one,
      })),
    ),
  );
}

function lineOf(t: Text, win: Win): string {
  const kind = win.thanks ? t.recognition.thanked : t.recognition.kinds[win.kind];
  return [kind, valueName(win.value, t.locale), brief(win.what, LETTERS)].filter(Boolean).join(t.recognition.dot);
}

/** The same as plain text, to take along into a review. */
export function textCard(t: Text, all: readonly Win[], writers: ReadonlyMap<string, string>, period: Period): Card {
  const quotes = asText(t, all, writers).map((part): Block => ({ kind: "quote", text: part }));
  return card(
    t.recognition.mine.copy,
    ...quotes,
    buttons({ label: t.recognition.mine.back, action: "win.mine", value: period }),
  );
}

/** What sounds like a win and was not called one. */
export function offerCard(t: Text, sentence: string, isGoal: boolean): Card {
  const says = t.recognition.offer;
  return card(
    isGoal ? says.goal : says.title,
    { kind: "quote", text: brief(sentence, LETTERS * 2) },
    buttons({ label: t.recognition.form.win, action: "win.new", value: sentence, look: "primary" }),
    isGoal && text(says.asGoal(sentence), "muted"),
  );
}
