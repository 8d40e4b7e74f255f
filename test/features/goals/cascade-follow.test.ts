import { describe, expect, it } from "vitest";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import type { Seen } from "../../support/world.ts";
import { type Company, company, goalAbout, tie, underWay } from "./company.ts";
import { edit } from "./plans.ts";

/** Lea's goal, and Mo's that serves it. */
async function tied(w: Company): Promise<Seen> {
  await underWay(w.lead, { what: "Thanks of the desk" });
  return tie(w.member, await underWay(w.member, { what: "Mo's thanks", where: "chat" }), /desk/);
}

/** Lea, who leads alone, changes her goal. */
async function revise(w: Company, values: Record<string, string>): Promise<void> {
  const open = await w.lead.press(await w.lead.say("goal list"), "Open");
  const form = await w.lead.press(open, "Change number or date");
  const seen = await w.lead.fill(form, { kind: "market", reason: "the market has changed", ...values });
  if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
}

async function asked(w: Company, count: number) {
  await w.settle();
  const all = w.sent.filter(({ to, card }) => to === "test:T:mo" && card.title.startsWith("The goal above yours"));
  expect(all).toHaveLength(count);
  return all.at(-1) as (typeof all)[number];
}

const mine = (w: Company): Promise<Goal> => goalAbout(w, "Mo's thanks");

describe("a change above", () => {
  it("asks the owner of what serves it once, and keeps the answer and its reason", async () => {
    const w = await company();
    await tied(w);
    await revise(w, { target: "120", due: "2027-06-30" });
    const { card, text } = await asked(w, 1);
    expect(text).toContain("Target: 100 → 120\nDue: Mar 31, 2027 → Jun 30, 2027");
    const form = await w.member.press(card, "Keep it as it is…");
    expect((await w.member.fill(form, { reason: "" })).errors).toEqual({ reason: "Please fill this in." });
    const kept = await w.member.fill(form, { reason: "mine is enough" });
    expect(kept.text).toContain("After a change above: kept (mine is enough)");
    const entry = (await mine(w)).history.at(-1);
    expect(entry?.changes).toMatchObject([{ field: "followed", after: { answer: "keep", reason: "mine is enough" } }]);
    expect((await w.member.press(card, "Retire it…")).text).toContain("🟢 Active");
  });

  it("asks anew when it changes again, and not for what concerns nobody else", async () => {
    const w = await company();
    await tied(w);
    await revise(w, { target: "120" });
    const { card } = await asked(w, 1);
    await w.member.fill(await w.member.press(card, "Keep it as it is…"), { reason: "mine is enough" });
    const open = await w.lead.press(await w.lead.say("goal list"), "Open");
    await w.lead.fill(await w.lead.press(open, "Edit"), { means: "two cards" });
    await w.lead.say("goal update 80");
    await asked(w, 1);
    await revise(w, { target: "140" });
    const again = await asked(w, 2);
    const form = await w.member.press(again.card, "Keep it as it is…");
    expect((await w.member.fill(form, { reason: "still enough" })).text).toContain("kept (still enough)");
  });

  it("is followed by an adjustment that keeps its reason", async () => {
    const w = await company();
    await tied(w);
    await revise(w, { target: "120" });
    const { card } = await asked(w, 1);
    const form = await w.member.press(card, "Adjust it…");
    const sent = await w.member.fill(form, { target: "110", kind: "market", reason: "more is needed above" });
    expect(sent.errors).toEqual({});
    expect((await mine(w)).followed).toMatchObject({ answer: "adjust", reason: "more is needed above" });
    await w.settle();
    const request = w.sent.findLast(({ to }) => to === "test:T:lea");
    await w.lead.press(request?.card as never, /Approve/);
    expect(await mine(w)).toMatchObject({ target: { value: 110 } });
  });

  it.each([
    ["declined", "Decline…"],
    ["taken back", null],
  ] as const)("stays a question where the adjustment is %s", async (_how, decline) => {
    const w = await company();
    await tied(w);
    await revise(w, { target: "120" });
    const { card } = await asked(w, 1);
    const form = await w.member.press(card, "Adjust it…");
    const sent = await w.member.fill(form, { target: "110", kind: "market", reason: "more is needed above" });
    expect(sent.text).not.toContain("After a change above");
    await w.settle();
    const request = w.sent.findLast(({ to }) => to === "test:T:lea");
    if (decline === null) await w.member.press(sent, "Take the change back");
    else await w.lead.fill(await w.lead.press(request?.card as never, decline), { comment: "keep your number" });
    expect((await mine(w)).followed).toBeUndefined();
    await w.settle();
    const again = decline === null ? card : w.sent.findLast(({ to }) => to === "test:T:mo")?.card;
    const kept = await w.member.fill(await w.member.press(again as never, "Keep it as it is…"), {
      reason: "so Lea says",
    });
    expect(kept.text).toContain("After a change above: kept (so Lea says)");
  });

  it("can end what serves it, and that is a change for those below", async () => {
    const w = await company();
    await tied(w);
    await tie(w.ana, await underWay(w.ana, { what: "Ana's thanks", where: "mail" }), /Mo's/);
    const open = await w.lead.press(await w.lead.say("goal list"), "Open");
    await w.lead.fill(await w.lead.press(open, "Close the goal"), { outcome: "missed", lesson: "too few cards" });
    const { card, text } = await asked(w, 1);
    expect(text).toContain("The goal above yours has ended: ⛔ Missed");
    expect(text).toContain("Lesson: too few cards");
    expect(w.sent.filter(({ to, card: one }) => to === "test:T:ana" && one.title.startsWith("The goal above"))).toEqual(
      [],
    );
    const retired = await w.member.fill(await w.member.press(card, "Retire it…"), { reason: "nothing left to serve" });
    expect(retired.card.title).toBe("🚫 Cancelled");
    expect(await mine(w)).toMatchObject({ state: "cancelled", lesson: "nothing left to serve" });
    await w.settle();
    const below = w.sent.findLast(({ to }) => to === "test:T:ana");
    expect(below?.text).toContain("The goal above yours has ended: 🚫 Cancelled");
  });

  it("tells nothing of a goal that its owner keeps to themselves by now, and asks nobody whose goal is over", async () => {
    const w = await company();
    await tied(w);
    const above = await goalAbout(w, "Thanks of the desk");
    await edit(w, goals, above.id, { visibility: "lead" });
    await revise(w, { target: "120" });
    const { text } = await asked(w, 1);
    expect(text).toContain("which you may not see any more");
    expect(text).not.toContain("120");
    const open = await w.member.press(await w.member.say("goal list"), "Open");
    await w.member.fill(await w.member.press(open, "Close the goal"), { outcome: "reached", lesson: "done" });
    await revise(w, { target: "140" });
    await asked(w, 1);
  });
});
