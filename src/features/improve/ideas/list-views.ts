import type { Day } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, facts, text } from "../../../core/view.ts";
import { formatNumber } from "../../../text/figures.ts";
import { dateFormat } from "../../../text/intl.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { type Idea, isRunning } from "./idea.ts";
import { itemOf } from "./lines.ts";
import type { IdeaNumbers } from "./numbers.ts";

/** How many lines a group has room for. */
const LINES = 8;
type Group = keyof Text["ideas"]["listCard"]["groups"];
const GROUPS: readonly Group[] = ["waiting", "running", "later", "over"];

export interface Listed {
  team: Pick<Team, "id" | "name">;
  all: readonly Idea[];
  /** Working days until an answer. */
  days: number;
  today: Day;
  /** Whether the reader may say how many. */
  mayChange: boolean;
}

/** A team's ideas by how they stand. */
export function listCard(t: Text, { team, all, days, today, mayChange }: Listed): Card {
  const says = t.ideas.listCard;
  return card(
    says.title(team.name),
    all.length === 0 && text(says.none),
    ...groupsOf(t, all, today),
    text(t.ideas.settings(days), "muted"),
    buttons(
      { label: t.ideas.write, action: "idea.new", value: "", look: "primary" },
      { label: t.ideas.mine, action: "idea.mine", value: "" },
      { label: t.ideas.numbers, action: "idea.numbers", value: `${team.id} ${today.slice(0, 7)}` },
      mayChange && { label: t.ideas.setup, action: "idea.setup", value: team.id },
    ),
  );
}

/** One's own ideas, and those that one has had, too. */
export function mineCard(t: Text, all: readonly Idea[], today: Day): Card {
  const says = t.ideas.listCard;
  return card(
    says.mineTitle,
    all.length === 0 && text(says.mineNone),
    ...groupsOf(t, all, today),
    text(says.unnamed, "muted"),
    buttons(
      { label: t.ideas.write, action: "idea.new", value: "", look: "primary" },
      { label: t.ideas.list, action: "idea.list", value: "" },
    ),
  );
}

function groupsOf(t: Text, all: readonly Idea[], today: Day): Block[] {
  const { groups, more } = t.ideas.listCard;
  return GROUPS.flatMap((group): Block[] => {
    const some = all.filter((idea) => groupOf(idea) === group).toSorted((a, b) => b.at - a.at);
    if (some.length === 0) return [];
    const items = some.slice(0, LINES).map((idea) => itemOf(t, idea, today));
    const rest = some.length - LINES;
    return [text({ bold: groups[group] }), { kind: "list", items }, ...(rest > 0 ? [text(more(rest), "muted")] : [])];
  });
}

function groupOf(idea: Idea): Group {
  if (idea.state === "later") return "later";
  if (isRunning(idea)) return "running";
  return ["new", "tried", "asked"].includes(idea.state) ? "waiting" : "over";
}

/** How the team dealt with ideas in a month: the team, and nobody in it. */
export function numbersCard(
  t: Text,
  team: Pick<Team, "id" | "name">,
  numbers: IdeaNumbers,
  { before, after }: { before: string; after: string | null },
): Card {
  const says = t.ideas.numbersCard;
  const count = (n: number) => formatNumber(t.locale, n);
  const { received, inTime, due, median, tried, adopted, known } = numbers;
  return card(
    says.title(team.name, monthName(t, numbers.month)),
    facts(
      [says.received, count(received)],
      [says.inTime, says.of(inTime, due)],
      [says.median, median === null ? says.noMedian : says.days(median)],
      [says.tried, count(tried)],
      [says.adopted, count(adopted)],
      [says.known, count(known)],
    ),
    text(says.note, "muted"),
    buttons(
      { label: says.before, action: "idea.numbers", value: `${team.id} ${before}` },
      after !== null && { label: says.after, action: "idea.numbers", value: `${team.id} ${after}` },
      { label: t.ideas.list, action: "idea.list", value: team.id },
    ),
  );
}

function monthName(t: Text, month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return dateFormat(t.locale, { timeZone: "UTC", year: "numeric", month: "long" }).format(date);
}
