import { describe, expect, it } from "vitest";
import { learned } from "../../../src/features/improve/actions/learned.ts";
import { cycles } from "../../../src/features/improve/cycle/cycle.ts";
import type { Idea } from "../../../src/features/improve/ideas/idea.ts";
import { numbersOf } from "../../../src/features/improve/ideas/numbers.ts";
import { wins } from "../../../src/features/recognition/win.ts";
import { teamTimes, USUAL_WEEK } from "../../../src/features/rhythm/rhythm.ts";
import { desk } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { oneButton } from "../goals/company.ts";
import { personOf, teamOf, withRecords } from "../goals/plans.ts";
import { allIdeas, everything, ideaOf, inbox, LABEL, LEA, leave, MO, titles, write } from "./ideas.ts";
import { run, start, team } from "./retro.ts";

const daily = (w: Parameters<typeof run>[0], day: string) => run(w, "ideas.daily", `${day}T09:00:00Z`);

describe("writing down an idea", () => {
  it("takes a sentence, asks what is missing, and says who answers by when", async () => {
    const w = await desk();
    const form = await w.member.say("idea put the return label into the parcel");
    expect(form.form.fields[0]).toMatchObject({ name: "change", value: "put the return label into the parcel" });
    expect((await w.member.fill(form, { problem: "👍" })).errors).toEqual({ problem: "Please say it in a few words." });
    const seen = await w.member.fill(form, { problem: LABEL.problem, effect: "fewer calls" });
    expect(seen.text).toContain("Whatever is decided, you get an answer.");
    expect(seen.text).toContain("Waits for an answer from Lea by Fri, Nov 27.");
    expect((await inbox(w, LEA)).card.title).toBe("An idea waits for your answer");
    await w.member.fill(form, { problem: LABEL.problem });
    expect(await allIdeas(w)).toHaveLength(1);
    const masked = await write(w.member, { problem: "Mrs K. called from 0171 555 0123 again" });
    expect(masked.text).toContain("called from ••• again");
    expect(masked.text).toContain("••• stands for a number");
  });

  it.each([
    ["建议 把退货单放进包裹里", "把退货单放进包裹里"],
    ["我有个建议：把退货单放进包裹里", "把退货单放进包裹里"],
    ["建議：把退貨單放進包裹裡", "把退貨單放進包裹裡"],
    ["我有一個想法，把退貨單放進包裹裡", "把退貨單放進包裹裡"],
    ["I have an idea: put the label in", "put the label in"],
  ])("opens the form for “%s”", async (said, change) => {
    const w = await desk();
    const { form } = await w.member.say(said);
    expect(form).toMatchObject({ id: "idea.save" });
    expect(form.fields[0]).toMatchObject({ value: change });
  });

  it("asks back where the words read like a goal", async () => {
    const w = await desk();
    expect((await w.member.say("建议 2027年3月底前把投诉率从5%降到2%")).text).toContain("Is that an idea");
    const asked = await w.member.say("ideas adopted per month up from 2 to 6 by 31 March 2027");
    expect(asked.text).toContain("Is that an idea, or something you want to reach?");
    expect((await w.member.press(asked, "Write down an idea…")).form.id).toBe("idea.save");
  });

  it("speaks Chinese to whoever does, and each reads their own language", async () => {
    const w = await desk({ locale: "zh-TW" });
    const form = await w.member.say("提案 把退貨單放進包裹裡");
    const seen = await w.member.fill(form, { problem: "客人一直打來要退貨單" });
    expect(seen.text).toContain("等Lea答覆，最晚11月27日");
    expect((await inbox(w, LEA)).card.title).toBe("有一則建議等你答覆");
    expect((await w.member.say("建議 數字")).text).toContain("收到");
    expect((await w.member.say("建議清單")).text).toContain("等待答覆");
    expect((await w.member.say("建議 我的")).text).toContain("把退貨單放進包裹裡");
  });

  it("can be changed and taken back by its author until it is answered, and by nobody else", async () => {
    const w = await desk();
    const own = await write(w.member);
    const changed = await w.member.fill(await w.member.press(own, "Change…"), { change: "Print the label on the lid" });
    expect(changed.text).toContain("Changed.");
    await w.settle();
    expect(w.redrawn.at(-1)).toMatchObject({ to: LEA, text: expect.stringContaining("on the lid") });
    expect((await w.lead.press(own, "Take it back")).refusal).toContain("Only whoever had this idea");
    await w.lead.fill(await w.lead.press(await inbox(w, LEA).then(({ card }) => card), "No…"), {
      words: "Lids differ",
    });
    expect((await w.member.press(own, "Change…")).refusal).toContain("has been answered already");
    const second = await write(w.member, { change: "A second counter at noon", problem: "Guests queue at twelve" });
    expect((await w.member.press(second, "Take it back")).text).toContain("Taken back");
    expect((await ideaOf(w)).state).toBe("withdrawn");
  });

  it("points at what says the same, and lets both go on as one", async () => {
    const w = await team(1);
    await write(w.member);
    const [other] = w.crowd;
    if (!other) throw new Error("nobody");
    const second = await write(other, { change: "A return label in every parcel", problem: "They call for labels" });
    expect(second.text).toContain("Somebody has said something like it already");
    expect((await other.press(second, "The same as this")).text).toContain("Goes on together with another idea");
    const [first, merged] = await allIdeas(w);
    expect(merged).toMatchObject({ state: "merged", into: first?.id });
    expect(first?.also).toEqual([(await personOf(w, "P0")).id]);
    await w.lead.fill(await w.lead.press(w.sent.find(({ to }) => to === LEA)?.card ?? second, "No…"), {
      words: "No room",
    });
    expect(await titles(w, "test:T:p0")).toEqual(["Your idea is not taken up this time"]);
    expect(
      (await write(other, { change: "A quieter phone room", problem: "One hears every call" })).text,
    ).not.toContain("like it already");
  });

  it("belongs to a team, and is answered by whoever is named, but never by its author", async () => {
    const w = await team(1);
    const alone = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
    expect((await alone.say("idea more plants")).refusal).toContain("invite me there first");
    const form = await w.member.say("idea");
    expect((await w.member.fill(form, { ...LABEL, decider: MO })).errors).toHaveProperty("decider");
    expect((await w.member.fill(form, { ...LABEL, decider: "other:X:1" })).errors).toHaveProperty("decider");
    await w.member.fill(form, { ...LABEL, decider: "test:T:p0" });
    expect(await titles(w, "test:T:p0")).toEqual(["An idea waits for your answer"]);
    expect((await inbox(w, "test:T:p0")).text).toContain("from P0 by");
    const own = await write(w.lead, { change: "Plants at the counter", problem: "It looks bare" });
    expect(own.text).toContain("anyone in it can");
  });
});

