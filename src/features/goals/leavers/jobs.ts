import { type Job, WORKING_DAY } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import { deliveries } from "../../../delivery/ledger.ts";
import { teams } from "../../people/person.ts";
import { caretakersOf, leftBehind } from "./leaver.ts";
import { leftCard } from "./views.ts";

/** Asks a team's leads once what is to become of the goals of whoever has left. Rule: docs/method.md, leaving. */
export const leaverJob: Job = {
  name: "goals.left",
  about: "team",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, records }) => {
    const team = await records.get(teams, id);
    const found = team ? await leftBehind(team, records) : [];
    if (!team || found.length === 0) return { nothing: null };
    const send: Sending[] = [];
    for (const person of await caretakersOf(team, records)) {
      const reader = { lang: person.lang, today: dayIn(person.zone, now) };
      for (const { owner, goals } of found.filter((one) => one.owner.id !== person.id)) {
        const key = `goals.left:${id}:${owner.id}:${person.id}`;
        const card = leftCard(reader, { name: owner.name, team: team.name }, goals);
        if (await records.get(deliveries, key)) continue;
        send.push({ kind: "post", to: { person: person.id }, key, card, why: "goals.left" });
      }
    }
    return send.length > 0 ? { send } : { nothing: null };
  },
};
