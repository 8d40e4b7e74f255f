import { endOfDay } from "../../../calendar/zone.ts";
import type { Job } from "../../../core/job.ts";
import { dayIn } from "../../../core/time.ts";
import { teams } from "../../people/person.ts";
import { WEEKLY } from "../schedules.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { wins } from "../win.ts";
import { announce, LINES } from "./announce.ts";
import { facesOf } from "./face.ts";
import { unannounced } from "./standing.ts";

/** What the leads approved, the oldest first; the rest comes a week later. Rule: docs/method.md, wins and thanks. */
export const weeklyJob: Job = {
  ...WEEKLY,
  about: "team",

  plan: async (id, { now, day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const ways = await waysOf(records, id);
    const today = dayIn(team.zone, now);
    if (pauseOn(ways, today)) return { nothing: "recognition-paused" };
    const all = await unannounced(await records.list(wins, { team: id }), records);
    // Thanks that need no lead and missed their moment, because of a pause or an answer that came late, go along.
    const ready = all.filter(
      ({ stage, thanks }) => stage === "approved" || (stage === "waiting" && thanks && ways.automatic),
    );
    const faces = (await facesOf(ready, records)).slice(0, LINES);
    if (faces.length === 0) return { nothing: "no-wins" };
    const post = await announce(faces, team, `recognition.weekly:${id}:${day}`, records);
    const until = endOfDay(today, team.zone);
    return { send: [{ ...post, why: "recognition.weekly", until }] };
  },
};
