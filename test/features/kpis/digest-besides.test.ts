import { describe, expect, it } from "vitest";
import { features } from "../../../src/features/all.ts";
import { type Blocker, blockers } from "../../../src/features/checkins/checkin.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { people } from "../../../src/features/people/person.ts";
import { type Consent, wins } from "../../../src/features/recognition/win.ts";
import { type Desk, saved } from "../../support/desk.ts";
import { checkIn, checking } from "../checkins/checkin.ts";
import { edit, message, personOf, teamOf, withRecords } from "../goals/plans.ts";

const job = (name: string) => {
  const found = features.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name);
  if (!found) throw new Error(`there is no job ${name}`);
  return found;
};
const MONDAY = "2026-11-23T09:00:00Z";
const TUESDAY = "2026-11-24T09:00:00Z";

const digest = async (w: Desk, at: string) => message(w, job("kpis.digest"), (await teamOf(w)).id, at);

/** A desk that checks in and has a number. */
async function reading(setup: Record<string, string> = {}): Promise<Desk> {
  const w = await checking(setup);
  await w.member.fill(await w.member.say("kpi log FCR"), { value: "74%", n: "120", period: "week", end: "2026-11-15" });
  return w;
}

async function stuck(w: Desk, since: string, text = "The label printer is broken"): Promise<Blocker> {
  await checkIn(w, { done: "two returns", obstacle: text, since });
  const [found] = await withRecords(w, (records) => records.list(blockers));
  return found as Blocker;
}

async function thanked(w: Desk, consent: Consent, more: { stage?: "approved"; day?: string } = {}) {
  const [mo, lea] = [await personOf(w, "Mo"), await personOf(w, "Lea")];
  const team = (await teamOf(w)).id;
  return withRecords(w, async (records) =>
    records.put(wins, {
      ...{
        id: `w-${consent}`,
        by: lea.id,
        whose: [mo.id],
        what: "stayed late for the guest",
        effect: "",
        kind: "praise",
      },
      ...{ value: "teamwork", goal: null, evidence: "", visibility: "team", team, day: "2026-11-20", at: w.now.is },
      ...{ thanks: true, consent: { [mo.id]: consent }, stage: "approved", post: null, seconds: [], words: 0, ...more },
    }),
  );
}

describe("what a digest tells of besides numbers", () => {
  it("says what has come in the way lately, with its kind and since when", async () => {
    const w = await reading();
    await stuck(w, "2026-11-20");
    const { text } = await digest(w, "2026-11-21T09:00:00Z");
    expect(text).toContain("In the way");
    expect(text).toContain("Mo – The label printer is broken");
  });

  it("leaves what has lasted for more than two days to the lead, who reads it alone and without blame", async () => {
    const w = await reading();
    await stuck(w, "2026-11-17");
    expect((await digest(w, "2026-11-20T09:00:00Z")).text).not.toContain("printer");
    expect((await w.member.say("kpi today")).text).not.toContain("printer");
    expect((await w.lead.say("kpi today")).text).toContain("Mo – The label printer is broken · for 3 days");
    await w.lead.press(await w.lead.say("kpi show FCR"), "Follow in private");
    const mine = await message(w, job("kpis.follow"), (await personOf(w, "Lea")).id, "2026-11-20T08:45:00Z");
    expect(mine.text).toContain("Something has been in the way for days");
    expect(mine.text).toContain("The label printer is broken");
  });

  it("never tells the channel what was written for leads only", async () => {
    const w = await reading({ audience: "lead" });
    await stuck(w, "2026-11-20");
    expect((await digest(w, "2026-11-20T17:00:00Z")).text).not.toContain("printer");
  });

  it("is no longer said of somebody who has left the team", async () => {
    const w = await reading();
    const { person } = await stuck(w, "2026-11-20");
    await edit(w, people, person, { teams: [] });
    expect((await digest(w, "2026-11-20T17:00:00Z")).text).not.toContain("printer");
  });

  it("names the goals that are due on the day, save those that only leads see", async () => {
    const w = await reading();
    await saved(w.member);
    const [goal] = await withRecords(w, (records) => records.list(goals));
    await edit(w, goals, goal?.id ?? "", { due: "2026-11-23" });
    expect((await digest(w, MONDAY)).text).toMatch(/Due today\n.*First reply/);
    await edit(w, goals, goal?.id ?? "", { visibility: "lead" });
    expect((await w.lead.say("kpi today")).text).not.toContain("Due today");
  });

  it("ends with one thank-you of somebody who agreed, once", async () => {
    const w = await reading();
    await thanked(w, "share");
    const first = await digest(w, MONDAY);
    expect(first.text).toMatch(/Thanks\nMo – stayed late for the guest · Thanks from Lea/);
    expect((await digest(w, TUESDAY)).card.title).toBe("desk: no new numbers.");
    expect((await digest(w, "2026-11-25T09:00:00Z")).text).not.toContain("stayed late");
  });

  it.each(["asked", "private"] as const)("shows no thanks of somebody whose answer is “%s”", async (consent) => {
    const w = await reading();
    await thanked(w, consent);
    expect((await digest(w, MONDAY)).text).not.toContain("stayed late");
  });

  it("is one quiet line when none of it is new, and wakes for what is", async () => {
    const w = await reading();
    await stuck(w, "2026-11-21");
    await digest(w, "2026-11-21T09:00:00Z");
    expect((await digest(w, MONDAY)).card).toEqual({ kind: "card", title: "desk: no new numbers.", blocks: [] });
    await thanked(w, "share");
    expect((await digest(w, TUESDAY)).text).toContain("stayed late");
  });
});
