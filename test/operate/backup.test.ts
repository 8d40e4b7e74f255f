import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WholeStore } from "../../src/core/store.ts";
import { addDays, DAY, HOUR, MINUTE } from "../../src/core/time.ts";
import { deliveries } from "../../src/delivery/ledger.ts";
import { holdingOf } from "../../src/features/privacy/holdings.ts";
import { dayOf, superfluous } from "../../src/operate/backup/kept.ts";
import { newBackups } from "../../src/operate/backup.ts";
import { checkBackups } from "../../src/operate/check-backups.ts";
import { restoreCommand } from "../../src/operate/restore.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openStore } from "../../src/store/open.ts";
import { quiet } from "../support/house.ts";
import { BO, liveIn, ORG } from "../support/lived.ts";
import { recordsIn } from "../support/whole-store.ts";
import { world } from "../support/world.ts";

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "beacon-backup-"));
  dir = join(root, "backups");
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Two in the morning in London, with the small organisation in the store. */
async function night() {
  const store = memoryStore();
  await liveIn(store);
  const w = world({ store });
  w.now.is = Date.parse("2026-11-20T02:00:00Z");
  const clock = () => w.now.is;
  const parts = { store, outbox: w.outbox, clock, log: quiet, zone: "Europe/London", dir };
  return { w, store, look: newBackups({ ...parts, leads: () => true }), parts };
}

const contents = (store: WholeStore) => recordsIn(store, (table) => !holdingOf(table)?.stays);

describe("the nightly backup", () => {
  it("is made once a night at a quiet hour, and later where Beacon was not there then", async () => {
    const { w, look } = await night();
    await look();
    expect(readdirSync(dir)).toEqual(["beacon-2026-11-19.zip"]); // the night before was missed
    w.now.is += HOUR;
    await look();
    await look();
    expect(readdirSync(dir)).toEqual(["beacon-2026-11-19.zip", "beacon-2026-11-20.zip"]);
  });

  it("is not made by a process that does not lead", async () => {
    const { parts } = await night();
    await newBackups({ ...parts, leads: () => false })();
    expect(readdirSync(dir)).toEqual([]);
  });

  it("can be restored, and then every record is there again", async () => {
    const { store, look } = await night();
    await look();
    const place = join(root, "anew");
    await restoreCommand({ BEACON_DATA_DIR: place }, [join(dir, "beacon-2026-11-19.zip")]);
    const anew = await openStore({ dataDir: place, databaseUrl: null }, quiet);
    expect(await contents(anew)).toEqual(await contents(store));
    await anew.close();
  });

  it("tells the administrators once when it does not work, and again only after one has worked", async () => {
    const { w, store, look } = await night();
    const told = async () =>
      (await store.list(deliveries, ORG, { of: BO })).filter(({ why }) => why === "backup.failed");
    rmSync(dir, { recursive: true });
    await look();
    w.now.is += MINUTE;
    await look();
    w.now.is += HOUR;
    await look();
    await w.settle();
    expect(await told()).toHaveLength(1);
    mkdirSync(dir);
    w.now.is += HOUR;
    await look();
    expect(readdirSync(dir)).toHaveLength(1);
    w.now.is += DAY;
    writeFileSync(join(dir, "beacon-2026-11-21.zip.part"), "");
    rmSync(join(dir, "beacon-2026-11-21.zip.part"));
    mkdirSync(join(dir, "beacon-2026-11-21.zip.part")); // nothing can be written there
    await look();
    await w.settle();
    expect(await told()).toHaveLength(2);
    expect(readdirSync(dir)).toContain("beacon-2026-11-20.zip");
  });

  it("keeps the last seven, the last of four weeks and of twelve months, and touches no other file", async () => {
    const days = Array.from({ length: 800 }, (_, n) => addDays("2026-11-20", -n));
    const gone = new Set(superfluous(days));
    const kept = days.filter((day) => !gone.has(day)).toReversed();
    expect(kept.slice(-7)).toEqual(days.slice(0, 7).toReversed());
    expect(kept).toEqual(expect.arrayContaining(["2026-11-08", "2026-11-01", "2026-10-31", "2025-12-31"]));
    expect(kept.length).toBeLessThanOrEqual(23);
    expect(kept[0]).toBe("2025-12-31");
    expect(dayOf("beacon-2026-11-20.zip.old")).toBeNull();
    const { look } = await night();
    writeFileSync(join(dir, "notes.txt"), "mine");
    for (let n = 2; n < 60; n++) writeFileSync(join(dir, `beacon-${addDays("2026-11-20", -n)}.zip`), "");
    await look();
    expect(readdirSync(dir)).toContain("notes.txt");
    expect(readdirSync(dir).length).toBeLessThan(16);
  });

  it("is looked after by doctor: that it is fresh, and can be read", async () => {
    const { w, look } = await night();
    const check = async (backupDir: string | null) => (await checkBackups({ backupDir, clock: w.now.is })).line;
    expect(await check(null)).toBe("✓ backups: none are made: BEACON_BACKUP_DIR is not set");
    expect(await check(dir)).toContain("✗ backups:");
    await look();
    expect(await check(dir)).toMatch(/^✓ backups: beacon-2026-11-19.zip can be read: \d+ records$/);
    w.now.is += 2 * DAY;
    expect(await check(dir)).toContain("but it is 48 hours old");
    writeFileSync(join(dir, "beacon-2026-11-20.zip"), "PK");
    expect(await check(dir)).toContain("is damaged");
  });
});
