import { describe, expect, it } from "vitest";
import type { Job } from "../../../src/core/job.ts";
import { type Subject, schedules } from "../../../src/core/schedule.ts";
import { type Row, table } from "../../../src/core/store.ts";
import { card } from "../../../src/core/view.ts";
import { deliveries, occurrences } from "../../../src/delivery/ledger.ts";
import { type Coming, comingTo } from "../../../src/features/ledger/coming.ts";
import { people } from "../../../src/features/people/person.ts";
import { personTimes, teamTimes } from "../../../src/features/rhythm/rhythm.ts";
import { desk, saved } from "../../support/desk.ts";
import { daily, idOf, message, orgOf, put, recordsOf, skipped } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";

const notes = table<Row>("notes");

/** Says the same every day. */
const everyDay: Job = {
  name: "test.daily",
  about: "team",
  usual: { at: "09:00", rule: { kind: "daily" }, workdaysOnly: false, grace: 60 },
  plan: async (id, { day }) => ({
    send: [{ kind: "post", to: subjectOf(id), key: `daily:${id}:${day}`, card: card("The day"), why: "goal-saved" }],
  }),
};
/** Says it once, and notes that it did. */
const once: Job = {
  ...everyDay,
  plan: async (id, context) => {
    if (await context.records.get(notes, id)) return { nothing: null };
    context.records.put(notes, { id });
    return everyDay.plan(id, context);
  },
};
const nothing = (code: string | null): Job => ({ ...everyDay, plan: async () => ({ nothing: code }) });

const persons = new Set<string>();
const subjectOf = (id: string): Subject => (persons.has(id) ? { person: id } : { team: id });

async function office(today: string) {
  const w = await desk({ today });
  const team = { team: await idOf(w.store, "test:T:desk") };
  const mo = { person: await idOf(w.store, "test:T:mo") };
  persons.add(mo.person);
  const coming = async (jobs: readonly Job[] = [everyDay], days = 7, of: readonly string[] | null = null) =>
    comingTo(await recordsOf(w.store), { jobs, of, now: w.now.is, days });
  return { ...w, team, mo, coming };
}

const utc = ({ at }: Coming): string => new Date(at).toISOString().slice(5, 16);

