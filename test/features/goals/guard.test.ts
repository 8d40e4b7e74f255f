import { describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { type Desk, desk, nearlyDone, proposed, ROUGH, saved } from "../../support/desk.ts";
import type { Seen } from "../../support/world.ts";

async function theGoal({ store }: Pick<Desk, "store">) {
  const [org] = await store.list(accounts, HOUSE);
  const [goal] = await store.list(goals, org?.of ?? "");
  if (!goal) throw new Error("there is no goal");
  return goal;
}

/** A card with one button that nobody was shown. */
const forged = (action: string, value: string) => ({
  kind: "card" as const,
  title: "forged",
  blocks: [{ kind: "buttons" as const, buttons: [{ label: "x", action, value }] }],
});

describe("who sees a goal", () => {
  it("is never widened by a form that leaves it blank", async () => {
    const w = await desk();
    const card = await w.member.press(await proposed(w.member), "Only me and my lead");
    const form = await w.member.press(card, "Fill in everything");
    expect((await w.member.fill(form, { visibility: "" })).errors).toEqual({ visibility: "Please fill this in." });
    expect((await w.member.fill(form, { visibility: "friends" })).errors["visibility"]).toContain("pick one");
    expect((await w.member.fill(form, { visibility: "everyone" })).errors["visibility"]).toContain("company's goal");
    expect((await theGoal(w)).visibility).toBe("lead");
  });

  it("is the owner alone while it is a draft that nobody was asked about", async () => {
    const w = await desk();
    await nearlyDone(w.member);
    const { id } = await theGoal(w);
    expect((await w.lead.press(forged("goal.open", id), "x")).refusal).toContain("only for its owner");
    expect((await w.lead.press(forged("goal.override", id), "x")).refusal).toContain("only for its owner");
  });
});

describe("a lead who starts a goal", () => {
  it("starts only what they have read", async () => {
    const w = await desk();
    const card = await nearlyDone(w.member);
    await w.member.press(card, "Ask my lead to start it as it is");
    await expect.poll(() => w.sent.length).toBe(1);
    const form = await w.lead.press(w.sent[0]?.card as never, "Start it as it is…");
    await w.member.fill(await w.member.press(card, "Fill in everything"), { target: "5 s" });
    const stopped = await w.lead.fill(form, { reason: "Let us begin." });
    expect(stopped.errors["reason"]).toContain("has changed");
    expect(stopped.text).toContain("5 s");
    expect((await w.lead.fill(stopped, { reason: "Let us begin." })).text).toContain("Mo has been told");
  });
});

describe("undo", () => {
  it("takes back one change, however often the same button is pressed", async () => {
    const w = await desk();
    await saved(w.member);
    const card = await w.member.press(await w.member.say("goal update 41 s"), "More…");
    await w.member.press(card, "Undo the last change");
    expect((await w.member.press(card, "Undo the last change")).card.title).toContain("Active");
  });

  it("brings a dropped draft back once", async () => {
    const w = await desk();
    const dropped = await w.member.press(await proposed(w.member), "Drop the draft");
    for (let n = 0; n < 2; n++) {
      expect((await w.member.press(dropped, "Take it back")).card.title).toBe("Here is your goal");
    }
  });

  it("tells the team again when a goal that was taken back is saved anew", async () => {
    const w = await desk();
    const back = await w.member.press(await saved(w.member), "Undo the last change");
    const form = await w.member.press(back, "Fill in everything");
    await w.member.press(await w.member.fill(form, { target: "20 s" }), "Yes, save it");
    await w.settle();
    expect(w.sent.map(({ text }) => /to (\d+ s)/.exec(text)?.[1])).toEqual(["30 s", "20 s"]);
  });
});

describe("a sentence corrected by hand", () => {
  it("stays when only something else changes, and goes when what it says changes", async () => {
    const { member } = await desk();
    const words = "First reply in online chat: from 75 s to 30 s by 31 December 2026, nobody likes to wait";
    let seen = await member.fill(await member.press(await proposed(member), "Correct the sentence"), {
      statement: words,
    });
    seen = await member.fill(await member.press(seen, "Fill in everything"), { visibility: "lead" });
    expect(seen.text).toContain(words);
    seen = await member.fill(await member.press(seen, "Fill in everything"), { target: "20 s" });
    expect(seen.text).not.toContain(words);
  });

  it.each([
    "hello",
    "First reply in online chat from 75 s to 75 s",
    "First reply in online chat to 30 s by 2020-01-01",
  ])("is refused when it makes no sense: %s", async (statement) => {
    const { member } = await desk();
    const form = await member.press(await proposed(member), "Correct the sentence");
    const seen = await member.fill(form, { statement });
    expect(seen.errors["statement"]).toBeTruthy();
    expect(seen.form.fields[0]?.value).toBe(statement);
  });
});

/** What its owner may say on the first day without asking anybody. */
const SLIP = { kind: "error", reason: "Typed wrongly." };

describe("a goal that has ended", () => {
  it("cannot be changed by a form or a button that was opened before", async () => {
    const w = await desk();
    const active = await w.member.press(await saved(w.member), "More…");
    const edit = await w.member.press(active, "Edit");
    const number = await w.member.press(active, "Change number or date");
    await w.member.fill(await w.member.press(active, "Close the goal"), { outcome: "missed", lesson: "Too much." });
    expect((await w.member.fill(edit, { what: "Mail" })).refusal).toContain("This goal is closed");
    expect((await w.member.fill(number, { target: "70 s", ...SLIP })).refusal).toContain("This goal is closed");
    expect((await w.member.press(active, "Edit")).card.title).toContain("Missed");
    expect((await theGoal(w)).target?.text).toBe("30 s");
  });
});

describe("an active goal", () => {
  it("can be edited although its date has passed", async () => {
    const w = await desk();
    await saved(w.member);
    w.now.is = Date.parse("2027-02-01T10:00:00Z");
    const form = await w.member.press(await w.member.press(await w.member.say("goal list"), "Open"), "Edit");
    expect((await w.member.fill(form, { means: "saved replies and a second shift" })).text).toContain("second shift");
  });

  it("keeps its value", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Edit");
    expect((await w.member.fill(form, { value: "" })).errors).toEqual({ value: "Please fill this in." });
  });

  it("follows its numbers, not the direction that was chosen before", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Change number or date");
    expect((await w.member.fill(form, { target: "90 s", ...SLIP })).text).toContain("Raise first reply");
  });

  it.each([
    ["95 %", "different units"],
    ["-30 s", "cannot be right"],
    ["5000 %", "cannot be right"],
    ["5 000 s", "one number"],
    ["30 s - 40 s", "one number"],
    ["1小时30分", "one number"],
    ["1,5e3 s", "one number"],
    ["999999999999999 s", "one number"],
  ])("refuses the target %s", async (target, sentence) => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Change number or date");
    expect((await w.member.fill(form, { target, ...SLIP })).errors["target"]).toContain(sentence);
  });

  it("takes no date that only a slip of the pen can mean", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Change number or date");
    expect((await w.member.fill(form, { due: "2206-12-31", ...SLIP })).errors["due"]).toContain("check the year");
  });

  it("compares minutes with seconds", async () => {
    const w = await desk();
    const form = await w.member.press(await saved(w.member), "Change number or date");
    expect((await w.member.fill(form, { target: "1 min", ...SLIP })).text).toContain("75 s → 1 min");
  });

  it("does not grow faster than its notes", async () => {
    const w = await desk();
    await saved(w.member);
    const size = async () => JSON.stringify(await theGoal(w)).length;
    const sizes: number[] = [];
    for (let n = 0; n < 40; n++) {
      w.now.is += 1_000;
      await w.member.say(`goal update ${n + 1} s`);
      sizes.push(await size());
    }
    const step = (n: number) => (sizes[n] ?? 0) - (sizes[n - 1] ?? 0);
    expect(step(39)).toBeLessThan(step(5) * 1.5);
  });
});

