import { describe, expect, it } from "vitest";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";
import { CHANNEL, world } from "../../support/world.ts";

const all = async (w: Desk) => w.store.list(readings, await orgOf(w.store));
const WEEK = { value: "78%", n: "120", period: "week", end: "2026-11-15" };
/** A desk where Mo has logged one week of first contact resolution. */
async function logged(): Promise<Desk> {
  const w = await desk();
  await w.member.fill(await w.member.say("kpi log FCR"), WEEK);
  return w;
}

describe("logging a reading", () => {
  it.each([
    "kpi log FCR 78% n=120",
    "KPI log first contact resolution 78 % n 120",
    "指标 记录 首解率 78% n=120",
    "指標記錄首通解決率７８％ 樣本120",
  ])("fills the form from one line: %s", async (line) => {
    const { member } = await desk();
    const { form } = await member.say(line);
    expect(form.intro).toContain("First contact resolution (FCR), desk");
    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value?.replaceAll(" ", "")]));
    expect(values).toMatchObject({ value: "78%", n: "120", period: "week", end: "2026-11-15", source: "system" });
  });

  it.each([
    ["kpi log CSAT 82%", "Customer satisfaction rate"],
    ["kpi log CSAT 4.2/5", "Customer satisfaction score (CSAT)"],
    ["kpi log CSAT 4.2", "Customer satisfaction score (CSAT)"],
    ["指标 记录 客户满意度 82%", "Customer satisfaction rate"],
    ["指標 記錄 客戶滿意度 82%", "Customer satisfaction rate"],
    ["kpi log FCR 4/5", "First contact resolution (FCR)"],
  ])("takes the measure in which the number can be read: %s", async (line, name) => {
    const { member } = await desk();
    expect((await member.say(line)).form.intro).toContain(`${name}, desk`);
  });

  it("saves value, period, n and source, and shows them at once", async () => {
    const w = await desk();
    const seen = await w.member.fill(await w.member.say("kpi log FCR"), { ...WEEK, note: "two new colleagues" });
    expect(seen.text).toContain("Saved.");
    expect(seen.text).toContain("78 % · Nov 9 – 15, 2026 · n=120 · system records · two new colleagues");
    const [reading] = await all(w);
    expect(reading).toMatchObject({
      kpi: "fcr",
      about: "team",
      value: 78,
      n: 120,
      start: "2026-11-09",
      end: "2026-11-15",
    });
    expect(reading).toMatchObject({
      period: "week",
      gauge: { unit: "percent", scale: null, direction: "up" },
      history: [],
    });
  });

  it("shows it where it was typed, to whoever typed it", async () => {
    const { member } = await desk();
    const seen = await member.fill(await member.say("kpi log FCR", CHANNEL), WEEK, CHANNEL);
    expect(seen.answers.map(({ kind }) => kind)).toEqual(["whisper"]);
    const next = await member.fill(await member.press(seen, "Log a reading", CHANNEL), {
      value: "80",
      end: "2026-11-20",
    });
    expect(next.answers.map(({ kind }) => kind)).toEqual(["update"]);
  });

  it("keeps readings in the order of their periods, however they come in", async () => {
    const w = await logged();
    await w.lead.fill(await w.lead.say("kpi log FCR"), { value: "75", end: "2026-11-08" });
    const seen = await w.lead.say("kpi show FCR");
    expect(seen.text.indexOf("78 % ·")).toBeLessThan(seen.text.indexOf("75 % ·"));
  });

  it("asks which one is meant where several may be, and keeps the number", async () => {
    const { member } = await desk();
    const asked = await member.say("kpi log complaint time 12 h n=40");
    expect(asked.card.title).toBe("Which one do you mean by “complaint time”?");
    const { form } = await member.press(asked, "This one");
    expect(form.fields.find(({ name }) => name === "value")?.value).toBe("12 h");
    expect(form.fields.find(({ name }) => name === "n")?.value).toBe("40");
  });

  it("takes the last full period as the usual one", async () => {
    const { member } = await desk();
    const end = async (line: string) => (await member.say(line)).form.fields.find(({ name }) => name === "end")?.value;
    expect(await end("kpi log FCR")).toBe("2026-11-15");
    expect(await end("kpi log complaint rate")).toBe("2026-10-31");
    expect(await end("kpi log NPS")).toBe("2026-09-30");
    expect(await end("kpi log market share")).toBe("2025-12-31");
    expect(await end("kpi log average response time")).toBe("2026-11-20");
  });

  it("says what to do where there is no team", async () => {
    const alone = world().actor("test:T:ana", { name: "Ana", locale: "en", zone: "UTC" });
    expect((await alone.say("kpi log FCR 78%")).refusal).toContain("Invite me to your team’s channel first");
  });
});

