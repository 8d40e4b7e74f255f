import { describe, expect, it } from "vitest";
import { guessLang } from "../../src/coach/answer.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import { TODAY } from "./labels/label.ts";

const review = (text: string) => rulesCoach().review({ text, lang: guessLang(text), today: TODAY });

describe("the parts of a goal", () => {
  it.each([
    ["time to hire below 35 days", "down"],
    ["Branch queue: 90% of customers served in 10 min by Q2", "up"],
    ["呼叫中心20秒接通率80%", "up"],
    ["網點排隊：90%客戶10分鐘內辦好", "up"],
    ["招聘周期35天以内", "down"],
  ])("goes the way that its number means: %s", (text, direction) => {
    expect(review(text).parts.direction).toBe(direction);
  });

  it.each([
    ["9月前12間分店全部上線新CRM", null],
    ["9月前12家分行全部上线新CRM", null],
    ["我们组质检分92", "质检分"],
    ["我們團隊的質檢分數92", "質檢分數"],
    ["試用用戶啟用率做到70%", "啟用率"],
  ])("names the whole measure and nothing else: %s", (text, metric) => {
    expect(review(text).parts.metric).toBe(metric);
  });

  it("takes a place with the word before it that says which", () => {
    expect(review("Reduce the abandon rate on our support line from 9% to 5%").parts.scope).toBe("support line");
  });

  it.each([
    "P1故障恢复时间降到2小时以内，6月底前，值班加一个人",
    "QA score 92 for my team",
    "finish the HDI analyst certificate by May, my manager pays for it",
  ])("takes nobody for the owner who is none: %s", (text) => {
    expect([null, "my"]).toContain(review(text).parts.owner);
  });

  it.each([
    ["cut table turn time to 55 min on Friday nights", null],
    ["招聘周期35天以内", null],
    ["increase mystery shopper score from 82 to 90 by 2027-06-30 because the brand audit is in July", "2027-06-30"],
  ])("takes no other day for the deadline: %s", (text, due) => {
    expect(review(text).parts.due).toBe(due);
  });

  it.each(["answer 80/20 in the call centre", "calls answered 80/20 at the front desk by June"])(
    "hears a service level of calls: %s",
    (text) => {
      const { parts, findings } = review(text);
      expect(parts.target).toMatchObject({ value: 80, unit: "%" });
      expect(findings.map(({ code }) => code)).not.toContain("absurd");
    },
  );

  it.each(["年底净收入留存率达到110%，因为老客户扩展比拉新便宜", "raise the sales completion rate to 105% by June"])(
    "knows that what can be more than all is not absurd above 100 percent: %s",
    (text) => {
      expect(review(text).findings.map(({ code }) => code)).not.toContain("absurd");
    },
  );

  it.each([
    ["guests complain about slow check in at the weekend", null],
    ["I want to get better at dealing with angry customers", null],
  ])("takes a whole clause for the reason, never a word of it: %s", (text, reason) => {
    expect(review(text).parts.reason).toBe(reason);
  });

  it("quotes no word that the verb before it needs as one that says too little", () => {
    const quoted = review("guests complain about slow check in at the weekend").findings.flatMap(
      ({ evidence }) => evidence,
    );
    expect(quoted.map(({ text }) => text)).not.toContain("about");
  });
});
