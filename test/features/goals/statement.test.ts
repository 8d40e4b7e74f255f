import { describe, expect, it } from "vitest";
import { guessLang } from "../../../src/coach/answer.ts";
import { rulesCoach } from "../../../src/coach/rules.ts";
import { draftGoal } from "../../../src/features/goals/draft/new-goal.ts";
import { isChange } from "../../../src/features/goals/goal.ts";
import { desk } from "../../support/desk.ts";
import { type Actor, buttonsOf, type Seen } from "../../support/world.ts";

const WHY = { en: "customers leave", "zh-CN": "客户等不及", "zh-TW": "顧客等不及" };

/** Answers whatever is asked until the finished sentence stands there, and gives that sentence. */
async function finished(mo: Actor, rough: string, why: string): Promise<string> {
  let seen: Seen = await mo.say(rough);
  for (let step = 0; step < 8; step += 1) {
    const [next] = ["goal.due", "goal.means", "goal.ask.R", "goal.value"].flatMap(
      (action) => buttonsOf(seen.card).find((one) => one.action === action) ?? [],
    );
    if (!next) break;
    const pressed = await mo.press(seen, next.label);
    seen = next.action === "goal.ask.R" ? await mo.fill(pressed, { why }) : pressed;
  }
  const quote = seen.card.blocks.find(({ kind }) => kind === "quote");
  return quote?.kind === "quote" ? quote.text : "";
}

describe("the finished sentence", () => {
  it.each<[keyof typeof WHY, string, string]>([
    [
      "en",
      "reply to all emails within 4 working hours",
      "Reply to all emails within 4 working hours by Nov 30, 2026, because customers leave. How: Saved replies for the most frequent questions.",
    ],
    [
      "en",
      "We want to cut the wait at the passport counter to 15 min before the holiday season",
      "Cut the wait at the passport counter to 15 min before the holiday season, because customers leave. How: One more person at the busiest hours.",
    ],
    [
      "en",
      "MTTR for P1 incidents under 2h by June, currently 3.5h",
      "MTTR for P1 incidents under 2h by June, currently 3.5h, because customers leave.",
    ],
    [
      "zh-CN",
      "2026年12月15日前写好退款处理SOP",
      "2026年12月15日前写好退款处理SOP；因为客户等不及。做法：画出流程，去掉一个多余的环节。",
    ],
    [
      "zh-CN",
      "我们要在社交媒体私信15分钟内回复",
      "在社交媒体私信15分钟内回复，2026年11月30日前达成；因为客户等不及。做法：为最常见的问题准备好标准回复。",
    ],
    ["zh-TW", "3月底前把熱線放棄率從9%降到5%", "3月底前把熱線放棄率從9%降到5%；因為顧客等不及。"],
  ])(
    "keeps the writer's own words when they say what and how far, and adds the rest (%s: %s)",
    async (locale, rough, sentence) => {
      const { member } = await desk({ locale });
      expect(await finished(member, `goal ${rough}`, WHY[locale])).toBe(sentence);
    },
  );

  it("puts the day first where it would belong to the last of several clauses", async () => {
    const { member } = await desk();
    const rough = "Raise first contact resolution in chat from 71% to 78%, because customers hate to call twice";
    expect(await finished(member, rough, "")).toBe(
      "By Nov 30, 2026: Raise first contact resolution in chat from 71% to 78%, because customers hate to call twice.",
    );
  });

  it.each<[keyof typeof WHY, string, string]>([
    ["en", "train the cashiers on refunds by 30 February", "30 February"],
    ["zh-TW", "2月30日前完成客服培訓", "2月30日"],
  ])("repeats no day that is in no calendar beside the one that was picked (%s)", async (locale, rough, day) => {
    const { member } = await desk({ locale });
    expect(await finished(member, `goal ${rough}`, WHY[locale])).not.toContain(day);
  });

  it("is made of the parts again once what was written has been changed", async () => {
    const { member } = await desk();
    const seen = await member.say("reply to all emails within 4 working hours");
    const form = await member.press(seen, "Fill in everything");
    const all = { target: "2 h", due: "2026-12-31", why: "customers leave", value: "customer", means: "saved replies" };
    const after = await member.fill(form, all);
    expect(after.text).not.toContain("4 working hours by");
    expect(after.text).toMatch(/2 h by Dec 31, 2026, because customers leave/);
  });
});

describe("how a saved goal is reported on", () => {
  it.each([
    ["en", "Cut first reply in the chat from 75 s to 30 s by March 2027, because customers leave", "goal update 75 s"],
    ["zh-CN", "2027年3月底前把热线平均等待时间从5分钟降到2分钟，因为客户等不及", "目标 更新 5分钟"],
    ["zh-TW", "2027年3月底前把熱線平均等候時間從5天降到2天，因為客人等不及", "目標 更新 5天"],
  ])("is shown in the goal's own unit, as it may be typed (%s)", async (locale, rough, typed) => {
    const { member } = await desk({ locale });
    let seen = await member.say(rough);
    for (const action of ["goal.value", "goal.guard.take", "goal.save"]) {
      const next = buttonsOf(seen.card).find((one) => one.action === action);
      if (next) seen = await member.press(seen, next.label);
    }
    expect(seen.text).toContain(typed);
    expect((await member.say(typed)).text).toMatch(
      new RegExp(`: ${typed.split(" ").slice(2).join(" ")}|：${typed.split(" ")[2]}`),
    );
  });
});

describe("a target that says how far to move", () => {
  it.each([
    ["cut the waiting time of the hotline by 30 sec by June", true],
    ["6月前热线等待时间缩短30秒", true],
    ["6月前每月多50則五星好評", true],
    ["cut the waiting time of the hotline to 30 sec by June", false],
    ["6月前熱線等候時間縮短到30秒", false],
  ])("is no level to arrive at: %s", (sentence, is) => {
    const today = "2026-11-20";
    const review = rulesCoach().review({ text: sentence, lang: guessLang(sentence), today });
    const ids = { id: "1", org: "o", owner: "p", team: null };
    expect(isChange(draftGoal({ ...ids, sentence, today, now: 0 }, review, "en"))).toBe(is);
  });
});