describe("what comes next", () => {
  it.each([
    ["2026-03-28", ["03-28T23:30", "03-29T22:30"]],
    ["2026-10-24", ["10-24T22:30", "10-25T23:30"]],
  ])("stays at the same local time where London's clocks change (%s)", async (today, expected) => {
    const w = await office(today);
    await put(w.store, schedules, daily("late", w.team, "Europe/London", "23:30"));
    expect((await w.coming([everyDay], 2)).map(utc)).toEqual(expected);
  });

  it("comes at the end of the gap when the clocks skip its time, and once when they repeat it", async () => {
    const spring = await office("2026-03-28");
    await put(spring.store, schedules, daily("early", spring.team, "Europe/London", "01:30"));
    expect((await spring.coming([everyDay], 2)).map(utc)).toEqual(["03-29T01:00", "03-30T00:30"]);
    const autumn = await office("2026-10-24");
    await put(autumn.store, schedules, daily("early", autumn.team, "Europe/London", "01:30"));
    expect((await autumn.coming([everyDay], 2)).map(utc)).toEqual(["10-25T00:30", "10-26T01:30"]);
  });

  it("says which days are left out for a holiday, and comes on the day that makes up for it", async () => {
    // National Day is from Thursday 1 to Wednesday 7 October; Saturday 10 October is worked.
    const w = await office("2026-09-30");
    const workweek = { days: [1, 2, 3, 4, 5], country: "CN", overrides: {} };
    await put(w.store, teamTimes, { id: w.team.team, workweek, budget: 4 });
    await put(w.store, schedules, { ...daily("s", w.team, "Asia/Shanghai"), workdaysOnly: true });
    const coming = await w.coming([everyDay], 12);
    const byDay = Object.fromEntries(coming.map((one) => [utc(one).slice(0, 5), one.not]));
    expect(byDay).toMatchObject({ "10-01": "holiday", "10-07": "holiday", "10-08": null, "10-10": null });
    expect(byDay).toMatchObject({ "10-11": "day-off" });
  });

  it("asks the jobs what they would say, without keeping what they note", async () => {
    const w = await office("2026-11-20");
    await put(w.store, schedules, daily("s", w.team, "UTC"));
    expect((await w.coming([once])).map(utc)).toEqual(["11-21T09:00"]);
    expect(await w.store.list(notes, await orgOf(w.store))).toEqual([]);
    expect(await w.coming([nothing(null)])).toEqual([]);
    expect((await w.coming([nothing("no-goals")], 1)).map(({ not }) => not)).toEqual(["no-goals"]);
  });

  it("leaves out what was dealt with already", async () => {
    const w = await office("2026-11-20");
    await put(w.store, schedules, daily("s", w.team, "UTC", "11:00"));
    const [first] = await w.coming([nothing("none")], 1);
    await put(w.store, occurrences, skipped(first?.key ?? "", w.team, w.now.is, "none"));
    expect(await w.coming([nothing("none")], 1)).toEqual([]);
  });

  it("waits for the end of a person's quiet hours, and skips their leave", async () => {
    const w = await office("2026-11-22");
    await put(w.store, schedules, daily("s", w.mo, "UTC", "06:00"));
    const leave = [{ from: "2026-11-24", to: "2026-11-24" }];
    const time = { id: w.mo.person, days: null, leave, quiet: null, snoozedUntil: null, stopped: false };
    await put(w.store, personTimes, { ...time, quiet: { from: "20:00", to: "08:00" } });
    const coming = await w.coming([everyDay], 2);
    expect(coming.map((one) => [utc(one), one.waits, one.not])).toEqual([
      ["11-23T08:00", "quiet", null],
      ["11-24T06:00", null, "leave"],
    ]);
  });

  it("tells of messages that wait already", async () => {
    const w = await office("2026-11-20");
    const waiting = { state: "due" as const, reason: "budget", next: w.now.is + 3_600_000 };
    await put(w.store, deliveries, message("k", w.mo, w.now.is, waiting));
    expect((await w.coming()).map((one) => [utc(one), one.waits])).toEqual([["11-20T11:00", "budget"]]);
  });

  it("is only about those who were asked about", async () => {
    const w = await office("2026-11-20");
    await put(w.store, schedules, daily("a", w.team, "UTC"), daily("b", w.mo, "UTC"));
    const coming = await w.coming([everyDay], 3, [w.mo.person]);
    expect(new Set(coming.map(({ to }) => JSON.stringify(to)))).toEqual(new Set([JSON.stringify(w.mo)]));
  });
});

describe("why next", () => {
  it.each(["why next", "为什么 接下来", "為什麼 接下來"])(
    "shows a person what comes to them and their team: %s",
    async (said) => {
      const w = await desk();
      await saved(w.member);
      const { card, text } = await w.member.say(said);
      expect(card.title).toBe("What comes next");
      expect(text).toContain("Mon, Nov 23\n09:00 The team's goals this week, to desk");
      const back = await w.member.press(card, "What I sent, and why");
      expect(back.card.title).toBe("What I sent you, and why");
    },
  );

  it("names the team's own time where the reader's clock shows another", async () => {
    const w = await desk();
    await saved(w.member);
    const org = await orgOf(w.store);
    const person = await w.store.get(people, org, await idOf(w.store, "test:T:mo"));
    if (!person) throw new Error("Mo is gone");
    await put(w.store, people, { ...person, zone: "Asia/Taipei", zoneChosen: true });
    expect((await w.member.say("why next")).text).toContain("17:00 The team's goals this week, to desk (09:00 UTC)");
  });

  it("is answered alone when it is asked from a channel", async () => {
    const w = await desk();
    const card = { kind: "buttons" as const, buttons: [{ label: "Go", action: "ledger.next", value: "" }] };
    const { answers, text } = await w.member.press({ kind: "card", title: "", blocks: [card] }, "Go", CHANNEL);
    expect(answers.map(({ kind }) => kind)).toEqual(["post", "whisper"]);
    expect(text).toContain("Nothing is planned");
  });
});
