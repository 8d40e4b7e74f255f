import { describe, expect, it } from "vitest";
import { checkIns } from "../../../src/features/checkins/checkin.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { wins } from "../../../src/features/recognition/win.ts";
import { desk, saved } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, personOf, withRecords } from "../goals/plans.ts";
import { checkIn, checking } from "./checkin.ts";

const all = (w: Parameters<typeof withRecords>[0]) => withRecords(w, (records) => records.list(checkIns));
const goalsOf = (w: Parameters<typeof withRecords>[0]) => withRecords(w, (records) => records.list(goals));
const at = (w: { now: { is: number } }, time: string) => {
  w.now.is = Date.parse(time);
};

describe("a check-in", () => {
  it("asks nobody and takes nothing before a lead has switched it on", async () => {
    const w = await desk();
    expect((await w.member.say("checkin")).card.title).toBe("Your team does not check in yet");
    const refused = await w.member.press(await w.lead.say("checkin setup", CHANNEL), "Switch on…", CHANNEL);
    expect(refused.refusal).toBe("Only a lead of this team or an administrator can change this.");
  });

  it("shows what was said with who sees it, and says so on the form before", async () => {
    const w = await checking();
    const form = await w.member.say("checkin");
    expect(form.text).toContain("Who sees this: everybody in desk");
    const seen = await w.member.fill(form, {
      done: "Closed 14 tickets",
      next: "Night shift handover",
      confidence: "4",
    });
    expect(seen.card.title).toBe("Checked in for Fri, Nov 20");
    expect(seen.text).toContain("Closed 14 tickets");
    expect(seen.text).toContain("4 of 5");
    expect(seen.text).toContain("Who sees this: everybody in desk");
  });

  it("notes a number with its goal, shows how far it is, and leaves the others as they were", async () => {
    const w = await checking();
    await saved(w.member);
    const form = await w.member.say("checkin");
    expect(form.text).toContain("First reply");
    const [goal] = await goalsOf(w);
    const field = `goal.${goal?.id}`;
    const seen = await w.member.fill(form, { [field]: "52.5 s" });
    expect(seen.text).toContain("50%");
    expect(seen.text).toContain("41 days left");
    const [noted] = await goalsOf(w);
    expect(noted?.notes).toMatchObject([{ day: "2026-11-20", text: "52.5 s", measure: { value: 52.5, unit: "s" } }]);
    const same = await w.member.fill(await w.member.press(seen, "Change"), { done: "and more" });
    expect(same.card.title).toBe("Checked in for Fri, Nov 20");
    expect((await goalsOf(w))[0]?.notes).toHaveLength(1);
    await w.member.fill(await w.member.press(same, "Change"), { [field]: "No change" });
    expect((await goalsOf(w))[0]?.notes).toHaveLength(1);
  });

  it("asks for a number where words alone stand, and keeps everything that was typed", async () => {
    const w = await checking();
    await saved(w.member);
    const form = await w.member.say("checkin");
    const [goal] = await goalsOf(w);
    const refused = await w.member.fill(form, { [`goal.${goal?.id}`]: "much better", done: "a lot" });
    expect(refused.errors).toEqual({ [`goal.${goal?.id}`]: expect.stringContaining("begin with a number") });
    expect(refused.form.fields.find(({ name }) => name === "done")?.value).toBe("a lot");
    expect(await all(w)).toEqual([]);
    const taken = await w.member.fill(refused, { [`goal.${goal?.id}`]: "711 s" });
    expect(taken.text).toContain("711 s");
  });

  it("shows at most five goals, the next to be due first", async () => {
    const w = await checking();
    await saved(w.member);
    const [goal] = await goalsOf(w);
    for (const [n, due] of [
      "2026-12-05",
      "2027-05-01",
      "2026-11-30",
      "2027-03-01",
      "2026-12-20",
      "2026-12-24",
    ].entries()) {
      await edit(w, goals, `g${n}`, { ...goal, id: `g${n}`, due, what: `goal ${due}` });
    }
    const { fields } = (await w.member.say("checkin")).form;
    expect(fields.filter(({ name }) => name.startsWith("goal.")).map(({ name }) => name)).toEqual([
      "goal.g2",
      "goal.g0",
      "goal.g4",
      "goal.g5",
      `goal.${goal?.id}`,
    ]);
  });

  it("keeps the number of a goal that was closed while the form was open, and says so", async () => {
    const w = await checking();
    await saved(w.member);
    const form = await w.member.say("checkin");
    const [goal] = await goalsOf(w);
    await edit(w, goals, goal?.id ?? "", { state: "reached" });
    const seen = await w.member.fill(form, { [`goal.${goal?.id}`]: "29 s" });
    expect(seen.text).toContain("29 s");
    expect(seen.text).toContain("closed meanwhile; the number stays here");
    expect((await goalsOf(w))[0]?.notes).toEqual([]);
  });

  it("never writes to somebody else's goal, whatever the form says", async () => {
    const w = await checking();
    await saved(w.member);
    const [goal] = await goalsOf(w);
    const form = (await w.lead.say("checkin")).form;
    const forged = {
      ...form,
      fields: [...form.fields, { kind: "text" as const, name: `goal.${goal?.id}`, label: "", max: 9 }],
    };
    const seen = await w.lead.fill(forged, { [`goal.${goal?.id}`]: "1 s", done: "mine" });
    expect(seen.card.title).toBe("Checked in for Fri, Nov 20");
    expect((await goalsOf(w))[0]?.notes).toEqual([]);
  });

  it("is one answer when the same form comes twice, also at the same moment", async () => {
    const w = await checking();
    await saved(w.member);
    const form = await w.member.say("checkin");
    const [goal] = await goalsOf(w);
    const said = { done: "once", [`goal.${goal?.id}`]: "60 s", obstacle: "no access", helper: "test:T:lea" };
    await Promise.all([w.member.fill(form, said), w.member.fill(form, said), w.member.fill(form, said)]);
    await w.settle();
    expect(await all(w)).toMatchObject([{ said: { done: "once" }, history: [] }]);
    expect((await goalsOf(w))[0]?.notes).toHaveLength(1);
    expect(w.sent.filter(({ card }) => card.title === "Mo hopes for your help")).toHaveLength(1);
  });

  it("begins the next one with what was planned, and keeps the confidence; what was done is not repeated", async () => {
    const w = await checking();
    expect((await w.member.say("checkin")).text).not.toContain("What you planned last time");
    await checkIn(w, { done: "old news", next: "Call the three customers back", confidence: "3" });
    at(w, "2026-11-23T16:30:00Z");
    const { form } = await w.member.say("checkin");
    const value = (name: string) => form.fields.find((field) => field.name === name)?.value;
    expect(value("done")).toBe("Call the three customers back");
    expect(value("next")).toBeUndefined();
    expect(value("confidence")).toBe("3");
  });

  it("can be changed any time, also weeks later, and keeps what was said before", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "fourteen" });
    at(w, "2026-12-14T09:00:00Z");
    const changed = await w.member.fill(await w.member.press(seen, "Change"), { done: "forty" });
    expect(changed.text).toContain("Changed.");
    expect(await all(w)).toMatchObject([
      { day: "2026-11-20", late: false, said: { done: "forty" }, history: [{ said: { done: "fourteen" } }] },
    ]);
  });

  it("can be given the evening before, from the team's hour on, and for the next working day", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "all" });
    expect((await w.member.say("checkin tomorrow")).refusal).toContain("opens at 17:00");
    at(w, "2026-11-20T17:00:00Z");
    const offered = await w.member.say("checkin");
    const ahead = await w.member.press(offered, "Already for Mon, Nov 23");
    await w.member.fill(ahead, { done: "nothing yet", next: "monday" });
    expect((await all(w)).map(({ day, late }) => [day, late])).toEqual([
      ["2026-11-20", false],
      ["2026-11-23", false],
    ]);
    expect(seen.card.title).toContain("Nov 20");
  });

  it("can be given late within three days and is marked so; later it is closed", async () => {
    const w = await checking();
    at(w, "2026-11-23T08:00:00Z");
    const seen = await w.member.fill(await w.member.say("checkin yesterday"), { done: "friday's" });
    expect(seen.card.title).toBe("Checked in for Fri, Nov 20");
    expect(seen.text).toContain("late");
    const form = (await w.lead.say("checkin yesterday")).form;
    at(w, "2026-11-24T08:00:00Z");
    expect((await w.lead.fill(form, { done: "too late" })).refusal).toContain("up to three days later");
  });

  it("can be given several times a day, and by shift", async () => {
    const w = await checking({ shifts: "Early\nLate\n\nEarly" });
    const first = await checkIn(w, { done: "the morning", shift: "0" });
    expect(first.text).toContain("Early");
    const second = await w.member.fill(await w.member.press(first, "Another one today"), {
      done: "the evening",
      shift: "1",
    });
    expect(second.card.title).toBe("Checked in for Fri, Nov 20, number 2");
    await w.member.fill(await w.member.press(first, "Another one today"), { done: "extra" });
    expect((await all(w)).map(({ slot, said }) => [slot, said.kind === "answer" && said.shift])).toEqual([
      [1, "Early"],
      [2, "Late"],
      [3, "Late"],
    ]);
  });

  it("can be skipped with a reason that the channel never sees, and answered after all", async () => {
    const w = await checking();
    const seen = await w.member.fill(await w.member.say("checkin skip"), { reason: "busy", words: "audit" });
    expect(seen.card.title).toBe("Skipped for Fri, Nov 20");
    expect(seen.text).toContain("No time today: audit");
    expect(seen.text).toContain("Nothing goes to the channel");
    const answered = await w.member.fill(await w.member.press(seen, "Check in after all"), { done: "after all" });
    expect(answered.card.title).toBe("Checked in for Fri, Nov 20");
    expect(await all(w)).toMatchObject([{ said: { kind: "answer" }, history: [{ said: { kind: "skip" } }] }]);
    expect(answered.text).toContain("everybody in desk");
    expect(await all(w)).toMatchObject([{ audience: "team" }]);
    expect((await w.member.say("checkin skip")).card.title).toBe("Checked in for Fri, Nov 20");
  });

  it("wants at least one line, and takes whatever is typed to the letter", async () => {
    const w = await checking();
    expect((await checkIn(w, {})).errors).toEqual({ done: expect.stringContaining("one line") });
    const long = "😀 <!channel> *bold* <b>x</b> ".repeat(34);
    const seen = await checkIn(w, { done: long, praise: "<@U1> thank you" });
    expect(seen.text).toContain(long.trim());
    expect(await all(w)).toMatchObject([{ said: { done: long.trim(), praise: "<@U1> thank you" } }]);
  });

  it("never lets more people read what was written than its form said", async () => {
    const w = await checking({ audience: "lead" });
    const form = await w.member.say("checkin");
    expect(form.text).toContain("Who sees this: only the leads of desk");
    const setup = await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Change…", CHANNEL);
    await w.lead.fill(setup, { audience: "team" }, CHANNEL);
    const seen = await w.member.fill(form, { done: "between us" });
    expect(seen.text).toContain("only the leads of desk");
    const changed = await w.member.fill(await w.member.press(seen, "Change"), { done: "still between us" });
    expect(changed.text).toContain("only the leads of desk");
    expect((await checkIn(w, { done: "open" }, w.lead)).text).toContain("everybody in desk");
    expect((await all(w)).map(({ audience }) => audience).toSorted()).toEqual(["lead", "team"]);
  });

  it("takes nothing for a team that one has left, or that no longer checks in", async () => {
    const w = await checking();
    const form = await w.member.say("checkin");
    await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Switch off", CHANNEL);
    expect((await w.member.fill(form, { done: "x" })).refusal).toContain("no longer checks in");
    await w.lead.fill(
      await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Switch on…", CHANNEL),
      {},
      CHANNEL,
    );
    await w.member.moment("left", CHANNEL);
    expect((await w.member.fill(form, { done: "x" })).refusal).toContain("no longer checks in");
    expect(await all(w)).toEqual([]);
  });

  it("refuses what no form of ours says", async () => {
    const w = await checking();
    const { form } = await w.member.say("checkin");
    const team = (await personOf(w, "Mo")).teams[0];
    for (const state of [
      "",
      `${team} 2026-11-20`,
      `${team} 2026-02-30 1`,
      `${team} 2026-11-20 0`,
      `${team} 2099-01-01 1`,
    ]) {
      expect((await w.member.fill({ ...form, state }, { done: "x" })).refusal).not.toBeNull();
    }
    expect(await all(w)).toEqual([]);
  });

  it("is found by its Chinese names, written together, and leaves goals to goals", async () => {
    const w = await checking({}, { locale: "zh-TW" });
    for (const typed of ["签到", "進度回報", "簽到", "进展", "check in", "check-in"]) {
      expect((await w.member.say(typed)).form.title).toBe("進度回報");
    }
    expect((await w.member.say("簽到略過")).form.title).toBe("略過這次");
    const goal = await w.member.say("簽到率在年底前從 70% 提高到 95%，因為交接常漏");
    expect(goal.answers.some((answer) => "form" in answer)).toBe(false);
  });
});

