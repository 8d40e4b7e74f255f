import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Entry, waiting } from "../../src/core/audit.ts";
import { chain, heads, linkId, links } from "../../src/core/audit-chain.ts";
import { exports } from "../../src/core/export.ts";
import { type Change, HOUSE, type Store } from "../../src/core/store.ts";
import { newWork } from "../../src/core/work.ts";
import { orgIds } from "../../src/features/people/person.ts";
import { auditCommand } from "../../src/operate/audit.ts";
import { tokenCommand } from "../../src/operate/token.ts";
import { serve } from "../../src/serve.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { desk, saved } from "../support/desk.ts";
import { silent } from "../support/world.ts";

const folder = mkdtempSync(join(tmpdir(), "beacon-audit-"));
const dir = join(folder, "store");
let env: NodeJS.ProcessEnv;
/** Written once, and there anew for each test. */
let first: { org: string; n: number };
beforeAll(async () => {
  first = await write();
  renameSync(dir, join(folder, "first"));
});
beforeEach(() => {
  cpSync(join(folder, "first"), dir, { recursive: true });
  env = { BEACON_DATA_DIR: dir, PORT: "0", LOG_LEVEL: "silent", BEACON_PLAYGROUND: "off" };
});
afterEach(() => rmSync(dir, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function inStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, log: silent });
  return look(store).finally(() => store.close());
}
/** A team whose readings, goal and settings have left a chain of entries. */
const write = () =>
  inStore(async (store) => {
    const w = await desk({ store });
    for (const day of ["2026-10-25", "2026-11-01", "2026-11-08", "2026-11-15"]) {
      await w.member.fill(await w.member.say("kpi log FCR 78% n=120"), { end: day });
    }
    await saved(w.member);
    await w.settle();
    await chain(store, await orgIds(store));
    const [org = ""] = await orgIds(store);
    const { n = 0 } = (await store.get(heads, HOUSE, org)) ?? {};
    expect(n).toBeGreaterThan(5);
    return { org, n };
  });

const verify = (flags = {}) => auditCommand(env, ["verify"], flags);

describe("the log of changes", () => {
  it("is whole from its first entry to its last, with a server and without one", async () => {
    const { org, n } = first;
    const [alone] = await verify();
    expect(alone).toMatchObject({ whole: true, org, entries: n, broken: null, waiting: 0 });
    expect(alone?.line).toContain("from 2026-11-20T10:00:00.000Z to 2026-11-20T10:00:00.000Z");
    const running = await serve(readConfig(env));
    await running.connected;
    expect((await verify({ org })).at(0)).toMatchObject({ whole: true, org });
    await expect(verify({ org: "nobody" })).rejects.toThrow('no log of an organisation "nobody"');
    await expect(auditCommand(env, ["show"], {})).rejects.toThrow("Write: audit verify");
    await running.close();
  });

  it("holds no name and no text, in the files themselves", async () => {
    const kept = await inStore(async (store) => {
      const [org = ""] = await orgIds(store);
      return JSON.stringify([await store.list(links, org), await store.list(waiting, org)]);
    });
    for (const said of ["Mo", "Lea", "desk", "customers", "response time"]) expect(kept).not.toContain(`${said}`);
    expect(readdirSync(dir).some((file) => readFileSync(join(dir, file), "utf8").includes("auditHeads"))).toBe(true);
  });

  it("still holds a head that was noted, and no other", async () => {
    const { org } = first;
    const head = (await verify({ org })).at(0)?.head ?? "";
    await tokenCommand(env, ["create"], { name: "nightly", scope: "readings" });
    await inStore((store) => chain(store, [org]));
    expect((await verify({ head })).at(0)).toMatchObject({ whole: true });
    const other = (await verify({ head: "a".repeat(64) })).at(0);
    expect(other).toMatchObject({ whole: false, broken: null });
    expect(other?.line).toContain("NOT in it");
    await expect(verify({ head: "abc" })).rejects.toThrow("64 signs");
  });

  it("is said to be broken where an entry is missing", async () => {
    const { org } = first;
    await inStore(async (store) => {
      const row = await store.get(links, org, linkId(3));
      if (!row) throw new Error("no third entry");
      await store.commit([{ table: links.name, org, id: row.id, seen: row.rev, row: null }]);
    });
    const [verdict] = await verify();
    expect(verdict).toMatchObject({ whole: false, broken: { n: 3, why: "missing" } });
    expect(verdict?.line).toContain("BROKEN at entry 3, which is missing");
  });
});

describe("what is written down", () => {
  it("names who, when, which record and which fields, once for each change", async () => {
    const { org } = first;
    const all = await inStore((store) => store.list(links, org));
    const readings = all.filter(({ kind }) => kind === "readings");
    expect(readings.map(({ what }) => what)).toEqual(["made", "made", "made", "made"]);
    expect(new Set(readings.map(({ by }) => by))).toEqual(new Set(["person"]));
    const lead = all.find(({ kind, fields }) => kind === "teams" && fields.includes("leads") && fields.length === 1);
    expect(lead).toMatchObject({ what: "changed", fields: ["leads"], by: "person" });
    expect(lead?.before).not.toBe(lead?.after);
    const goal = all.filter(({ kind }) => kind === "goals");
    expect(goal).toMatchObject([{ what: "made", before: null }]);
  });

  it("has a token's making and taking back in its organisation's log, as the operator's doing", async () => {
    const { org } = first;
    const { id = "" } = await tokenCommand(env, ["create"], { name: "nightly", scope: "readings" });
    await tokenCommand(env, ["revoke", id], {});
    const entries = await inStore((store) => store.list(waiting, org));
    expect(entries).toMatchObject([
      { kind: "tokens", record: id, what: "made", by: "operator", who: "" },
      { kind: "tokens", record: id, what: "changed", fields: ["revoked"] },
    ]);
    expect((await verify()).at(0)).toMatchObject({ whole: true, waiting: 2 });
  });

  it("tells of a crowd of new records in one entry with all of their ids", async () => {
    const work = newWork(memoryStore());
    for (let n = 0; n < 60; n++)
      work.of("o1").put(exports, { id: `x${n}`, by: "p1", what: "typed", team: null, at: n });
    const entries = work.changes({ kind: "operator", id: "" }, 1).filter(({ table }) => table === waiting.name);
    expect(entries).toHaveLength(1);
    const [{ row }] = entries as [Change];
    expect(row).toMatchObject({ record: "", what: "made", by: "operator", fields: ["at", "by", "team", "what"] });
    expect((row as Entry).records).toHaveLength(60);
  });

  it("is refused where nobody says whose doing it is", () => {
    const work = newWork(memoryStore());
    work.of("o1").put(exports, { id: "x", by: "p1", what: "typed", team: null, at: 0 });
    expect(() => work.changes(null, 1)).toThrow("say whose doing it is");
  });
});
