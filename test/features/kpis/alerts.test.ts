import { describe, expect, it } from "vitest";
import type { Reply } from "../../../src/core/reply.ts";
import { addDays } from "../../../src/core/time.ts";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { type Alert, alerts } from "../../../src/features/kpis/alerts/alert.ts";
import { alertsJob } from "../../../src/features/kpis/alerts/jobs.ts";
import { newFinder } from "../../../src/features/kpis/doors/find.ts";
import { newBatch, take } from "../../../src/features/kpis/doors/take.ts";
import { teams } from "../../../src/features/people/person.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, goalDue, personOf, plan, scheduleOf, teamOf, withRecords } from "../goals/plans.ts";

/** Logs a week's number; weeks end on Sundays. */
async function log(w: Desk, value: string, end: string, kpi = "FCR", n = "120") {
  const seen = await w.member.fill(await w.member.say(`kpi log ${kpi}`), { value, n, period: "week", end });
  if (Object.keys(seen.errors).length > 0) throw new Error(JSON.stringify(seen.errors));
  await w.settle();
  return seen;
}

/** A number a week, each logged on the Monday after; the last week ends on 15 November. */
async function weekly(w: Desk, ...values: string[]) {
  for (const [at, value] of values.entries()) {
    const end = addDays("2026-11-15", 7 * (at + 1 - values.length));
    w.now.is = Date.parse(`${addDays(end, 1)}T10:00:00Z`);
    await log(w, value, end);
  }
}

/** Mo looks after FCR, which shall be 80 % and no less than 60 %. */
async function watched(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const w = await desk(options);
  const form = await w.lead.press(await w.lead.say("kpi show FCR"), /^Set target|^设目标|^設目標/);
  await w.lead.fill(form, { target: "80", floor: "60", owner: "test:T:mo" });
  return w;
}