describe("what cannot be taken", () => {
  const errors = async (kpi: string, typed: Record<string, string>) => {
    const { member } = await desk();
    const seen = await member.fill(await member.say(`kpi log ${kpi}`), { value: "1", ...typed });
    return {
      errors: seen.errors,
      values: Object.fromEntries(seen.form.fields.map(({ name, value }) => [name, value])),
    };
  };

  it.each([
    ["FCR", "many", "Please write one number, such as 78 % or 4.5."],
    ["FCR", "178", "This number must lie between 0 and 100."],
    ["FCR", "15 min", "That unit does not fit here. Please write the number in this one: percent, 0 to 100."],
    ["NPS", "-101", "This number must lie between -100 and 100."],
    ["CSAT", "0.9", "This number must lie between 1 and 5."],
    ["average response time", "-3", "This number cannot be less than 0."],
    ["complaints handled", "3.5", "A count is a whole number. Please write one."],
  ])("in %s: %s", async (kpi, value, sentence) => {
    const seen = await errors(kpi, { value });
    expect(seen.errors).toEqual({ value: sentence });
    expect(seen.values["value"]).toBe(value);
  });

  it("is said field by field, and nothing that was typed is lost", async () => {
    const typed = { value: "178", n: "0", end: "2026-12-06", source: "survey", note: "kept" };
    const seen = await errors("FCR", typed);
    expect(Object.keys(seen.errors).toSorted()).toEqual(["end", "n", "value"]);
    expect(seen.errors["end"]).toBe("This period is not over yet. Please pick today or an earlier day.");
    expect(seen.values).toMatchObject(typed);
  });

  it("is said in the reader's language", async () => {
    const { member } = await desk({ locale: "zh-TW" });
    const seen = await member.fill(await member.say("指標 記錄 淨推薦值"), { value: "101" });
    expect(seen.errors).toEqual({ value: "這個數字要在 -100 到 100 之間。" });
  });
});

describe("a number as people write it", () => {
  it.each([
    ["FCR", "９５．５％", 95.5],
    ["FCR", "百分之九十五", 95],
    ["NPS", "-12", -12],
    ["NPS", "−12", -12],
    ["complaints handled", "1,204", 1204],
    ["complaints handled", "1204 件", 1204],
    ["average response time", "12分钟", 12],
    ["CSAT", "4.5/5", 4.5],
  ])("%s %s", async (kpi, value, read) => {
    const w = await desk();
    await w.member.fill(await w.member.say(`kpi log ${kpi}`), { value });
    expect((await all(w))[0]?.value).toBe(read);
  });

  it("brings its unit along when it is the first", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log average response time"), { value: "45 s" });
    expect((await all(w))[0]).toMatchObject({ value: 45, gauge: { unit: "seconds" } });
  });
});

describe("a series", () => {
  it("never mixes scales: CSAT on 1–5 and on 1–10", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log CSAT"), { value: "4.3" });
    const form = await w.member.say("kpi log CSAT");
    for (const [typed, field] of [
      [{ value: "8.6", gauge: "score 1 10 up" }, "gauge"],
      [{ value: "4.3/10" }, "gauge"],
    ] as const) {
      const seen = await w.member.fill(form, { ...typed, end: "2026-11-08" });
      expect(seen.errors[field]).toContain("Your team reads it in another way (score, 1 to 5).");
    }
    expect(await all(w)).toHaveLength(1);
  });

  it("is begun in one way, also when two people begin it at the same moment", async () => {
    const w = await desk();
    const forms = [await w.member.say("kpi log CSAT"), await w.lead.say("kpi log CSAT")] as const;
    const seen = await Promise.all([
      w.member.fill(forms[0], { value: "4.3" }),
      w.lead.fill(forms[1], { value: "8.6", gauge: "score 1 10 up", end: "2026-11-08" }),
    ]);
    expect(await all(w)).toHaveLength(1);
    expect(seen.filter(({ errors }) => "gauge" in errors)).toHaveLength(1);
  });

  it("never mixes units, and says what the number would be", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log average response time"), { value: "15 min", end: "2026-11-19" });
    const seen = await w.member.fill(await w.member.say("kpi log average response time"), { value: "900 s" });
    expect(seen.errors).toEqual({ value: "Your team’s readings are in minutes. Please write 15 min." });
  });

  it("states which way is good where the wording decides", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log CES"), { value: "2.1", gauge: "score 1 7 down" });
    expect((await w.member.say("kpi show CES")).text).toContain("Direction: lower is better");
    const seen = await w.member.fill(await w.member.say("kpi log CES"), {
      value: "2",
      gauge: "score 1 7 up",
      end: "2026-09-30",
    });
    expect(seen.errors["gauge"]).toContain("(score, 1 to 7, lower is better)");
  });

  it("belongs to one team: another starts its own", async () => {
    const w = await logged();
    const other = { ...CHANNEL, channel: "test:T:night", name: "night" };
    const nia = w.actor("test:T:nia", { name: "Nia", locale: "en", zone: "UTC" });
    await nia.moment("joined", other);
    expect((await nia.say("kpi show FCR")).text).toContain("night has no reading of it yet.");
    const card = await w.member.say("kpi show FCR");
    expect((await nia.press(card, "Log a reading")).refusal).toContain("Only the people of this team");
    const which = await w.member.press(card, "Correct a reading…");
    expect((await nia.press(which, "Correct")).refusal).toContain("Only the people of this team");
  });
});
