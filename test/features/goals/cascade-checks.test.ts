import { describe, expect, it } from "vitest";
import { goals } from "../../../src/features/goals/goal.ts";
import { type Actor, CHANNEL } from "../../support/world.ts";
import { company, companyGoal, finished, goalAbout, tie, underWay } from "./company.ts";
import { edit } from "./plans.ts";

const RATE = { what: "Satisfaction", metric: "customer satisfaction rate", baseline: "80 %", target: "90 %" };

describe("a goal beside the one above", () => {
  it("is asked when it is due later, and takes the date with one press", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const tied = await tie(w.member, await finished(w.member, { what: "Thanks", due: "2027-06-30" }), /desk/);
    expect(tied.text).toContain("The goal above is due on Mar 31, 2027, before this one.");
    const moved = await w.member.press(tied, "Due on Mar 31, 2027 as well");
    expect(moved.text).toContain("Due: Mar 31, 2027");
    expect(moved.text).not.toContain("before this one");
  });

  it("is not asked to be there by a day that is over", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const rest = { what: "Thanks", due: "2027-06-30" };
    const tied = await tie(w.member, await finished(w.member, rest), /desk/);
    await w.member.press(tied, "Yes, save it");
    w.now.is = Date.parse("2027-04-15T10:00:00Z");
    expect((await w.member.press(await w.member.say("goal list"), "Open")).text).not.toContain("before this one");
  });

  it("may be later for a reason that stays with it", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const rest = { what: "Thanks", due: "2027-06-30" };
    const tied = await tie(w.member, await finished(w.member, rest), /desk/, "It drives that measure");
    const answered = await w.member.fill(await w.member.press(tied, "Answer in a sentence…"), { reason: "ads run on" });
    expect(answered.text).toContain("Considered: ads run on");
    expect(answered.text).not.toContain("before this one");
  });

  it("is asked when it is wider than the one above", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const tied = await tie(
      w.lead,
      await finished(w.lead, { what: "Thanks", where: "chat" }),
      /desk/,
      /drives/ as never,
    );
    const wide = await w.lead.fill(await w.lead.press(tied, "Fill in everything"), { level: "enterprise" });
    expect(wide.text).toContain("This goal is for the whole company, the one above only for a team.");
    expect((await w.lead.press(wide, "Another higher goal…")).card.title).toBe("Which higher goal does it serve?");
  });

  it("says what is missing while counted parts do not make the whole, to both owners", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const first = await tie(w.member, await finished(w.member, { what: "Mo's", where: "chat", target: "50" }), /desk/);
    expect(first.text).toContain("Together the parts of the goal above make 50 of 100; 50 more are needed.");
    await w.member.press(first, "Yes, save it");
    const second = await tie(w.ana, await finished(w.ana, { what: "Ana's", where: "mail", target: "30" }), /desk/);
    expect(second.text).toContain("Together the parts of the goal above make 80 of 100; 20 more are needed.");
    await w.ana.press(second, "Yes, save it");
    const whole = await w.lead.press(await w.lead.say("goal list"), "Open");
    expect(whole.text).toContain("Together its parts make 80 of 100; 20 more are needed.");
    const theirs = await goalAbout(w, "Ana's");
    await edit(w, goals, theirs.id, { target: { value: 50, unit: "", text: "50" } });
    expect((await w.lead.press(await w.lead.say("goal list"), "Open")).text).not.toContain("Together");
  });

  it("does not take another part of the same whole for a conflict", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const mine = await finished(w.member, { what: "Thanks", target: "50" });
    expect(mine.text).toContain("Lea is going for 100 with the same number in the same place, you for 50.");
    const tied = await tie(w.member, mine, /desk/);
    expect(tied.text).not.toContain("Lea is going for");
    await w.member.press(tied, "Yes, save it");
    const theirs = await tie(w.ana, await finished(w.ana, { what: "Thanks", target: "40" }), /desk/);
    expect(theirs.text).not.toContain("is going for");
  });

  it("asks how a rate contributes while nobody knows how much it weighs", async () => {
    const w = await company();
    await underWay(w.lead, { ...RATE, what: "Satisfaction of the desk" });
    const tied = await tie(w.member, await finished(w.member, { ...RATE, where: "chat" }), /desk/);
    expect(tied.text).toContain("Rates do not simply add up. How does this one move the goal above?");
    const said = await w.member.fill(await w.member.press(tied, "Say how…"), {
      sentence: "half of all contacts are chats",
    });
    expect(said.text).not.toContain("Rates do not");
    expect(said.text).toContain("same measure, smaller scope: half of all contacts are chats");
  });

  it("keeps silent about a sum of which it may not show a part", async () => {
    const w = await company();
    await companyGoal(w.boss, { what: "Thanks of the company" });
    const secret = await finished(w.lead, { what: "Lea's", target: "40" });
    const alone = await w.lead.press(secret, "Only me and my lead");
    await w.lead.press(await tie(w.lead, alone, /company/), "Yes, save it");
    const mine = await tie(
      w.member,
      await finished(w.member, { what: "Mo's", where: "chat", target: "30" }),
      /company/,
    );
    expect(mine.text).toContain("Serves: Thanks of the company");
    expect(mine.text).not.toContain("Together");
  });
});

