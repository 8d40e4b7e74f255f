import { describe, expect, it } from "vitest";
import { watchedBy } from "../../../src/features/kpis/watch/team.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { finished, underWay } from "./company.ts";
import { teamOf, withRecords } from "./plans.ts";

const SMILES = {
  ...{ name: "Smiles at the desk", definition: "Guests who left smiling.", unit: "percent", bounds: "0–100" },
  ...{ direction: "up", period: "week", expr: "", counter: "CSAT" },
};
const CHECKOUT = {
  ...{ name: "Checkout time", definition: "From the key on the desk to the bill.", unit: "minutes", bounds: "" },
  ...{ direction: "down", period: "week", expr: "", counter: "Smiles at the desk" },
};

/** A desk with two KPIs of its own, one of them to be watched beside the other. */
async function ownKpis(): Promise<Desk> {
  const w = await desk();
  for (const kpi of [SMILES, CHECKOUT]) await w.member.fill(await w.member.say("kpi add"), kpi);
  return w;
}

/** Weekly readings, the last one for the week that is over. */
async function read(w: Desk, name: string, values: readonly string[]): Promise<void> {
  const ends = ["2026-10-25", "2026-11-01", "2026-11-08", "2026-11-15"].slice(-values.length);
  for (const [n, end] of ends.entries()) {
    const seen = await w.member.fill(await w.member.say(`kpi log ${name}`), { value: values[n] ?? "", end, n: "50" });
    expect(seen.errors).toEqual({});
  }
}

const smiling = {
  what: "Smiles at the desk",
  metric: "Smiles at the desk",
  baseline: "",
  target: "85 %",
  counters: "",
};
const faster = { what: "Checkout time", metric: "Checkout time", baseline: "9 min", target: "6 min", counters: "" };

describe("a goal about a KPI that the team has made itself", () => {
  it("is asked to watch what its team watches beside it", async () => {
    const w = await ownKpis();
    const seen = await finished(w.member, smiling);
    expect(seen.text).toContain("[Watch: Customer satisfaction");
    const taken = await w.member.press(seen, /^Watch: Customer satisfaction/);
    expect(taken.text).not.toContain("[Watch:");
  });

  it("is stopped where it pushes speed, and freed by the team's own measure", async () => {
    const w = await ownKpis();
    const seen = await finished(w.member, faster);
    expect(seen.text).not.toContain("[Yes, save it]");
    const freed = await w.member.press(seen, "Watch: Smiles at the desk");
    expect(freed.text).toContain("Must hold: Smiles at the desk");
    expect(freed.text).toContain("[Yes, save it]");
  });

  it("is put beside its own readings", async () => {
    const w = await ownKpis();
    await read(w, "smiles at the desk", ["70", "72", "74", "76"]);
    const seen = await finished(w.member, { ...smiling, counters: "CSAT", due: "2026-12-20" });
    expect(seen.text).toContain("70 % → 76 %");
    expect(seen.text).toContain("1.3 times your pace so far");
    expect(seen.text).toContain("[Use 74 % as baseline]");
  });

  it("is found from the team's numbers, and leads to that goal", async () => {
    const w = await ownKpis();
    await read(w, "smiles at the desk", ["70", "72", "74", "76"]);
    const numbers = await w.member.say("goal baseline");
    expect(numbers.text).toContain("Smiles at the desk");
    expect((await w.member.press(numbers, "This one")).text).toContain("74 %");
  });

  it("conflicts with a colleague's goal that has another target for it", async () => {
    const w = await ownKpis();
    await underWay(w.lead, { ...smiling, baseline: "76 %", counters: "CSAT" });
    const seen = await finished(w.member, { ...smiling, baseline: "76 %", target: "90 %", counters: "CSAT" });
    expect(seen.text).toMatch(/Lea.*85 %/);
  });

  it("is not excused from what its name would hide", async () => {
    const w = await ownKpis();
    const bot = { ...SMILES, name: "Chatbot share", definition: "Chats that the bot takes on.", counter: "" };
    await w.member.fill(await w.member.say("kpi add"), bot);
    const share = { what: "Chatbot share", metric: "Chatbot share", target: "60 %" };
    const seen = await finished(w.member, { ...smiling, ...share });
    expect(seen.text).not.toContain("[Yes, save it]");
  });

  it("is what its number is judged by, with its own measures beside it", async () => {
    const w = await ownKpis();
    await read(w, "checkout time", ["9"]);
    await underWay(w.member, { ...faster, counters: "Smiles at the desk" });
    const team = await teamOf(w);
    const [watched] = await withRecords(w, (records) => watchedBy(team.id, "2026-11-20", records));
    expect(watched?.goal?.metric).toBe("Checkout time");
  });
});
