import type { Job } from "../../../core/job.ts";
import type { Sending } from "../../../core/reply.ts";
import type { Day } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { isGone, type Person, people, peopleOf, type Team, teams } from "../../people/person.ts";
import { type Action, actions, isToLookAt, isToReplan, openActions } from "./action.ts";
import { DAILY } from "./schedule.ts";
import { askKey } from "./show.ts";
import { shownAction } from "./shown.ts";
import { type Asking, actionCard } from "./views.ts";

/** Asks on its day whether an action helped, and after four weeks without an effect for another plan. */
export const actionsJob: Job = {
  ...DAILY,
  about: "team",

  plan: async (id, { day, records }) => {
    const team = await records.get(teams, id);
    if (!team) return { nothing: null };
    const send: Sending[] = [];
    for (const action of await openActions(records, id)) {
      const noted = isToLookAt(action, day) ? { asked: day } : isToReplan(action, day) ? { replanAsked: day } : null;
      if (!noted) continue;
      const saved = records.put(actions, { ...action, ...noted });
      send.push(...(await ask(saved, team, "asked" in noted ? "effect" : "replan", day, records)));
    }
    return send.length > 0 ? { send } : { nothing: null };
  },
};

/** Its owner; where they are not there any more the leads, who find somebody else. */
async function ask(
  action: Action,
  team: Team,
  asking: NonNullable<Asking>,
  day: Day,
  records: Records,
): Promise<Sending[]> {
  const owner = await records.get(people, action.owner);
  const there = owner?.teams.includes(team.id) === true && !(await isGone(owner, { records }));
  const whom = there ? [owner] : await peopleOf(records, team.leads);
  return Promise.all(whom.map((person) => askOne(action, team, there ? asking : "gone", day, person, records)));
}

async function askOne(
  action: Action,
  team: Team,
  asking: NonNullable<Asking>,
  day: Day,
  { id, lang }: Person,
  records: Records,
): Promise<Sending> {
  const card = actionCard(textFor(lang), await shownAction(action, team, id, records), asking);
  const why = asking === "replan" ? "actions.replan" : "actions.effect";
  return { kind: "post", to: { person: id }, key: askKey(action, asking, day, id), card, why };
}
