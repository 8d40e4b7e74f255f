import { describe, expect, it } from "vitest";
import { desk, nearlyDone } from "../../support/desk.ts";
import { type Actor, buttonsOf, type Seen } from "../../support/world.ts";

/** Logs one reading of a KPI for October. */
async function log(mo: Actor, line: string): Promise<void> {
  const form = await mo.say(`kpi log ${line}`);
  const saved = await mo.fill(form, { end: "2026-10-31", period: "month" });
  if (Object.keys(saved.errors).length > 0) throw new Error(saved.text);
}

const last = (seen: Seen): string =>
  seen.text.split("\n").find((line) => /(is|are) there|step by step|五项|五項|一步/.test(line)) ?? "";

describe("the next question", () => {
  it.each([
    ["en", "We should answer customers faster", "“faster”: what exactly should change", "Average response time"],
    [
      "en",
      "Make the night shift more friendly",
      "“more friendly”: which number will show it?",
      "Service attitude rating",
    ],
    ["en", "Reduce refunds at the counter significantly", "“significantly”: which number", "Completion cycle time"],
    ["en", "Reduce complaints soon", "Which number will show it?", "Complaint handling time"],
    ["zh-CN", "加强员工培训", "“加强”要看哪个数字？", "培训掌握程度"],
    ["zh-CN", "减少投诉", "“减少”要看哪个数字？", "客户投诉率"],
    ["zh-CN", "尽快解决客户投诉", "看哪个数字？", "投诉处理时间"],
    ["zh-CN", "让客户更满意", "“更满意”具体是要改变什么？", "客户满意率"],
    ["zh-TW", "減少客訴", "「減少」要看哪個數字？", "重複投訴率"],
    ["zh-TW", "儘快改善退貨流程", "「改善」要看哪個數字？", "完成週期"],
  ])("quotes the words that say too little, and offers numbers (%s: %s)", async (locale, typed, question, number) => {
    const { member } = await desk({ locale });
    const seen = await member.say(typed);
    expect(last(seen)).toContain(question);
    expect(seen.text).toContain(`[${number}]`);
  });

  it.each(["from 10% to 10% FCR in chat by June", "FCR in chat from 10% to 10% by June"])(
    "asks where it stands when it would not move at all: %s",
    async (typed) => {
      const { member } = await desk();
      const seen = await member.say(`goal ${typed}`);
      expect(seen.text).toContain("A · Achievable – still missing");
      expect(seen.text).not.toContain("→");
    },
  );

  it("takes a number with one press, and asks from what to what, in the words that said too little", async () => {
    const { member } = await desk();
    const seen = await member.say("Make the night shift more friendly");
    const after = await member.press(seen, "Service attitude rating");
    expect(last(after)).toContain("“more friendly”: service attitude rating from what to what?");
    expect(after.text).not.toContain("[Friendliness rating]");
  });

  it("says where the team's own readings stood last, and offers it in the form", async () => {
    const { member } = await desk();
    await log(member, "FCR 75%");
    const seen = await member.say("Improve first contact resolution in chat");
    expect(last(seen)).toContain("Last time it stood at 75 % (Oct 31, 2026).");
    const { fields } = (await member.press(seen, "Set the number")).form;
    expect(fields.find(({ name }) => name === "baseline")?.value).toBe("75 %");
  });

  it("puts what the team reads before other numbers", async () => {
    const { member } = await desk();
    await log(member, "repeat complaint rate 12%");
    const seen = await member.say("Reduce complaints");
    expect(seen.text).toMatch(/\[Repeat-complaint rate\] \[Complaint rate\]/);
  });

  it("asks whether the readings' level is where it starts, with a button that says so", async () => {
    const { member } = await desk();
    await log(member, "FCR 75%");
    const seen = await member.say(
      "Raise first contact resolution in chat to 81% by 2027-02-28 because customers call twice",
    );
    expect(last(seen)).toContain("By your readings, first contact resolution stands at 75 %: is that where you start?");
    const after = await member.press(seen, "Use 75 % as baseline");
    expect(after.text).toContain("A · Achievable – 75 %");
  });

  it("offers the team as the place once it is known what should change", async () => {
    const { member } = await desk();
    const seen = await member.press(await member.say("We should answer customers faster"), "Average response time");
    expect(last(seen)).toContain("“Average response time”: of which service, where, or for whom?");
    const after = await member.press(seen, "For our team (desk)");
    expect(after.text).toContain("S · Specific – Average response time · desk");
  });

  it.each([
    ["en", "activate 70% of trial users within a week"],
    ["en", "our chat bot should handle 80% of chats"],
    ["en", "learn Spanish well enough to serve guests"],
    ["en", "five star reviews: 50 per month by the end of March"],
    ["zh-CN", "提高北区首次派送成功率"],
    ["zh-CN", "减少病房文书工作"],
    ["zh-TW", "提高北區首次派送成功率"],
  ])("offers no number that is about something else (%s: %s)", async (locale, typed) => {
    const { member } = await desk({ locale });
    const { card } = await member.say(`goal ${typed}`);
    expect(buttonsOf(card).filter(({ action }) => action === "goal.metric")).toEqual([]);
  });

  it("offers only numbers in which the target can be read", async () => {
    const { member } = await desk({ locale: "zh-TW" });
    const { card } = await member.say("目標 所有email 4小時內回覆");
    const offered = buttonsOf(card).flatMap(({ action, label }) => (action === "goal.metric" ? label : []));
    expect(offered).not.toContain("服務及時率");
  });

  it.each([
    ["en", "cut table turn time to 55 min by the end of March, because guests wait", /offers? what fits|renewal/],
    ["en", "zero safety incidents in the warehouse by June, because people get hurt", /customers' data/],
    ["zh-CN", "一季度保持系统可用率99.95%，因为客户急", /包装/],
    ["zh-CN", "五月底前培训15名坐席冲突处理，因为客户不满", /通知和表单/],
  ])("offers no means for something else (%s: %s)", async (locale, typed, wrong) => {
    const { member } = await desk({ locale });
    expect((await member.say(`goal ${typed}`)).text).not.toMatch(wrong);
  });

  it("offers no numbers for what the goal already measures", async () => {
    const { member } = await desk();
    const seen = await member.say("Raise first contact resolution in chat");
    expect(last(seen)).toContain("first contact resolution");
    expect(seen.text).not.toContain("[Problem resolution rate]");
  });

  it.each([
    ["en", "Cut first reply in the chat to 30 s by March 2027, because customers leave", "Saved replies"],
    ["zh-CN", "2027年3月底前把在线客服首次响应时间降到30秒，因为客户等不及就走了", "标准回复"],
    ["zh-TW", "2027年3月底前把線上客服首次回應時間降到30秒，因為顧客等不及就走了", "範本回覆"],
  ])("offers means that suit the number, and takes one with one press (%s: %s)", async (locale, typed, means) => {
    const { member } = await desk({ locale });
    const asked = await member.say(typed);
    const taken = await member.press(asked, new RegExp(means));
    expect(taken.text).toMatch(new RegExp(`^A .*${means}`, "m"));
    expect(taken.text).not.toMatch(new RegExp(`\\[[^\\]]*${means}`));
  });

  it("leaves one's own means alone when an old card is pressed", async () => {
    const { member } = await desk();
    const asked = await nearlyDone(member);
    await member.fill(await member.press(asked, "Write my own…"), { means: "a second screen" });
    const pressed = await member.press(asked, "Saved replies for the most frequent questions");
    expect(pressed.text).toContain("a second screen");
    expect(pressed.text).not.toContain("Saved replies");
  });
});