const all = (w: Desk): Promise<Alert[]> => withRecords(w, (records) => records.list(alerts));
const only = async (w: Desk): Promise<Alert> => {
  const [one, ...more] = await all(w);
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} alerts`);
  return one;
};
const to = (w: Desk, name: string) => w.sent.filter((one) => one.to === `test:T:${name}`);
const card = (w: Desk, name: string) => {
  const last = to(w, name).at(-1);
  if (!last) throw new Error(`${name} has no message`);
  return last.card;
};

const measure = (value: number) => ({ text: `${value} %`, value, unit: "percent" });

/** Runs the morning's job and sends what it has planned. */
async function morning(w: Desk, at: string): Promise<Reply[]> {
  const planned = await plan(w, alertsJob, (await teamOf(w)).id, at);
  const send = "send" in planned ? [...planned.send] : [];
  const org = await withRecords(w, async (records, id) => {
    await w.outbox.book(records, send, w.now.is);
    return id;
  });
  await w.outbox.send(
    org,
    send.map(({ key }) => key),
  );
  await w.settle();
  return send;
}

describe("an alert", () => {
  it.each([
    ["78%", null, "within five percent"],
    ["75%", 1, "five to ten percent off"],
    ["70%", 2, "ten to twenty percent off"],
    ["63%", 3, "more than twenty percent off"],
    ["59%", 3, "more than twenty percent off and below its floor"],
  ])("for %s has grade %s: %s", async (value, grade, _far) => {
    const w = await watched();
    await log(w, value, "2026-11-15");
    expect((await all(w)).map((one) => one.grade)).toEqual(grade === null ? [] : [grade]);
  });

  it("of the first grade goes to whose number it is, with what it is and help first", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    expect(w.sent.map((one) => one.to)).toEqual(["test:T:mo"]);
    const [{ card: drawn, text } = { card: card(w, "mo"), text: "" }] = w.sent;
    expect(drawn.title).toBe("• Notice: First contact resolution (FCR)");
    expect(text).toContain("75 % for Nov 9 – 15, 2026. It should be 80 %: 6 % off.");
    expect(text).toContain("Floor: 60 %");
    expect(text).toContain("n=120");
    expect(text).toContain("To watch beside it");
    expect(text).toContain("take it on by Tue, Nov 24");
    expect(
      drawn.blocks.flatMap((one) => (one.kind === "buttons" ? one.buttons.map(({ label }) => label) : [])),
    ).toEqual(["I’m on it", "I need help…", "Cause…"]);
  });

  it("goes to nobody who has left the team, and can be neither read nor acted on by them any more", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    const old = card(w, "mo");
    await w.member.moment("left", CHANNEL);
    await w.settle();
    const kim = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    await kim.moment("member", CHANNEL);
    const before = [w.sent.length, w.redrawn.length];
    w.now.is = Date.parse("2026-11-23T10:00:00Z");
    await kim.fill(await kim.say("kpi log FCR"), { value: "70%", n: "120", period: "week", end: "2026-11-22" });
    await w.settle();
    const after = [...w.sent.slice(before[0]), ...w.redrawn.slice(before[1])];
    expect(after.map((one) => one.to).filter((one) => one === "test:T:mo")).toEqual([]);
    expect(after.length).toBeGreaterThan(0);
    const pressed = await w.member.press(old, "I’m on it");
    expect(pressed.refusal).not.toBeNull();
    expect((await only(w)).state).toBe("open");
    expect((await w.member.say("alerts")).text).not.toContain("First contact resolution");
  });

  it("of the second grade goes to the lead as well", async () => {
    const w = await watched();
    await log(w, "70%", "2026-11-15");
    expect(w.sent.map((one) => one.to).toSorted()).toEqual(["test:T:lea", "test:T:mo"]);
  });

  it("of the third grade goes to the lead and an administrator, even in quiet hours", async () => {
    const w = await watched();
    await w.actor("test:T:ana", { name: "Ana", locale: "en", zone: "UTC", admin: true }).say("help");
    w.now.is = Date.parse("2026-11-21T23:00:00Z");
    await log(w, "50%", "2026-11-15");
    expect(w.sent.map((one) => one.to).toSorted()).toEqual(["test:T:ana", "test:T:lea"]);
    expect((await only(w)).finding).toMatchObject({ kind: "path", miss: 0.375 });
  });

  it("of the third grade goes to the owner of the goal above, where there is one", async () => {
    const w = await watched();
    await w.actor("test:T:ana", { name: "Ana", locale: "zh-TW", zone: "UTC" }).say("help");
    const goal = await goalDue(w, "2026-12-31");
    const own = (await withRecords(w, (records) => records.list(goals)))[0] as Goal;
    expect(goal.card.title).not.toBe("");
    await withRecords(w, async (records) => {
      records.put(goals, { ...own, id: "above", owner: (await personOf(w, "Ana")).id, team: null });
    });
    const parent = { goal: "above", contribution: "same" as const, how: "" };
    await edit(w, goals, own.id, {
      parent,
      metric: "First contact resolution",
      target: measure(90),
      baseline: measure(70),
    });
    await log(w, "50%", "2026-11-15");
    expect(w.sent.map((one) => one.to)).toContain("test:T:ana");
    expect(card(w, "ana").title).toBe("‼ 介入：首次解決率（FCR）");
  });

  it("below the third grade keeps quiet hours", async () => {
    const w = await watched();
    w.now.is = Date.parse("2026-11-20T23:00:00Z");
    await log(w, "75%", "2026-11-15");
    expect(w.sent).toEqual([]);
    expect((await only(w)).grade).toBe(1);
  });

  it("is never raised by few answers", async () => {
    const w = await watched();
    await log(w, "20%", "2026-11-15", "FCR", "9");
    expect(await all(w)).toEqual([]);
  });

  it("is not raised where the team aims at nothing", async () => {
    const w = await desk();
    await weekly(w, "90%", "70%", "50%", "30%");
    expect(await all(w)).toEqual([]);
  });
});

describe("a number's episode", () => {
  it("is one message that is redrawn, and climbs with the number", async () => {
    const w = await watched();
    await weekly(w, "75%");
    await w.member.press(card(w, "mo"), "I’m on it");
    w.now.is = Date.parse("2026-11-23T10:00:00Z");
    await log(w, "74%", "2026-11-22");
    expect(w.sent.length).toBe(1);
    w.now.is = Date.parse("2026-11-30T10:00:00Z");
    await log(w, "59%", "2026-11-29");
    const alert = await only(w);
    expect(alert).toMatchObject({ grade: 3, state: "acked" });
    expect(alert.readings.length).toBe(3);
    expect(to(w, "mo").length).toBe(1);
    expect(w.redrawn.filter((one) => one.to === "test:T:mo").at(-1)?.card.title).toMatch(/^‼ Critical/);
    expect(to(w, "lea").length).toBe(1);
  });

  it("ends after two good readings, not after one", async () => {
    const w = await watched();
    await weekly(w, "75%", "81%");
    expect((await only(w)).state).toBe("open");
    w.now.is = Date.parse("2026-11-23T10:00:00Z");
    await log(w, "82%", "2026-11-22");
    expect(await only(w)).toMatchObject({ state: "closed", effect: { before: 75, after: 82 } });
    expect(w.redrawn.at(-1)?.text).toContain("Two good readings in a row.");
  });

  it("does not come again within a day of its end", async () => {
    const w = await watched();
    await weekly(w, "75%", "81%", "82%");
    const which = await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…");
    w.now.is += 60_000;
    await w.member.fill(await w.member.press(which, "Correct"), { value: "70" });
    expect((await all(w)).map(({ state }) => state)).toEqual(["closed"]);
    await morning(w, "2026-11-18T08:30:00Z");
    expect((await all(w)).map(({ state }) => state).toSorted()).toEqual(["closed", "open"]);
  });

  it("climbs a grade when nobody takes it on in time, until the third", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    await morning(w, "2026-11-24T08:30:00Z");
    expect((await only(w)).grade).toBe(1);
    await morning(w, "2026-11-25T08:30:00Z");
    expect((await only(w)).grade).toBe(2);
    expect(to(w, "lea").length).toBe(1);
    for (const day of ["26", "27", "30"]) await morning(w, `2026-11-${day}T08:30:00Z`);
    expect((await only(w)).grade).toBe(3);
    expect(to(w, "mo").length + to(w, "lea").length).toBe(2);
  });

  it("no longer climbs once a lead has muted it", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    await w.lead.fill(await w.lead.press(await w.lead.say("kpi show FCR"), "Alerts…"), { on: "off" });
    expect(await morning(w, "2026-11-27T08:30:00Z")).toEqual([]);
    expect((await only(w)).grade).toBe(1);
  });

  it("is left alone by mornings on which nothing has changed", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    expect(await morning(w, "2026-11-23T08:30:00Z")).toEqual([]);
  });

  it("is one, also where two numbers come at the same moment", async () => {
    const w = await watched();
    const [mine, hers] = [await w.member.say("kpi log FCR"), await w.lead.say("kpi log FCR")];
    const said = { n: "120", period: "week" };
    await Promise.all([
      w.member.fill(mine, { ...said, value: "75%", end: "2026-11-08" }),
      w.lead.fill(hers, { ...said, value: "70%", end: "2026-11-15" }),
    ]);
    await w.settle();
    expect((await only(w)).grade).toBe(2);
    expect(to(w, "mo").length).toBe(1);
  });

  it("begins in the morning where a program has brought the number", async () => {
    const w = await watched();
    await withRecords(w, async (records) => {
      const all = await records.list(teams);
      const door = {
        find: newFinder(all),
        team: all[0] ?? null,
        today: () => "2026-11-20",
        by: "token",
        now: w.now.is,
      };
      const told = {
        kpi: "fcr",
        team: "",
        period: "week",
        date: "2026-11-15",
        value: "70",
        n: "50",
        source: "",
        note: "",
        sure: "",
      };
      await take(told, { ...door, coach: { measure: () => null }, repeats: false }, newBatch(), records);
    });
    expect(await scheduleOf(w, alertsJob, (await teamOf(w)).id)).toMatchObject({ at: "08:30", workdaysOnly: true });
    await morning(w, "2026-11-23T08:30:00Z");
    expect(w.sent.map((one) => one.to).toSorted()).toEqual(["test:T:lea", "test:T:mo"]);
  });

  it("waits for nobody once somebody is on it", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    const seen = await w.member.press(card(w, "mo"), "I’m on it");
    expect(seen.text).toContain("taken on, Mo");
    await morning(w, "2026-11-27T08:30:00Z");
    expect(await only(w)).toMatchObject({ grade: 1, state: "acked", dueBy: null });
  });

  it("is raised by a number that does not come, and ends with it", async () => {
    const w = await watched();
    await log(w, "81%", "2026-11-08");
    expect((await only(w)).finding).toMatchObject({ kind: "missing", until: "2026-11-15" });
    await log(w, "82%", "2026-11-15");
    expect((await only(w)).state).toBe("closed");
  });

  it("is raised by three readings that each got worse", async () => {
    const w = await watched();
    await weekly(w, "88", "86", "84", "82");
    expect((await only(w)).finding).toMatchObject({ kind: "trend", grade: 1 });
  });

  it("is raised by a number outside of what chance alone would make", async () => {
    const w = await watched();
    await weekly(w, "82", "84", "82", "84", "82", "84", "82", "84");
    w.now.is = Date.parse("2026-11-23T10:00:00Z");
    await w.member.press(await log(w, "90", "2026-11-22"), /90/);
    await w.settle();
    const { finding } = await only(w);
    expect(finding).toMatchObject({ kind: "unusual", grade: 1 });
    expect(w.sent.at(-1)?.text).toContain("Usually it lies between 77.68 % and 88.32 %.");
  });
});

describe("what is done about an alert", () => {
  it("goes from the cause to an action, its effect and an end", async () => {
    const w = await watched();
    await log(w, "70%", "2026-11-15");
    const refused = await w.member.fill(await w.member.press(card(w, "mo"), "Cause…"), {
      code: "process",
      text: "two queues",
    });
    expect(refused.errors).toEqual({ action: "Please fill this in." });
    for (const due of ["soon", "2026-11-19"]) {
      const again = await w.member.fill(refused, { action: "one queue", due });
      expect(again.errors).toEqual({ due: "Please give today or a later day." });
    }
    const acting = await w.member.fill(refused, { action: "one queue", due: "2026-11-27" });
    expect(acting.text).toContain("Action: one queue (Mo, by Fri, Nov 27)");
    w.now.is = Date.parse("2026-11-24T10:00:00Z");
    await log(w, "79%", "2026-11-22");
    const sent = await morning(w, "2026-11-27T08:30:00Z");
    const asked = sent.find((one) => one.kind === "post");
    expect(asked).toMatchObject({ why: "kpis.alert.effect", under: expect.stringContaining("kpis.alert:") });
    expect(to(w, "mo").at(-1)?.text).toContain("did it help?");
    const form = await w.member.press(card(w, "mo"), "It helped…");
    expect(form.text).toContain("Before: 70 %. Now: 79 %.");
    const empty = await w.member.fill(form, { note: " " });
    expect(empty.errors["note"]).toBe("Nothing is closed without what came of it. One sentence is enough.");
    const closed = await w.member.fill(form, { note: "one queue halves the calls back" });
    expect(closed.card.title).toBe("✓ Settled: First contact resolution (FCR)");
    expect(closed.text).toContain("70 % → 79 %");
    expect(await only(w)).toMatchObject({ state: "closed", effect: { before: 70, after: 79 } });
  });

  it("may not have helped, and goes on", async () => {
    const w = await watched();
    await log(w, "70%", "2026-11-15");
    const acting = await w.member.fill(await w.member.press(card(w, "mo"), "Cause…"), {
      ...{ code: "process", text: "two queues", action: "one queue", due: "2026-11-27" },
    });
    const asked = await w.member.press(acting, "Look at the effect now");
    const later = await w.member.press(asked, "Not clear yet");
    expect(later.text).toContain("look at the effect on Fri, Nov 27");
    const not = await w.member.press(await w.member.press(later, "Look at the effect now"), "It did not");
    expect(not.text).toContain("It has not helped, and that is worth knowing.");
    expect(await only(w)).toMatchObject({ state: "acked", action: null });
  });

  it("brings help: the lead hears what is needed, and the other that it is seen to", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    const form = await w.member.press(card(w, "mo"), "I need help…");
    const [kinds] = form.form.fields;
    expect(kinds?.kind === "choice" && kinds.options.map(({ label }) => label)).toContain("A coach – goes to Lea");
    await w.member.fill(form, { kind: "coach", note: "the new menu" });
    await w.settle();
    expect(card(w, "lea").title).toBe("Mo asks for help: First contact resolution (FCR)");
    const seen = await w.lead.press(card(w, "lea"), "I see to it");
    await w.settle();
    expect(seen.text).toContain("A coach: Lea sees to it");
    expect(card(w, "mo").title).toBe("Lea sees to it: A coach, for First contact resolution (FCR)");
    expect((await only(w)).state).toBe("acked");
  });

  it("is for those who were told and the leads", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    const stranger = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    await stranger.moment("member", CHANNEL);
    const seen = await stranger.press(card(w, "mo"), "I’m on it");
    expect(seen.refusal).toBe("This alert is for those who were told and the team’s leads.");
  });

  it("proposes a goal to the lead when the same cause comes for the third time, once", async () => {
    const w = await watched({ today: "2026-09-01" });
    const ends = ["2026-09-06", "2026-09-27", "2026-10-18", "2026-11-08"];
    for (const end of ends) {
      w.now.is = Date.parse(`${end}T00:00:00Z`) + 2 * 86_400_000 + 36_000_000;
      await log(w, "75%", end);
      const acked = await w.member.fill(await w.member.press(card(w, "mo"), "Cause…"), {
        code: "tools",
        text: "slow",
        action: "",
        due: "",
      });
      await w.settle();
      await w.member.fill(await w.member.press(acked, "Close…"), { note: "mended" });
    }
    const proposals = to(w, "lea").filter((one) => one.card.title.includes("the same cause"));
    expect(proposals.map((one) => one.card.title)).toEqual(["3 times the same cause in 90 days: Tools and systems"]);
    const form = await w.lead.press(proposals[0]?.card ?? card(w, "lea"), "Make it a goal");
    expect(form.form.fields[0]?.value).toContain("First contact resolution (FCR): off 3 times in 90 days");
    const idea = await w.lead.press(proposals[0]?.card ?? card(w, "lea"), "Write an idea");
    expect(idea.form.fields.find(({ name }) => name === "problem")?.value).toContain("off 3 times in 90 days");
  });
});

describe("the list of alerts", () => {
  it("is empty at first, and then shows mine and my team's with state, since when and the next limit", async () => {
    const w = await watched();
    expect((await w.member.say("alerts")).card.title).toBe("No open alerts");
    await log(w, "75%", "2026-11-15");
    for (const who of [w.member, w.lead]) {
      const seen = await who.say("alerts");
      expect(seen.card.title).toBe("1 open alert");
      expect(seen.text).toContain("nobody has taken it on yet · since Fri, Nov 20 · take it on by Tue, Nov 24");
      expect((await who.press(seen, "Show")).card.title).toBe("• Notice: First contact resolution (FCR)");
    }
    const stranger = w.actor("test:T:kim", { name: "Kim", locale: "en", zone: "UTC" });
    expect((await stranger.say("alerts")).card.title).toBe("No open alerts");
  });

  it("is on the home page as long as one is open, and can be gone back to", async () => {
    const w = await watched();
    expect((await w.member.say("home")).text).not.toContain("alert");
    await log(w, "75%", "2026-11-15");
    const seen = await w.member.say("home");
    expect(seen.text).toContain("1 open alert");
    const back = await w.member.press(await w.member.press(seen, "Show"), "All alerts");
    expect(back.card.title).toBe("1 open alert");
  });

  it("is shown in private where it is asked for in a channel", async () => {
    const w = await watched();
    const { answers } = await w.member.say("alerts", CHANNEL);
    expect(answers.map((one) => (one.kind === "post" ? one.to : one.kind))).toEqual(["direct", "whisper"]);
  });

  it("holds forty", async () => {
    const w = await watched();
    await log(w, "75%", "2026-11-15");
    const one = await only(w);
    await withRecords(w, async (records) => {
      for (let n = 1; n < 40; n++) records.put(alerts, { ...one, id: `${one.id}x${n}` });
    });
    const seen = await w.member.say("alerts");
    expect(seen.card.title).toBe("40 open alerts");
    expect(seen.text).toContain("and 25 more");
  });

  it.each(["alert", "预警", "預警", "预警列表", "預警 清單"])("answers to %s", async (typed) => {
    expect((await (await watched()).member.say(typed)).card.title).toBe("No open alerts");
  });

  it("leaves sentences about alerts to be goals", async () => {
    const seen = await (await watched()).member.say("alert customers within 5 minutes of an outage by 2027-03-31");
    expect(seen.card.title).not.toContain("alerts");
  });
});

describe("a reported case", () => {
  it("is critical when its limit has passed, and not before", async () => {
    const w = await watched();
    const form = await w.member.say("alerts report the till is down");
    const noted = await w.member.fill(form, { kind: "outage" });
    expect(noted.text).toContain("If it is not solved by Fri, Nov 20 12:00");
    await morning(w, "2026-11-20T11:59:00Z");
    expect(w.sent).toEqual([]);
    await morning(w, "2026-11-20T12:00:00Z");
    expect(w.sent.map((one) => one.to)).toEqual(["test:T:lea"]);
    expect(card(w, "lea").title).toBe("‼ Critical: system down");
  });

  it("ends before its limit with what came of it", async () => {
    const w = await watched();
    const noted = await w.member.fill(await w.member.say("预警上报停电"), { kind: "outage", hours: "4" });
    const form = await w.member.press(noted, "It is solved…");
    await w.member.fill(form, { note: "the fuse" });
    await morning(w, "2026-11-20T15:00:00Z");
    expect(w.sent).toEqual([]);
    expect((await only(w)).state).toBe("closed");
  });

  it("that shall never happen is told at once", async () => {
    const w = await watched();
    await w.member.fill(await w.member.say("alerts report a list went to the wrong customer"), { kind: "data" });
    await w.settle();
    expect(w.sent.map((one) => one.to)).toEqual(["test:T:lea"]);
  });

  it("refuses hours that are none and keeps what was typed", async () => {
    const w = await watched();
    const seen = await w.member.fill(await w.member.say("alerts report it is dark"), { kind: "other", hours: "soon" });
    expect(seen.errors["hours"]).toContain("0 to 720");
    expect(seen.form.fields.map(({ value }) => value)).toEqual(expect.arrayContaining(["it is dark", "soon"]));
  });
});

describe("a lead", () => {
  const set = async (w: Desk, values: Record<string, string>) =>
    w.lead.fill(await w.lead.press(await w.lead.say("kpi show FCR"), "Alerts…"), values);

  it("sets from where a KPI alarms", async () => {
    const w = await watched();
    await log(w, "79%", "2026-11-08");
    await set(w, { notice: "10", warning: "30", critical: "40" });
    await log(w, "75%", "2026-11-15");
    expect((await all(w)).filter(({ finding }) => finding?.kind === "path")).toEqual([]);
  });

  it("may mute it, and may not turn the grades around", async () => {
    const w = await watched();
    await log(w, "79%", "2026-11-15");
    expect((await set(w, { notice: "30" })).errors["critical"]).toContain("rising");
    await set(w, { on: "off" });
    w.now.is = Date.parse("2026-11-24T10:00:00Z");
    await log(w, "30%", "2026-11-22");
    expect(await all(w)).toEqual([]);
  });
});
