import { describe, expect, it } from "vitest";
import { values } from "../../../src/features/goals/values.ts";
import { people } from "../../../src/features/people/person.ts";
import { fairnessOf } from "../../../src/features/recognition/fairness/fairness.ts";
import { monthlyJob } from "../../../src/features/recognition/fairness/handlers.ts";
import type { Kind, Win } from "../../../src/features/recognition/win.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, message, personOf, plan } from "../goals/plans.ts";
import { crew, log } from "./stories.ts";

const told = (kind: Kind, whose: string[], thanks = false) =>
  ({ kind, whose, thanks, value: "quality" }) as unknown as Win;

describe("whether recognition is fair", () => {
  it("counts who was seen, by no order of merit", () => {
    const fairness = fairnessOf(["a", "b", "c"], [told("result", ["b", "b"]), told("teamwork", ["b"], true)], values);
    expect(fairness).toMatchObject({ members: 3, recognised: 1, none: ["a", "c"], result: 1, effort: 0 });
    expect(fairness.unused).toEqual(["customer", "improvement", "teamwork", "integrity"]);
  });

  it.each([
    [5, 2, true],
    [4, 2, false],
    [7, 3, false],
    [4, 0, false],
    [5, 0, true],
  ])("of %i results and %i efforts: pointed out %s", (results, efforts, pointed) => {
    const all = [
      ...Array.from({ length: results }, () => told("result", ["a"])),
      ...Array.from({ length: efforts }, () => told("effort", ["a"])),
    ];
    expect(fairnessOf(["a"], all, values).onlyResults).toBe(pointed);
  });
});

describe("what a lead reads of it", () => {
  it.each(["team fairness", "团队公平", "團隊公平"])("answers “%s” in private, and nobody but leads", async (said) => {
    const w = await crew();
    await log(w.member);
    const { text } = await w.lead.say(said);
    expect(text).toContain("1 of 3 (33 %)");
    expect(text).toContain("No win and no thanks yet: Lea and Ana");
    expect((await w.member.say(said)).refusal).toContain("Only a lead");
  });

  it("tells of shifts and time zones, and of neither where everybody has the same", async () => {
    const w = await crew();
    expect((await w.lead.say("team fairness")).text).not.toMatch(/By shift|By time zone/);
    const setup = await w.lead.press(await w.lead.say("checkin setup", CHANNEL), /^Switch on/, CHANNEL);
    await w.lead.fill(setup, { shifts: "Early\nLate" }, CHANNEL);
    const far = w.actor("test:T:kei", { name: "Kei", locale: "en", zone: "Asia/Tokyo" });
    await far.moment("member", CHANNEL);
    await w.ana.fill(await w.ana.say("checkin"), { shift: "1", done: "Closed the desk" });
    await w.member.fill(await w.member.say("checkin"), { shift: "0", done: "Opened it" });
    await log(w.member);
    const { text } = await w.lead.say("team fairness");
    expect(text).toContain("Early: 1 of 1 (100 %)\nLate: 0 of 1 (0 %)");
    expect(text).toContain("Asia/Tokyo: 0 of 1 (0 %)\nUTC: 1 of 3 (33 %)");
  });

  it("leaves out what is private, and what is long ago", async () => {
    const w = await crew({ today: "2026-10-01" });
    await log(w.member);
    w.now.is = Date.parse("2026-11-20T10:00:00Z");
    await log(w.ana, { visibility: "private" });
    expect((await w.lead.say("team fairness")).text).toContain("0 of 3");
  });

  it("comes to the lead alone, once a month", async () => {
    const w = await crew();
    await log(w.member);
    const lea = (await personOf(w, "Lea")).id;
    const note = await message(w, monthlyJob, lea, "2026-12-07T10:00:00Z");
    expect([note.to, note.why]).toEqual([{ person: lea }, "recognition.monthly"]);
    expect(await plan(w, monthlyJob, (await personOf(w, "Mo")).id, "2026-12-07T10:00:00Z")).toEqual({ nothing: null });
  });
});

it("a lead who is in none of the team's channels finds what is theirs", async () => {
  const w = await crew();
  await log(w.member);
  await edit(w, people, (await personOf(w, "Lea")).id, { teams: [] });
  expect((await w.lead.say("team fairness")).text).toContain("of 2");
  expect((await w.lead.say("shoutouts")).card.title).toContain("desk");
  expect((await w.lead.say("service star")).text).toContain("Begin a Service Star");
});

describe("a ranking of people", () => {
  it.each(["leaderboard", "who is the best?", "排名", "谁表现最好？", "員工排名", "show me the leaderboard"])(
    "is declined with a reason and an offer: “%s”",
    async (said) => {
      const { text } = await (await crew()).member.say(said);
      expect(text).toContain("I do not rank people");
      expect(text).toContain("[My wins]");
    },
  );

  it("is not what a goal about a ranking asks for", async () => {
    const { text } = await (await crew()).member.say("Lift our ranking on the booking site from 8 to 5 by 31 March");
    expect(text).not.toContain("I do not rank");
  });
});
