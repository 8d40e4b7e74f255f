import { newId } from "../../../core/ids.ts";
import { addDays, type Day, dayIn, type Millis } from "../../../core/time.ts";
import type { Draft, Records } from "../../../core/work.ts";
import { everybodyIn, isGone, type Team } from "../../people/person.ts";
import { type Cycle, cycles, following, roundsOf } from "../cycle/cycle.ts";
import { factsOf } from "./gather.ts";
import { LEAST, type Retro, type RetroWay, retros, retroWays, USUAL_WAY } from "./retro.ts";

/** How a team holds its retros, also where nobody has said anything yet. */
export async function wayOf(records: Records, team: string): Promise<Draft<RetroWay>> {
  return (await records.get(retroWays, team)) ?? { id: team, ...USUAL_WAY };
}

/** The retro of a team that is not over; null where there is none. */
export async function currentRetro(records: Records, team: string): Promise<Retro | null> {
  const { current } = await wayOf(records, team);
  return current === null ? null : ((await records.get(retros, current)) ?? null);
}

/** What is said when a retro is opened; `by` is null where its schedule does. */
export interface Opening {
  anonymous: boolean;
  until: Day;
  by: string | null;
}

/** Opens a retro with what the week says. It goes on with the team's cycle, or begins the next one. */
export async function openRetro(team: Team, opening: Opening, records: Records, now: Millis): Promise<Retro> {
  const { anonymous, until, by } = opening;
  const day = dayIn(team.zone, now);
  const way = await wayOf(records, team.id);
  const cycle = await cycleOf(team.id, way, day, records);
  const id = newId();
  const facts = await factsOf(team.id, day, records);
  records.put(retroWays, { ...way, current: id });
  return records.put(retros, {
    ...{ id, team: team.id, cycle, anonymous, stage: "open", day, until, facilitator: by, facts },
    ...{ candidates: [], picks: [], posts: 1, troubled: false },
    ...{ openedAt: now, history: [{ at: now, by, what: "opened" }] },
  });
}

/** In a small team everybody would know whose words these are. */
export async function mayBeAnonymous(team: string, records: Records): Promise<boolean> {
  const all = await everybodyIn(team, records);
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  return gone.filter((one) => !one).length >= LEAST;
}

/** Until when answers are taken where nobody says otherwise. */
export const usualUntil = (day: Day, { days }: Pick<RetroWay, "days">): Day => addDays(day, days);

async function cycleOf(team: string, { template }: Draft<RetroWay>, day: Day, records: Records): Promise<string> {
  const all = await roundsOf(records, team);
  const open = all.findLast(({ state }) => state !== "closed");
  if (open) return open.id;
  const next: Draft<Cycle> = { ...following(all.at(-1), newId(), team, day), template };
  return records.put(cycles, next).id;
}
