import { describe, expect, it } from "vitest";
import { deliveries, redraws as redrawTable } from "../../../src/delivery/ledger.ts";
import { weeklyJob } from "../../../src/features/recognition/shoutouts/jobs.ts";
import { CHANNEL } from "../../support/world.ts";
import { message, plan, scheduleOf, teamOf } from "../goals/plans.ts";
import { ANA, allWins, type Crew, crew, inbox, log } from "./stories.ts";

const FRIDAY = "2026-11-27T16:00:00Z";
const DESK = "test:T:desk";

/** Thanks from Mo to Ana, and what Ana says to it. */
async function thanked(w: Crew, words = "my late shift", answer = "OK to share") {
  await w.member.press(await w.member.say(`thanks @Ana for ${words}`), "Teamwork");
  await w.ana.press((await inbox(w, ANA)).card, answer);
}

const queue = (w: Crew) => w.lead.say("shoutouts");
const approve = async (w: Crew) => w.lead.press(await w.lead.press(await queue(w), "Look"), "Approve");
const weekly = async (w: Crew) => message(w, weeklyJob, (await teamOf(w)).id, FRIDAY);

describe("the lead's list", () => {
  it("shows what people agreed to share, and nothing else", async () => {
    const w = await crew();
    await thanked(w, "the first thing");
    await thanked(w, "a private thing", "Keep private");
    await w.member.press(await w.member.say("thanks @Ana for an unanswered thing"), "Teamwork");
    await log(w.member, { what: "A secret of mine", visibility: "private" });
    const { text } = await queue(w);
    expect(text).toContain("the first thing");
    expect(text).not.toMatch(/private thing|unanswered|secret/);
  });

  it("is for leads alone", async () => {
    const w = await crew();
    expect((await w.member.say("表彰")).refusal).toContain("Only a lead");
    const card = (await w.lead.press(await w.lead.say("team", CHANNEL), "Announcements of the team", CHANNEL)).card;
    expect((await w.member.press(card, "Settings")).refusal).toContain("Only a lead");
  });

  it("holds back what a lead holds, and asks those named again when a lead edits", async () => {
    const w = await crew();
    await thanked(w);
    const held = await w.lead.press(await w.lead.press(await queue(w), "Look"), "Hold");
    expect(held.text).toContain("On hold");
    expect(await plan(w, weeklyJob, (await teamOf(w)).id, FRIDAY)).toEqual({ nothing: "no-wins" });
    const form = await w.lead.press(await w.lead.press(held, "Look"), "Edit");
    const after = await w.lead.fill(form, { what: "The late shift on Monday" });
    expect(after.text).toContain("is asked again");
    expect((await inbox(w, ANA)).text).toContain("The late shift on Monday");
    expect((await queue(w)).text).not.toContain("late shift");
  });
});

describe("what a lead has let go", () => {
  it("waits for the lead again once somebody else has put it in other words", async () => {
    const w = await crew();
    const own = await log(w.member, { what: "We kept our promise" });
    await approve(w);
    await w.member.fill(await w.member.press(own, "Change"), { what: "The lead sleeps all day" });
    expect((await queue(w)).text).toContain("To decide");
    expect(await plan(w, weeklyJob, (await teamOf(w)).id, FRIDAY)).toEqual({ nothing: "no-wins" });
  });
});

describe("the weekly post", () => {
  it("comes on Fridays at four once somebody was recognised", async () => {
    const w = await crew();
    const team = await teamOf(w);
    expect(await scheduleOf(w, weeklyJob, team.id)).toBeUndefined();
    await thanked(w);
    expect(await scheduleOf(w, weeklyJob, team.id)).toMatchObject({ at: "16:00", rule: { kind: "weekly", days: [5] } });
  });

  it("says who, what and which value, in the channel's language, once", async () => {
    const w = await crew({ locale: "zh-TW" });
    await w.member.press(await w.member.say("感謝 @Ana 幫我上晚班"), "團隊合作");
    await w.ana.press((await inbox(w, ANA)).card, "可以公開");
    await w.lead.press(await w.lead.press(await queue(w), "查看"), "同意");
    const { text, to, why } = await weekly(w);
    expect(text).toContain("做得好");
    expect(text).toContain("Ana——幫我上晚班 · 團隊合作 · Mo 的感謝");
    expect([to, why]).toEqual([{ team: (await teamOf(w)).id }, "recognition.weekly"]);
    expect(await plan(w, weeklyJob, (await teamOf(w)).id, "2026-12-04T16:00:00Z")).toEqual({ nothing: "no-wins" });
  });

  it("has ten lines at most, and the rest a week later", async () => {
    const w = await crew();
    for (let n = 1; n <= 12; n++) {
      await log(w.member, { what: `Good thing number ${n}.` });
      await approve(w);
    }
    expect((await weekly(w)).text.match(/Good thing/g)).toHaveLength(10);
    const next = await message(w, weeklyJob, (await teamOf(w)).id, "2026-12-04T16:00:00Z");
    expect(next.text.match(/number \d+/g)).toEqual(["number 11", "number 12"]);
  });

  it("leaves out whoever stays out, also where they agreed before", async () => {
    const w = await crew();
    await thanked(w);
    await approve(w);
    const settings = await w.ana.press((await inbox(w, ANA)).card, "Announcements");
    await w.ana.press(settings, "Stay out of announcements");
    expect(await plan(w, weeklyJob, (await teamOf(w)).id, FRIDAY)).toEqual({ nothing: "no-wins" });
  });

  it("does not say whom thanks are from who stays out", async () => {
    const w = await crew();
    await thanked(w);
    await approve(w);
    await w.ana.press(await w.ana.say("thanks @Mo for all"), "Teamwork");
    await w.member.press(await w.member.press((await inbox(w, "test:T:mo")).card, "Announcements"), /Stay out/);
    const { text } = await weekly(w);
    expect(text).toContain("my late shift");
    expect(text).not.toContain("Mo");
  });

  it("does not name in its words whom it must not name", async () => {
    const w = await crew();
    await log(w.lead, { what: "Ana and Mo carried the boxes", person: ANA, person2: "test:T:mo" });
    await w.ana.press((await inbox(w, ANA)).card, "Keep private");
    await w.member.press((await inbox(w, "test:T:mo")).card, "OK to share");
    expect((await queue(w)).text).not.toContain("carried the boxes");
    await log(w.lead, { what: "Ana moved the banana stall", person: ANA, person2: "test:T:mo" });
    await w.ana.press((await inbox(w, ANA)).card, "OK to share");
    await w.member.press((await inbox(w, "test:T:mo")).card, "Keep private");
    expect((await queue(w)).text).toContain("moved the banana stall");
  });

  it("does not come while announcements are paused", async () => {
    const w = await crew();
    await thanked(w);
    await approve(w);
    const form = await w.lead.press(await queue(w), "Pause announcements");
    expect((await w.lead.fill(form, { reason: " " })).errors["reason"]).toContain("say why");
    const paused = await w.lead.fill(form, { reason: "Flood in the hall", until: "2026-12-01" });
    expect(paused.text).toContain("Flood in the hall");
    expect(await plan(w, weeklyJob, (await teamOf(w)).id, FRIDAY)).toEqual({ nothing: "recognition-paused" });
    const one = await w.lead.press(paused, "Look");
    expect((await w.lead.press(one, "Post now")).refusal).toContain("Flood in the hall");
    w.now.is = Date.parse("2026-11-20T10:00:00Z");
    await w.lead.press(paused, "Go on with announcements");
    expect((await weekly(w)).text).toContain("my late shift");
  });
});

