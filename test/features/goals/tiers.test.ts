import { describe, expect, it } from "vitest";
import { catalogue as kpiCatalogue } from "../../../src/catalog/kpi.ts";
import { catalogue, templateOf } from "../../../src/features/goals/examples/templates.ts";
import { allGoals, company, finished, underWay } from "./company.ts";

const RATE = { what: "Fewer errors", metric: "error rate", baseline: "6 %", target: "4 %", counters: "handling time" };

describe("the kind of a goal", () => {
  it("comes from its KPI when the goal is saved, and can be chosen otherwise under way", async () => {
    const w = await company();
    const draft = await finished(w.member, RATE);
    expect(draft.text).not.toContain("Kind:");
    const saved = await w.member.press(draft, "Yes, save it");
    expect(saved.text).toContain("Kind: Basic");
    const form = await w.member.press(await w.member.press(saved, "More…"), "Edit");
    const other = await w.member.fill(form, { tier: "differentiating" });
    expect(other.text).toContain("Kind: Differentiating");
    const open = await w.member.fill(await w.member.press(await w.member.press(other, "More…"), "Edit"), { tier: "" });
    expect(open.text).not.toContain("Kind:");
  });

  it("is as it was chosen, whatever the KPI usually is, and may be left open again", async () => {
    const w = await company();
    const chosen = await finished(w.member, { ...RATE, tier: "innovative" });
    expect(chosen.text).toContain("Kind: Innovative");
    const saved = await w.member.press(chosen, "Yes, save it");
    expect(saved.text).toContain("Kind: Innovative");
  });

  it("stays open where no KPI says it, and no form leaves a trace of what nobody has said", async () => {
    const w = await company();
    await underWay(w.member);
    const [goal] = await allGoals(w);
    expect(goal).not.toHaveProperty("tier");
  });

  it("is said of every example, and of each KPI whose examples are all of one kind", () => {
    const { templates } = catalogue();
    const kinds = Map.groupBy(
      templates.filter(({ kpi }) => kpi !== null),
      ({ kpi }) => kpi,
    );
    for (const kpi of kpiCatalogue().kpis) {
      const said = new Set((kinds.get(kpi.key) ?? []).map(({ tier }) => tier));
      expect(kpi.tier, kpi.key).toBe(said.size === 1 ? [...said][0] : undefined);
    }
    expect(templateOf("GT-IND-14")?.tier).toBe("innovative");
  });
});