describe("what a check-in is worth being made of", () => {
  it("is a win where something came of it, in a form that begins with its words, once", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "Helped the guest at +44 20 7946 0958 find his luggage" });
    expect(seen.text).toContain("sounds like a win");
    const form = await w.member.press(seen, "Make it a win");
    expect(form.form.fields[0]?.value).toBe("Helped the guest at ••• find his luggage");
    await w.member.fill(form, { value: "customer" });
    await w.member.fill(form, { value: "customer" });
    expect(await withRecords(w, (records) => records.list(wins))).toHaveLength(1);
    expect((await w.member.press(seen, "Make it a win")).card.title).toBe("A win");
    expect((await w.member.say("checkin")).text).not.toContain("sounds like a win");
  });

  it("is a customer's praise or thanks to a colleague where somebody was praised", async () => {
    const w = await checking();
    const praised = await checkIn(w, { praise: "A guest said we saved her wedding" });
    const win = await w.member.press(praised, "Make it a win");
    expect(win.form.fields.find(({ name }) => name === "kind")?.value).toBe("praise");
    const thanks = await checkIn(w, { praise: "Mo took my phone during the outage" }, w.lead);
    const { form } = await w.lead.press(thanks, "Thank them");
    expect(form.fields.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["test:T:mo", "Mo took my phone during the outage"]),
    );
  });

  it.each(["Answered mails", "The printer is not fixed", "没解决系统问题", "写了报告"])(
    "is nothing after “%s”",
    async (done) => {
      const w = await checking();
      expect((await checkIn(w, { done })).text).not.toContain("Not now");
    },
  );

  it("is not offered again once the writer has said no, or changes the answer", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "Solved the case of the lost key" });
    const after = await w.member.press(seen, "Not now");
    expect(after.text).not.toContain("Not now");
    const changed = await w.member.fill(await w.member.press(after, "Change"), { done: "Solved two cases" });
    expect(changed.text).not.toContain("Not now");
  });

  it("is its writer's alone", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "Solved the case of the lost key" });
    expect((await w.lead.press(seen, "Make it a win")).refusal).toContain("older message");
  });
});