describe("an answer", () => {
  it("needs a reason when it is no, and reaches whoever had the idea", async () => {
    const w = await desk();
    await write(w.member);
    const form = await w.lead.press((await inbox(w, LEA)).card, "No…");
    expect((await w.lead.fill(form, { words: "  " })).errors).toEqual({
      words: "Please give a reason: whoever had the idea deserves one.",
    });
    const seen = await w.lead.fill(form, { words: "Parcels are sealed elsewhere. Thank you for looking." });
    expect(seen.text).toContain("Not taken up.");
    const told = await inbox(w, MO);
    expect(told.card.title).toBe("Your idea is not taken up this time");
    expect(told.text).toContain("Parcels are sealed elsewhere");
    expect((await w.lead.fill(form, { words: "again" })).refusal).toContain("has been answered already");
  });

  it("that adopts it is a win of whoever had it at once, between the two until it is shared", async () => {
    const w = await team(1);
    await write(w.member, { effect: "fewer calls" });
    const form = await w.lead.press((await inbox(w, LEA)).card, "Adopt…");
    const adopted = await w.lead.fill(form, { words: "From Monday on", runner: "test:T:p0" });
    const told = await inbox(w, MO);
    expect(told.text).toContain("Thank you! It stands among your wins.");
    expect((await w.member.say("win mine")).text).toContain(LABEL.change);
    const mo = (await personOf(w, "Mo")).id;
    const kept = await withRecords(w, (records) => records.list(wins));
    expect(kept).toMatchObject([{ kind: "idea", visibility: "private", whose: [mo], effect: "fewer calls" }]);
    expect((await w.crowd[0]?.say("win mine"))?.text).not.toContain(LABEL.change);
    const share = await w.lead.press(adopted, "Recognise it…");
    expect(share.form.fields.find(({ name }) => name === "visibility")?.value).toBe("team");
    await w.lead.fill(share, {});
    expect(await withRecords(w, (records) => records.list(wins))).toMatchObject([{ visibility: "team" }]);
  });

  it("that says no thanks nobody by itself, unless it was tried", async () => {
    const w = await desk();
    await write(w.member);
    await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "No…"), { words: "No room" });
    expect(await withRecords(w, (records) => records.list(wins))).toEqual([]);
    expect((await inbox(w, MO)).text).not.toContain("among your wins");
  });

  it("may be a question, which the author's new words answer", async () => {
    const w = await desk();
    await write(w.member);
    await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "Ask back…"), { words: "Which parcels?" });
    await daily(w, "2026-11-27");
    const asked = await inbox(w, MO);
    expect(asked.card.title).toBe("There is a question about your idea");
    const form = await w.member.press(asked.card, "Answer…");
    expect(form.form.intro).toBe("Which parcels?");
    await w.member.fill(form, { problem: "Those to other countries" });
    expect((await inbox(w, LEA)).card.title).toBe("An idea you asked about has an answer");
    expect(await ideaOf(w)).toMatchObject({ state: "new", wait: { due: "2026-12-04" } });
  });

  it("is owed even where a question finds none", async () => {
    const w = await desk();
    await write(w.member);
    await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "Ask back…"), { words: "Which parcels?" });
    await daily(w, "2026-11-30");
    expect((await inbox(w, LEA)).card.title).toContain("Your question about an idea found no answer");
    expect(await ideaOf(w)).toMatchObject({ state: "new", wait: { due: "2026-12-07" } });
  });

  it("may be later, and then the idea comes back by itself", async () => {
    const w = await desk();
    await write(w.member);
    const form = await w.lead.press((await inbox(w, LEA)).card, "Later…");
    expect((await w.lead.fill(form, { words: "After the season", day: "2026-11-20" })).errors).toHaveProperty("day");
    await w.lead.fill(form, { words: "After the season", day: "2027-01-11" });
    expect((await inbox(w, MO)).text).toContain("it comes back by itself on Mon, Jan 11");
    await daily(w, "2027-01-08");
    expect((await ideaOf(w)).state).toBe("later");
    await daily(w, "2027-01-11");
    expect((await inbox(w, LEA)).card.title).toBe("An idea for later is back today");
    expect(await ideaOf(w)).toMatchObject({ state: "new", first: { inTime: true }, wait: { due: "2027-01-18" } });
  });

  it("is given by nobody who may not, whatever button they make up", async () => {
    const w = await team(1);
    await write(w.member);
    const card = (await inbox(w, LEA)).card;
    const [other] = w.crowd;
    if (!other) throw new Error("nobody");
    for (const label of ["Adopt…", "Try it…", "Later…", "No…", "Ask back…"]) {
      expect((await other.press(card, label)).refusal).toContain("Only whoever was asked");
      expect((await w.member.press(card, label)).refusal).toContain("nobody their own");
    }
    const form = await w.lead.press(card, "No…");
    expect((await w.member.fill(form, { words: "x" })).refusal).toContain("Only whoever was asked");
    const stranger = w.actor("test:U:eve", { name: "Eve", locale: "en", zone: "UTC" });
    expect((await stranger.press(card, "No…")).refusal).toContain("not there any more");
  });
});

