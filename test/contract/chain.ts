import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OPERATOR, waiting } from "../../src/core/audit.ts";
import { type Break, chain, heads, type Link, linkId, links, verifyChain } from "../../src/core/audit-chain.ts";
import { exports } from "../../src/core/export.ts";
import { type Change, HOUSE, type Row, type Store } from "../../src/core/store.ts";
import { newWork } from "../../src/core/work.ts";

const ORG = "o1";
/** How many entries a chain has before somebody lays hands on it. */
const LONG = 5;

/** What a change leaves behind. */
async function write(store: Store, id: string): Promise<void> {
  const work = newWork(store);
  work.of(ORG).put(exports, { id, by: "p1", what: "typed", team: null, at: 1 });
  await store.commit(work.changes(OPERATOR, 1));
}

async function link(store: Store, n: number): Promise<Link> {
  const found = await store.get(links, ORG, linkId(n));
  if (!found) throw new Error(`no entry ${n}`);
  return found;
}

const put = (row: Link, more: Partial<Link>, seen = row.rev): Change => {
  const after: Row = { ...row, ...more, rev: seen + 1 };
  return { table: links.name, org: ORG, id: after.id, seen, row: after };
};
const drop = (row: Link): Change => ({ ...put(row, {}), row: null });

type Tampering = [how: string, why: Break, n: number, change: (store: Store) => Promise<Change[]>];
const TAMPERINGS: Tampering[] = [
  ["was changed", "changed", 3, async (store) => [put(await link(store, 3), { who: "another" })]],
  ["was changed with its hash", "changed", 3, async (store) => [put(await link(store, 3), { hash: "f".repeat(64) })]],
  ["was removed", "missing", 3, async (store) => [drop(await link(store, 3))]],
  ["was removed from the end", "missing", LONG, async (store) => [drop(await link(store, LONG))]],
  ["was put between two", "inserted", 4, async (store) => [put(await link(store, 3), { id: `${linkId(3)}x` }, 0)]],
  [
    "was added at the end",
    "changed",
    LONG + 1,
    async (store) => [put(await link(store, LONG), { id: linkId(LONG + 1), n: LONG + 1 }, 0)],
  ],
  [
    "was exchanged for another",
    "moved",
    3,
    async (store) => {
      const [a, b] = [await link(store, 3), await link(store, 4)];
      return [put(a, { ...b, id: a.id }, a.rev), put(b, { ...a, id: b.id }, b.rev)];
    },
  ],
  [
    "was left beyond an end that was set back",
    "end",
    LONG,
    async (store) => {
      const head = await store.get(heads, HOUSE, ORG);
      const { hash } = await link(store, LONG - 1);
      if (!head) throw new Error("no chain");
      const row: Row & { n: number; hash: string } = { ...head, rev: head.rev + 1, n: LONG - 1, hash };
      return [{ table: heads.name, org: HOUSE, id: ORG, seen: head.rev, row }];
    },
  ],
];

/** What the log of changes promises on every store. @param open stores on the same records, one for each replica */
export function chainContract(name: string, open: (replicas: number) => Promise<Store[]>): void {
  describe(`the chain of changes in ${name}`, () => {
    let replicas: Store[];
    let store: Store;
    beforeEach(async () => {
      replicas = await open(3);
      store = replicas[0] as Store;
    });
    afterEach(() => Promise.all([...new Set(replicas)].map((each) => each.close())));

    const grown = async () => {
      for (let n = 1; n <= LONG; n++) await write(store, `x${n}`);
      await chain(store, [ORG]);
    };

    it("stays one, with every entry once, however many replicas append at once", async () => {
      let writing = replicas.length;
      const writes = replicas.map(async (replica, r) => {
        for (let n = 0; n < 15; n++) await write(replica, `x${r}-${n}`);
        writing -= 1;
      });
      const appends = replicas.map(async (replica) => {
        while (writing > 0 || (await replica.list(waiting, ORG)).length > 0) {
          await chain(replica, [ORG]);
          await turn(); // or the writers would never be heard
        }
      });
      await Promise.all([...writes, ...appends]);
      expect(await verifyChain(store, ORG)).toMatchObject({ whole: 45, broken: null, waiting: 0 });
      expect(new Set((await store.list(links, ORG)).map(({ record }) => record)).size).toBe(45);
    });

    it("is whole to whoever reads it while it grows", async () => {
      await grown();
      let grows = true;
      const list: Store["list"] = async (table, org, match) => {
        if (grows && table.name === links.name) {
          grows = false;
          await write(store, "later");
          await chain(store, [ORG]);
        }
        return store.list(table, org, match);
      };
      expect(await verifyChain({ ...store, list }, ORG)).toMatchObject({ whole: LONG + 1, broken: null });
    });

    it.each(TAMPERINGS)("is broken where an entry %s", async (_how, why, n, change) => {
      await grown();
      expect(await verifyChain(store, ORG)).toMatchObject({ whole: LONG, broken: null });
      await store.commit(await change(store));
      expect((await verifyChain(store, ORG)).broken).toEqual({ n, why });
    });
  });
}
