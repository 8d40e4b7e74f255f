import { describe, expect, it } from "vitest";
import { book, unreachable } from "../../../src/delivery/ledger.ts";
import { answerJob } from "../../../src/features/goals/agreement/jobs.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { mondayJob } from "../../../src/features/goals/reminders/jobs.ts";
import { type Desk, desk, proposed } from "../../support/desk.ts";
import { CHANNEL, type Seen } from "../../support/world.ts";
import { message, personOf, plan, teamOf, withRecords } from "./plans.ts";

const MO = "test:T:mo";
const NOTHING = { nothing: null };

interface Offer extends Desk {
  /** What Lea sees. */
  given: Seen;
}

/** Lea has given a finished goal to Mo. */
async function offered(to: Record<string, string> = { person: MO }): Promise<Offer> {
  const w = await desk();
  const form = await w.lead.press(await proposed(w.lead), "Give it to…");
  const given = await w.lead.fill(form, to);
  await w.settle();
  return { ...w, given };
}

/** The newest message to somebody, once everything has arrived. */
async function latest(w: Desk, to: string): Promise<{ card: Seen["card"]; text: string }> {
  await w.settle();
  const found = w.sent.findLast((one) => one.to === to);
  if (!found) throw new Error(`nothing was sent to ${to}`);
  return found;
}

const all = (w: Desk) => withRecords(w, (records) => records.list(goals));
const stateOf = async (w: Desk) => (await all(w)).find(({ given }) => given)?.state;

