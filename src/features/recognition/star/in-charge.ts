import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Records } from "../../../core/work.ts";
import { isGone, type Person, people, peopleOf, type Team } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Running, runningOf } from "./access.ts";

/**
 * Who is told and asked where something has to be looked at: the team's leads who are still there, else the
 * administrators. Rule: docs/method.md, service star.
 *
 * @param but whom it is about
 */
export async function inCharge(team: Team, records: Records, but = ""): Promise<Person[]> {
  const leads = await present(await peopleOf(records, team.leads), records, but);
  if (leads.length > 0) return leads;
  return present(
    (await records.list(people)).filter(({ admin }) => admin),
    records,
    but,
  );
}

/** The Service Star for one of them; refuses everybody else. */
export async function chargedStar(id: string, context: Context, but = ""): Promise<Running> {
  const running = await runningOf(id, context);
  const all = await inCharge(running.team, context.records, but);
  if (all.every((one) => one.id !== context.me.id)) throw new Refusal(says(context).recognition.error.notLead);
  return running;
}

async function present(all: readonly Person[], records: Records, but: string): Promise<Person[]> {
  const gone = await Promise.all(all.map((person) => isGone(person, { records })));
  return all.filter(({ id }, place) => id !== but && !gone[place]);
}
