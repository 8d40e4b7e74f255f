import { describe, expect, it } from "vitest";
import { newWork } from "../../../src/core/work.ts";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { doubts } from "../../../src/features/kpis/own/lint.ts";
import { knownKpi, ownKpis } from "../../../src/features/kpis/own/own.ts";
import { teams } from "../../../src/features/people/person.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { orgOf } from "../../support/ledger.ts";
import { CHANNEL } from "../../support/world.ts";

const SMILES = {
  ...{ name: "Smiles at the desk", definition: "Guests who left smiling.", unit: "percent", bounds: "0–100" },
  ...{ direction: "up", period: "week", expr: "100 × smiling ÷ guests", counter: "CSAT" },
};
const own = async (w: Desk) => w.store.list(ownKpis, await orgOf(w.store));
async function added(): Promise<Desk> {
  const w = await desk();
  await w.member.fill(await w.member.say("kpi add"), SMILES);
  return w;
}

describe("a team's own KPI", () => {
  it("is added by anybody in the team, with the name that was typed", async () => {
    const w = await desk();
    const form = await w.member.say("kpi add Smiles at the desk");
    expect(form.form.fields[0]?.value).toBe("Smiles at the desk");
    const seen = await w.member.fill(form, SMILES);
    expect(seen.text).toContain("Guests who left smiling.");
    expect(seen.text).toContain("Worked out as: 100 × smiling ÷ guests");
    expect(await own(w)).toMatchObject([{ name: "Smiles at the desk", scale: [0, 100], counter: "csat_score" }]);
  });

  it.each(["指標 新增 微笑率", "指标 新增 微笑率", "指標新增 微笑率"])("is added in Chinese: %s", async (line) => {
    const { member } = await desk();
    expect((await member.say(line)).form.fields[0]?.value).toBe("微笑率");
  });

  it("is shown to nobody of another team, also by a made-up button", async () => {
    const w = await added();
    const far = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    await far.moment("joined", { kind: "channel", channel: "test:T:far-desk", name: "far-desk" });
    const [mine] = (await w.store.list(teams, await orgOf(w.store))).filter(({ name }) => name === "far-desk");
    const [key] = (await own(w)).map(({ id }) => id);
    for (const action of ["kpi.show", "kpi.log", "kpi.follow"]) {
      const button = { label: "x", action, value: `${mine?.id} ${key}` };
      const card = { kind: "card" as const, title: "", blocks: [{ kind: "buttons" as const, buttons: [button] }] };
      const seen = await far.press(card, "x");
      expect([action, seen.refusal === null, seen.text.includes("Smiles")]).toEqual([action, false, false]);
    }
  });

  it("leaves a sentence that only begins like it to the goals", async () => {
    const { member } = await desk();
    expect(
      (await member.say("指标新增三个，每周都看，年底前完成")).outcome.answers.some(({ kind }) => kind === "open"),
    ).toBe(false);
  });

  it("is found, shown and logged by its name, beside those of the catalogue", async () => {
    const w = await added();
    expect((await w.member.say("kpi find smiles")).text).toContain("Smiles at the desk");
    expect((await w.member.say("kpi smiles at the desk")).text).toContain("Guests who left smiling.");
    const form = await w.member.say("kpi log smiles at the desk");
    expect(form.form.fields.slice(1, 3).map(({ label }) => label)).toEqual(["smiling", "guests"]);
    const seen = await w.member.fill(form, { "in.0": "45", "in.1": "60" });
    expect(seen.text).toContain("75 % · Nov 9 – 15, 2026 · n=60");
    const [reading] = await w.store.list(readings, await orgOf(w.store));
    expect(reading).toMatchObject({ value: 75, inputs: { smiling: 45, guests: 60 } });
    expect((await w.member.say("kpi")).text).toContain("Smiles at the desk – 75 %");
  });

  it("is logged with a number in one line", async () => {
    const { member } = await added();
    const { form } = await member.say("kpi log smiles at the desk 75% n=60");
    expect(Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))).toMatchObject({
      value: "75%",
      n: "60",
    });
  });

  it("is found by others under its key", async () => {
    const w = await added();
    const records = newWork(w.store).of(await orgOf(w.store));
    const [{ id } = { id: "" }] = await own(w);
    expect(await knownKpi(records, id)).toMatchObject({ key: id, unit: "percent", pairWith: ["csat_score"], max: 100 });
    expect((await knownKpi(records, "fcr"))?.key).toBe("fcr");
    expect(await knownKpi(records, "own_none")).toBeNull();
  });

  it("is none of another team's", async () => {
    const w = await added();
    const other = { ...CHANNEL, channel: "test:T:night", name: "night" };
    const nia = w.actor("test:T:nia", { name: "Nia", locale: "en", zone: "UTC" });
    await nia.moment("joined", other);
    expect((await nia.say("kpi find smiles")).text).not.toContain("Guests who left");
    const card = await w.lead.say("kpi show smiles at the desk");
    expect((await nia.press(card, "Change the definition")).refusal).toContain("Only the people of this team");
  });

  it("is offered where nothing was found", async () => {
    const { member } = await desk();
    const found = await member.say("kpi find qwertyuiop");
    expect((await member.press(found, "Add a KPI of our own")).form.fields[0]?.value).toBe("qwertyuiop");
  });

  it.each([
    [{ name: "CSAT" }, "name", "There is already a measure called “CSAT”."],
    [{ bounds: "5-1" }, "bounds", "the lower one first"],
    [{ unit: "score", bounds: "" }, "bounds", "A score needs its scale"],
    [{ expr: "max(a, b)" }, "expr", "I cannot read this formula."],
    [{ counter: "qwertyuiop" }, "counter", "I know no measure called “qwertyuiop”."],
    [{ definition: " " }, "definition", "Please fill this in."],
  ])("is refused beside the field, and nothing typed is lost: %o", async (typed, field, sentence) => {
    const w = await desk();
    const seen = await w.member.fill(await w.member.say("kpi add"), { ...SMILES, ...typed });
    expect(seen.errors[field]).toContain(sentence);
    expect(seen.form.fields.find(({ name }) => name === "expr")?.value).toBe({ ...SMILES, ...typed }.expr);
    expect(await own(w)).toEqual([]);
  });

  it("takes a score on a scale of its own", async () => {
    const w = await desk();
    const score = { ...SMILES, unit: "score", bounds: "0 to 10", expr: "" };
    await w.member.fill(await w.member.say("kpi add"), score);
    const seen = await w.member.fill(await w.member.say("kpi log smiles at the desk"), { value: "11" });
    expect(seen.errors).toEqual({ value: "This number must lie between 0 and 10." });
  });
});