describe("the day by which it is answered", () => {
  it("is counted in the team's working days; a reminder comes before it, and those above hear after it", async () => {
    const w = await desk();
    const { id } = await teamOf(w);
    const boss = w.actor("test:T:boss", { name: "Bea", locale: "en", zone: "UTC", admin: true });
    await boss.moment("welcome");
    await withRecords(w, async (records) => {
      records.put(teamTimes, { id, workweek: { ...USUAL_WEEK, overrides: { "2026-11-24": "off" } }, budget: 4 });
    });
    await write(w.member);
    expect(await ideaOf(w)).toMatchObject({
      wait: { due: "2026-11-30", remind: "2026-11-27", escalate: "2026-12-01" },
    });
    await daily(w, "2026-11-26");
    expect(await titles(w, LEA)).toHaveLength(1);
    await daily(w, "2026-11-27");
    await daily(w, "2026-11-30");
    expect(await titles(w, LEA)).toEqual([
      "An idea waits for your answer",
      "Still open: an idea waits for your answer",
    ]);
    await daily(w, "2026-12-01");
    await daily(w, "2026-12-02");
    expect(await titles(w, "test:T:boss")).toEqual(["An idea was not answered in time. Can you?"]);
    expect((await w.member.say("idea mine")).text).toContain("answer by Mon, Nov 30");
    await boss.fill(await boss.press((await inbox(w, "test:T:boss")).card, "Later…"), {
      words: "Soon",
      day: "2026-12-14",
    });
    expect((await ideaOf(w)).first).toEqual({ day: "2026-12-02", inTime: false });
    const numbers = await w.lead.press(await w.lead.say("idea list"), "The month in numbers");
    expect(numbers.text).toContain("Received: 0");
    const before = await w.lead.press(numbers, "The month before");
    expect(before.text).toContain(
      "Received: 1\nAnswered in time: 0 of 1\nDays to an answer, half of them sooner: 12 days",
    );
  });

  it("is the team's to set, by its lead", async () => {
    const w = await desk();
    const list = await w.lead.say("idea list");
    const form = await w.lead.press(list, "Settings…");
    expect((await w.lead.fill(form, { days: "0" })).errors).toEqual({
      days: "Please give a number of working days from 1 to 20.",
    });
    expect((await w.lead.fill(form, { days: "２" })).text).toContain("Answered within 2 working days");
    expect((await w.member.press(list, "Settings…")).refusal).toContain("Only a lead");
    await write(w.member);
    expect((await ideaOf(w)).wait).toMatchObject({ due: "2026-11-24", remind: "2026-11-23" });
  });

  it("finds somebody else when whoever was asked is gone, and keeps an idea whose author is", async () => {
    const w = await team(1);
    await write(w.member, { decider: "test:T:p0" });
    await leave(w, "P0", "test:T:p0");
    await daily(w, "2026-11-23");
    expect(await titles(w, LEA)).toEqual(["An idea needs somebody to answer it. Can you?"]);
    await daily(w, "2026-11-24");
    expect(await titles(w, LEA)).toHaveLength(1);
    await leave(w, "Mo", MO);
    const seen = await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "Adopt…"), {
      words: "From Monday on",
      shows: "fewer calls",
    });
    expect(seen.text).toContain("Adopted. Lea sees to it");
    expect(seen.text).toContain("From: Mo");
  });
});

