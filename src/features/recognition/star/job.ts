import { endOfDay } from "../../../calendar/zone.ts";
import type { Job } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf, teams } from "../../people/person.ts";
import { STAR } from "../schedules.ts";
import { namesOf, underWay } from "./access.ts";
import { closeIfReady, overdue } from "./closing.ts";
import { asking } from "./reading.ts";
import { phaseOn } from "./star.ts";
import { awardCard } from "./views.ts";

/** Whatever is next for the team's Service Star. Each message has a key of its own, so each comes once. */
export const starJob: Job = {
  ...STAR,
  about: "team",

  plan: async (id, { now, records }) => {
    const team = await records.get(teams, id);
    const award = team && (await underWay(id, records));
    if (!team || !award) return { nothing: null };
    const today = dayIn(team.zone, now);
    const running = { award, team, today, phase: phaseOn(award, today) };
    const send: Sending[] = [];
    if (running.phase === "nominating") {
      const t = textFor(team.lang);
      const may = { lead: false, read: false };
      const card = awardCard(t, running, await namesOf(award.panel, records), may, t.star.openTitle(team.name));
      const until = endOfDay(award.until, team.zone);
      send.push({ kind: "post", to: { team: id }, key: `star.open:${award.id}`, card, why: "star", until });
    }
    if (running.phase === "scoring") {
      for (const person of await peopleOf(records, award.panel))
        send.push(await asking(award, running, person, records));
    }
    if (running.phase === "decided") send.push(...(await closeIfReady(overdue(award, today), team, now, records)));
    return send.length > 0 ? { send } : { nothing: null };
  },
};
