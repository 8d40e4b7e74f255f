import type { Seal } from "../../core/seal.ts";
import type { SignIns, Visitor } from "../../core/sign-in.ts";
import { HOUSE, type Store } from "../../core/store.ts";
import type { Clock } from "../../core/time.ts";
import { batchesOf, newWork, type Records } from "../../core/work.ts";
import { isGone, orgs, people } from "../people/person.ts";
import { findSigned, forgetOver, handOut, type Signed, signed, takeBack } from "./signed.ts";

/** Sessions in the records, so that any replica knows them. */
export function newSignIns({ store, seal, clock }: { store: Store; seal: Seal; clock: Clock }): SignIns {
  const find = async (records: Records, kind: Signed["kind"], code: string) => {
    const row = await findSigned(records, { seal, kind, code, now: clock() });
    const visitor = row && (await visitorOf(row, records.beside(row.of)));
    return row && visitor ? { row, visitor } : null;
  };
  /** Reads and writes in one go; again when somebody else got in between. */
  const change = <T>(task: (records: Records) => Promise<T>): Promise<T> =>
    batchesOf(store, HOUSE, { by: null, at: clock() })(task);

  return {
    offered: async (code) => (await find(newWork(store).of(HOUSE), "link", code))?.visitor ?? null,
    visitor: async (key) => (await find(newWork(store).of(HOUSE), "session", key))?.visitor ?? null,
    enter: (code) =>
      change(async (records) => {
        const found = await find(records, "link", code);
        if (!found) return null;
        records.remove(signed, found.row);
        await forgetOver(records, clock());
        const { of, person } = found.row;
        return handOut(records, { seal, kind: "session", of, person, now: clock() });
      }),
    leave: (key, everywhere) =>
      change(async (records) => {
        const found = await find(records, "session", key);
        if (!found) return;
        if (everywhere) await takeBack(records, found.row.person, ["session", "link"]);
        else records.remove(signed, found.row);
      }),
  };
}

/** Somebody by the account that they were last seen at; null where they are gone. */
async function visitorOf({ of, person: id }: Signed, records: Records): Promise<Visitor | null> {
  const [home, person] = [await records.get(orgs, of), await records.get(people, id)];
  const [account] = person?.accounts ?? [];
  const workspace = home?.accounts.find((own) => account?.startsWith(`${own}:`));
  if (!person || account === undefined || workspace === undefined || (await isGone(person, { records }))) return null;
  const source = { org: workspace, person: account, place: { kind: "direct" } as const };
  return { name: person.name, lang: person.lang, source };
}