describe("a trial", () => {
  it("is a cycle of its own, ends with what came of it, and is praised", async () => {
    const w = await desk();
    await w.member.fill(await w.member.say("kpi log FCR 71% n=120"), {});
    await write(w.member, { kpi: "fcr" });
    const tried = await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "Try it…"), {
      words: "Two weeks with the express parcels",
      runner: MO,
      day: "2026-12-04",
    });
    expect(tried.text).toContain("Is being tried by Mo until Fri, Dec 4.");
    expect(await titles(w, MO)).toEqual(["Your idea is being tried", "An idea that you see to"]);
    await start(w);
    const [trial, round] = await withRecords(w, (records) => records.list(cycles));
    expect(trial).toMatchObject({
      state: "do",
      plan: "Two weeks with the express parcels",
      idea: (await ideaOf(w)).id,
    });
    expect(round).toMatchObject({ idea: null, carriedFrom: null });
    w.now.is = Date.parse("2026-12-04T08:00:00Z");
    await w.member.fill(await w.member.say("kpi log FCR 78% n=130"), {});
    await daily(w, "2026-12-04");
    const asked = await inbox(w, MO);
    expect(asked.card.title).toBe("Today is the day: what came of this idea?");
    const form = await w.member.press(asked.card, "What came of it…");
    expect((await w.member.fill(form, { done: "Labels in 200 parcels", kpi: "" })).errors).toHaveProperty("said");
    await w.member.fill(form, { done: "Labels in 200 parcels", said: "fewer calls, too" });
    const over = await inbox(w, LEA);
    expect(over.card.title).toBe("A trial is over: how does it go on?");
    expect(over.text).toContain("71 % → 78 %");
    const adopted = await w.lead.fill(await w.lead.press(over.card, "Adopt…"), {
      words: "All parcels from January on",
    });
    expect(adopted.text).toContain("it is known what came of it");
    expect((await withRecords(w, (records) => records.list(cycles)))[0]).toMatchObject({
      state: "closed",
      done: "Labels in 200 parcels",
      act: { act: "standardise" },
    });
    const standard = await w.member.press((await inbox(w, MO)).card, "Make it a standard…");
    const kept = await w.member.fill(standard, { text: "Every parcel has a label", conditions: "parcels up to 5 kg" });
    expect(kept.text).toContain("Standard: Every parcel has a label (holds: parcels up to 5 kg)");
    const [{ id: idea }, [first]] = [await ideaOf(w), await withRecords(w, (records) => records.list(learned))];
    expect(first).toMatchObject({ kind: "standard", idea, action: null, cycle: trial?.id });
    expect((await w.lead.press(adopted, "Keep it as a case…")).text).toContain("Put the return label into the parcel");
    const mo = (await personOf(w, "Mo")).id;
    expect(await withRecords(w, (records) => records.list(wins))).toMatchObject([
      { visibility: "private", whose: [mo] },
    ]);
    const win = await w.lead.press(adopted, "Recognise it…");
    await w.lead.fill(win, {});
    expect(await withRecords(w, (records) => records.list(wins))).toMatchObject([
      { kind: "idea", value: "improvement", whose: [(await personOf(w, "Mo")).id] },
    ]);
    expect((await w.member.press(adopted, "Recognise it…")).refusal).toContain("nobody to recognise");
  });

  it("can be tried again or stopped, and an adopted idea ends only once somebody says what came of it", async () => {
    const w = await desk();
    await write(w.member, { kind: "technology" });
    const form = await w.lead.press((await inbox(w, LEA)).card, "Try it…");
    expect(Object.keys((await w.lead.fill(form, {})).errors).toSorted()).toEqual(["people", "shows"]);
    const running = await w.lead.fill(form, { people: "One hour of practice for all", shows: "fewer calls" });
    expect(running.text).toContain("Shown by: fewer calls");
    expect(running.text).toContain("For people's work: One hour of practice");
    const result = { done: "Ten parcels", reason: "too few to count" };
    const asked = await w.lead.press(running, "What came of it…");
    expect(asked.text).toContain("The number, in your words");
    const tried = await w.lead.fill(asked, result);
    expect(tried.text).toContain("no number: too few to count");
    const again = await w.lead.fill(await w.lead.press(tried, "Try it…"), { people: "The same", day: "2026-12-18" });
    expect(again.text).toContain("Shown by: fewer calls");
    const [first, second] = await withRecords(w, (records) => records.list(cycles));
    expect(first).toMatchObject({ state: "closed", act: { act: "retry" } });
    expect(second).toMatchObject({ state: "do", carriedFrom: first?.id });
    const over = await w.lead.fill(await w.lead.press(again, "What came of it…"), result);
    const no = { words: "It did not save a minute, and it was well tried" };
    const declined = await w.lead.fill(await w.lead.press(over, "No…"), no);
    expect(declined.text).not.toContain("standard");
    const made = oneButton("idea.learn", `${(await ideaOf(w)).id} standard`);
    expect((await w.lead.press(made, "x")).refusal).toContain("not known yet that this idea worked");
    expect(await ideaOf(w)).toMatchObject({ state: "declined" });
    const other = await write(w.member, { change: "A sign at the door", problem: "Nobody finds us" });
    expect(other.text).not.toContain("like it already");
    const adopted = await w.lead.fill(await w.lead.press((await inbox(w, LEA)).card, "Adopt…"), {
      words: "Ordered",
      shows: "guests who find us",
    });
    await daily(w, "2026-12-18");
    expect((await inbox(w, LEA)).card.title).toBe("Today is the day: what came of this idea?");
    const closed = await w.lead.fill(await w.lead.press(adopted, "What came of it…"), {
      ...result,
      said: "calls 9 → 4",
    });
    expect(closed.text).toContain("Adopted, and it is known what came of it.");
    expect(closed.text).not.toContain("Make it a standard");
    expect((await inbox(w, MO)).card.title).toBe("What came of your idea");
    expect((await w.lead.press(adopted, "What came of it…")).refusal).toContain("nothing to look at");
  });
});

