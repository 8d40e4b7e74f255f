import type { Context } from "../../../core/feature.ts";
import { dayIn } from "../../../core/time.ts";
import { type Block, text } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import type { Text } from "../../../text/text.ts";
import { isLead, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Idea, ideas, isOver, isRunning } from "./idea.ts";
import { itemOf } from "./lines.ts";
import { runnersOf, whomOf } from "./whom.ts";

/** How many lines one's own page has room for. */
const LINES = 5;

/** What waits for somebody, and how their own ideas stand. */
export async function home(context: Context): Promise<Block[]> {
  const { records, me, now } = context;
  const own = (await records.list(ideas, { by: me.id })).filter((idea) => !isOver(idea));
  return homeBlocks(says(context), await waitingFor(me.id, records), own, dayIn(me.zone, now));
}

export function homeBlocks(t: Text, waiting: readonly Idea[], own: readonly Idea[], today: string): Block[] {
  const part = (title: string, all: readonly Idea[]): Block[] =>
    all.length === 0
      ? []
      : [text({ bold: title }), { kind: "list", items: all.slice(0, LINES).map((idea) => itemOf(t, idea, today)) }];
  return [...part(t.ideas.home.decide, waiting), ...part(t.ideas.home.mine, own)];
}

/** Those that somebody is to answer or to look at, the next to be due first. */
async function waitingFor(person: string, records: Records): Promise<Idea[]> {
  const led = (await records.list(teams)).filter((team) => isLead(team, person));
  const found = await Promise.all([
    ...led.map(({ id }) => records.list(ideas, { team: id })),
    records.list(ideas, { decider: person }),
    records.list(ideas, { runner: person }),
  ]);
  const all = [...new Map(found.flat().map((idea) => [idea.id, idea])).values()];
  const due = await Promise.all(all.map((idea) => isTurnOf(person, idea, records)));
  return all.filter((_, place) => due[place]).toSorted((a, b) => ((a.wait?.due ?? "") < (b.wait?.due ?? "") ? -1 : 1));
}

async function isTurnOf(person: string, idea: Idea, records: Records): Promise<boolean> {
  const team: Team | undefined = await records.get(teams, idea.team);
  const waits = idea.state === "new" || idea.state === "tried" || isRunning(idea);
  if (!team || !waits) return false;
  const { asked } = await (isRunning(idea) ? runnersOf : whomOf)(idea, team, records);
  return asked.some(({ id }) => id === person);
}
