import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serving } from "../../../src/features/goals/cascade/level.ts";
import type { Goal } from "../../../src/features/goals/goal.ts";
import type { Seen } from "../../support/world.ts";
import { allGoals, company, companyGoal, finished, goalAbout, oneButton, pick, tie, underWay } from "./company.ts";

describe("whose goal it is", () => {
  it("is guessed from who writes it, and can be changed", async () => {
    const w = await company();
    await finished(w.lead, { what: "Lea's letters" });
    await finished(w.member, { what: "Mo's letters" });
    expect((await goalAbout(w, "Lea's letters")).level).toBe("team");
    const mine = await goalAbout(w, "Mo's letters");
    expect(mine.level).toBe("person");
    const seen = await w.member.press(await w.member.say("goal drafts"), "Go on");
    const changed = await w.member.fill(await w.member.press(seen, "Fill in everything"), { level: "department" });
    expect(changed.text).toContain("For: A department");
  });

  it("decides who may be shown it", async () => {
    const w = await company();
    const seen = await finished(w.member);
    expect(seen.text).not.toContain("Show it to everyone");
    const wide = await w.member.fill(await w.member.press(seen, "Fill in everything"), { level: "department" });
    const shown = await w.member.press(wide, "Show it to everyone");
    expect(shown.text).toContain("Everybody in the organisation will see it.");
    const form = await w.member.press(shown, "Fill in everything");
    const refused = await w.member.fill(form, { level: "team" });
    expect(refused.errors["visibility"]).toContain("Only a department's or the company's goal");
  });

  it("says that everybody sees it, also where its owner is in no team", async () => {
    const { boss } = await company();
    expect((await companyGoal(boss)).text).toContain("Saved. Everybody in the organisation can see it.");
  });

  it("lets somebody of another team open the company's goal, and not the team's", async () => {
    const w = await company();
    await companyGoal(w.lead, { what: "Thanks of the company" });
    await underWay(w.lead, { what: "Thanks of the desk", where: "chat" });
    const tree = await w.boss.say("goal tree");
    expect(tree.text).toContain("Thanks of the company");
    expect(tree.text).not.toContain("Thanks of the desk");
    expect((await w.boss.press(tree, "Open")).text).toContain("Seen by: Everyone");
  });
});