describe("an idea without a name", () => {
  it("is written in a form that waits nowhere beside whoever writes, and is sent once", async () => {
    const few = await desk();
    expect((await few.member.say("idea")).form.unnamed).toBeUndefined();
    const w = await team(3);
    const form = await w.member.say("idea");
    expect(form.form.unnamed).toBe(true);
    const own = await w.member.fill(form, { ...LABEL, name: "unnamed" });
    const [, secret = ""] = /[0-9A-Z]{26} ([0-9A-Z]{26})/.exec(JSON.stringify(own.card)) ?? [];
    expect(secret).not.toBe("");
    expect(form.form.state).not.toContain(secret);
    expect((await w.member.fill(form, { ...LABEL, name: "unnamed" })).refusal).toContain("on its way already");
    expect(await allIdeas(w)).toHaveLength(1);
    expect((await w.member.press(own, "Change…")).form.unnamed).toBe(true);
    const named = await w.member.fill(await w.member.say("idea"), { change: "A bell", problem: "Nobody hears guests" });
    expect((await w.member.press(named, "Change…")).form.unnamed).toBeUndefined();
  });

  it("is offered in a team of five, keeps no author, and is led back to by its own message alone", async () => {
    const few = await desk();
    expect((await few.member.say("idea")).form.fields.map(({ name }) => name)).not.toContain("name");
    const w = await team(3);
    const { id: author } = await personOf(w, "Mo");
    const before = await everything(w);
    const own = await write(w.member, { name: "unnamed" });
    expect(own.text).toContain("Keep this message");
    await w.settle();
    const written = [...(await everything(w))].filter((row) => !before.has(row)).join("\n");
    const [, secret] = /[0-9A-Z]{26} ([0-9A-Z]{26})/.exec(JSON.stringify(own.card)) ?? [];
    expect(secret).toBeDefined();
    expect(written).toContain(LABEL.change);
    expect(written).not.toContain(secret);
    expect(written).not.toContain(author);
    expect((await inbox(w, LEA)).text).toContain("From: somebody unnamed");
    expect((await w.member.say("idea mine")).text).not.toContain(LABEL.change);
    const changed = await w.member.fill(await w.member.press(own, "Change…"), { change: "A label on the lid" });
    expect(changed.text).toContain("A label on the lid");
    const [other] = w.crowd;
    const guessed = JSON.parse(JSON.stringify(own.card).replace(/([0-9A-Z]{26}) [0-9A-Z]{26}/g, "$1 X"));
    expect((await other?.press(guessed, "Take it back"))?.refusal).toContain("Only whoever had this idea");
    expect((await w.member.press(changed, "Take it back")).text).toContain("Taken back");
    expect(JSON.stringify(await ideaOf(w))).not.toContain(author);
  });
});

