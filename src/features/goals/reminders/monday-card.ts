import { type Day, daysBetween } from "../../../core/time.ts";
import { buttons, type Card, card, type Item, type Span, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Person, Team } from "../../people/person.ts";
import type { Goal } from "../goal.ts";
import { levels, nameOf } from "../views.ts";
import { lastNews } from "./reminders.ts";

/** How many goals a channel reads on a Monday; the rest is a number. */
const MOST = 10;
/** A goal that nobody has written about for so many days is pointed out, kindly. */
const QUIET = 14;

/**
 * A team's goals, the next to be due first. Names are no mentions: nobody is called out in front of the team.
 *
 * @param gone ids of the owners who have left
 */
export function mondayCard(
  shown: readonly Goal[],
  owners: readonly Person[],
  { lang, zone }: Pick<Team, "lang" | "zone">,
  today: Day,
  gone: readonly string[] = [],
): Card {
  const t = textFor(lang);
  const says = t.goals.monday;
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const left = ({ due }: Goal): number | null => (due === null ? null : daysBetween(today, due));
  const line = (goal: Goal): Item => ({
    text: [
      ...who(t, names.get(goal.owner)),
      nameOf(t, goal),
      ...[levels(t, goal), reading(t, goal), when(t, goal, left(goal))].flatMap((part) => (part ? ` · ${part}` : [])),
      ...(gone.includes(goal.owner) ? [` · ${says.orphaned}`] : quietness(t, goal, zone, today)),
    ],
  });
  const soon = shown.map(left).filter((days) => days !== null && days >= 0 && days <= 7).length;
  return card(
    says.title,
    text(says.count(shown.length, soon)),
    { kind: "list", items: shown.slice(0, MOST).map(line) },
    shown.length > MOST && text(says.more(shown.length - MOST), "muted"),
    text(says.hint, "muted"),
    buttons({ label: says.mine, action: "goal.mine", value: "" }),
  );
}

function who(t: Text, name: string | undefined): Span[] {
  return name === undefined ? [] : [{ bold: name }, t.goals.dash];
}

function quietness(t: Text, goal: Goal, zone: string, today: Day): string[] {
  return daysBetween(lastNews(goal, zone), today) >= QUIET ? [` · ${t.goals.monday.quiet}`] : [];
}

/** The latest number that was noted. */
function reading(t: Text, { notes }: Goal): string | null {
  const measure = notes.findLast((note) => note.measure !== null)?.measure;
  return measure ? t.goals.monday.now(measure.text.trim()) : null;
}

function when(t: Text, { period }: Goal, left: number | null): string {
  return left === null ? period : t.goals.monday.left(left);
}
