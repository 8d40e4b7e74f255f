import { describe, expect, it } from "vitest";
import { reviews } from "../../../src/features/reviews/review.ts";
import type { Desk } from "../../support/desk.ts";
import { edit } from "../goals/plans.ts";
import { october, renote, reviewOf, sign } from "./october.ts";

/** Signed with the goal at 1 of 45 seconds, which then turns out to have been at 25. */
async function changed(): Promise<Desk> {
  const w = await october();
  await sign(w);
  await renote(w, 50);
  return w;
}

describe("a month that is signed", () => {
  it("keeps the figures of the signature untouched, with each correction's own beside them", async () => {
    const w = await changed();
    const shares = async () => {
      const { signed, corrections } = await reviewOf(w);
      return [signed?.figures, ...corrections.map(({ figures }) => figures)].map((one) => one?.goals[0]?.share);
    };
    const form = await w.lead.press(await w.lead.say("review"), "Take over what changed…");
    await w.lead.fill(form, { reason: "a slip" });
    expect(await shares()).toEqual([1 / 45, 25 / 45]);
    await renote(w, 30);
    await w.lead.fill(await w.lead.press(await w.lead.say("review"), "Take over what changed…"), { reason: "again" });
    expect(await shares()).toEqual([1 / 45, 25 / 45, 1]);
    expect((await w.lead.say("review")).text).toMatch(
      /a slip.*2%, off track → 56%, on track.*again.*56%, on track → 100%/s,
    );
  });

  it("lets nobody take over what has changed once more since they looked, and keeps their words", async () => {
    const w = await changed();
    const form = await w.lead.press(await w.lead.say("review"), "Take over what changed…");
    await renote(w, 60);
    const refused = await w.lead.fill(form, { reason: "a slip of the finger" });
    expect(refused.errors["reason"]).toContain("moved on");
    expect(refused.form.fields[0]).toMatchObject({ value: "a slip of the finger" });
    expect((await reviewOf(w)).corrections).toEqual([]);
    expect((await w.lead.fill(refused, { reason: "a slip of the finger" })).errors).toEqual({});
  });

  it("is no different when its store hands the fields back in another order", async () => {
    const w = await october();
    await sign(w);
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, one]) => [key, turned(one)]),
      );
    };
    const { id, signed } = await reviewOf(w);
    await edit(w, reviews, id, { signed: turned(signed) as typeof signed });
    expect((await w.lead.say("review")).text).not.toContain("Different since");
  });

  it("shows the actions that were agreed on there, and no other of the team's", async () => {
    const w = await october();
    const add = async (button: string, text: string) => {
      const form = await w.lead.press(
        await w.lead.say(button === "review" ? "review" : "actions"),
        /^Add an action|^New action/,
      );
      const typed = { text, words: "fewer calls", look: "2026-12-01", due: "2026-11-20" };
      const seen = await w.lead.fill(form, typed);
      if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
    };
    await add("review", "A list at the desk");
    await sign(w);
    await add("hand", "Something else");
    const { text } = await w.lead.say("review");
    expect(text).toContain("A list at the desk");
    expect(text).not.toContain("Something else");
  });

  it("takes nothing that is decided, analysed or answered after it, in forms that were open before", async () => {
    const w = await october(4);
    await w.lead.press(await w.lead.say("review"), "Post it to the channel");
    const seen = await w.lead.say("review");
    const [decide, analyse, answer] = [
      await w.lead.press(seen, "Decide about a goal…"),
      await w.lead.press(seen, "Find a cause…"),
      await w.member.press(await w.member.say("review"), "Answer…"),
    ];
    await sign(w);
    expect((await w.lead.fill(decide, { what: "keep", reason: "x" })).refusal).toContain("Lea signed this month");
    expect((await w.lead.fill(analyse, { cause: "tools", why1: "x" })).refusal).toContain("is signed");
    expect((await w.member.fill(answer, { hidden: "x" })).refusal).toContain("The answers are closed");
    expect(await reviewOf(w)).toMatchObject({ analyses: [], decisions: [] });
  });
});
