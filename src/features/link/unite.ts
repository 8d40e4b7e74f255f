import { HOUSE, type Row, type Table, type TableShape } from "../../core/store.ts";
import type { Records } from "../../core/work.ts";
import { accounts, orgs, type Person, people } from "../people/person.ts";

/**
 * Brings everything of one organisation into another, and lets its accounts lead there. Nothing of the other's is
 * overwritten.
 */
export async function moveOrg(
  from: { org: string; records: Records },
  to: { org: string; records: Records },
  tables: readonly TableShape[],
): Promise<void> {
  const [leaving, staying] = [await from.records.get(orgs, from.org), await to.records.get(orgs, to.org)];
  if (!leaving || !staying) throw new Error("an organisation is gone");
  from.records.remove(orgs, leaving);
  to.records.put(orgs, { ...staying, accounts: [...staying.accounts, ...leaving.accounts] });
  const house = from.records.beside(HOUSE);
  for (const account of leaving.accounts) {
    const row = await house.get(accounts, account);
    if (row) house.put(accounts, { ...row, of: to.org });
  }
  for (const table of tables as readonly Table<Row>[]) {
    if (table.name === orgs.name) continue;
    for (const row of await from.records.list(table)) {
      from.records.remove(table, row);
      const moved = renamed(row, from.org, to.org) as Row;
      if (!(await to.records.get(table, moved.id))) to.records.put(table, moved);
    }
  }
}

/** Makes one person of two: whatever names the second names the first. Where both have settings, the first's hold. */
export async function uniteTwo(
  records: Records,
  first: Person,
  second: Person,
  tables: readonly TableShape[],
): Promise<Person> {
  for (const table of tables as readonly Table<Row>[]) {
    if (table.name === people.name) continue;
    const listed = table.index.includes("of") ? { of: second.id } : {};
    for (const row of await records.list(table, listed as Partial<Row>))
      await rename(records, table, row, first, second);
  }
  records.remove(people, second);
  return records.put(people, united(first, second));
}

async function rename(records: Records, table: Table<Row>, row: Row, first: Person, second: Person): Promise<void> {
  if (!JSON.stringify(row).includes(second.id)) return;
  const after = renamed(row, second.id, first.id) as Row;
  if (after.id === row.id) return void records.put(table, after);
  records.remove(table, row);
  if (!(await records.get(table, after.id))) records.put(table, after);
}

function united(first: Person, second: Person): Person {
  const welcomes = [first.welcomed, second.welcomed].filter((at) => at !== null);
  return {
    ...first,
    admin: first.admin || second.admin,
    accounts: [...first.accounts, ...second.accounts],
    teams: [...new Set([...first.teams, ...second.teams])],
    welcomed: welcomes.length > 0 ? Math.min(...welcomes) : null,
  };
}

/** The value with one id in the place of another, wherever it stands; who is twice in a list is there once. */
export function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === "string") return value.replaceAll(from, to);
  if (Array.isArray(value)) {
    const all = value.map((each) => renamed(each, from, to));
    return all.every((each) => typeof each === "string") ? [...new Set(all)] : all;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [renamed(key, from, to), renamed(each, from, to)]),
  );
}
