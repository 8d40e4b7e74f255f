import type { Context } from "../../../core/feature.ts";
import { addDays, dayIn } from "../../../core/time.ts";
import type { Option } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { checkIns, practices, roundId } from "../../checkins/checkin.ts";
import { everybodyIn, isGone, type Person, peopleOf, type Team, teams, teamsOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { platformGroups } from "../choices.ts";

/** People who can be thanked together, without whoever thanks them and those who have left. */
export interface Group {
  name: string;
  people: readonly Person[];
}

/** A name that somebody may type, and the group that it stands for: `team:T`, `shift:T:0`, or a platform's own. */
export interface Named {
  text: string;
  token: string;
}

/** The group of a token; null where there is none. A button or a form carries nothing else, so nothing can be made up. */
export async function groupOf(token: string, context: Context): Promise<Group | null> {
  const { records, me } = context;
  const found = await membersOf(token, context);
  if (!found) return null;
  const others = found.people.filter(({ id }) => id !== me.id);
  const gone = await Promise.all(others.map((person) => isGone(person, { records })));
  return { name: found.name, people: others.filter((_, place) => !gone[place]) };
}

async function membersOf(token: string, { records, now }: Context): Promise<Group | null> {
  const [kind, id = "", place = ""] = token.split(":");
  if (kind !== "team" && kind !== "shift") {
    const known = await records.get(platformGroups, token);
    return known ? { name: known.name, people: await peopleOf(records, known.members) } : null;
  }
  const team = await records.get(teams, id);
  if (!team) return null;
  const t = textFor(team.lang).recognition.thanks;
  if (kind === "team") return { name: t.wholeTeam(team.name), people: await everybodyIn(id, records) };
  const shift = (await records.get(practices, id))?.shifts[Number(place || "-1")];
  if (shift === undefined) return null;
  return { name: t.shift(shift, team.name), people: await onShift(team, shift, dayIn(team.zone, now), records) };
}

/** Who said so in a check-in, today or else yesterday: nights end on the next day. */
async function onShift(team: Team, shift: string, today: string, records: Records): Promise<Person[]> {
  for (const day of [today, addDays(today, -1)]) {
    const all = await records.list(checkIns, { round: roundId({ team: team.id, day }) });
    const ids = all.flatMap(({ person, said }) => (said.kind === "answer" && said.shift === shift ? [person] : []));
    if (ids.length > 0) return peopleOf(records, [...new Set(ids)]);
  }
  return [];
}

/** The groups that somebody is offered: their teams, and the shifts of each. */
export async function groupOptions(context: Context): Promise<Option[]> {
  const { records, me } = context;
  const t = says(context).recognition.thanks;
  const all = await Promise.all(
    (await teamsOf(me.id, records)).map(async ({ value: id, label: name }): Promise<Option[]> => {
      const shifts = (await records.get(practices, id))?.shifts ?? [];
      const each = shifts.map((shift, place) => ({ value: `shift:${id}:${place}`, label: t.shift(shift, name) }));
      return [{ value: `team:${id}`, label: t.wholeTeam(name) }, ...each];
    }),
  );
  return all.flat();
}

/** The same by the names that may be typed for them, with those that a platform knows in what was typed. */
export async function namedGroups(context: Context): Promise<Named[]> {
  const { records, me, groups = [] } = context;
  const own = await teamsOf(me.id, records);
  const each = own.map(async ({ value: id, label }): Promise<Named[]> => {
    const shifts = (await records.get(practices, id))?.shifts ?? [];
    const named = shifts.map((shift, place) => ({ text: `@${shift}`, token: `shift:${id}:${place}` }));
    return [{ text: `@${label}`, token: `team:${id}` }, ...named];
  });
  return [...groups.map(({ text, account }) => ({ text, token: account })), ...(await Promise.all(each)).flat()];
}