it("stands on one's own page: what waits, and how one's own ideas stand", async () => {
  const w = await desk();
  await write(w.member);
  expect((await w.lead.say("home")).text).toContain("Ideas that wait for you");
  expect((await w.member.say("home")).text).toContain("Your ideas");
  const shown = await w.member.say("idea list", CHANNEL);
  expect(shown.answers.map(({ kind }) => kind)).toEqual(["post", "whisper"]);
});

describe("a month in numbers", () => {
  const step = (state: Idea["state"], day: string) => ({ state, day, at: 0, by: null });
  const one = (day: string, answered: string | null, ...steps: ReturnType<typeof step>[]) =>
    ({
      ...{ day, state: steps.at(-1)?.state ?? "new", history: [step("new", day), ...steps] },
      first: answered === null ? null : { day: answered, inTime: answered < "2026-11-20" },
      wait: steps.length === 0 ? { due: "2026-11-16" } : null,
    }) as unknown as Idea;

  it("counts what came in, what was answered in time, and what was done in the month; nobody is counted", () => {
    const all = [
      one(
        "2026-11-02",
        "2026-11-04",
        step("trial", "2026-11-04"),
        step("tried", "2026-11-18"),
        step("closed", "2026-11-19"),
      ),
      one("2026-11-03", "2026-11-23", step("declined", "2026-11-23")),
      one("2026-11-09", null),
      one("2026-11-10", null, step("withdrawn", "2026-11-11")),
      one("2026-10-20", "2026-10-22", step("adopted", "2026-10-22"), step("closed", "2026-11-20")),
    ];
    const november = { received: 3, due: 3, inTime: 1, median: 11, tried: 1, adopted: 1, known: 2 };
    expect(numbersOf(all, "2026-11", "2026-11-25")).toEqual({ month: "2026-11", ...november });
    expect(numbersOf(all, "2026-11", "2026-11-15")).toMatchObject({ received: 3, due: 2 });
    expect(numbersOf(all, "2026-12", "2026-12-01")).toMatchObject({ received: 0, due: 0, median: null, adopted: 0 });
  });
});
