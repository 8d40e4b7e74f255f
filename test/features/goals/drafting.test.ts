import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { newForm } from "../../../src/features/goals/forms.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { textFor } from "../../../src/text/text.ts";
import { type Desk, desk, nearlyDone, proposed, ROUGH } from "../../support/desk.ts";
import { CHANNEL, world } from "../../support/world.ts";

async function allGoals({ store }: Pick<Desk, "store">) {
  const [org] = await store.list(accounts, HOUSE);
  return store.list(goals, org?.of ?? "");
}

describe("drafting a goal", () => {
  it("leads from a rough sentence to a saved goal on one card, one question at a time", async () => {
    const { member, sent, settle } = await desk();
    let seen = await member.say(ROUGH);
    expect(seen.text).toContain("for whom or where?");
    seen = await nearlyDone(member);
    expect(seen.answers.map(({ kind }) => kind)).toEqual(["update"]);
    expect(seen.text).toContain("what will help you get there?");
    seen = await member.fill(await member.press(seen, "Write my own…"), { baseline: "75 s", means: "saved replies" });
    expect(seen.card.title).toBe("Here is your goal");
    expect(seen.text).toContain("from 75 s to 30 s by Dec 31, 2026, because customers leave when they wait.");
    expect(seen.text).toContain("Which measure will show that problems are solved?");
    seen = await member.press(seen, "Watch: First contact resolution");
    expect(seen.text).toContain("Must hold: First contact resolution");
    seen = await member.press(seen, "Yes, save it");
    expect(seen.text).toContain("Saved. It goes to desk now.");
    await settle();
    expect(sent.map(({ to, text }) => [to, text.split("\n")[1]])).toEqual([["test:T:desk", "Mo is going for:"]]);
  });

  it.each([
    ["en", "I want to reply to every email within 4 hours"],
    ["zh-TW", "我們要讓熱線的平均處理時間降到4分鐘"],
  ])("does not take the writer's I or we for a name, which others would misread (%s)", async (locale, rough) => {
    const { member } = await desk({ locale });
    expect((await member.say(rough)).text).not.toMatch(/· (I|我)/);
  });

  it("saves once and tells the team once, however often the button is pressed", async () => {
    const w = await desk();
    const card = await proposed(w.member);
    const presses = await Promise.all([1, 2, 3].map(() => w.member.press(card, "Yes, save it")));
    expect(presses.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    await w.settle();
    expect(w.sent).toHaveLength(1);
    expect((await allGoals(w))[0]?.history.filter((e) => e.changes.some((c) => c.field === "state"))).toHaveLength(1);
  });

  it("opens the draft in the 1:1 conversation when it was asked for in a channel, which only gets a pointer", async () => {
    const { member } = await desk();
    const seen = await member.say(`goal ${ROUGH}`, CHANNEL);
    expect(seen.answers.map((a) => [a.kind, "to" in a ? a.to : null])).toEqual([
      ["post", "direct"],
      ["whisper", null],
    ]);
  });

  it("does not draft what is no goal, and gives what was typed back", async () => {
    const w = await desk();
    const seen = await w.member.say("goal hello there");
    expect(seen.text).toContain("hello there");
    expect(seen.text).toContain("I cannot see a goal");
    expect((await w.member.say("paint everything green")).text).toContain("I cannot see a goal");
    expect((await w.member.say("delete everything")).text).toContain("privacy");
    expect(await allGoals(w)).toEqual([]);
  });

  it("goes on in the same way from the form", async () => {
    const w = await desk();
    const form = await w.member.press(await w.member.say("goal list"), "New goal");
    const seen = await w.member.fill(form, { sentence: "hello there" });
    expect(seen.text).toContain("I cannot see a goal");
    const draft = await w.member.press(seen, "It is a goal: draft it");
    expect(draft.card.title).toBe("Let's make this a SMART goal");
  });

  it.each([
    ["en", "goal hello there", "It is a goal: draft it", "hello there"],
    ["zh-CN", "目标 你好呀", "这就是目标，照样起草", "你好呀"],
  ])("drafts what its writer says is a goal, and asks for all of it (%s)", async (locale, typed, label, sentence) => {
    const w = await desk({ locale });
    const seen = await w.member.press(await w.member.say(typed), label);
    expect(seen.text).toContain(textFor(locale === "en" ? "en" : "zh-Hans").goals.draft.progress(0));
    expect((await allGoals(w)).map((goal) => [goal.sentence, goal.state])).toEqual([[sentence, "draft"]]);
    await w.member.press(await w.member.say(typed), label);
    expect(await allGoals(w)).toHaveLength(1);
  });

  it("gives a sentence that is too long back to the letter", async () => {
    const w = await desk();
    const long = `we should answer faster ${"x".repeat(1_000)}`;
    const seen = await w.member.say(long);
    expect(seen.text).toContain(long);
    expect(await allGoals(w)).toEqual([]);
  });

  it("brings the same draft back instead of making a twin", async () => {
    const w = await desk();
    await w.member.say(ROUGH);
    expect((await w.member.say(ROUGH)).text).toContain("already working on this one");
    expect(await allGoals(w)).toHaveLength(1);
  });

  it("makes one's own draft of a form that brings somebody else's goal along", async () => {
    const w = await desk();
    await w.member.say(ROUGH);
    const [theirs] = await allGoals(w);
    const seen = await w.lead.fill(newForm(textFor("en"), theirs?.id ?? ""), { sentence: "answer mails faster" });
    expect(seen.text).toContain("answer mails faster");
    expect((await allGoals(w)).find(({ id }) => id === theirs?.id)).toEqual(theirs);
  });

  it.each([
    ["en", "Cut first reply in chat from 75 s to 30 s by 31 March 2020 with saved replies", "This day has passed"],
    ["en", "Raise first contact resolution at the desk from 70% to 250% by March 2027", "“250%” cannot be right"],
    ["zh-CN", "把在线客服首次响应时间从75秒降到30秒，2020年3月底前完成", "这一天已经过了"],
    ["zh-TW", "把熱線的首次解決率從70%提高到250%，2027年3月底前完成", "「250%」好像不對"],
  ])(
    "asks again for a day that is over and a number that cannot be, and says why (%s: %s)",
    async (locale, said, why) => {
      const { member } = await desk({ locale });
      const seen = await member.say(said);
      expect(seen.text).toContain(said);
      expect(seen.text).toContain(why);
      expect(seen.card.title).not.toBe("Here is your goal");
    },
  );

  it("takes a share that grows by more than all of it", async () => {
    const { member } = await desk();
    const seen = await member.say("Raise upsell rate at the hotel desk by 150% by March 2027");
    expect(seen.text).not.toContain("cannot be right");
  });

  it("takes the whole form at once, in full-width digits too", async () => {
    const { member } = await desk();
    const form = await member.press(await member.say(ROUGH), "Fill in everything");
    const seen = await member.fill(form, {
      ...{
        what: "Calls answered",
        where: "hotline",
        metric: "share within 90 s",
        baseline: "８０％",
        target: "95",
        unit: "%",
      },
      ...{ due: "2027-03-31", why: "nobody likes to wait", value: "customer", means: "two more people at noon" },
      counters: "first contact resolution, complaints",
    });
    expect(seen.card.title).toBe("Here is your goal");
    expect(seen.text).toContain("８０％ → 95%");
    expect(seen.text).toContain("first contact resolution and complaints");
  });

  it.each<[Record<string, string>, string, string]>([
    [{ target: "a lot" }, "target", "Please write one number"],
    [{ metric: "First contact resolution", target: "250 %" }, "target", "This number cannot be right"],
    [{ due: "2026-01-01" }, "due", "This day has passed"],
    [{ due: "2027-02-30" }, "due", "a date that exists"],
    [{ start: "2027-05-01", due: "2027-04-01" }, "due", "lies before the start"],
    [{ baseline: "30 s", target: "30 s" }, "target", "same as today's level"],
    [{ value: "profit" }, "value", "pick one of these"],
    [{ what: "x".repeat(201) }, "what", "under 200 characters"],
  ])("keeps the form open with what was typed when it gets %j", async (typed, field, sentence) => {
    const w = await desk();
    const form = await w.member.press(await w.member.say(ROUGH), "Fill in everything");
    const seen = await w.member.fill(form, { means: "typed with care", ...typed });
    expect(seen.errors[field]).toContain(sentence);
    const kept = Object.fromEntries(seen.form.fields.map(({ name, value }) => [name, value]));
    expect(kept).toMatchObject({ means: "typed with care", ...typed });
    expect((await allGoals(w))[0]?.means).toBe("");
  });

  it("offers no deadline that is less than a week away, nor the same one twice", async () => {
    const { member } = await desk({ today: "2026-12-28" });
    let seen = await member.say(ROUGH);
    seen = await member.fill(await member.press(seen, "Say what and where"), { what: "First reply", where: "chat" });
    seen = await member.fill(await member.press(seen, "Set the number"), { target: "30 s" });
    expect(seen.text).toContain("In three months (Mar 28, 2027)");
    expect(seen.text).not.toContain("End of the");
  });

  it("lets the sentence be corrected before the yes, and its figures with it", async () => {
    const { member } = await desk();
    const form = await member.press(await proposed(member), "Correct the sentence");
    const corrected = "First reply in online chat from 75 s to 45 s by 2027-01-31, because nobody likes to wait";
    const seen = await member.fill(form, { statement: corrected });
    expect(seen.text).toContain(corrected);
    expect(seen.text).toContain("75 s → 45 s");
    expect((await member.press(seen, "Yes, save it")).text).toContain(corrected);
  });

  it("refuses an empty correction and keeps the form open", async () => {
    const { member } = await desk();
    const form = await member.press(await proposed(member), "Correct the sentence");
    expect((await member.fill(form, { statement: "  " })).errors).toEqual({ statement: "Please fill this in." });
  });

  it("shows a goal for the lead only to the lead alone", async () => {
    const { member, sent, settle } = await desk();
    const seen = await member.press(await proposed(member), "Only me and my lead");
    expect(seen.text).toContain("Only you and the lead of desk will see it.");
    await member.press(seen, "Yes, save it");
    await settle();
    expect(sent.map(({ to }) => to)).toEqual(["test:T:lea"]);
  });

  it("works without a team, and says that nobody else sees it", async () => {
    const w = world();
    const solo = w.actor("test:T:solo", { name: "Solo", locale: "en", zone: "UTC" });
    const seen = await proposed(solo);
    expect(seen.text).toContain("only you will see it");
    expect((await solo.press(seen, "Yes, save it")).text).toContain("Saved. Only you see it.");
    await w.settle();
    expect(w.sent).toEqual([]);
  });

  it("drops a draft and takes it back", async () => {
    const { member } = await desk();
    const dropped = await member.press(await member.say(ROUGH), "Drop the draft");
    expect(dropped.card.title).toBe("Draft dropped");
    expect((await member.say("goal drafts")).text).toContain("You have no drafts");
    expect((await member.press(dropped, "Take it back")).text).toContain("for whom or where?");
  });

  it("lists drafts, to go on where one stopped, also after a restart", async () => {
    const first = await desk();
    await nearlyDone(first.member);
    const again = world({ store: first.store }).actor("test:T:mo");
    const list = await again.say("goal drafts");
    expect(list.text).toContain(ROUGH);
    expect((await again.press(list, "Go on")).text).toContain("what will help you get there?");
  });

  it("lets nobody else answer, save, drop or open a draft", async () => {
    const { member, lead } = await desk();
    const card = await member.say(ROUGH);
    for (const label of ["Say what and where", "Fill in everything", "Drop the draft"]) {
      expect((await lead.press(card, label)).refusal).toBe("Only its owner can change this goal.");
    }
    const open = await member.say("goal drafts");
    const stranger = (await desk()).member;
    expect((await stranger.press(open, "Go on")).refusal).toContain("no longer here");
  });

  it("shows the goal as it is when a button of an old card is pressed", async () => {
    const { member } = await desk();
    const old = await member.press(await proposed(member), "More…");
    await member.press(old, "Yes, save it");
    expect((await member.press(old, "Drop the draft")).text).toContain("Active");
  });

  it("names a goal by its number where the sentence only says the place besides", async () => {
    const { member } = await desk();
    const seen = await member.say("Cut average response time in online chat from 75 s to 30 s by 2027-03-31");
    expect((await member.press(seen, "Fill in everything")).text).toContain("average response time\nWho");
  });

  it("shows a finished sentence with what most people do next, and the rest behind one press", async () => {
    const { member } = await desk();
    const few = await proposed(member);
    expect(few.text).not.toMatch(/Give it to|Floor and stretch|Drop the draft|Check resources/);
    const all = await member.press(few, "More…");
    expect(all.text).toMatch(
      /Give it to…\] \[Floor and stretch\] \[Check resources\] \[Milestones…\] \[Drop the draft/,
    );
    expect(all.text).toContain("[Yes, save it] [Correct the sentence]");
    expect(all.text).not.toContain("More…");
    await member.press(all, "Yes, save it");
    expect((await member.press(few, "More…")).card.title).toBe("🟢 Active");
  });

  it("takes a number and a date that are typed instead of pressed as the answer to its question", async () => {
    const { member } = await desk();
    const seen = await member.say(ROUGH);
    await member.fill(await member.press(seen, "Say what and where"), { what: "First reply", where: "online chat" });
    expect((await member.say("30 s")).text).toContain("[Another date…]");
    expect((await member.say("2027-03-31")).text).toContain("Mar 31, 2027");
    expect((await member.say("hello")).text).toContain("I cannot see a goal in that yet");
  });

  it("offers to take typed words as the answer to its question", async () => {
    const { member } = await desk();
    await member.say(ROUGH);
    const offer = await member.say("the night shift in online chat");
    expect(offer.text).toContain("Or is it your answer to this?");
    const form = await member.press(offer, "Yes, take it");
    expect(form.form.fields[0]).toMatchObject({ name: "what", value: "the night shift in online chat" });
  });

  it("asks for the value even when the sentence gives its own reason", async () => {
    const { member } = await desk();
    const seen = await member.say(
      "Cut first reply in online chat from 75 s to 30 s by 31 March 2027 with saved replies, because customers leave when they wait",
    );
    expect(seen.text).toContain("Which of our values does it serve?");
    expect((await member.press(seen, "Teamwork")).card.title).toBe("Here is your goal");
  });
});
