import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import type { Card } from "../../../src/core/view.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";

async function allGoals({ store }: Pick<Desk, "store">) {
  const [org] = await store.list(accounts, HOUSE);
  return store.list(goals, org?.of ?? "");
}

/** The lines of the list, each one an example. */
function lines({ blocks }: Card): string[] {
  const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return items.map(({ text }) => JSON.stringify(text));
}
const first = (seen: Seen): string => lines(seen.card)[0] ?? "";

/** Searches by the form, as somebody would who does not know the command. */
async function search(mo: Actor, values: Record<string, string>): Promise<Seen> {
  return mo.fill(await mo.press(await mo.say("goal templates"), "Search…"), values);
}

describe("looking for an example", () => {
  it.each([
    ["goal templates complaints", "Settle the complaints that reach me"],
    ["goal examples: COMPLAINT", "Settle the complaints that reach me"],
    ["goal templates répondre, reply faster", "Reply to complaints faster"],
    ["goal templates 投诉", "Settle the complaints that reach me"],
    ["goal templates 客訴", "Settle the complaints that reach me"],
    ["goal templates 投诉 faster", "Settle complaints faster"],
    ["目标 模板 parcel", "Deliver parcels intact"],
    ["目標 範本 等待", "Cut the waiting time"],
    ["目标模板等待时间", "Cut the waiting time"],
    ["目標範例：包裹損壞", "Damage fewer parcels"],
    ["goal templates ９０", "Answer calls within 90 seconds"],
  ])("finds by words in any language: %s", async (typed, title) => {
    const { member } = await desk();
    expect(first(await member.say(typed))).toContain(title);
  });

  it.each([
    ["zh-CN", "目标 范例 在线客服", "在线客服30秒内接入", "用这个"],
    ["zh-TW", "目標 範例 線上客服", "線上客服30秒內接上", "用這個"],
    ["zh-TW", "目标 模板 online chat", "線上客服30秒內接上", "用這個"],
  ])("shows what it finds in the reader's language (%s: %s)", async (locale, typed, title, use) => {
    const { member } = await desk({ locale });
    const seen = await member.say(typed);
    expect(first(seen)).toContain(title);
    expect(seen.text).toContain(`[${use}]`);
  });

  it.each([
    "goal templates for chat: publish 30 reply templates by 31 March 2027",
    "目标 模板覆盖率提高到80%",
    "goal example answers: raise their use on the night shift to 80% by the end of June",
  ])("takes a goal that begins with the word as a goal: %s", async (typed) => {
    const { member } = await desk();
    expect((await member.say(typed)).card.title).toBe("Let's make this a SMART goal");
  });

  it("leads through all of them, eight at a time, each once", async () => {
    const { member } = await desk();
    let seen = await member.say("goal templates");
    expect(seen.text).toContain("1–8 of 128 examples");
    expect(seen.text).not.toContain("[Back]");
    const all = [...lines(seen.card)];
    while (seen.text.includes("[Show more]")) {
      seen = await member.press(seen, "Show more");
      all.push(...lines(seen.card));
    }
    expect(new Set(all).size).toBe(128);
    expect(seen.text).toContain("121–128 of 128 examples");
    expect((await member.press(seen, "Back")).text).toContain("113–120 of 128");
  });

  it("narrows by level on the card, from its first page", async () => {
    const { member } = await desk();
    const second = await member.press(await member.say("goal templates"), "Show more");
    const seen = await member.press(second, "Team");
    expect(seen.text).toContain("[✓ Team]");
    expect(seen.text).toContain("1–8 of 15 examples");
    expect((await member.press(seen, "Company")).text).toContain("1–8 of 47 examples");
  });

  it("narrows by level, area and words in the form, which keeps what was chosen", async () => {
    const { member } = await desk();
    const seen = await search(member, { level: "department", area: "logistics", words: "damage" });
    expect(seen.text).toContain("Delivery and logistics · “damage”:");
    expect(first(seen)).toContain("Damage fewer parcels");
    const again = await member.press(seen, "Search…");
    expect(again.form.fields.map(({ value }) => value)).toEqual(["damage", "department", "logistics"]);
  });

  it("says so when it has none, and shows those at other levels", async () => {
    const { member } = await desk();
    const none = await search(member, { words: "zebra" });
    expect(none.text).toContain("“zebra”:\nI have no example for that.");
    const mine = await search(member, { level: "person", words: "parcels" });
    expect((await member.press(mine, "Show the 6 at other levels")).text).toContain("1–6 of 6 examples");
    expect((await member.press(none, "Show all examples")).text).toContain("1–8 of 128");
  });

  it("is opened in the 1:1 conversation when it was asked for in a channel", async () => {
    const { member } = await desk();
    const typed = await member.say("goal templates", CHANNEL);
    const pressed = await member.press(await member.say("help", CHANNEL), "Start from an example", CHANNEL);
    for (const { answers } of [typed, pressed]) {
      expect(answers.map((a) => [a.kind, "to" in a ? a.to : null])).toEqual([
        ["post", "direct"],
        ["whisper", null],
      ]);
    }
  });

  it("is offered wherever a goal begins", async () => {
    const { member } = await desk();
    for (const words of ["goal list", "goal hello there", "help"]) {
      const seen = await member.press(await member.say(words), "Start from an example");
      expect(seen.card.title).toBe("Goals to start from");
    }
  });
});