describe("what people type beside commands", () => {
  it.each(["goal update: 87%", "goal update now 60 s", "目标更新87%", "目标 更新 已到87%", "目標 更新：87%"])(
    "is a note: %s",
    async (typed) => {
      const { member } = await desk();
      await saved(member);
      expect((await member.say(typed)).text).toMatch(/Latest: Nov 20, 2026: .*(87%|60 s)/);
    },
  );

  it("asks which goal a number alone belongs to", async () => {
    const { member } = await desk();
    await saved(member);
    const asked = await member.say("87%");
    expect(asked.text).toContain("Which goal does “87%” belong to?");
    expect((await member.press(asked, "This one")).text).toContain("87%");
  });

  it("finds joined Chinese words", async () => {
    const { member } = await desk();
    expect((await member.say("目标列表")).card.title).toBe("Your goals");
    expect((await member.say("目標草稿")).card.title).toBe("Your drafts");
  });

  it.each(["see you tomorrow", "I am off until Monday", "thanks, talk in 5 minutes"])(
    "does not become an answer by itself: %s",
    async (smallTalk) => {
      const w = await desk();
      let seen: Seen = await w.member.say(ROUGH);
      seen = await w.member.fill(await w.member.press(seen, "Say what and where"), {
        what: "First reply",
        where: "chat",
      });
      await w.member.say(smallTalk);
      await w.member.fill(await w.member.press(seen, "Fill in everything"), { target: "30 s" });
      await w.member.say(smallTalk);
      expect(await theGoal(w)).toMatchObject({ due: null, target: { text: "30 s" }, baseline: null });
    },
  );

  it("is offered as the deadline when it names a day", async () => {
    const { member } = await desk();
    let seen: Seen = await member.say(ROUGH);
    seen = await member.fill(await member.press(seen, "Say what and where"), { what: "First reply", where: "chat" });
    await member.fill(await member.press(seen, "Set the number"), { target: "30 s" });
    const offer = await member.say("by the end of March");
    expect((await member.press(offer, "Yes, by Mar 31, 2027")).text).toContain("T · Time-bound – Mar 31, 2027");
  });
});

describe("a form that is sent twice at once", () => {
  it("makes one draft", async () => {
    const w = await desk();
    const form = await w.member.press(await w.member.say("goal list"), "New goal");
    await Promise.all([1, 2].map(() => w.member.fill(form, { sentence: ROUGH })));
    const [org] = await w.store.list(accounts, HOUSE);
    expect(await w.store.list(goals, org?.of ?? "")).toHaveLength(1);
  });
});
