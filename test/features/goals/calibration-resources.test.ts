import { describe, expect, it } from "vitest";
import { lacking } from "../../../src/features/goals/calibration/resources.ts";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { teams } from "../../../src/features/people/person.ts";
import { type Desk, desk, nearlyDone, proposed } from "../../support/desk.ts";
import { CHANNEL, type Seen } from "../../support/world.ts";
import { edit, personOf, teamOf, withRecords } from "./plans.ts";

const LEA = "test:T:lea";
const NO_PEOPLE = {
  people: "no",
  peopleMissing: "two at noon",
  budget: "risk",
  budgetMissing: "licences",
  tools: "yes",
};

const theGoal = async (w: Desk): Promise<Goal> => (await withRecords(w, (records) => records.list(goals)))[0] as Goal;

/** Mo's finished goal for which two people are missing; from the whole form on, then in the small one. */
async function lackingPeople(w: Desk): Promise<Seen> {
  const whole = await w.member.press(await proposed(w.member), "Fill in everything");
  const seen = await w.member.fill(whole, { people: "no" });
  return w.member.fill(await w.member.press(seen, "Change the resources"), NO_PEOPLE);
}

async function asked(): Promise<Desk & { seen: Seen; card: Seen["card"] }> {
  const w = await desk();
  const seen = await w.member.press(await lackingPeople(w), "Ask for it");
  await w.settle();
  const found = w.sent.findLast(({ to }) => to === LEA);
  if (!found) throw new Error("nobody was asked");
  return { ...w, seen, card: found.card };
}

describe("a goal that lacks something", () => {
  it("shows what is missing and what is at risk, and does not start or go to others", async () => {
    const w = await desk();
    const seen = await lackingPeople(w);
    expect(seen.text).toContain("Resources: People: no, two at noon · Budget: at risk, licences");
    expect(seen.text).toContain("Not there: people. Before it starts, somebody has to see to that.");
    expect(seen.text).not.toMatch(/Yes, save it|Give it to/);
    const forged = {
      ...seen.card,
      blocks: [
        { kind: "buttons" as const, buttons: [{ label: "x", action: "goal.save", value: (await theGoal(w)).id }] },
      ],
    };
    expect((await w.member.press(forged, "x")).refusal).toContain("Not there yet: people.");
  });

  it("starts once a sponsor has said yes, which stays on the goal", async () => {
    const w = await asked();
    expect(w.seen.text).toContain("two at noon (waits for Lea)");
    expect(w.card.title).toBe("Mo needs something for a goal");
    expect((await w.lead.press(w.card, "I see to it")).text).toContain("two at noon (Lea sees to it)");
    await w.settle();
    const told = w.sent.findLast(({ to }) => to === "test:T:mo");
    expect(told?.card.title).toBe("Lea sees to what your goal needs");
    const ready = await w.member.press(told?.card as never, "Open");
    expect((await w.member.press(ready, "Yes, save it")).text).toContain("two at noon (Lea sees to it)");
    expect((await theGoal(w)).commitments).toMatchObject([
      { kind: "people", answer: "asked" },
      { kind: "people", missing: "two at noon", answer: "yes", by: (await personOf(w, "Lea")).id },
    ]);
  });

  it("does not start after a no, and can be asked for again", async () => {
    const w = await asked();
    await w.lead.press(w.card, "I cannot");
    const seen = await w.member.press(await w.member.say("goal drafts"), "Go on");
    expect(seen.text).toContain("two at noon (Lea cannot)");
    expect(seen.text).toContain("[Ask for it]");
    expect(seen.text).not.toContain("Yes, save it");
  });

  it("needs another yes for something else, and none for what is there after all", async () => {
    const w = await asked();
    await w.lead.press(w.card, "I see to it");
    const drafts = async () => w.member.press(await w.member.say("goal drafts"), "Go on");
    const form = await w.member.press(await drafts(), "Fill in everything");
    expect((await w.member.fill(form, { tools: "no" })).text).toContain("Not there: tools.");
    expect((await w.member.fill(form, { tools: "yes" })).text).toContain("Yes, save it");
  });

  it("is answered once, and not when nothing is missing any more", async () => {
    const w = await asked();
    await Promise.all([w.lead.press(w.card, "I see to it"), w.lead.press(w.card, "I cannot")]);
    expect((await theGoal(w)).commitments).toHaveLength(2);
    expect((await w.lead.press(w.card, "I cannot")).text).toContain("There is nothing left to answer.");
  });

  it("is answered by nobody who was not asked, and not shown to them", async () => {
    const w = await asked();
    const seen = await w.member.press(w.card, "I see to it");
    expect(seen.refusal).toBe("This goal is only for its owner and their lead.");
    expect(seen.text).not.toContain("response time");
    expect(lacking(await theGoal(w))).toEqual(["people"]);
  });

  it("asks which of several sponsors, and its owner where there is nobody else", async () => {
    const w = await desk();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC", admin: true });
    await kim.moment("member", CHANNEL);
    const seen = await lackingPeople(w);
    const form = await w.member.press(seen, "Ask for it");
    expect((await w.member.fill(form, { sponsor: "nobody" })).errors["sponsor"]).toBe("Please pick one of these.");
    await w.member.fill(form, { sponsor: (await personOf(w, "Kim")).id });
    await w.settle();
    expect(w.sent.map(({ to }) => to)).toEqual(["test:T:kim"]);

    const alone = await desk();
    const mine = await lackingPeople(alone);
    await edit(alone, teams, (await teamOf(alone)).id, { leads: [] });
    expect((await alone.member.press(mine, "Ask for it")).text).toContain("two at noon (Mo sees to it)");
  });

  it("says what is missing, and keeps what was typed", async () => {
    const w = await desk();
    const form = await w.member.press(await lackingPeople(w), "Change the resources");
    const refused = await w.member.fill(form, { peopleMissing: " ", tools: "no", toolsMissing: "" });
    expect(Object.keys(refused.errors).toSorted()).toEqual(["peopleMissing", "toolsMissing"]);
    expect(refused.form.fields.find(({ name }) => name === "tools")?.value).toBe("no");
  });

  it("is not let through by a lead's reason alone", async () => {
    const w = await desk();
    const whole = await w.lead.press(await nearlyDone(w.lead), "Fill in everything");
    const form = await w.lead.press(await w.lead.fill(whole, { budget: "no" }), "Start it as it is…");
    expect((await w.lead.fill(form, { reason: "A pilot." })).refusal).toContain("Not there yet: budget.");
  });
});
