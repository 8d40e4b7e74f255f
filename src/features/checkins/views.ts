import type { Day } from "../../core/time.ts";
import { type Block, buttons, type Card, card, facts, type Item, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { type Goal, isOpen } from "../goals/goal.ts";
import type { Team } from "../people/person.ts";
import { slotValue } from "./access.ts";
import type { Answer, CheckIn, Offer } from "./checkin.ts";
import { offerBlocks } from "./offer.ts";
import { goalName, wayOf } from "./words.ts";

/** What somebody's own card shows. */
export interface Own {
  checkIn: CheckIn;
  team: Team;
  /** Theirs, of those that the answer spoke of. */
  goals: readonly Goal[];
  helpers: readonly { name: string; answer: "accepted" | null }[];
  /** The working day that can be given ahead by now; null where none can. */
  nextDay: Day | null;
  offer: Offer | null;
  today: Day;
}

/** What was said, for whoever said it. */
export function ownCard(t: Text, own: Own, edited: boolean): Card {
  const { checkIn, team, today } = own;
  const { day, slot, late, audience, said } = checkIn;
  const says = t.checkins.own;
  const title = said.kind === "skip" ? says.skipped(day) : slot === 1 ? says.title(day) : says.nth(day, slot);
  return card(
    title,
    edited && text(says.edited, "good"),
    late && text(says.late, "muted"),
    ...(said.kind === "skip" ? [facts([says.reason, said.reason])] : answerBlocks(t, said, own)),
    ...(own.offer ? offerBlocks(t, checkIn, own.offer) : []),
    text(said.kind === "skip" ? t.checkins.skip.intro(team.name) : t.checkins.audience[audience](team.name), "muted"),
    buttons(...ownButtons(t, checkIn, own.nextDay, today)),
  );
}

function answerBlocks(t: Text, said: Answer, { goals, helpers, today }: Own): Block[] {
  const says = t.checkins.own;
  const { done, next, obstacle, confidence, ticked, shift, praise } = said;
  const items = said.progress.flatMap((one): Item[] => {
    const goal = goals.find(({ id }) => id === one.goal);
    return goal ? [goalItem(t, goal, one.said, today)] : [];
  });
  return [
    ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    facts(
      [says.shift, shift || null],
      [says.done, done || null],
      [says.next, next || null],
      [says.obstacle, obstacle && says.since(obstacle.text, obstacle.since)],
      [says.confidence, confidence === null ? null : says.of5(confidence)],
      [says.ticked, ticked.length > 0 ? ticked.join(t.checkins.between) : null],
      [says.praise, praise || null],
    ),
    ...(obstacle
      ? helpers.map(({ name, answer }) => text(answer === "accepted" ? says.helps(name) : says.asked(name), "muted"))
      : []),
  ];
}

function goalItem(t: Text, goal: Goal, said: string, today: Day): Item {
  const state = isOpen(goal) ? wayOf(t, goal, today) : t.checkins.own.closed;
  return { text: [{ bold: goalName(goal) }, `${t.core.colon}${said}`, ...(state === null ? [] : [`\n${state}`])] };
}

function ownButtons(t: Text, checkIn: CheckIn, nextDay: Day | null, today: Day) {
  const says = t.checkins.own;
  const { team, day, said } = checkIn;
  const value = slotValue(checkIn);
  if (said.kind === "skip") return [{ label: says.answerAfterAll, action: "checkin.open", value }];
  return [
    { label: says.change, action: "checkin.open", value },
    said.obstacle !== null && { label: says.solved, action: "checkin.solved", value },
    day === today && { label: says.again, action: "checkin.again", value },
    nextDay !== null && {
      ...{ label: says.ahead(nextDay), action: "checkin.open" },
      value: slotValue({ team, day: nextDay, slot: 1 }),
    },
  ];
}
