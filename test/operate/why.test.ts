import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schedules } from "../../src/core/schedule.ts";
import { HOUR } from "../../src/core/time.ts";
import { card } from "../../src/core/view.ts";
import { deliveries, occurrences } from "../../src/delivery/ledger.ts";
import { goals } from "../../src/features/goals/goal.ts";
import { teamTimes } from "../../src/features/rhythm/rhythm.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { typed } from "../support/cli.ts";
import { saved } from "../support/desk.ts";
import { daily, idOf, message, orgOf, put, skipped } from "../support/ledger.ts";
import { silent, world } from "../support/world.ts";

/** The Friday before London's clocks go back. */
const NOW = "2026-10-23T10:00:00Z";

describe("the ledger on the command line", () => {
  let dir: string;
  let mo: string;
  let team: string;
  const beacon = (...args: string[]) =>
    typed(args, { BEACON_DATA_DIR: join(dir, "store"), BEACON_CLOCK: NOW, LOG_LEVEL: "silent" });
  const json = ({ out }: { out: string }) => out.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  const open = () => openStore({ dir: join(dir, "store"), log: silent });

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "beacon-why-"));
    const store = await open();
    const now = Date.parse(NOW);
    const w = world({ store, today: "2026-10-23" });
    const channel = { kind: "channel" as const, channel: "test:T:desk", name: "desk" };
    const actor = w.actor("test:T:mo", { name: "Mo", locale: "en", zone: "Europe/London" });
    await actor.moment("joined", channel);
    await saved(actor);
    await w.settle();
    mo = await idOf(store, "test:T:mo");
    team = await idOf(store, "test:T:desk");
    const secret = card("Due tomorrow: find another job");
    await put(store, deliveries, {
      ...message("to-mo", { person: mo }, now - HOUR, { why: "goals.due" }),
      card: secret,
    });
    const failed = { state: "failed" as const, reason: "not_in_channel", why: "goals.monday" };
    await put(store, deliveries, message("to-desk", { team }, now - 30 * HOUR, failed));
    await put(store, occurrences, skipped("old", { team }, now - 10 * 24 * HOUR, "holiday"));
    const workweek = { days: [1, 2, 3, 4, 5], country: null, overrides: { "2026-10-26": "off" as const } };
    await put(store, teamTimes, { id: team, workweek, budget: 4 });
    const kind = { kind: "goals.monday", workdaysOnly: true };
    await put(store, schedules, { ...daily("weekend", { team }, "Europe/London"), ...kind });
    expect(await store.list(goals, await orgOf(store))).toHaveLength(1);
    await store.close();
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("tells of the last seven days, the newest first, in local time", async () => {
    const { code, out } = await beacon("why");
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines.slice(0, 2)).toEqual([
      "2026-10-23 11:00 Europe/London  ✓ sent: A new goal in the team, to desk (a goal was saved)",
      "2026-10-23 10:00 Europe/London  ✓ sent: a goal is due soon, to Mo",
    ]);
    expect(lines[2]).toMatch(/^2026-10-22 05:00 Europe\/London {2}✗ failed: Message to-desk, to desk .*– I am not in/);
    expect(lines).toHaveLength(3);
  });

  it("never shows what was in somebody's own message", async () => {
    for (const args of [[], ["--json"], ["--person", mo]]) {
      expect((await beacon("why", ...args)).out).not.toContain("another job");
    }
  });

  it("asks about a person or a team, by id or account, and further back", async () => {
    expect((await beacon("why", "--person", "test:T:mo")).out).toBe((await beacon("why", "--person", mo)).out);
    expect((await beacon("why", "--person", mo)).out.split("\n")).toHaveLength(1);
    expect((await beacon("why", "--team", team)).out).not.toContain("to Mo");
    const older = await beacon("why", "--team", "test:T:desk", "--since", "2026-10-01", "--json");
    expect(json(older).at(-1)).toMatchObject({ key: "old", state: "skipped", reason: "holiday", why: "goals.monday" });
    expect(json(older)[1]).toMatchObject({
      ...{ at: "2026-10-22T04:00:00.000Z", local: "2026-10-22T05:00", zone: "Europe/London", name: "desk" },
      ...{ to: { team }, state: "failed", reason: "not_in_channel", next: null },
    });
  });

  it("shows the next days as they will happen, across the change of the clocks, with what is left out", async () => {
    const { code, out } = await beacon("upcoming", "--days", "5", "--json");
    expect(code).toBe(0);
    expect(json({ out }).map(({ local, at, skip }) => [local, String(at).slice(11, 16), skip])).toEqual([
      ["2026-10-24T09:00", "08:00", "day-off"],
      ["2026-10-25T09:00", "09:00", "day-off"],
      ["2026-10-26T09:00", "09:00", "day-off"],
      ["2026-10-26T09:00", "09:00", "day-off"],
      ["2026-10-27T09:00", "09:00", null],
      ["2026-10-28T09:00", "09:00", null],
    ]);
    const [first = ""] = (await beacon("upcoming")).out.split("\n");
    expect(first).toContain("2026-10-24 09:00 Europe/London  – will not come: The team's goals");
    expect(first).toContain("to desk – not a working day");
  });

  it("says so, and nothing else, where there is nothing", async () => {
    const none = await beacon("why", "--since", "2026-10-23T11:00:00Z");
    expect(none).toEqual({ code: 0, out: "", err: "Nothing in this time." });
    expect((await beacon("why", "--since", "2026-10-23T11:00:00Z", "--json")).out).toBe("");
  });

  it.each([
    [["why", "--since", "yesterday"], /--since is "yesterday": write an ISO instant/],
    [["why", "--person", "nobody"], /--person is "nobody": nobody in the store has this id or account/],
    [["why", "--team", "x"], /--team is "x"/],
    [["why", "--person", "test:T:mo", "--team", "zzz"], /^--team is "zzz": nobody in the store has this id or account/],
    [["why", "--person", "zzz", "--team", "zzz"], /^--person is "zzz" and --team is "zzz": nobody/],
    [["why", "--colour"], /--colour/],
    [["why", "extra"], /^"extra" is too much: this command takes flags only\./],
    [["upcoming", "3"], /^"3" is too much/],
    [["upcoming", "--days", "1e1"], /--days is "1e1"/],
    [["upcoming", "--days", "0x7"], /--days is "0x7"/],
    [["upcoming", "--days", " 7 "], /--days is " 7 "/],
    [["upcoming", "--days", "93"], /--days is "93"/],
    [["upcoming", "--days", "many"], /--days is "many": write a whole number from 1 to 92/],
    [["upcoming", "--days", "0"], /--days is "0"/],
  ])("answers %j with what is wrong and exit code 2", async (args, sentence) => {
    const { code, err } = await beacon(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("is refused in one sentence while a server has the store open", async () => {
    const store = await open();
    for (const command of ["why", "upcoming"]) {
      const { code, err } = await beacon(command);
      expect({ code, lines: err.split("\n").length }).toEqual({ code: 1, lines: 1 });
      expect(err).toContain(join(dir, "store"));
    }
    await store.close();
  });
});
