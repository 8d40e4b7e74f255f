import type { Sending } from "../../../core/reply.ts";
import { type Day, daysBetween } from "../../../core/time.ts";
import { type Card, card, type Item, text } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { type Person, peopleOf, type Team } from "../../people/person.ts";
import { type Blocker, blockers } from "../checkin.ts";

/** What is in the way for longer is told to the leads, in days. */
export const LONG = 2;

/** What has been in somebody's way for long, for each lead in private; once, and with all that lasts beside it. */
export async function lasting(team: Team, members: readonly Person[], day: Day, records: Records): Promise<Sending[]> {
  const ids = new Set(members.map(({ id }) => id));
  const all = (await records.list(blockers, { team: team.id })).filter(
    (one) => one.state === "open" && ids.has(one.person) && daysBetween(one.since, day) > LONG,
  );
  if (team.leads.length === 0 || all.every(({ toldLeads }) => toldLeads !== null)) return [];
  for (const one of all) if (one.toldLeads === null) records.put(blockers, { ...one, toldLeads: day });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return (await peopleOf(records, team.leads)).flatMap((lead): Sending[] => {
    const others = all.filter(({ person }) => person !== lead.id);
    if (others.length === 0) return [];
    const shown = lastingCard(textFor(lead.lang), team, others, names, day);
    const key = `checkins.lasting:${team.id}:${day}:${lead.id}`;
    return [{ kind: "post", to: { person: lead.id }, key, card: shown, why: "checkins.lasting" }];
  });
}

/** Without a word of whose fault it might be. */
export function lastingCard(
  t: Text,
  team: Pick<Team, "name">,
  all: readonly Blocker[],
  names: ReadonlyMap<string, string>,
  day: Day,
): Card {
  const says = t.checkins.leads;
  const items = all.map((one) => lastingItem(t, one, names, day));
  return card(says.title(all.length), text(says.intro(team.name)), { kind: "list", items });
}

export function lastingItem(t: Text, one: Blocker, names: ReadonlyMap<string, string>, day: Day): Item {
  const says = t.checkins.leads;
  const helper = ({ asked }: Blocker): string | null => {
    const last = asked.findLast(({ answer }) => answer !== "suggested");
    const name = last && names.get(last.helper);
    return name ? (last.answer === "accepted" ? says.helps(name) : says.asked(name)) : null;
  };
  const parts = [says.days(daysBetween(one.since, day)), one.kind && t.checkins.form.kinds[one.kind], helper(one)];
  const more = parts.filter((part) => part !== null).map((part) => `${t.checkins.between}${part}`);
  return { text: [{ bold: names.get(one.person) ?? "" }, t.checkins.dash, one.text, ...more] };
}
