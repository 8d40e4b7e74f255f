import type { Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";

/** How many teams a list can offer on every platform; a larger organisation asks on the team's own card. */
const MOST_TEAMS = 100;

/** @param shows what is shown of the person, `why` or `next` */
export function personForm(t: Text, shows: string): Form {
  const says = t.ledger.form;
  const fields = [{ kind: "person" as const, name: "person", label: says.person }];
  return { kind: "form", id: "ledger.person", title: says.personTitle, fields, submit: says.show, state: shows };
}

export function teamForm(t: Text, all: readonly Pick<Team, "id" | "name">[], shows: string): Form {
  const says = t.ledger.form;
  const byName = all.toSorted((a, b) => a.name.localeCompare(b.name, t.locale));
  const options = byName.slice(0, MOST_TEAMS).map(({ id, name }) => ({ value: id, label: name }));
  const fields = [{ kind: "choice" as const, name: "team", label: says.team, options }];
  return { kind: "form", id: "ledger.team", title: says.teamTitle, fields, submit: says.show, state: shows };
}
