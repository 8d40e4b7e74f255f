import { endOfDay } from "../../../calendar/zone.ts";
import type { Job } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import { dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, type Team, teams } from "../../people/person.ts";
import { STAR } from "../schedules.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { namesOf, type Running, underWay } from "./access.ts";
import { closeIfReady, overdue } from "./closing.ts";
import { asking } from "./reading.ts";
import { type Award, phaseOn } from "./star.ts";
import { unfinished } from "./unfinished.ts";
import { awardCard } from "./views.ts";

/** Whatever is next for the team's Service Star. Each message has a key of its own, so each comes once. */
export const starJob: Job = {
  ...STAR,
  about: "team",

  plan: async (id, { now, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const award = await underWay(id, records);
    const send = [...(award ? await next(award, team, now, records) : []), ...(await unfinished(team, records))];
    return send.length > 0 ? { send } : { nothing: null };
  },
};

async function next(award: Award, team: Team, now: Millis, records: Records): Promise<Sending[]> {
  const today = dayIn(team.zone, now);
  const running = { award, team, today, phase: phaseOn(award, today) };
  switch (running.phase) {
    case "nominating":
      // In a crisis nobody is called to cheer; the call comes after it.
      return pauseOn(await waysOf(records, team.id), today) ? [] : [await calling(running, records)];
    case "scoring": {
      const panel = await peopleOf(records, award.panel);
      return Promise.all(panel.map((person) => asking(award, running, person, records)));
    }
    case "decided":
      return closeIfReady(overdue(award, today), team, now, records);
    default:
      return [];
  }
}

async function calling(running: Running, records: Records): Promise<Sending> {
  const { award, team } = running;
  const t = textFor(team.lang);
  const may = { lead: false, read: false };
  const card = awardCard(t, running, await namesOf(award.panel, records), may, t.star.openTitle(team.name));
  const until = endOfDay(award.until, team.zone);
  return { kind: "post", to: { team: team.id }, key: `star.open:${award.id}`, card, why: "star", until };
}