describe("changing a team's own KPI", () => {
  it("is the leads'", async () => {
    const w = await added();
    expect((await w.member.say("kpi show smiles at the desk")).text).not.toContain("Retire it");
    const card = await w.lead.say("kpi show smiles at the desk");
    expect((await w.member.press(card, "Retire it")).refusal).toContain("Only a lead of this team");
  });

  it("keeps how it was defined before", async () => {
    const w = await added();
    const form = await w.lead.press(await w.lead.say("kpi show smiles at the desk"), "Change the definition");
    expect(form.form.fields.find(({ name }) => name === "counter")?.value).toContain("CSAT");
    const seen = await w.lead.fill(form, { definition: "Guests who smile on leaving." });
    expect(seen.text).toContain("Guests who smile on leaving.");
    expect((await own(w))[0]?.history).toMatchObject([{ definition: "Guests who left smiling." }]);
  });

  it("leaves unit, scale and direction alone once it was read", async () => {
    const w = await added();
    await w.member.fill(await w.member.say("kpi log smiles at the desk"), { value: "75" });
    const form = await w.lead.press(await w.lead.say("kpi show smiles at the desk"), "Change the definition");
    for (const [field, value] of Object.entries({ unit: "count", bounds: "", direction: "down" })) {
      expect((await w.lead.fill(form, { [field]: value })).errors[field]).toContain("There are readings already");
    }
  });

  it("retires it with its readings, and brings it back", async () => {
    const w = await added();
    await w.member.fill(await w.member.say("kpi log smiles at the desk"), { value: "75" });
    const gone = await w.lead.press(await w.lead.say("kpi show smiles at the desk"), "Retire it");
    expect(gone.text).toContain("Retired on Nov 20, 2026. Its readings stay.");
    expect((await w.member.say("kpi find smiles")).text).not.toContain("Guests who left");
    expect((await w.member.say("kpi")).text).toContain("Smiles at the desk – 75 %");
    await w.lead.press(gone, "Use it again");
    expect((await w.member.say("kpi find smiles")).text).toContain("Guests who left");
  });
});

describe("advice on a measure", () => {
  const good = {
    ...SMILES,
    unit: "percent",
    scale: null,
    direction: "up",
    period: "week",
    counter: "csat_score",
  } as const;
  const kpi = { ...good, source: "manual" } as const;

  it.each([
    [{}, []],
    [{ definition: "How it goes." }, ["relevant"]],
    [{ definition: "带着笑容离开的客人" }, []],
    [{ expr: "" }, ["measurable"]],
    [{ expr: "", unit: "count" }, []],
    [{ period: "quarter" }, ["timely"]],
    [{ counter: null }, ["balanced"]],
    [{ expr: "a + b + c + d" }, ["simple"]],
    [{ direction: "none" }, ["motivating"]],
  ] as const)("for %o: %o", (some, found) => expect(doubts({ ...kpi, ...some })).toEqual(found));

  it("is told to whoever may change it, and stops nobody", async () => {
    const w = await desk();
    const seen = await w.lead.fill(await w.lead.say("kpi add"), { ...SMILES, expr: "", counter: "" });
    expect(seen.text).toContain("4 of 6 marks of a good measure hold.");
    expect(seen.text).toContain("What must not get worse meanwhile?");
    expect(await own(w)).toHaveLength(1);
  });
});
