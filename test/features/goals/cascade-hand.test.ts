import { describe, expect, it } from "vitest";
import { plain } from "../../support/plain.ts";
import type { Seen } from "../../support/world.ts";
import { allGoals, type Company, company, companyGoal, goalAbout, idOf, oneButton, underWay } from "./company.ts";
import { teamOf } from "./plans.ts";

/** What each would get of the desk's goal. */
async function planned(w: Company, share = "same", rest: Record<string, string> = {}): Promise<Seen> {
  const whole = await underWay(w.lead, { what: "Thanks of the desk", ...rest });
  return w.lead.fill(await w.lead.press(whole, "Cascade to my team"), { share });
}

async function sentTo(w: Company, account: string, count = 1) {
  await w.settle();
  const all = w.sent.filter(({ to, card }) => to === account && /would like|suggests/.test(card.title));
  expect(all).toHaveLength(count);
  return all.at(-1)?.card as NonNullable<(typeof all)[number]>["card"];
}

const ofMo = async (w: Company) => {
  const mo = await idOf(w, "Mo");
  return (await allGoals(w)).find((goal) => goal.owner === mo);
};

describe("a goal that a lead hands on to the team", () => {
  it("is shared evenly, sent after a yes, and becomes one goal for each that agrees", async () => {
    const w = await company();
    const plan = await planned(w, "same", { direction: "up" });
    const { id } = await goalAbout(w, "Thanks of the desk");
    expect(plan.text).toContain("Ana – 50\nMo – 50\nNothing has been sent yet.");
    expect(await allGoals(w)).toHaveLength(1);
    const sent = await w.lead.press(plan, "Send all 2");
    expect(sent.card.title).toBe("Given to Ana and Mo");
    const offer = await sentTo(w, "test:T:mo");
    expect(await ofMo(w)).toMatchObject({
      ...{
        state: "proposed",
        level: "person",
        due: "2027-03-31",
        direction: "up",
        value: "customer",
        metric: "letters of thanks",
      },
      ...{
        target: { value: 50 },
        parent: { goal: id, contribution: "same" },
      },
    });
    expect(plain(offer)).toContain("Serves: Thanks of the desk (hotline) (same measure, smaller scope)");
    const taken = await w.member.press(offer, "Understood, I take it");
    expect(taken.text).toContain("Serves: Thanks of the desk (hotline) (same measure, smaller scope)");
    expect(await ofMo(w)).toMatchObject({ state: "active" });
  });

  it("takes other numbers in the goal's own unit, with a sentence beside what cannot be read", async () => {
    const w = await company();
    const form = await w.lead.press(await planned(w), "Change the numbers…");
    const [ana, mo] = [await idOf(w, "Ana"), await idOf(w, "Mo")];
    const refused = await w.lead.fill(form, { [ana]: "many", [mo]: "30 %" });
    expect(Object.keys(refused.errors).toSorted()).toEqual([ana, mo].toSorted());
    const wrong = await w.lead.fill(form, { [ana]: "-70", [mo]: "5 000" });
    expect([wrong.errors[ana], wrong.errors[mo]]).toEqual([
      "This number cannot be right. Please check it.",
      "Please write one number, with its unit if it has one: 95 %, 30 s, 4.5.",
    ]);
    const changed = await w.lead.fill(form, { [ana]: "70", [mo]: "30" });
    expect(changed.text).toContain("Ana – 70\nMo – 30");
    await w.lead.press(changed, "Send all 2");
    expect(await ofMo(w)).toMatchObject({ target: { value: 30 } });
  });

  it("is the same for everybody where it is a rate", async () => {
    const w = await company();
    const rate = { metric: "customer satisfaction rate", baseline: "80 %", target: "90 %" };
    expect((await planned(w, "same", rate)).text).toContain("Ana – 90 %\nMo – 90 %");
  });

  it("can be a contribution of everybody's own: a draft to finish, with a way to ask", async () => {
    const w = await company();
    await w.lead.press(await planned(w, "own"), "Send all 2");
    const card = await sentTo(w, "test:T:mo");
    expect(card.title).toBe("Lea suggests a goal to you");
    expect(await ofMo(w)).toMatchObject({ state: "draft", target: null, parent: { contribution: "driver" } });
    const form = await w.member.press(card, "Ask Lea…");
    await w.member.fill(form, { question: "Does the night shift count?" });
    await w.settle();
    const asked = w.sent.findLast(({ to }) => to === "test:T:lea");
    expect(asked?.text).toContain("Mo asks about the goal you suggested\nDoes the night shift count?");
    const draft = await w.member.press(card, "Look at it and change it");
    expect(draft.text).toContain("R · Relevant – serves: Thanks of the desk (hotline)");
    const dropped = await w.member.press(draft, "Drop the draft");
    expect(dropped.card.title).toBe("Draft dropped");
  });

  it("is made once, however often the button is pressed", async () => {
    const w = await company();
    const plan = await planned(w);
    await Promise.all([1, 2].map(() => w.lead.press(plan, "Send all 2")));
    await w.lead.press(plan, "Send all 2");
    expect(await allGoals(w)).toHaveLength(3);
    await sentTo(w, "test:T:mo");
  });

  it("goes to those who were picked, and needs somebody", async () => {
    const w = await company();
    const whole = await underWay(w.lead, { what: "Thanks of the desk" });
    const form = await w.lead.press(whole, "Cascade to my team");
    expect((await w.lead.fill(form, { members: "" })).errors).toEqual({ members: "Please fill this in." });
    const plan = await w.lead.fill(form, { members: await idOf(w, "Mo"), share: "same" });
    expect(plan.text).not.toContain("Ana");
    await w.lead.press(plan, "Send it");
    await sentTo(w, "test:T:ana", 0);
  });

  it("may be somebody else's that is open to everybody, and then goes to the lead's own team", async () => {
    const w = await company();
    await companyGoal(w.boss, { what: "Thanks of the company" });
    const seen = await w.lead.press(await w.lead.say("goal tree"), "Open");
    const plan = await w.lead.fill(await w.lead.press(seen, "Cascade to my team"), { share: "same" });
    await w.lead.press(plan, "Send all 2");
    expect((await ofMo(w))?.team).toBe((await teamOf(w)).id);
    expect((await ofMo(w))?.visibility).toBe("team");
  });

  it("is for leads only", async () => {
    const w = await company();
    const own = await w.member.press(await underWay(w.member), "More…");
    expect(own.text).not.toContain("Cascade to my team");
    const whole = await underWay(w.lead, { what: "Thanks of the desk" });
    const { id } = await goalAbout(w, "Thanks of the desk");
    expect((await w.lead.press(whole, "More…")).text).toContain("Cascade to my team");
    expect((await w.member.press(oneButton("goal.hand", id), "x")).refusal).toBe(
      "Only a lead of the team can do this.",
    );
  });
});

describe("a draft that was handed on", () => {
  it("comes back with one press when its owner has dropped it", async () => {
    const w = await company();
    await w.lead.press(await planned(w, "own"), "Send all 2");
    const draft = await w.member.press(await sentTo(w, "test:T:mo"), "Look at it and change it");
    const dropped = await w.member.press(draft, "Drop the draft");
    expect((await w.member.press(dropped, "Take it back")).card.title).toBe("Let's make this a SMART goal");
  });
});
