import { describe, expect, it } from "vitest";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";

const all = async (w: Desk) => w.store.list(readings, await orgOf(w.store));
const WEEK = { value: "78%", n: "120", end: "2026-11-15" };
async function logged(): Promise<Desk> {
  const w = await desk();
  await w.member.fill(await w.member.say("kpi log FCR"), WEEK);
  return w;
}

describe("the same period again", () => {
  it("asks whether to correct it, and keeps what was typed", async () => {
    const w = await logged();
    const asked = await w.lead.fill(await w.lead.say("kpi log FCR"), { ...WEEK, value: "81%", note: "recounted" });
    expect(asked.card.title).toBe("There is already a reading for this period");
    expect(asked.text).toContain("Nov 9 – 15, 2026: 78 %, by Mo.");
    const form = await w.lead.press(asked, "Change what I wrote");
    const values = Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ value: "81", n: "120", note: "recounted" });
    expect((await all(w))[0]?.value).toBe(78);
  });

  it("is corrected with one press; the old value stays on record", async () => {
    const w = await logged();
    const asked = await w.lead.fill(await w.lead.say("kpi log FCR"), { ...WEEK, value: "81%" });
    const seen = await w.lead.press(asked, "Correct it to 81 %");
    expect(seen.text).toContain("81 % · Nov 9 – 15, 2026 · n=120 · system records · corrected, was 78 %");
    const [reading, ...others] = await all(w);
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ value: 81, history: [{ value: 78, n: 120 }] });
    expect(reading?.by).not.toBe(reading?.history[0]?.by);
  });

  it("keeps what was left out this time, such as the number of cases", async () => {
    const w = await logged();
    const asked = await w.lead.fill(await w.lead.say("kpi log FCR"), { value: "81%", end: WEEK.end });
    await w.lead.press(asked, "Correct it to 81 %");
    expect((await all(w))[0]).toMatchObject({ value: 81, n: 120 });
  });

  it("is left as it is", async () => {
    const w = await logged();
    const asked = await w.lead.fill(await w.lead.say("kpi log FCR"), { ...WEEK, value: "81%" });
    expect((await w.lead.press(asked, "Leave it")).text).toContain("78 %");
    expect((await all(w))[0]).toMatchObject({ value: 78, history: [] });
  });

  it("is saved once, however often the form is sent", async () => {
    const w = await desk();
    const form = await w.member.say("kpi log FCR");
    await Promise.all([w.member.fill(form, WEEK), w.member.fill(form, WEEK)]);
    expect(await all(w)).toHaveLength(1);
    expect((await all(w))[0]?.history).toEqual([]);
  });

  it("is asked, too, when two log it at the same moment", async () => {
    const w = await desk();
    const forms = [await w.member.say("kpi log FCR"), await w.lead.say("kpi log FCR")] as const;
    const seen = await Promise.all([w.member.fill(forms[0], WEEK), w.lead.fill(forms[1], { ...WEEK, value: "80%" })]);
    expect(await all(w)).toHaveLength(1);
    expect(seen.map(({ card }) => card.title)).toContain("There is already a reading for this period");
  });
});

describe("a correction", () => {
  const form = async (w: Desk) => {
    const which = await w.lead.press(await w.lead.say("kpi show FCR"), "Correct a reading…");
    expect(which.text).toContain("78 % · Nov 9 – 15, 2026 · n=120 · system records · Mo [Correct]");
    return w.lead.press(which, "Correct");
  };

  it("is a new version; every value before it stays", async () => {
    const w = await logged();
    await w.lead.fill(await form(w), { value: "79" });
    await w.lead.fill(
      await w.lead.press(await w.lead.press(await w.lead.say("kpi show FCR"), "Correct a reading…"), "Correct"),
      {
        value: "80",
        note: "recounted",
      },
    );
    expect((await all(w))[0]).toMatchObject({ value: 80, note: "recounted", history: [{ value: 78 }, { value: 79 }] });
  });

  it("that changes nothing leaves no trace", async () => {
    const w = await logged();
    await w.lead.fill(await form(w), {});
    expect((await all(w))[0]?.history).toEqual([]);
  });

  it("is refused as the first number would be", async () => {
    const w = await logged();
    const seen = await w.lead.fill(await form(w), { value: "780" });
    expect(seen.errors).toEqual({ value: "This number must lie between 0 and 100." });
    expect(seen.form.fields.find(({ name }) => name === "value")?.value).toBe("780");
  });
});
