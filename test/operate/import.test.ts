import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readings } from "../../src/features/kpis/kpi.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { orgOf } from "../support/ledger.ts";
import { CHANNEL, silent, world } from "../support/world.ts";

const CLI = resolve(import.meta.dirname, "../../src/cli.ts");

describe("readings from a file on the command line", () => {
  let dir: string;
  const beacon = async (...args: string[]) => {
    const env = {
      PATH: process.env["PATH"] ?? "",
      BEACON_DATA_DIR: join(dir, "store"),
      BEACON_CLOCK: "2026-11-20T10:00:00Z",
    };
    // Elsewhere than at the root, so that nobody's .env is read.
    const child = spawn(process.execPath, [CLI, ...args], { cwd: dir, env: { ...env, LOG_LEVEL: "silent" } });
    const ended = once(child, "close");
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: (await ended)[0] as number, out: out.trim(), err: err.trim() };
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "beacon-import-"));
    const store = await openStore({ dir: join(dir, "store"), log: silent });
    const actor = world({ store }).actor("test:T:mo", { name: "Mo", locale: "en", zone: "UTC" });
    await actor.moment("joined", CHANNEL);
    await store.close();
    writeFileSync(join(dir, "good.csv"), "指标,日期,数值,样本\nNPS,2026-09-30,42,120\nFCR,2026-11-15,78%,\n");
    writeFileSync(join(dir, "bad.csv"), "kpi,date,value,note\nFCR,2026-11-08,178,=1+1\nNPS,2026-06-30,40,\n");
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it("are taken, and nothing changes the second time", async () => {
    expect(await beacon("import", "kpi", "good.csv")).toEqual({
      code: 0,
      out: "2 rows: 2 new, 0 corrected, 0 already there, 0 not taken.",
      err: "",
    });
    const { out } = await beacon("import", "kpi", "good.csv", "--json");
    expect(JSON.parse(out)).toMatchObject({ rows: 2, added: 0, same: 2, notTaken: 0, stopped: null });
    const store = await openStore({ dir: join(dir, "store"), log: silent });
    expect(await store.list(readings, await orgOf(store))).toMatchObject([{ kpi: "fcr" }, { kpi: "nps", n: 120 }]);
    await store.close();
  });

  it("are listed with why they were not taken, and kept to be mended", async () => {
    const { code, out, err } = await beacon("import", "kpi", "bad.csv", "--bad", "rest.csv");
    expect([code, out]).toEqual([1, "2 rows: 1 new, 0 corrected, 0 already there, 1 not taken."]);
    expect(err).toBe("line 2: This number must lie between 0 and 100.");
    const rest = readFileSync(join(dir, "rest.csv"), "utf8");
    expect(rest).toContain("line,why,kpi,date,value,note");
    expect(rest).toContain("2,This number must lie between 0 and 100.,FCR,2026-11-08,178,'=1+1");
  });

  it("say what to do where the command is not right", async () => {
    expect((await beacon("import", "kpi", "none.csv")).err).toContain('There is no file "none.csv".');
    expect((await beacon("import", "kpi", "good.csv", "--team", "night")).err).toContain("there are desk");
    expect((await beacon("import", "kpis.csv")).code).toBe(2);
    expect((await beacon("import", "kpi", ".")).err).toContain('"." is a folder: name the CSV file in it.');
    const unkept = await beacon("import", "kpi", "bad.csv", "--bad", "nowhere/rest.csv");
    expect(unkept.err).toContain('--bad is "nowhere/rest.csv", which cannot be written (ENOENT): name another place.');
  });
});
