import { HOUSE, type Row, type Table, type TableShape, table } from "../../core/store.ts";
import type { Records } from "../../core/work.ts";
import type { Person } from "../people/person.ts";
import type { Holding } from "./holding.ts";
import { holdingOf, holdings } from "./holdings.ts";
import { valuesAt } from "./places.ts";

/** A person as records name them: by their own id or one of their accounts. */
export type Ids = ReadonlySet<string>;
export const idsOf = ({ id, accounts }: Pick<Person, "id" | "accounts">): Ids => new Set([id, ...accounts]);

/** Whether the record is theirs. */
export function isTheirs(row: Row, { theirs }: Holding, ids: Ids): boolean {
  return theirs.some((place) => valuesAt(row, place).some((value) => ids.has(value as string)));
}

/** Where a record names them. */
export function placesIn(row: Row, { people }: Holding, ids: Ids): string[] {
  const names = (value: unknown, place: string) =>
    place === "id" ? [...ids].some((id) => `${value}`.includes(id)) : ids.has(value as string);
  return people.filter((place) => valuesAt(row, place).some((value) => names(value, place)));
}

/** What they wrote in a record that is somebody else's. */
export function textsIn(row: Row, { texts }: Holding, ids: Ids): object[] {
  return texts.flatMap(({ in: place, by, fields }) =>
    valuesAt(row, place)
      .filter((one) => isBy(one, by, ids))
      .map((one) => Object.fromEntries(fields.map((field) => [field, (one as Record<string, unknown>)[field]]))),
  );
}

export function isBy(value: unknown, by: string, ids: Ids): boolean {
  return typeof value === "object" && value !== null && ids.has((value as Record<string, unknown>)[by] as string);
}

/** A table with people in it, and how its records are found. */
export interface Peopled {
  readonly holding: Holding;
  readonly shape: Table<Row>;
  /** Its records are the organisation's, or the house's. */
  within(records: Records): Records;
  /** All that may name them. */
  rows(records: Records, person: Pick<Person, "id" | "accounts">): Promise<readonly Row[]>;
}

/** @param tables everything that is kept of an organisation */
export function peopled(tables: readonly TableShape[]): Peopled[] {
  const own = (tables as readonly Table<Row>[]).flatMap((shape): Peopled[] => {
    const holding = holdingOf(shape.name);
    if (!holding?.kind) return [];
    const { by } = holding;
    if (holding.house !== "person") {
      const rows: Peopled["rows"] = (records, { id }) =>
        records.list(shape, (by === undefined ? {} : { [by]: id }) as Partial<Row>);
      return [{ holding, shape, within: (records) => records, rows }];
    }
    const listed = (records: Records, { id }: Pick<Person, "id">) =>
      records.beside(HOUSE).list(shape, { person: id } as Partial<Row>);
    return [{ holding, shape, within: (records) => records.beside(HOUSE), rows: listed }];
  });
  return [...own, ...holdings.filter(({ house }) => house === "account").map(byAccount)];
}

function byAccount(holding: Holding): Peopled {
  const shape = table<Row>(holding.table);
  return {
    ...{ holding, shape, within: (records) => records.beside(HOUSE) },
    async rows(records, { accounts }) {
      const found = await Promise.all(accounts.map((id) => records.beside(HOUSE).get(shape, id)));
      return found.filter((row) => row !== undefined);
    },
  };
}