describe("a goal that is given to somebody", () => {
  it("is theirs, proposed, and asks them once in their own conversation", async () => {
    const w = await offered();
    expect(w.given.card.title).toBe("Given to Mo");
    expect(w.sent.map(({ to }) => to)).toEqual([MO]);
    const { card, text } = await latest(w, MO);
    expect(card.title).toBe("Lea would like you to take this goal");
    expect(text).toContain("Target: 75 s → 30 s");
    expect(text).toContain("[Understood, I take it] [I have a question]");
    const goal = (await all(w)).find(({ given }) => given);
    expect(goal).toMatchObject({ owner: (await personOf(w, "Mo")).id, state: "proposed" });
    expect(goal?.given?.by).toBe((await personOf(w, "Lea")).id);
  });

  it("starts when they take it: the team reads of it, and whoever gave it is told", async () => {
    const w = await offered();
    const taken = await w.member.press((await latest(w, MO)).card, "Understood, I take it");
    expect(taken.card.title).toContain("Active");
    expect((await latest(w, "test:T:lea")).text).not.toContain("Withdraw the goal");
    await w.settle();
    expect(
      w.sent
        .slice(1)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(["test:T:desk", "test:T:lea"]);
    expect((await latest(w, "test:T:lea")).card.title).toBe("Mo takes the goal");
    const goal = (await all(w)).find(({ given }) => given);
    expect(goal?.acknowledged).toMatchObject([{ answer: "understood", comment: "" }]);
  });

  it("starts once, however often they press", async () => {
    const w = await offered();
    const { card } = await latest(w, MO);
    await w.member.press(card, "Understood, I take it");
    expect((await w.member.press(card, "Understood, I take it")).card.title).toContain("Active");
    await w.settle();
    expect(w.sent).toHaveLength(3);
  });

  it("is under way for nobody before they take it", async () => {
    const w = await offered();
    expect((await w.member.say("goal update 41 s")).text).toContain("no active goal");
    expect(await plan(w, mondayJob, (await teamOf(w)).id, "2026-11-23T09:00:00Z")).toEqual({ nothing: "no-goals" });
    const list = await w.member.say("goal list");
    expect(list.text).toContain("Waiting for your answer");
    expect((await w.member.press(list, "Open")).text).toContain("[Understood, I take it]");
  });

  it("is given to several as one goal each", async () => {
    const w = await offered({ person: MO, person2: "test:T:kim", person3: MO });
    expect(w.given.card.title).toBe("Given to Mo and kim");
    expect(w.sent.map(({ to }) => to).toSorted()).toEqual(["test:T:kim", MO]);
    expect((await all(w)).filter(({ state }) => state === "proposed")).toHaveLength(2);
  });

  it("is given once when the form is sent twice", async () => {
    const w = await desk();
    const form = await w.lead.press(await proposed(w.lead), "Give it to…");
    await w.lead.fill(form, { person: MO });
    expect((await w.lead.fill(form, { person: MO })).refusal).toContain("closed");
    await w.settle();
    expect(w.sent).toHaveLength(1);
  });

  it("stays one's own draft when one picks oneself", async () => {
    const w = await desk();
    const form = await w.lead.press(await proposed(w.lead), "Give it to…");
    expect((await w.lead.fill(form, { person: "test:T:lea" })).card.title).toBe("Here is your goal");
    await w.lead.fill(form, { person: "test:T:lea", person2: MO });
    expect((await all(w)).map(({ state }) => state).toSorted()).toEqual(["draft", "proposed"]);
  });

  it("goes to nobody outside the organisation, to nobody who has left, and to nobody at all without a name", async () => {
    const w = await desk();
    const form = await w.lead.press(await proposed(w.lead), "Give it to…");
    expect((await w.lead.fill(form, {})).errors).toEqual({ person: "Please fill this in." });
    const stranger = await w.lead.fill(form, { person: "test:OTHER:max" });
    expect(stranger.errors["person"]).toContain("cannot find this person");
    await withRecords(w, async (records) =>
      records.put(unreachable, { id: MO, of: (await personOf(w, "Mo")).id, since: 0, reason: "left" }),
    );
    expect((await w.lead.fill(form, { person: MO })).errors["person"]).toContain("Mo has left");
  });

  it("is not offered before it is complete, and cannot be given then", async () => {
    const w = await desk();
    const rough = await w.lead.say("we should answer customers faster");
    expect(rough.text).not.toContain("Give it to…");
  });

  it("is seen by whoever gave it, its owner and the leads, and by nobody else", async () => {
    const w = await offered();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    await kim.moment("member", CHANNEL);
    expect((await kim.press(w.given, "Open")).refusal).toContain("only for its owner");
    expect((await w.lead.press(w.given, "Open")).card.title).toBe("Waiting for Mo");
  });
});

describe("a question about a goal that was given", () => {
  async function asked(figures: Record<string, string> = { target: "40 s", due: "2027-01-31" }): Promise<Offer> {
    const w = await offered();
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    await w.member.fill(form, { comment: "Two of us are on leave, can it be later?", ...figures });
    await w.settle();
    return w;
  }

  it("reaches whoever gave it, with what the owner could agree to", async () => {
    const w = await asked();
    const { card, text } = await latest(w, "test:T:lea");
    expect(card.title).toBe("Mo has a question about a goal");
    expect(text).toContain("Two of us are on leave, can it be later? · Could agree to: 40 s, by Jan 31, 2027");
    expect(text).toContain("[Agree to it] [Answer or change it] [Withdraw the goal]");
    expect(await stateOf(w)).toBe("proposed");
  });

  it("changes the goal with one press, and the owner takes it as it is then", async () => {
    const w = await asked();
    await w.lead.press((await latest(w, "test:T:lea")).card, "Agree to it");
    const { card, text } = await latest(w, MO);
    expect(card.title).toBe("Lea has answered you");
    expect(text).toContain("75 s → 40 s");
    expect(text).toContain("Jan 31, 2027");
    expect((await w.member.press(card, "Understood, I take it")).card.title).toContain("Active");
  });

  it("is answered in words, and the owner has the same buttons again", async () => {
    const w = await asked({});
    const { card } = await latest(w, "test:T:lea");
    expect(JSON.stringify(card)).not.toContain("Agree to it");
    const form = await w.lead.press(card, "Answer or change it");
    expect((await w.lead.fill(form, { reply: " " })).errors["reply"]).toContain("write an answer");
    await w.lead.fill(form, { reply: "Kim helps out in December." });
    const { text } = await latest(w, MO);
    expect(text).toContain("Lea – Kim helps out in December.");
    expect(text).toContain("[Understood, I take it] [I have a question]");
  });

  it("cannot empty the target with an answer, nor set a day that has passed", async () => {
    const w = await asked({});
    const form = await w.lead.press((await latest(w, "test:T:lea")).card, "Answer or change it");
    const refused = await w.lead.fill(form, { target: "", due: "2026-01-01" });
    expect(Object.keys(refused.errors).toSorted()).toEqual(["due", "target"]);
  });

  it("needs words, and figures that can be read", async () => {
    const w = await offered();
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    const refused = await w.member.fill(form, { comment: " ", target: "soon" });
    expect(Object.keys(refused.errors).toSorted()).toEqual(["comment", "target"]);
    expect(refused.form.fields.find(({ name }) => name === "target")?.value).toBe("soon");
  });

  it("that comes after the goal was withdrawn is refused, and what was typed stays", async () => {
    const w = await offered();
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    await w.lead.press(await w.lead.press(w.given, "Open"), "Withdraw the goal");
    const late = await w.member.fill(form, { comment: "Can it be later?" });
    expect(late.refusal).toBe("Lea has withdrawn this goal, so nothing is left to answer.");
    expect((await latest(w, MO)).card.title).toBe("Lea has withdrawn a goal");
    expect(await stateOf(w)).toBe("cancelled");
  });

  it("keeps an owner from taking what they have not read", async () => {
    const w = await asked();
    const before = w.sent[0]?.card as never;
    await w.lead.press((await latest(w, "test:T:lea")).card, "Agree to it");
    const seen = await w.member.press(before, "Understood, I take it");
    expect(seen.text).toContain("The goal has changed since. Please read it again.");
    expect(await stateOf(w)).toBe("proposed");
  });

  it("is nobody's to answer but the giver's", async () => {
    const w = await asked();
    const { card } = await latest(w, "test:T:lea");
    expect((await w.member.press(card, "Withdraw the goal")).refusal).toBe("Only whoever gave this goal can do this.");
  });

  it("and an answer at the same moment leave one state behind", async () => {
    const w = await offered();
    const { card } = await latest(w, MO);
    const open = await w.lead.press(w.given, "Open");
    await Promise.all([w.member.press(card, "Understood, I take it"), w.lead.press(open, "Withdraw the goal")]);
    await w.settle();
    const goal = (await all(w)).find(({ given }) => given);
    const taken = goal?.acknowledged?.length === 1;
    expect(goal?.state).toBe(taken ? "active" : "cancelled");
  });
});

describe("a goal that nobody answers", () => {
  it("is brought back once after three days, and its giver hears of it three days later", async () => {
    const w = await offered();
    const [mo, lea] = [(await personOf(w, "Mo")).id, (await personOf(w, "Lea")).id];
    expect(await plan(w, answerJob, mo, "2026-11-23T09:00:00Z")).toEqual(NOTHING);
    const reminder = await message(w, answerJob, mo, "2026-11-24T09:00:00Z");
    expect(reminder.text).toContain("A goal is waiting for your answer\nLea gave it to you a few days ago.");
    expect(await plan(w, answerJob, lea, "2026-11-24T09:00:00Z")).toEqual(NOTHING);
    const told = await message(w, answerJob, lea, "2026-11-27T09:00:00Z");
    expect(told.card.title).toBe("Mo has not answered yet");
    expect((await w.lead.press(told.card, "Withdraw the goal")).text).toContain("Withdrawn");
    expect(await plan(w, answerJob, lea, "2026-11-30T09:00:00Z")).toEqual(NOTHING);
  });

  it("whose question is open is for its giver to answer, not for its owner", async () => {
    const w = await offered();
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    await w.member.fill(form, { comment: "Why me?" });
    const [mo, lea] = [(await personOf(w, "Mo")).id, (await personOf(w, "Lea")).id];
    expect(await plan(w, answerJob, mo, "2026-11-25T09:00:00Z")).toEqual(NOTHING);
    expect((await message(w, answerJob, lea, "2026-11-25T09:00:00Z")).card.title).toBe("Mo's question is still open");
  });

  it("is not chased: each of the two messages goes out once", async () => {
    const w = await offered();
    const mo = (await personOf(w, "Mo")).id;
    const { text: _text, ...reminder } = await message(w, answerJob, mo, "2026-11-24T09:00:00Z");
    await withRecords(w, (records) => book(records, [reminder], w.now.is));
    expect(await plan(w, answerJob, mo, "2026-11-25T09:00:00Z")).toEqual(NOTHING);
    expect(await plan(w, answerJob, mo, "2026-12-25T09:00:00Z")).toEqual(NOTHING);
  });

  it("because its owner has left comes back to its giver, who can withdraw it and give it to somebody else", async () => {
    const w = await offered();
    await w.member.moment("left", CHANNEL);
    const gone = { id: MO, of: (await personOf(w, "Mo")).id, since: 0, reason: "left" };
    await withRecords(w, async (records) => records.put(unreachable, gone));
    const told = await message(w, answerJob, (await personOf(w, "Lea")).id, "2026-11-27T09:00:00Z");
    expect((await w.lead.press(told.card, "Withdraw the goal")).refusal).toBeNull();
    expect(await stateOf(w)).toBe("cancelled");
    expect((await w.member.press(w.sent[0]?.card as never, "Understood, I take it")).text).toContain("Withdrawn");
    expect(await stateOf(w)).toBe("cancelled");
  });
});

describe("whoever gave a goal", () => {
  it("hears of a silence also when they are not in its team any more", async () => {
    const w = await offered();
    const lea = (await personOf(w, "Lea")).id;
    await w.lead.moment("left", CHANNEL);
    expect((await message(w, answerJob, lea, "2026-11-27T09:00:00Z")).card.title).toBe("Mo has not answered yet");
  });
});

describe("what has been agreed on", () => {
  it("is checked once more when it is agreed to: its day may have passed, and numbers say where it goes", async () => {
    const w = await offered();
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    await w.member.fill(form, { comment: "too hard now", target: "90 s", due: "2026-12-01" });
    const question = (await latest(w, "test:T:lea")).card;
    const before = w.now.is;
    w.now.is = Date.parse("2026-12-03T10:00:00Z");
    expect((await w.lead.press(question, "Agree to it")).refusal).toContain("This day has passed");
    w.now.is = before;
    await w.lead.press(question, "Agree to it");
    expect((await all(w)).find(({ given }) => given)).toMatchObject({ direction: "up", due: "2026-12-01" });
    w.now.is = Date.parse("2026-12-03T10:00:00Z");
    const late = await w.member.press((await latest(w, MO)).card, "Understood, I take it");
    expect(late.refusal).toBe("Its date has passed meanwhile. Please ask for another one first.");
  });

  it("is not offered to be taken back to a draft by whoever took it", async () => {
    const w = await offered();
    const taken = await w.member.press((await latest(w, MO)).card, "Understood, I take it");
    expect((await w.member.press(taken, "More…")).text).not.toContain("Undo the last change");
    const noted = await w.member.say("goal update 41 s");
    expect((await w.member.press(noted, "More…")).text).toContain("Undo the last change");
  });

  it("stays withdrawn, also when whoever was given it takes back the last change", async () => {
    const w = await offered();
    await w.lead.press(await w.lead.press(w.given, "Open"), "Withdraw the goal");
    expect((await w.member.say("goal undo")).card.title).toBe("🚫 Withdrawn");
    expect(await stateOf(w)).toBe("cancelled");
  });
});

describe("what somebody has given to others", () => {
  it("is listed with how each of it stands, what waits for them first", async () => {
    const w = await offered();
    const listed = async () => w.lead.press(await w.lead.say("goal list"), "Given to others (1)");
    expect((await listed()).text).toContain("has not answered yet");
    const form = await w.member.press((await latest(w, MO)).card, "I have a question");
    await w.member.fill(form, { comment: "Two of us are away. Can it be later?", due: "2027-03-31" });
    const asked = await listed();
    expect(asked.text).toMatch(/Mo – .* · has a question for you/);
    await w.lead.press(await w.lead.press(asked, "Open"), "Agree to it");
    expect((await w.lead.say("goal given")).text).toContain("has your answer, and is to say yes");
    await w.member.press((await latest(w, MO)).card, "Understood, I take it");
    expect((await listed()).text).toContain("has taken it");
    expect((await w.member.say("goal list")).text).not.toContain("Given to others");
  });

  it("leaves out what was withdrawn", async () => {
    const w = await offered();
    await w.lead.press(await w.lead.press(w.given, "Open"), "Withdraw the goal");
    expect((await w.lead.say("目标交给别人的")).text).toContain("You have not given a goal to anybody");
  });
});
