import { describe, expect, it } from "vitest";
import { asLang } from "../../../src/core/lang.ts";
import { HOUSE } from "../../../src/core/store.ts";
import type { Form } from "../../../src/core/view.ts";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { desk } from "../../support/desk.ts";

const FILLED = {
  en: {
    ...{ rough: "we should answer customers faster", what: "First reply", where: "online chat", who: "night shift" },
    ...{ metric: "share within 90 s", baseline: "80%", target: "95%", why: "customers leave when they wait" },
    means: "saved replies in online chat",
  },
  "zh-CN": {
    ...{ rough: "提高客服响应速度", what: "首次响应时间", where: "在线客服", who: "晚班", metric: "首次响应时间" },
    ...{ baseline: "75秒", target: "30秒", why: "客户等久了就会离开", means: "启用快捷回复" },
  },
  "zh-TW": {
    ...{ rough: "提高客服回應速度", what: "首次回應時間", where: "線上客服", who: "晚班", metric: "首次回應時間" },
    ...{ baseline: "75秒", target: "30秒", why: "客戶等久了就會離開", means: "啟用快速回覆" },
  },
};
type Locale = keyof typeof FILLED;

/** A finished goal, corrected: its sentence before, and the goal before and after. */
async function corrected(locale: Locale, correct: (sentence: string) => string) {
  const w = await desk({ locale });
  const { draft } = textFor(asLang(locale) ?? "en").goals;
  const { rough, ...values } = FILLED[locale];
  const form = await w.member.press(await w.member.say(rough), draft.fillIn);
  const proposal = await w.member.fill(form, { ...values, due: "2027-03-31", value: "customer" });
  const [org] = await w.store.list(accounts, HOUSE);
  const stored = async () => (await w.store.list(goals, org?.of ?? ""))[0] as Goal;
  const before = await stored();
  const open: Form = (await w.member.press(proposal, draft.correct)).form;
  const sentence = open.fields[0]?.value ?? "";
  const seen = await w.member.fill(open, { statement: correct(sentence) });
  return { sentence, before, after: await stored(), seen };
}

const words = ({ what, where, who, metric, why, means }: Goal) => ({ what, where, who, metric, why, means });

describe("a corrected sentence", () => {
  it("changes what, where and who with it", async () => {
    const { after, seen } = await corrected(
      "en",
      () => "Bring down second reply (hotline) from 75 s to 45 s by 2027-01-31, led by Anna Lee",
    );
    expect(after).toMatchObject({ what: "second reply", where: "hotline", who: "Anna Lee" });
    expect(seen.text).toContain("hotline · Anna Lee");
    expect(seen.text).not.toContain("night shift");
  });

  it("changes them in Chinese", async () => {
    const { after } = await corrected("zh-CN", () => "由小李负责，电话热线的投诉处理时间由75秒降到45秒");
    expect(after).toMatchObject({ what: "投诉处理时间", where: "电话热线", who: "小李", metric: "投诉处理时间" });
  });

  it.each<[Locale, string, string, Partial<Goal>]>([
    ["en", "first reply", "second reply to complaints", { what: "second reply to complaints" }],
    ["en", "online chat", "shop on Main Street", { where: "shop on Main Street" }],
    ["en", "night shift", "early shift", { who: "early shift" }],
    ["en", "saved replies", "a second shift", { means: "a second shift in online chat" }],
    ["zh-CN", "在线客服", "门店", { where: "门店" }],
    ["zh-CN", "晚班", "早班", { who: "早班" }],
    ["zh-CN", "启用快捷回复", "增加一名同事", { means: "增加一名同事" }],
    ["zh-TW", "首次回應時間", "投訴處理時間", { what: "投訴處理時間", metric: "投訴處理時間" }],
  ])("takes the words as they are that are exchanged for others (%s: %s)", async (locale, from, to, changed) => {
    const { sentence, before, after } = await corrected(locale, (text) => text.replace(from, to));
    expect(sentence).toContain(from);
    expect(words(after)).toEqual({ ...words(before), ...changed });
  });

  it("changes two things at once, and takes who does it for no place", async () => {
    const { before, after } = await corrected("en", (text) =>
      text.replace("online chat", "hotline").replace("95", "90"),
    );
    expect(after).toMatchObject({ ...words(before), where: "hotline", target: { value: 90 } });
    const other = await corrected("en", () => "The night shift raises first reply from 80% to 90% by 2027-01-31");
    expect(words(other.after)).toEqual(words(other.before));
  });

  it("keeps what it does not say", async () => {
    const { before, after } = await corrected("en", () => "Raise first reply from 80% to 90% by 2027-01-31");
    expect(after).toMatchObject({ target: { value: 90 }, due: "2027-01-31" });
    expect(words(after)).toEqual(words(before));
  });

  it("keeps words that still stand in it, although the coach reads others there", async () => {
    const { before, after } = await corrected("en", (text) =>
      text.replace("Raise", "I will raise").replace("95", "90"),
    );
    expect(after.target).toMatchObject({ value: 90 });
    expect(words(after)).toEqual(words(before));
  });

  it.each<Locale>(["en", "zh-CN", "zh-TW"])("changes no field when it is sent as it was (%s)", async (locale) => {
    const { sentence, before, after } = await corrected(locale, (text) => text);
    const { rev: _, history: __, statement, ...fields } = after;
    expect(statement).toBe(sentence);
    expect(before).toMatchObject(fields);
  });
});