describe("an announcement at once", () => {
  it("goes to the channel when the lead says so, once", async () => {
    const w = await crew();
    await thanked(w);
    const one = await w.lead.press(await queue(w), "Look");
    await w.lead.press(one, "Post now");
    await w.lead.press(one, "Post now");
    await w.settle();
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(1);
    expect((await queue(w)).text).toContain("Nothing is waiting");
  });

  it("is one post where two press at the same moment", async () => {
    const w = await crew();
    await thanked(w);
    const one = await w.lead.press(await queue(w), "Look");
    await Promise.all([w.lead.press(one, "Post now"), w.lead.press(one, "Post now"), w.lead.press(one, "Hold")]);
    await w.settle();
    expect(w.sent.filter(({ to }) => to === DESK)).toHaveLength(1);
    expect((await allWins(w))[0]?.stage).toBe("posted");
  });

  it("is drawn anew when whoever is named changes their mind", async () => {
    const w = await crew();
    await thanked(w);
    const asked = (await inbox(w, ANA)).card;
    await w.lead.press(await w.lead.press(await queue(w), "Look"), "Post now");
    const { outcome } = await w.ana.press(asked, "Keep private");
    expect(outcome.refusal).toBeNull();
    const [win] = await allWins(w);
    const redraws = await w.store.list(redrawTable, win?.org ?? "");
    const due = await w.store.get(deliveries, win?.org ?? "", win?.post ?? "");
    expect([...redraws.map(({ card }) => card.title), due?.card.title]).toContain("This announcement was taken back.");
  });

  it("needs no lead where the team lets thanks go out by themselves", async () => {
    const w = await crew();
    await w.lead.fill(await w.lead.press(await queue(w), "Settings"), { automatic: "auto", allowance: "7" });
    await thanked(w);
    expect((await inbox(w, DESK)).text).toContain("my late shift");
    expect((await queue(w)).text).toContain("7");
  });

  it("counts “me too” once for each colleague, and never one's own", async () => {
    const w = await crew();
    await thanked(w);
    await w.lead.press(await w.lead.press(await queue(w), "Look"), "Post now");
    const { card } = await inbox(w, DESK);
    const first = await w.lead.press(card, "Me too", CHANNEL);
    expect(first.text).toContain("Counted");
    expect((await w.lead.press(card, "Me too", CHANNEL)).refusal).toContain("already");
    expect((await w.ana.press(card, "Me too", CHANNEL)).refusal).toContain("about you");
    expect((await w.member.press(card, "Me too", CHANNEL)).refusal).toContain("about you");
    expect((await allWins(w))[0]?.seconds).toHaveLength(1);
  });
});

describe("an announcement that the platform refuses for good", () => {
  const refused = () => ({ kind: "refused", reason: "not_in_channel" }) as const;
  const sent = () => ({ kind: "sent", ref: "1" }) as const;
  const setup = async () => {
    const answers = { refuses: false };
    const w = await crew({ answer: () => (answers.refuses ? refused() : sent()) });
    await thanked(w);
    return { w, answers };
  };

  it("counts nothing as announced: it waits in the lead's list and comes with the next weekly post", async () => {
    const { w, answers } = await setup();
    answers.refuses = true;
    await w.lead.press(await w.lead.press(await queue(w), "Look"), "Post now");
    await w.settle();
    expect((await queue(w)).text).toContain("my late shift");
    expect((await weekly(w)).text).toContain("my late shift");
  });

  it("can be posted now once the channel lets Beacon in", async () => {
    const { w, answers } = await setup();
    answers.refuses = true;
    await w.lead.press(await w.lead.press(await queue(w), "Look"), "Post now");
    await w.settle();
    answers.refuses = false;
    w.sent.length = 0;
    await w.lead.press(await w.lead.press(await queue(w), "Look"), "Post now");
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual([DESK]);
    expect((await queue(w)).text).not.toContain("my late shift");
  });
});