describe("goals that pull two ways", () => {
  const AHT = {
    ...{ what: "Handling time", metric: "average handling time", baseline: "6 min", target: "4 min" },
    ...{ counters: "first contact resolution" },
  };
  const FCR = {
    ...{ what: "First contact resolution", metric: "first contact resolution", baseline: "70 %", target: "80 %" },
  };

  it("ask both owners by name to agree on a balance: handling time and first contact resolution", async () => {
    const w = await company();
    await underWay(w.ana, FCR);
    const mine = await finished(w.member, AHT);
    expect(mine.text).toContain("Ana's goal “first contact resolution” and yours pull in opposite directions.");
    await w.member.press(mine, "Yes, save it");
    const theirs = await w.ana.press(await w.ana.say("goal list"), "Open");
    expect(theirs.text).toContain("Mo's goal “average handling time” and yours pull in opposite directions.");
    const agreed = await w.ana.fill(await w.ana.press(theirs, "Answer in a sentence…"), { reason: "5 min is enough" });
    expect(agreed.text).not.toContain("opposite directions");
  });

  it("are quiet in two places, or where the other one only holds", async () => {
    const w = await company();
    await underWay(w.ana, { ...FCR, where: "mail" });
    expect((await finished(w.member, AHT)).text).not.toContain("opposite directions");
    const held = await goalAbout(w, "First contact resolution");
    await edit(w, goals, held.id, { where: "hotline", direction: "hold" });
    expect((await w.member.press(await w.member.say("goal drafts"), "Go on")).text).not.toContain(
      "opposite directions",
    );
  });
});

describe("a rate whose parts are two teams'", () => {
  const SHOP = { kind: "channel", channel: "test:T:shop", name: "shop" } as const;

  it("is weighed by the cases that their latest readings rest on", async () => {
    const w = await company();
    const otto = w.actor("test:T:otto", { name: "Otto", locale: "en", zone: "UTC" });
    await otto.moment("joined", SHOP);
    await otto.moment("member", SHOP);
    for (const place of [CHANNEL, SHOP]) await w.boss.moment("member", place);
    const wide = await finished(w.boss, { ...RATE, what: "Satisfaction of all", level: "department" });
    const whole = await w.boss.press(await w.boss.press(wide, "Show it to everyone"), "Yes, save it");
    for (const [who, target] of [
      [w.member, "95 %"],
      [otto, "80 %"],
    ] as const) {
      const part = await finished(who, { ...RATE, baseline: "70 %", target, where: target });
      await who.press(await tie(who, part, /of all/), "Yes, save it");
    }
    expect((await w.boss.press(whole, "My line")).text).toContain("Satisfaction of all");
    expect((await w.boss.press(await w.boss.say("goal list"), "Open")).text).not.toContain("Weighed");
    await log(w.member, "100");
    await log(otto, "300");
    expect((await w.boss.press(await w.boss.say("goal list"), "Open")).text).toContain(
      "Weighed by their volume, its parts come to 83.75 %; the whole needs 90 %.",
    );
    // Otto is in one of the two teams, and may not learn what the other one's readings say.
    expect((await otto.press(await otto.say("goal list"), "Open")).text).not.toContain("Weighed");
  });

  async function log(who: Actor, n: string): Promise<void> {
    const form = await who.say("kpi log customer satisfaction rate");
    const seen = await who.fill(form, { value: "85 %", n });
    if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
  }
});