describe("starting from an example", () => {
  it("fills the draft with what the example says, and asks for the rest", async () => {
    const w = await desk();
    const seen = await w.member.press(await w.member.say("goal templates calls answered 90"), "Use this");
    expect(seen.answers.map(({ kind }) => kind)).toEqual(["update"]);
    expect(seen.text).toContain("3 of 5 are there");
    expect(seen.text).toContain("Pick the value it serves");
    expect((await allGoals(w))[0]).toMatchObject({
      ...{ what: "the share of calls answered within 90 s", where: "call centre", direction: "up" },
      ...{ target: { value: 95, unit: "%", text: "95%" }, due: "2027-02-28", baseline: null, value: null, means: "" },
      ...{ why: "those who wait too long hang up", counters: ["first contact resolution"] },
    });
  });

  it("can be saved once what is open has been answered", async () => {
    const w = await desk();
    let seen = await w.member.press(await w.member.say("goal templates calls answered 90"), "Use this");
    seen = await w.member.fill(await w.member.press(seen, "Customer orientation"), {});
    seen = await w.member.fill(await w.member.press(seen, "Write my own…"), { baseline: "80%" });
    expect(seen.text).toContain(
      "Raise the share of calls answered within 90 s (call centre) from 80% to 95% by Feb 28, 2027, because those who wait too long hang up.",
    );
    expect((await w.member.press(seen, "Yes, save it")).text).toContain("Saved.");
    expect((await allGoals(w))[0]).toMatchObject({ state: "active", override: null });
  });

  it.each([
    [
      "zh-CN",
      "目标 模板 90秒",
      "用这个",
      "客户导向",
      "我自己写…",
      "呼叫中心的90秒接听率由80%提高到95%，2027年2月28日前达成",
    ],
    [
      "zh-TW",
      "目標 範本 90秒",
      "用這個",
      "客戶導向",
      "我自己寫…",
      "電話客服中心的90秒接聽率由80%提高到95%，2027年2月28日前達成",
    ],
  ])("speaks the person's language to the end (%s)", async (locale, typed, use, value, how, sentence) => {
    const { member } = await desk({ locale });
    let seen = await member.press(await member.say(typed), use);
    seen = await member.fill(await member.press(seen, value), {});
    seen = await member.fill(await member.press(seen, how), { baseline: "80%" });
    expect(seen.text).toContain(sentence);
  });

  it.each([
    ["repurchase", "The example goes up by 30%. From where you stand today, which level is that?"],
    ["hygiene", "The example leaves the number to you. How far should it go, in %?"],
    ["certified in my profession", "Say how far this should go: certificates earned."],
  ])("asks for the number that the example leaves open: %s", async (words, question) => {
    const { member } = await desk();
    const seen = await member.press(await member.say(`goal templates ${words}`), "Use this");
    expect(seen.text).toContain(question);
    const asked = await member.fill(await member.press(seen, "Set the number"), { target: "3" });
    expect(asked.text).toContain("Pick the value it serves");
  });

  it("judges what is changed like anything that is typed", async () => {
    const { member } = await desk();
    const seen = await member.press(await member.say("goal templates calls answered 90"), "Use this");
    const form = await member.press(seen, "Fill in everything");
    expect((await member.fill(form, { baseline: "95%" })).errors["target"]).toContain("same as today's level");
    const emptied = await member.fill(form, { target: "", why: "", due: "" });
    expect(emptied.text).toContain("1 of 5 is there");
  });

  it("makes one draft, however often the button is pressed", async () => {
    const w = await desk();
    const list = await w.member.say("goal templates parcels");
    const presses = await Promise.all([1, 2, 3].map(() => w.member.press(list, "Use this")));
    expect(presses.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    expect(await allGoals(w)).toHaveLength(1);
    const later = await w.member.press(await w.member.say("goal templates parcels"), "Use this");
    expect(later.text).toContain("already working on this one");
    expect(await allGoals(w)).toHaveLength(1);
  });

  it("shows what has become of the draft when an old card is pressed again", async () => {
    const { member } = await desk();
    const list = await member.say("goal templates parcels");
    await member.press(await member.press(list, "Use this"), "Drop the draft");
    expect((await member.press(list, "Use this")).card.title).toBe("Draft dropped");
  });

  it("starts anew after the last one from it was dropped or saved", async () => {
    const w = await desk();
    const use = async () => w.member.press(await w.member.say("goal templates parcels"), "Use this");
    await w.member.press(await use(), "Drop the draft");
    expect((await use()).text).toContain("of 5 are there");
    expect(await allGoals(w)).toHaveLength(2);
  });
});
