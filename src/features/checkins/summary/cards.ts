import type { Day } from "../../../core/time.ts";
import { type Block, buttons, type Card, card, type Item, type Span, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Goal } from "../../goals/goal.ts";
import type { Team } from "../../people/person.ts";
import type { Answer, CheckIn, Obstacle } from "../checkin.ts";
import { goalName } from "../words.ts";

/** How long a line of somebody's is where many stand together; the whole stays with its writer and in a thread. */
const LINE = 160;
/** How many answers one message holds; the leads' page has the others. */
const MOST = 20;

/** A day's check-ins, and what is needed to tell of them. */
export interface Telling {
  team: Team;
  day: Day;
  names: ReadonlyMap<string, string>;
  /** Those whose names may be told. */
  goals: ReadonlyMap<string, Goal>;
  toTeam: readonly CheckIn[];
  toLeads: readonly CheckIn[];
}

/** All in one message: who said what, and what is in the way. */
export function summaryCard(t: Text, telling: Telling, forLeads = false): Card {
  const says = t.checkins.summary;
  const { toTeam: all, day, team } = telling;
  const items = all.slice(0, MOST).map((one): Item => ({ text: lines(t, telling, one, LINE) }));
  return card(
    forLeads ? says.leadTitle(team.name, day) : says.title(team.name, day),
    text(counts(t, all)),
    ...inTheWay(t, telling),
    { kind: "list", items },
    all.length > MOST && text(says.more(all.length - MOST), "muted"),
    ...foot(t, telling),
  );
}

/** What a large team reads: how many, and what is in the way. Each answer stands in the thread. */
export function crowdCard(t: Text, telling: Telling): Card {
  const says = t.checkins.summary;
  return card(
    says.title(telling.team.name, telling.day),
    text(counts(t, telling.toTeam)),
    ...inTheWay(t, telling),
    text(says.inThread),
    ...foot(t, telling),
  );
}

/** One answer in the thread. */
export function answerCard(t: Text, telling: Telling, one: CheckIn): Card {
  return card(telling.names.get(one.person) ?? "", text(lines(t, telling, one, Number.POSITIVE_INFINITY)));
}

const answerOf = ({ said }: CheckIn): Answer | null => (said.kind === "answer" ? said : null);

function counts(t: Text, all: readonly CheckIn[]): string {
  const says = t.checkins.summary;
  const blocked = all.filter((one) => answerOf(one)?.obstacle).length;
  return [says.answers(all.length), says.blockers(blocked)].join(t.checkins.between);
}

/** What is in somebody's way, said once for each. */
function inTheWay(t: Text, { toTeam, names }: Telling): Block[] {
  const latest = new Map(toTeam.map((one) => [one.person, one]));
  const items = [...latest.values()].flatMap((one): Item[] => {
    const obstacle = answerOf(one)?.obstacle;
    if (!obstacle) return [];
    return [obstacleItem(t, names.get(one.person) ?? "", obstacle)];
  });
  return items.length === 0
    ? []
    : [
        text({ bold: t.checkins.summary.inTheWay }),
        { kind: "list", items: items.slice(0, MOST) },
        ...(items.length > MOST ? [text(t.checkins.summary.more(items.length - MOST), "muted")] : []),
      ];
}

export function obstacleItem(t: Text, name: string, { text, kind, since }: Obstacle): Item {
  const parts = [kind && t.checkins.form.kinds[kind], t.checkins.summary.since(since)];
  const more = parts.filter((part) => part !== null).map((part) => `${t.checkins.between}${part}`);
  return { text: [{ bold: name }, t.checkins.dash, brief(text, LINE), ...more], tone: "warning" };
}

/** Who, and then a line for each thing they said. */
export function lines(t: Text, { names, goals }: Telling, one: CheckIn, most: number): Span[] {
  const says = t.checkins.summary;
  const said = answerOf(one);
  const short = (words: string) => (most === Number.POSITIVE_INFINITY ? words : brief(words, most));
  const marks = [said?.shift ?? "", one.late ? says.late : ""].filter((mark) => mark !== "");
  const told = (said?.progress ?? []).flatMap(({ goal, said }) => {
    const known = goals.get(goal);
    return known ? [says.goal(goalName(known), said)] : [];
  });
  const rest = said ? [said.done && says.done(short(said.done)), said.next && says.next(short(said.next))] : [];
  const all = [...told, ...rest].filter((line) => line !== "");
  const bare = said && all.length === 0 && !said.obstacle ? [says.nothingNew] : [];
  return [
    { bold: names.get(one.person) ?? "" },
    ...[...marks, ...bare].map((mark) => `${t.checkins.between}${mark}`),
    ...all.map((line) => `\n${line}`),
  ];
}

function foot(t: Text, { team }: Telling): Block[] {
  const says = t.checkins.summary;
  return [text(says.hint, "muted"), buttons({ label: says.mine, action: "checkin.mine", value: team.id })];
}
