import { describe, expect, it } from "vitest";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";

const all = async (w: Desk) => w.store.list(readings, await orgOf(w.store));

describe("a number that is worked out", () => {
  it("is offered beside the value, in words of the reader's language", async () => {
    const { member } = await desk({ locale: "zh-TW" });
    const { form } = await member.say("指標 記錄 首解率");
    const labels = form.fields.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual(["數值", "首次解決數", "問題總數"]);
    expect(form.fields[0]?.optional).toBe(true);
  });

  it("is not offered where the number is simply what was counted", async () => {
    const { member } = await desk();
    const { form } = await member.say("kpi log complaints handled");
    expect(form.fields[1]?.name).toBe("period");
  });

  it("comes from what was counted, which stays with it, and says how many cases there were", async () => {
    const w = await desk();
    const seen = await w.member.fill(await w.member.say("kpi log FCR"), { "in.0": "78", "in.1": "104" });
    expect(seen.text).toContain("75 % · Nov 9 – 15, 2026 · n=104");
    expect((await all(w))[0]).toMatchObject({ value: 75, n: 104, inputs: { solved_first: 78, issues: 104 } });
  });

  it.each(["78 of 104", "78/104", "78 out of 104"])("may be written as a part of a whole: %s", async (value) => {
    const w = await desk();
    await w.member.fill(await w.member.say(`kpi log FCR ${value}`), {});
    expect((await all(w))[0]).toMatchObject({ value: 75, n: 104, inputs: { solved_first: 78, issues: 104 } });
  });

  it("is no part of a whole on a scale: 4/5 is a rating", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log CSAT 4/5"), {});
    expect((await all(w))[0]).toMatchObject({ value: 4, n: null });
    expect((await all(w))[0]?.inputs).toBeUndefined();
  });

  it.each([
    [{ "in.0": "78" }, { "in.1": "To work it out I also need: Issues." }],
    [{ "in.0": "0", "in.1": "0" }, { "in.1": "Nothing can be divided by 0. Please check what was counted." }],
    [{ "in.0": "many", "in.1": "5" }, { "in.0": "Please write one number, such as 78 % or 4.5." }],
    [{ "in.0": "6", "in.1": "5" }, { value: "This number must lie between 0 and 100." }],
    [
      { value: "80%", "in.0": "78", "in.1": "104" },
      { value: "What was counted makes 75 %. Please correct one of them, or leave the value empty." },
    ],
    [{ value: "" }, { value: "Please fill this in." }],
  ])("is refused with what to do: %o", async (typed, errors) => {
    const w = await desk();
    const seen = await w.member.fill(await w.member.say("kpi log FCR"), typed as Record<string, string>);
    expect(seen.errors).toEqual(errors);
    expect(Object.fromEntries(seen.form.fields.map(({ name, value }) => [name, value ?? ""]))).toMatchObject(typed);
    expect(await all(w)).toEqual([]);
  });

  it("may stand beside the same value, rounded", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log FCR"), { value: "66.7%", "in.0": "2", "in.1": "3" });
    expect((await all(w))[0]?.value).toBe(66.6667);
  });

  it("can be corrected by what was counted; what was counted before stays on record", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log FCR"), { "in.0": "78", "in.1": "104" });
    const which = await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…");
    const form = await w.member.press(which, "Correct");
    expect(form.form.fields.slice(0, 3).map(({ value }) => value)).toEqual([undefined, "78", "104"]);
    await w.member.fill(form, { "in.0": "80", "in.1": "100", n: "100" });
    const [reading] = await all(w);
    expect(reading).toMatchObject({ value: 80, n: 100, inputs: { solved_first: 80, issues: 100 } });
    expect(reading?.history).toMatchObject([{ value: 75, inputs: { solved_first: 78, issues: 104 } }]);
    const again = await w.member.press(
      await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…"),
      "Correct",
    );
    await w.member.fill(again, { value: "82", "in.0": "", "in.1": "" });
    expect((await all(w))[0]?.inputs).toBeUndefined();
  });
});

describe("a number far from the usual", () => {
  /** A desk with eight weeks of first contact resolution between 70 and 80 %. */
  async function steady(): Promise<Desk> {
    const w = await desk();
    const weeks = ["09-27", "10-04", "10-11", "10-18", "10-25", "11-01", "11-08", "11-15"];
    for (const [n, end] of weeks.entries()) {
      const value = `${[70, 72, 75, 78, 80, 74, 76, 73][n]}`;
      await w.member.fill(await w.member.say("kpi log FCR"), { value, end: `2026-${end}`, period: "week" });
    }
    return w;
  }
  const typo = { value: "7.4", n: "120", end: "2026-11-20", period: "week" };

  it("is asked back, and saved by a yes", async () => {
    const w = await steady();
    const asked = await w.member.fill(await w.member.say("kpi log FCR"), typo);
    expect(asked.text).toContain("That is far from the usual 70 % to 80 %. Is it right?");
    expect(await all(w)).toHaveLength(8);
    const seen = await w.member.press(asked, "Yes, save 7.4 %");
    expect(seen.text).toContain("Saved.");
    expect((await all(w)).at(-1)).toMatchObject({ value: 7.4, n: 120 });
  });

  it("can be mended, and nothing that was typed is lost", async () => {
    const w = await steady();
    const asked = await w.member.fill(await w.member.say("kpi log FCR"), { ...typo, note: "a new tool" });
    const form = await w.member.press(asked, "Change what I wrote");
    const values = Object.fromEntries(form.form.fields.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({ ...typo, note: "a new tool" });
    await w.member.fill(form, { value: "74" });
    expect((await all(w)).at(-1)?.value).toBe(74);
  });

  it("can be left", async () => {
    const w = await steady();
    const asked = await w.member.fill(await w.member.say("kpi log FCR"), typo);
    await w.member.press(asked, "Leave it");
    expect(await all(w)).toHaveLength(8);
  });

  it("is asked back in a correction, too", async () => {
    const w = await steady();
    const again = await w.member.fill(await w.member.say("kpi log FCR"), { ...typo, end: "2026-11-15" });
    const asked = await w.member.press(again, "Correct it to 7.4 %");
    expect(asked.text).toContain("That is far from the usual");
    expect((await all(w)).at(-1)).toMatchObject({ value: 73, history: [] });
    await w.member.press(asked, "Yes, save 7.4 %");
    expect((await all(w)).at(-1)).toMatchObject({ value: 7.4, history: [{ value: 73 }] });
  });

  it("stands beside numbers of periods as long as its own only", async () => {
    const w = await steady();
    const seen = await w.member.fill(await w.member.say("kpi log FCR"), { ...typo, period: "day" });
    expect(seen.text).toContain("Saved.");
  });
});

describe("two corrections at once", () => {
  it("lose none: the later one keeps the earlier one on record", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log FCR"), { value: "78" });
    const form = async (who: Desk["member"]) => {
      const which = await who.press(await who.say("kpi show FCR"), "Correct a reading…");
      return who.press(which, "Correct");
    };
    const forms = [await form(w.member), await form(w.lead)] as const;
    await Promise.all([w.member.fill(forms[0], { value: "81" }), w.lead.fill(forms[1], { value: "82" })]);
    const [reading] = await all(w);
    const told = [...(reading?.history ?? []), reading].map((one) => one?.value);
    expect(told[0]).toBe(78);
    expect(told.slice(1).toSorted()).toEqual([81, 82]);
  });
});
