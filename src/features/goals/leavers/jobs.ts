import { type Job, WORKING_DAY } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import { dayIn, type Millis } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { deliveries } from "../../../delivery/ledger.ts";
import { type Team, teams } from "../../people/person.ts";
import { caretakersOf, leftBehind } from "./leaver.ts";
import { leftCard } from "./views.ts";

/**
 * Asks a team's leads once what is to become of the goals of whoever has left, and administrators of those without a
 * team; whichever team's run comes first asks for these. Rule: docs/method.md, leaving.
 */
export const leaverJob: Job = {
  name: "goals.left",
  about: "team",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: true, grace: WORKING_DAY },

  plan: async (id, { now, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const send = [...(await questionsOn(team, now, records)), ...(await questionsOn(null, now, records))];
    return send.length > 0 ? { send } : { nothing: null };
  },
};

/** One for each caretaker and each of those who have left, where it has not been asked. */
async function questionsOn(team: Team | null, now: Millis, records: Records): Promise<Sending[]> {
  const found = await leftBehind(team, records);
  const asked = found.length > 0 ? await caretakersOf(team, records) : [];
  const send: Sending[] = [];
  for (const person of asked) {
    const reader = { lang: person.lang, today: dayIn(person.zone, now) };
    for (const { owner, goals } of found.filter((one) => one.owner.id !== person.id)) {
      const key = `goals.left:${team?.id ?? ""}:${owner.id}:${person.id}`;
      const card = leftCard(reader, { name: owner.name, team: team?.name ?? null }, goals);
      if (await records.get(deliveries, key)) continue;
      send.push({ kind: "post", to: { person: person.id }, key, card, why: "goals.left" });
    }
  }
  return send;
}
