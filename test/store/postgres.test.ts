import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { Conflict } from "../../src/core/errors.ts";
import type { WholeStore } from "../../src/core/store.ts";
import { openPostgres, type PostgresOptions } from "../../src/store/postgres/postgres.ts";
import { note, notes, put } from "../contract/store.ts";
import { usePostgres } from "../support/postgres.ts";
import { ask } from "../support/postgres-server.ts";
import { recordLog } from "./support.ts";

/** A busy machine is given longer than any answer needs. */

const postgres = usePostgres();
let url: string;
beforeAll(async () => {
  url = await postgres.create();
});

/** Each has a pool of its own, as each process has. */
async function opened(options: Partial<PostgresOptions> = {}): Promise<WholeStore> {
  const store = await openPostgres({ url, log: recordLog(), ...options });
  onTestFinished(() => store.close());
  return store;
}

async function emptied(): Promise<WholeStore> {
  const store = await opened();
  await ask(url, "truncate beacon_records");
  return store;
}

const states = (all: PromiseSettledResult<unknown>[]) => all.map(({ status }) => status).sort();
const reasons = (all: PromiseSettledResult<unknown>[]) => all.flatMap((one) => ("reason" in one ? [one.reason] : []));

describe("two processes on one database", () => {
  it("let one win who change the same record at once, and tell the other", async () => {
    const stores = [await emptied(), await opened()];
    for (let rev = 1; rev <= 30; rev++) {
      const both = stores.map((store, n) => store.commit([put(note("n1", { rev, text: `${n}` }))]));
      const ends = await Promise.allSettled(both);
      expect(states(ends)).toEqual(["fulfilled", "rejected"]);
      expect(reasons(ends)[0]).toBeInstanceOf(Conflict);
      const winner = ends.findIndex(({ status }) => status === "fulfilled");
      expect(await stores[1 - winner]?.get(notes, "o1", "n1")).toMatchObject({ rev, text: `${winner}` });
    }
  });

  it("never wait for each other in a circle, whatever the order of what they change", async () => {
    const [one, two] = [await emptied(), await opened()];
    const ids = Array.from({ length: 40 }, (_, n) => `n${n}`);
    for (let rev = 1; rev <= 10; rev++) {
      const rows = ids.map((id) => put(note(id, { rev })));
      const ends = await Promise.allSettled([one.commit(rows), two.commit(rows.toReversed())]);
      expect(states(ends)).toEqual(["fulfilled", "rejected"]);
      expect(reasons(ends)[0]).toBeInstanceOf(Conflict);
    }
  });

  it("bring a new database to its schema once, whoever comes first", async () => {
    const fresh = await postgres.create();
    const stores = await Promise.all([1, 2, 3].map(() => opened({ url: fresh })));
    await Promise.all(stores.map((store, n) => store.commit([put(note(`n${n}`))])));
    expect(await stores[0]?.list(notes, "o1")).toHaveLength(3);
  });

  it("keep out a command that needs the whole store, and it keeps them out", async () => {
    const serving = await emptied();
    await expect(opened({ alone: true })).rejects.toThrow(/A Beacon runs on database "beacon_1" at .*: stop it first/);
    await serving.close();
    const command = await opened({ alone: true });
    await expect(opened()).rejects.toThrow("start again when it is done");
    await command.close();
    await opened();
  });
});

describe("the organisations in one database", () => {
  it("cannot be reached from another through the port", async () => {
    const store = await emptied();
    const theirs = note("n1", { org: "o2", text: "theirs" });
    await store.commit([put(theirs)]);
    expect(await store.get(notes, "o1", "n1")).toBeUndefined();
    expect(await store.list(notes, "o1", { org: "o2" })).toEqual([]);
    expect(await store.list(notes, "o1", { id: "n1" })).toEqual([]);
    const change = put(note("n1", { rev: 2, text: "mine" }));
    await expect(store.commit([change])).rejects.toThrow(Conflict);
    await expect(store.commit([{ ...change, row: { ...theirs, rev: 2 } }])).rejects.toThrow("n1");
    await expect(store.commit([{ ...change, seen: 1, row: null }])).rejects.toThrow(Conflict);
    expect(await store.get(notes, "o2", "n1")).toEqual(theirs);
  });
});

