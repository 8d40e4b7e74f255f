import { describe, expect, it } from "vitest";
import { type Desk, desk } from "../../support/desk.ts";
import type { Seen } from "../../support/world.ts";

async function log(w: Desk, kpi: string, values: Record<string, string>): Promise<Seen> {
  return w.member.fill(await w.member.say(`kpi log ${kpi}`), { period: "week", ...values });
}

/** Weeks that end on Sundays, the last on 15 November. */
const sunday = (back: number) => new Date(Date.UTC(2026, 10, 15 - 7 * back)).toISOString().slice(0, 10);

describe("what a number can tell", () => {
  it("says how many of those who were asked have answered", async () => {
    const seen = await log(await desk(), "CSAT score", { value: "4.3", n: "120", asked: "400", end: sunday(0) });
    expect(seen.text).toContain("n=120 of 400 asked (30 %)");
  });

  it("refuses fewer who were asked than answered, and keeps what was typed", async () => {
    const seen = await log(await desk(), "CSAT score", { value: "4.3", n: "120", asked: "40", end: sunday(0) });
    expect(seen.errors).toEqual({ asked: "Fewer were asked than answered. Please check both numbers." });
    expect(seen.form.fields.find(({ name }) => name === "asked")?.value).toBe("40");
  });

  it("asks for it where customers are asked, and nowhere else", async () => {
    const { member } = await desk();
    const has = async (kpi: string) =>
      (await member.say(`kpi log ${kpi}`)).form.fields.some(({ name }) => name === "asked");
    expect([await has("CSAT score"), await has("FCR")]).toEqual([true, false]);
  });

  it("says how far off a share may be, by Wilson's interval", async () => {
    const seen = await log(await desk(), "FCR", { value: "78%", n: "120", end: sunday(0) });
    expect(seen.text).toContain("the true share is most likely between 70 % and 84 %");
  });

  it("says that few cases say little, and nothing else of them", async () => {
    const seen = await log(await desk(), "FCR", { value: "78%", n: "9", end: sunday(0) });
    expect(seen.text).toContain("Only 9 cases: too few to say much.");
    expect(seen.text).not.toContain("most likely");
  });

  it("knows the usual range from eight readings on, and what lies outside it", async () => {
    const w = await desk();
    let seen: Seen | null = null;
    for (const [at, value] of [70, 71, 70, 72, 71, 70, 71].entries()) {
      seen = await log(w, "FCR", { value: `${value}`, n: "", end: sunday(8 - at) });
    }
    expect(seen?.text).not.toContain("usual");
    seen = await log(w, "FCR", { value: "71", n: "", end: sunday(1) });
    expect(seen.text).toContain("It usually moves between");
    seen = await log(w, "FCR", { value: "60", n: "", end: sunday(0) });
    await w.member.press(seen, /^Yes/); // so far from the others that it was asked back
    expect((await w.member.say("kpi show FCR")).text).toContain("outside the usual range");
  });
});
