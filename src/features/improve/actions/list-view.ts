import type { Day } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { type Action, bySource, isOverdue } from "./action.ts";
import type { Learned } from "./learned.ts";

/** How long a line is at most where many stand together. */
const LINE = 120;
/** How many lines one kind has room for. */
const LINES = 8;

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
