import { describe, expect, it } from "vitest";
import { goals } from "../../../src/features/goals/goal.ts";
import { type Company, company, companyGoal, finished, goalAbout, tie, underWay } from "./company.ts";
import { edit, withRecords } from "./plans.ts";

/** Company, desk and Mo: each goal serves the next one. */
async function threeLevels(w: Company) {
  await companyGoal(w.boss, { what: "Thanks of the company" });
  await tie(w.lead, await underWay(w.lead, { what: "Thanks of the desk" }), /company/);
  return tie(w.member, await underWay(w.member, { what: "Mo's thanks", where: "chat", target: "30" }), /desk/);
}

describe("my line", () => {
  it("leads from one's own goal to the value, each step with owner, progress and date", async () => {
    const w = await company();
    await threeLevels(w);
    await w.member.say("goal update 70 letters");
    const line = (await w.member.say("goal line")).text.split("\n");
    expect(line[2]).toMatch(/^👤 Person · Mo's thanks \(chat\) · Mo · .* · due Mar 31, 2027 \[Open\]$/);
    expect(line[3]).toMatch(/^↑ 👥 Team · Thanks of the desk \(hotline\) · Lea · no number yet · due Mar 31, 2027/);
    expect(line[4]).toMatch(/^↑ 🏢 Company · Thanks of the company \(hotline\) · Bo · no number yet/);
    expect(line[5]).toBe("It all stands for: Customer orientation");
  });

  it("says where it stops, and leads on", async () => {
    const w = await company();
    await underWay(w.member, { what: "Mo's thanks" });
    const line = await w.member.say("goal my line");
    expect(line.text).toContain("The line stops here: nobody has said yet which higher goal this serves.");
    const form = await w.member.press(await w.member.press(line, "Which higher goal does it serve?"), "None, because…");
    await w.member.fill(form, { sentence: "it is a trial" });
    expect((await w.member.say("goal line")).text).toContain("The line stops here: it is a trial");
  });

  it("ends below what may not be seen, and tells nothing of what is above", async () => {
    const w = await company();
    await threeLevels(w);
    const desk = await goalAbout(w, "Thanks of the desk");
    await edit(w, goals, desk.id, { visibility: "lead" });
    const line = await w.member.say("goal line");
    expect(line.text).toContain("Above it is a goal you may not see");
    expect(line.text).not.toMatch(/desk \(|company|stands for/);
    expect((await w.lead.say("goal tree")).text).toContain("Thanks of the desk");
  });

  it("asks which goal is meant, and says so where there is none", async () => {
    const w = await company();
    expect((await w.member.say("goal line")).text).toContain("You have no active goal yet");
    await underWay(w.member, { what: "First" });
    await underWay(w.member, { what: "Second", where: "chat" });
    const asked = await w.member.say("goal line");
    expect(asked.card.title).toBe("Which goal's line do you want to see?");
    expect((await w.member.press(asked, "This one")).card.title).toBe("From this goal up to the value");
  });

  it.each([
    ["目标 我的线", "zh-Hans", "你还没有进行中的目标"],
    ["目标我的目标链", "zh-Hans", "你还没有进行中的目标"],
    ["目標 我的目標鏈", "zh-Hant", "你還沒有進行中的目標"],
    ["目標目標鏈", "zh-Hant", "你還沒有進行中的目標"],
    ["目标 树", "zh-Hans", "目标树"],
    ["目标树", "zh-Hans", "目标树"],
    ["目標 目標樹", "zh-Hant", "目標樹"],
    ["目標樹", "zh-Hant", "目標樹"],
    ["目標 我的", "zh-Hant", "你的目標"],
  ])("and the tree are found by %s", async (typed, locale, said) => {
    const w = await company({ locale });
    expect((await w.member.say(typed)).text).toContain(said);
  });

  it.each(["目标树立服务标杆，三月底前满意度提高到90%", "goal line up 3 new suppliers by March"])(
    "is no command where a goal goes on: %s",
    async (typed) => {
      const w = await company({ locale: "zh-Hans" });
      expect((await w.member.say(typed)).card.title).toMatch(/SMART/);
    },
  );
});

describe("the goal tree", () => {
  it("is there for one goal", async () => {
    const w = await company();
    expect((await w.member.say("goal tree")).text).toContain("There is no goal under way that you can see.");
    await companyGoal(w.boss, { what: "Thanks of the company" });
    const tree = await w.member.press(await w.member.say("goal list"), "Goal tree");
    expect(tree.text).toContain("1 goal under way that you can see.");
    expect(tree.text).toContain(
      "🏢 Company · Thanks of the company (hotline) · Bo · no number yet · due Mar 31, 2027 [Open]",
    );
  });

  it("is indented from the company downwards, with what nobody has tied last", async () => {
    const w = await company();
    await underWay(w.ana, { what: "Ana's own", where: "mail" });
    await threeLevels(w);
    const tree = await w.member.say("goal tree");
    const lines = tree.text.split("\n").filter((line) => line.includes("[Open]"));
    expect(lines.map((line) => line.replace(/ \(.*/, ""))).toEqual([
      "🏢 Company · Thanks of the company",
      "└ 👥 Team · Thanks of the desk",
      "\u2003└ 👤 Person · Mo's thanks",
      "👤 Person · Ana's own",
    ]);
    expect(tree.text).toContain("4 goals under way that you can see, 1 of which serves no higher goal yet.");
  });

  it("holds drafts, closed goals and what others keep to themselves back", async () => {
    const w = await company();
    await finished(w.ana, { what: "A draft" });
    await w.lead.press(await w.lead.press(await finished(w.lead, { what: "Secret" }), "Only me and my lead"), /save/);
    const open = await underWay(w.ana, { what: "Over", where: "chat" });
    await w.ana.fill(await w.ana.press(open, "Close the goal"), { outcome: "reached", lesson: "it works" });
    expect((await w.member.say("goal tree")).text).toContain("There is no goal under way that you can see.");
    expect((await w.lead.say("goal tree")).text).toContain("Secret");
  });

  it("folds and pages with 300 goals, so that every one of them can be reached", async () => {
    const w = await company();
    await threeLevels(w);
    const mo = await goalAbout(w, "Mo's thanks");
    const desk = await goalAbout(w, "Thanks of the desk");
    await withRecords(w, async (records) => {
      for (let n = 0; n < 297; n++) {
        const parent = { goal: n < 280 ? desk.id : mo.id, contribution: "driver" as const, how: "" };
        records.put(goals, { ...mo, id: `m${String(n).padStart(3, "0")}`, what: `Part ${n}`, parent });
      }
    });
    let card = await w.member.say("goal tree");
    expect(card.text).toContain("300 goals under way");
    expect(card.text.match(/\[Show this branch/g)).toHaveLength(1);
    card = await w.member.press(card, "Show this branch (298)");
    expect(card.text).toContain("1–12 of 281 goals");
    const seen = new Set<string>();
    for (let page = 0; page < 24; page++) {
      for (const [name] of card.text.matchAll(/Part \d+/g)) seen.add(name);
      if (card.text.includes("[Show this branch (17)]")) {
        const below = await w.member.press(card, "Show this branch (17)");
        for (const [name] of below.text.matchAll(/Part \d+/g)) seen.add(name);
        const more = await w.member.press(below, "Show more");
        for (const [name] of more.text.matchAll(/Part \d+/g)) seen.add(name);
        expect((await w.member.press(more, "One level up")).text).toContain("1–12 of 281 goals");
      }
      if (page < 23) card = await w.member.press(card, "Show more");
    }
    expect(seen.size).toBe(297);
    expect((await w.member.press(card, "The whole tree")).text).toContain("300 goals under way");
  });
});
