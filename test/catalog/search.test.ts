import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalog/kpi.ts";
import { named, search } from "../../src/catalog/search.ts";
import { LANGS } from "../../src/core/lang.ts";

const found = (words: string) => search(words).map(({ kpi }) => kpi.key);

describe("the search for a KPI", () => {
  it.each([
    ["FCR", "fcr"],
    ["ｆｃｒ", "fcr"],
    ["首解率", "fcr"],
    ["首通解決率", "fcr"],
    ["First-Contact resolution", "fcr"],
    ["解决率", "resolution_rate"],
    ["CSAT", "csat_score"],
    ["NPS", "nps"],
    ["淨推薦值", "nps"],
    ["AHT", "cycle_time"],
    ["响应时间", "avg_response_time"],
    ["回應時間", "avg_response_time"],
    ["離職率", "staff_attrition"],
    ["employee turnover", "staff_attrition"],
    ["獲客成本", "cac"],
    ["call_answer_rate_90s", "call_answer_rate_90s"],
  ])("knows %s at once", (words, key) => {
    expect(found(words)[0]).toBe(key);
    expect(named(words)?.key).toBe(key);
  });

  it.each([
    ["first contact resoluton", "fcr"],
    ["repsonse time", "avg_response_time"],
    ["customer churn rat", "churn_rate"],
    ["首借率", "fcr"],
    ["客户满意度平分", "csat_score"],
  ])("forgives a slip: %s", (words, key) => {
    expect(found(words)[0]).toBe(key);
  });

  it.each([
    ["how fast do we answer", "avg_response_time"],
    ["complaint 24h", "complaint_resolved_24h"],
    ["投诉 时间", "complaint_response_time"],
    ["把首次解决率提高到85%", "fcr"],
    ["转人工等待", "ai_handover_time"],
  ])("understands a description: %s", (words, key) => {
    expect(found(words)).toContain(key);
  });

  it("finds a category's measures by its name", () => {
    expect(found("财务").every((key) => catalogue().kpis.find((kpi) => kpi.key === key)?.category === "finance")).toBe(
      true,
    );
    expect(found("财务").length).toBeGreaterThan(5);
  });

  it.each(["", "   ", "?!", "qwxzv", "今天天气真好"])("finds nothing in %j", (words) => {
    expect(found(words)).toEqual([]);
  });

  it.each(LANGS)("finds every KPI by its own name, %s", (lang) => {
    const lost = catalogue().kpis.filter(({ key, name }) => found(name[lang])[0] !== key);
    expect(lost.map(({ name }) => name[lang])).toEqual([]);
  });

  it("does not take one of several for certain", () => {
    expect(named("投诉")).toBeNull();
    expect(named("满意")).toBeNull();
  });
});
