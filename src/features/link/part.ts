import type { AccountId } from "../../core/ids.ts";
import { HOUSE, type Row, type Table, type TableShape } from "../../core/store.ts";
import type { Records } from "../../core/work.ts";
import { accounts, orgs, type Person, people, type Team, teams } from "../people/person.ts";
import { renamed } from "./unite.ts";

const isAt = (workspace: AccountId) => (account: AccountId) => account.startsWith(`${workspace}:`);

/**
 * Makes a person of their own of somebody's accounts in one workspace. All that was theirs stays with the others, but
 * for the teams whose channels are in that workspace, which they go on being in and leading.
 */
export async function partPerson(records: Records, person: Person, workspace: AccountId, id: string): Promise<void> {
  const there = isAt(workspace);
  const all = await records.list(teams);
  const itsTeams = all.filter(({ channel }) => there(channel));
  const isTheirs = (team: string) => itsTeams.some((each) => each.id === team);
  const adminOf = async (own: readonly AccountId[]) => {
    const rows = await Promise.all(own.map((account) => records.get(accounts, account)));
    return rows.some((row) => row?.admin === true);
  };
  const [gone, kept] = [person.accounts.filter(there), person.accounts.filter((account) => !there(account))];
  const alone = { id, accounts: gone, teams: person.teams.filter(isTheirs), admin: await adminOf(gone) };
  records.put(people, { ...person, ...alone, profileAt: null });
  const teamsKept = person.teams.filter((team) => !isTheirs(team));
  records.put(people, { ...person, accounts: kept, teams: teamsKept, admin: await adminOf(kept) });
  for (const account of gone) {
    const row = await records.get(accounts, account);
    if (row) records.put(accounts, { ...row, of: id, apart: true });
  }
  for (const team of itsTeams.filter(({ leads }) => leads.includes(person.id)))
    records.put(teams, renamed(team, person.id, id) as Team);
}

/**
 * Makes an organisation of its own of one workspace. What names only its people and teams goes with them; what also
 * names others, both keep; all else stays.
 */
export async function partOrg(
  { org, records }: { org: string; records: Records },
  workspace: AccountId,
  tables: readonly TableShape[],
  newId: () => string,
): Promise<void> {
  const there = isAt(workspace);
  const home = await records.get(orgs, org);
  if (!home) throw new Error("the organisation is gone");
  for (const person of await records.list(people)) {
    const here = person.accounts.filter(there).length;
    if (here > 0 && here < person.accounts.length) await partPerson(records, person, workspace, newId());
  }
  const fresh = newId();
  const to = records.beside(fresh);
  to.put(orgs, { ...home, id: fresh, accounts: [workspace] });
  records.put(orgs, { ...home, accounts: home.accounts.filter((each) => each !== workspace) });
  const house = records.beside(HOUSE);
  const account = await house.get(accounts, workspace);
  if (account) house.put(accounts, { ...account, of: fresh });

  const sides = await sidesOf(records, there);
  for (const table of tables as readonly Table<Row>[]) {
    if (table.name === orgs.name) continue;
    for (const row of await records.list(table)) {
      const side = sideOf(row, sides);
      const isOne = table.name === people.name || table.name === teams.name;
      const own = isOne ? withinSide(row as Person | Team, side === "there" ? sides.here : sides.there) : row;
      if (side !== "here") to.put(table, renamed(own, org, fresh) as Row);
      if (side === "there") records.remove(table, row);
      else if (own !== row) records.put(table, own);
    }
  }
}

/** The ids of people and teams on either side. */
interface Sides {
  here: ReadonlySet<string>;
  there: ReadonlySet<string>;
}

async function sidesOf(records: Records, there: (account: AccountId) => boolean): Promise<Sides> {
  const [everybody, all] = [await records.list(people), await records.list(teams)];
  const [itsPeople, itsTeams] = [
    everybody.filter(({ accounts: own }) => own.some(there)),
    all.filter(({ channel }) => there(channel)),
  ];
  const gone = new Set([...itsPeople, ...itsTeams].map(({ id }) => id));
  const stays = [...everybody, ...all].map(({ id }) => id).filter((id) => !gone.has(id));
  return { here: new Set(stays), there: gone };
}

/** A person, a team, and what is of one of them belong to one side; anything else to whomever it names. */
function sideOf(row: Row, { here, there }: Sides): "here" | "there" | "both" {
  const of = "of" in row && typeof row.of === "string" ? row.of : row.id;
  if (there.has(of)) return "there";
  if (here.has(of)) return "here";
  const named = JSON.stringify(row).match(ULID) ?? [];
  if (!named.some((id) => there.has(id))) return "here";
  return named.some((id) => here.has(id)) ? "both" : "there";
}

const ULID = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** Nobody is in, or leads, a team of the other side. */
function withinSide(row: Person | Team, others: ReadonlySet<string>): Person | Team {
  const own = (ids: readonly string[]) => ids.filter((id) => !others.has(id));
  if ("leads" in row) return row.leads.some((id) => others.has(id)) ? { ...row, leads: own(row.leads) } : row;
  return row.teams.some((id) => others.has(id)) ? { ...row, teams: own(row.teams) } : row;
}