describe("the goal above", () => {
  it("is picked from what one may see, the widest first, and said how it contributes", async () => {
    const w = await company();
    await companyGoal(w.boss, { what: "Thanks of the company", where: "", who: "all of us" });
    await underWay(w.lead, { what: "Thanks of the desk", where: "chat" });
    const own = await finished(w.member, { what: "Mo's thanks" });
    const offered = await w.member.press(own, "Which higher goal does it serve?");
    const lines = offered.text.split("\n").filter((line) => line.includes("[This one]"));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/🏢 Company · Thanks of the company.* · Bo · no number yet · due Mar 31, 2027/);
    expect(lines[1]).toMatch(/👥 Team · Thanks of the desk/);
    const asked = await pick(w.member, own, /desk/);
    expect(asked.card.title).toBe("How does it contribute?");
    const tied = await w.member.press(asked, "It drives that measure");
    expect(tied.text).toContain("Serves: Thanks of the desk (chat) (drives it)");
    expect(serving(await goalAbout(w, "Mo's thanks"))).toMatchObject({ contribution: "driver", how: "" });
  });

  it("needs a sentence where the work only makes it possible, and takes one otherwise", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const own = await finished(w.member, { what: "A card printer" });
    const form = await w.member.press(await pick(w.member, own, /desk/), "It makes that goal possible…");
    expect((await w.member.fill(form, { sentence: " " })).errors).toEqual({ sentence: "Please fill this in." });
    const tied = await w.member.fill(form, { sentence: "cards for every parcel" });
    expect(tied.text).toContain("Serves: Thanks of the desk (hotline) (makes it possible: cards for every parcel)");
    const again = await w.member.press(tied, "Which higher goal does it serve?");
    expect(again.text).toContain("So far: Thanks of the desk");
    const said = await w.member.fill(await w.member.press(again, "Say how…"), { sentence: "a card each" });
    expect(said.text).toContain("makes it possible: a card each");
  });

  it("may be none, for a reason", async () => {
    const w = await company();
    const offered = await w.member.press(await finished(w.member), "Which higher goal does it serve?");
    expect(offered.text).toContain("There is no higher goal under way that you can see.");
    const form = await w.member.press(offered, "None, because…");
    expect((await w.member.fill(form, { sentence: "" })).errors).toEqual({ sentence: "Please fill this in." });
    expect((await w.member.fill(form, { sentence: "it is my own training" })).text).toContain(
      "Serves: no higher goal: it is my own training",
    );
  });

  it("answers why a goal matters", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    let seen: Seen = await w.member.say("we should hear more thanks from customers");
    seen = await w.member.fill(await w.member.press(seen, "Say what and where"), { what: "Thanks", where: "chat" });
    seen = await w.member.fill(await w.member.press(seen, "Set the number"), { target: "20" });
    seen = await w.member.press(seen, /^End of the quarter/);
    const tied = await tie(w.member, seen, /desk/);
    expect(tied.text).toContain("R · Relevant – serves: Thanks of the desk (hotline)");
    expect(tied.text).toContain("Write my own…");
  });

  it("stays while it is all that makes a goal under way matter", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const tied = await tie(w.member, await finished(w.member, { what: "Thanks" }), /desk/);
    const bare = await w.member.fill(await w.member.press(tied, "Fill in everything"), { why: "" });
    const active = await w.member.press(bare, "Yes, save it");
    const form = await w.member.press(
      await w.member.press(active, "Which higher goal does it serve?"),
      "None, because…",
    );
    const refused = await w.member.fill(form, { sentence: "never mind" });
    expect(refused.errors["sentence"]).toContain("Please say first, with Edit, why it matters.");
  });

  it("is never the goal itself, nor one that serves it", async () => {
    const w = await company();
    const first = await underWay(w.lead, { what: "First" });
    const second = await tie(w.lead, await underWay(w.lead, { what: "Second", where: "chat" }), /First/);
    await tie(w.lead, await underWay(w.lead, { what: "Third", where: "mail" }), /Second/);
    const offered = await w.lead.press(first, "Which higher goal does it serve?");
    expect(offered.text).not.toContain("[This one]");
    // A card from before, when it was still possible.
    const { id } = await goalAbout(w, "First");
    const third = await goalAbout(w, "Third");
    const old = await w.lead.press(oneButton("goal.serves.as", `${id} ${third.id} same`), "x");
    expect(old.refusal).toContain("serves this one already");
    expect(second.text).toContain("Serves: First");
  });

  it("cannot become a loop by two picks at the same moment", async () => {
    const w = await company();
    await underWay(w.lead, { what: "First" });
    await underWay(w.lead, { what: "Second", where: "chat" });
    const [first, second] = [await goalAbout(w, "First"), await goalAbout(w, "Second")];
    const press = (from: string, to: string) => w.lead.press(oneButton("goal.serves.as", `${from} ${to} same`), "x");
    const both = await Promise.all([press(first.id, second.id), press(second.id, first.id)]);
    expect(both.filter(({ refusal }) => refusal !== null)).toHaveLength(1);
    const tied = [await goalAbout(w, "First"), await goalAbout(w, "Second")].filter((goal) => serving(goal) !== null);
    expect(tied).toHaveLength(1);
  });

  it("cannot become a loop by taking a change back", async () => {
    const w = await company();
    await underWay(w.lead, { what: "First" });
    const second = await tie(w.lead, await underWay(w.lead, { what: "Second", where: "chat" }), /First/);
    const form = await w.lead.press(await w.lead.press(second, "Which higher goal does it serve?"), "None, because…");
    const free = await w.lead.fill(form, { sentence: "a trial" });
    await tie(w.lead, await w.lead.press(await w.lead.say("goal list"), "Open"), /Second/);
    expect((await w.lead.press(free, "Undo the last change")).refusal).toContain("serves this one already");
  });

  it("never leads round, whatever four goals are tied and taken back", async () => {
    const w = await company();
    const names = ["First", "Second", "Third", "Fourth"];
    for (const what of names) await underWay(w.lead, { what, where: what });
    const ids = await Promise.all(names.map(async (what) => (await goalAbout(w, what)).id));
    const step = fc.tuple(fc.nat(3), fc.nat(3), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        for (const [from, to, back] of steps) {
          const { history } = (await allGoals(w)).find(({ id }) => id === ids[from]) as Goal;
          const undo = back && history.length > 2;
          if (undo) await w.lead.press(oneButton("goal.undo", `${ids[from]} ${history.length}`), "x");
          else await w.lead.press(oneButton("goal.serves.as", `${ids[from]} ${ids[to]} driver`), "x");
        }
        const all = new Map((await allGoals(w)).map((goal) => [goal.id, goal]));
        for (const goal of all.values()) {
          const line = [goal.id];
          for (let up = serving(goal); up; up = serving(all.get(up.goal) as Goal)) {
            expect(line).not.toContain(up.goal);
            line.push(up.goal);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("can be taken back like any other change, and has not been named in goals from before", async () => {
    const w = await company();
    await underWay(w.lead, { what: "Thanks of the desk" });
    const tied = await tie(w.member, await underWay(w.member, { what: "Mo's thanks", where: "chat" }), /desk/);
    expect(tied.text).toContain("Serves:");
    const back = await w.member.press(tied, "Undo the last change");
    expect(back.text).not.toContain("Serves:");
    expect(serving(await goalAbout(w, "Mo's thanks"))).toBeNull();
  });

  it("is not told to somebody who may not see it", async () => {
    const w = await company();
    const secret = await finished(w.lead, { what: "Secret thanks" });
    await w.lead.press(await w.lead.press(secret, "Only me and my lead"), "Yes, save it");
    const own = await underWay(w.lead, { what: "Open thanks", where: "chat" });
    await tie(w.lead, own, /Secret/);
    const seen = await w.member.press(await w.member.say("goal tree"), "Open");
    expect(seen.text).toContain("Serves: a goal you may not see");
    expect(seen.text).not.toContain("Secret");
    expect((await w.member.press(seen, "Its line")).text).toContain("Above it is a goal you may not see");
  });

  it.each([
    ["zh-Hans", "它支持哪个上级目标？", "都不是，因为…", "上级目标: 没有：自己的学习"],
    ["zh-Hant", "它支持哪個上層目標？", "都不是，因為…", "上層目標: 沒有：自己的学习"],
  ])("is asked for in %s", async (locale, ask, none, said) => {
    const w = await company({ locale });
    const draft = await w.member.say("提高客户满意度到90%");
    const seen = await w.member.fill(await w.member.press(draft, /一次填完/), {
      ...{ what: "满意度", where: "热线", metric: "客户满意度", baseline: "80%", target: "90%", due: "2027-03-31" },
      ...{ value: "customer", why: "客户满意", means: "回访", counters: "投诉率" },
    });
    const form = await w.member.press(await w.member.press(seen, ask), none);
    expect((await w.member.fill(form, { sentence: "自己的学习" })).text).toContain(said);
  });
});
