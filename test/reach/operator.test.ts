import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chain } from "../../src/core/audit-chain.ts";
import { obeyOrder } from "../../src/operate/orders.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { AT } from "../support/lived/who.ts";
import { OURS, THEIRS } from "./sides.ts";
import { toldBeside } from "./try-all.ts";
import { liveInBoth, NAMED, recordsOf } from "./two.ts";

const whole = memoryStore();
const dir = mkdtempSync(join(tmpdir(), "beacon-reach-"));
beforeAll(() => liveInBoth(whole));
afterAll(() => rmSync(dir, { recursive: true }));

const obey = (order: unknown) => obeyOrder(order, whole, { zone: "UTC", now: AT, seal: (text) => text });

describe("the operator, asking about one organisation", () => {
  it("is given an export with nothing of another in it", async () => {
    const file = join(dir, "ours.zip");
    await obey({ export: { file, org: OURS.org } });
    const files = Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(files.length).toBeGreaterThan(40);
    expect(toldBeside("", files)).toEqual([]);
  });

  it("hears of its log, its webhooks and its tokens alone, and changes nothing of another", async () => {
    await chain(whole, [OURS.org, THEIRS.org]);
    const before = await recordsOf(whole, THEIRS);
    const flags = { org: OURS.org, words: false };
    const csv = join(dir, "week.csv");
    writeFileSync(csv, `kpi,date,value,team\nFCR,2026-11-15,78,${NAMED.team}\nFCR,2026-11-15,78,${THEIRS.id}\n`);
    const orders = [
      { audit: { words: ["verify"], org: OURS.org } },
      { webhook: ["list"], flags },
      { webhook: ["create"], flags: { ...flags, url: "https://hooks.test/2", events: "all" } },
      { words: ["create"], flags: { name: "nightly", scope: "readings", org: OURS.org } },
      { import: { file: csv, org: OURS.org } },
      { import: { file: csv, org: OURS.org, team: THEIRS.id } },
    ];
    for (const order of orders) {
      const answer = await obey(order).catch((error: Error) => error.message);
      expect([order, toldBeside([order, readFileSync(csv, "utf8")], answer)]).toEqual([order, []]);
    }
    expect(await recordsOf(whole, THEIRS)).toEqual(before);
  });
});
