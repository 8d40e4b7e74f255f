import { beforeAll, describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import { appParts } from "../../src/compose.ts";
import { PAGES } from "../../src/core/feature.ts";
import { newPages } from "../../src/core/pages.ts";
import { newSeal } from "../../src/core/seal.ts";
import { HOUSE } from "../../src/core/store.ts";
import { newWork } from "../../src/core/work.ts";
import { features } from "../../src/features/all.ts";
import { newSignIns } from "../../src/features/dashboard/sign-ins.ts";
import { handOut } from "../../src/features/dashboard/signed.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { AT, DAY_OF_IT as day } from "../support/lived/who.ts";
import { silent, world } from "../support/world.ts";
import { OURS, THEIRS } from "./sides.ts";
import { toldBeside } from "./try-all.ts";
import { liveInBoth, NAMED, recordsOf } from "./two.ts";
import { watch } from "./watch.ts";

const whole = memoryStore();
beforeAll(() => liveInBoth(whole));

const seal = newSeal("the same in every world");
const bo = { org: OURS.account, person: `${OURS.account}:bo`, place: { kind: "direct" } as const };

describe("what is drawn for somebody", () => {
  it.each(PAGES)("is a page about their own team, and none about another organisation's: %s", async (path) => {
    const { store, reached } = watch(whole);
    const outbox = { book: async () => [], send: async () => {} };
    const parts = { store, coach: rulesCoach(), outbox, clock: () => AT, log: silent };
    const pages = newPages(appParts(parts, { lang: "en", zone: "UTC" }, seal));
    expect(await pages.show(path, bo, { team: THEIRS.id })).toBeNull();
    const own = await pages.show(path, bo, {});
    expect(own?.team).toBe(OURS.id);
    expect(toldBeside("", own)).toEqual([]);
    expect([...reached]).toEqual([]);
  });

  it("is seen in a session of their own, and to leave everywhere ends nobody else's", async () => {
    const before = await recordsOf(whole, THEIRS);
    const { store, reached } = watch(whole, true);
    const work = newWork(store);
    const link = { seal, kind: "link", of: OURS.org, person: OURS.nth(1), now: AT } as const;
    const code = handOut(work.of(HOUSE), link);
    await store.commit(work.changes(null, AT));
    const signIns = newSignIns({ store, seal, clock: () => AT });
    const key = (await signIns.enter(code)) ?? "";
    expect((await signIns.visitor(key))?.source.org).toBe(OURS.account);
    await signIns.leave(key, true);
    expect(await recordsOf(whole, THEIRS)).toEqual(before);
    // Whoever comes in takes away what is over, of everybody.
    expect([...reached]).toEqual(["list signed"]);
  });

  it("is a digest and a file's report about their own", async () => {
    const { store, reached } = watch(whole);
    const records = newWork(store).of(OURS.org);
    for (const team of [OURS.id, THEIRS.id]) {
      const asked = { team, day, lang: "en" as const, lead: OURS.id, told: [THEIRS.id], records };
      for (const { digest } of features) expect(toldBeside([team], await digest?.(asked))).toEqual([]);
    }
    const csv = `kpi,date,value,team\nFCR,2026-11-15,78,${NAMED.team}\nFCR,2026-11-15,78,${THEIRS.id}\n`;
    const given = await world({ store }).actor(bo.person).give("week.csv", csv);
    expect(given.text).not.toBe("");
    expect(toldBeside(csv, given)).toEqual([]);
    expect([...reached]).toEqual([]);
  });
});