describe("a server that goes away", () => {
  it("keeps what was acknowledged, refuses what comes meanwhile, and is found again", async () => {
    await ask(url, "alter database beacon_1 set synchronous_commit = off");
    const log = recordLog();
    const store = await opened({ log });
    await ask(url, "truncate beacon_records");
    const acknowledged: string[] = [];
    const failed: unknown[] = [];
    const write = async (writer: number) => {
      for (let n = 0; failed.length === 0; n++) {
        const row = note(`${writer}-${n}`);
        await store.commit([put(row)]).then(
          () => acknowledged.push(row.id),
          (error) => failed.push(error),
        );
      }
    };
    const writing = Promise.all([1, 2, 3, 4].map(write));
    await expect.poll(() => acknowledged.length).toBeGreaterThan(200);
    await postgres.kill();
    await writing;
    for (const error of failed) expect(error).not.toBeInstanceOf(Conflict);
    await expect(store.get(notes, "o1", "1-0")).rejects.toThrow();
    await expect(store.commit([put(note("late"))])).rejects.toThrow("The database was lost");
    await postgres.start();
    const kept = new Set((await store.list(notes, "o1")).map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(4);
    await store.commit([put(note("again"))]);
    expect(JSON.stringify([log.lines, failed.map(String)])).not.toMatch(/secret|not a%/);
  });

  it("is survived by connections that nobody is using", async () => {
    const log = recordLog();
    const store = await opened({ log });
    await postgres.kill();
    await expect.poll(() => log.lines).toEqual([expect.stringContaining("a connection to the database was lost")]);
    await postgres.start();
    expect(await store.get(notes, "o1", "none")).toBeUndefined();
  });
});

describe("the schema of the database", () => {
  it("is refused when a newer Beacon has written it", async () => {
    const fresh = await postgres.create();
    const step = (_: string, row: ReturnType<typeof note>) => row;
    await (await opened({ url: fresh, migrations: [step as never] })).close();
    await expect(opened({ url: fresh, migrations: [] })).rejects.toThrow(
      /A newer version of Beacon has written database "beacon_3" .* \(schema 1, this one knows 0\)/,
    );
    await ask(fresh, "update beacon_schema set tables = 99, records = 0");
    await expect(opened({ url: fresh })).rejects.toThrow("(schema 99, this one knows 2): start that version again");
  });

  it("is reached by records as well, all or none", async () => {
    const before = await emptied();
    const rows = Array.from({ length: 1_100 }, (_, n) => note(`n${n}`, { team: n % 2 ? "odd" : "even" }));
    await before.commit(rows.map((row) => put(row)));
    await before.close();
    await ask(url, "update beacon_schema set records = 0");
    const broken = () => {
      throw new Error("a mistake in a migration");
    };
    await expect(opened({ migrations: [broken] })).rejects.toThrow();
    const grow = (_: string, row: object) => ({ ...row, team: "all" });
    const thin = (_: string, row: object) => ("id" in row && row.id === "n7" ? null : row);
    const after = await opened({ migrations: [grow, thin] as never });
    expect(await after.list(notes, "o1", { team: "all" })).toHaveLength(1_099);
    expect(await after.list(notes, "o1", { team: "odd" })).toEqual([]);
    await ask(url, "update beacon_schema set records = 0");
  });
});

describe("what an operator is told", () => {
  const told = async (change: (at: URL) => void) => {
    const at = new URL(url);
    change(at);
    const error = await openPostgres({ url: at.href, log: recordLog() }).then(
      (store) => store.close().then(() => null),
      (thrown: Error) => thrown,
    );
    expect(error?.name).toBe("OperatorError");
    expect(error?.message).not.toMatch(/secret/);
    return error?.message;
  };

  it("names the variable, where it leads and the mend, and never the password", async () => {
    expect(await told((at) => (at.password = "a-secret"))).toMatch(
      /^DATABASE_URL leads to database "beacon_1" at .* as beacon, which cannot be opened \(password .*\): correct user and password/,
    );
    expect(await told((at) => (at.password = ""))).toContain("write the password into it");
    expect(await told((at) => (at.pathname = "/none"))).toMatch(/database "none" .*: create this database, or correct/);
    expect(await told((at) => at.searchParams.set("host", "/nowhere"))).toContain("correct the folder of its socket");
    expect(await told((at) => at.searchParams.set("sslrootcert", "/no/ca.pem"))).toMatch(
      /: correct the file of sslrootcert/,
    );
    const refused = await told((at) => {
      at.searchParams.delete("host");
      at.port = "1";
    });
    expect(refused).toContain("at localhost:1 as beacon, which cannot be opened (connect ECONNREFUSED");
    expect(refused).toContain("start PostgreSQL there, or correct host and port");
  });

  it("refuses a database that cannot hold Chinese", async () => {
    await ask(url, "create database latin encoding 'LATIN1' locale 'C' locale_provider libc template template0");
    expect(await told((at) => (at.pathname = "/latin"))).toMatch(
      /^Database "latin" at .* is in LATIN1: create it anew/,
    );
  });

  it("says so where the database may be read only, or tables may not be made", async () => {
    await ask(await postgres.create(), "create role guest login password 'a-secret'");
    const guest = (at: URL) => {
      [at.username, at.password, at.pathname] = ["guest", "a-secret", "/beacon_4"];
    };
    expect(await told(guest)).toContain("let this user create tables there");
    await ask(url, "alter role guest set default_transaction_read_only = on");
    expect(await told(guest)).toContain("it is a read-only copy, name the primary");
  });
});

describe("a long table", () => {
  it("is searched by an index, whatever the field", async () => {
    const store = await emptied();
    const rows = Array.from({ length: 5_000 }, (_, n) => note(`n${n}`, { team: `t${n % 500}`, at: n }));
    await store.commit(rows.map((row) => put(row)));
    await ask(url, "analyze beacon_records");
    expect(await store.list(notes, "o1", { team: "t7" })).toHaveLength(10);
    expect(await store.list(notes, "o1", { at: 7 })).toHaveLength(1);
    await store.close();
    const scans = "select idx_scan from pg_stat_user_indexes where indexrelname = 'beacon_records_marks'";
    await expect.poll(async () => Number((await ask(url, scans))[0]?.["idx_scan"])).toBeGreaterThan(1);
  });
});
