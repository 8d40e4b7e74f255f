import { describe, expect, it } from "vitest";
import { deliveries } from "../../../src/delivery/ledger.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { people, teams } from "../../../src/features/people/person.ts";
import { type Desk, saved } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { edit, personOf, plan, teamOf, withRecords } from "../goals/plans.ts";
import { checkIn, checking, job, send } from "./checkin.ts";

const summary = job("checkins.summary");
const HALF_PAST_FIVE = "2026-11-20T17:30:00Z";
const DESK = "test:T:desk";

const post = async (w: Desk, at = HALF_PAST_FIVE) => send(w, summary, (await teamOf(w)).id, at);
const inChannel = (w: Desk) => w.sent.filter(({ to }) => to === DESK);
const latest = (w: Desk) => w.redrawn.at(-1)?.text;

describe("the team's summary", () => {
  it("is one post with who did what, what is in the way, and how many there are; nobody is said to be missing", async () => {
    const w = await checking();
    await checkIn(w, {
      done: "Closed 14",
      next: "Handover",
      obstacle: "No access to the CRM",
      kind: "tool",
      confidence: "2",
    });
    await post(w);
    const [one, ...more] = inChannel(w);
    expect(more).toEqual([]);
    expect(one?.card.title).toBe("desk: check-ins of Fri, Nov 20");
    expect(one?.text).toContain("1 check-in · 1 thing in the way");
    expect(one?.text).toContain("Done: Closed 14");
    expect(one?.text).toContain("Mo – No access to the CRM · A tool or a system · since Fri, Nov 20");
    expect(one?.text).not.toMatch(/Lea|of 2|missing|2 of 5/);
  });

  it("says that somebody has checked in who had nothing to say for all", async () => {
    const w = await checking();
    await checkIn(w, { confidence: "3" });
    await post(w);
    expect(inChannel(w)[0]?.text).toContain("Mo · nothing new");
  });

  it("says nothing where nobody has answered, and comes with the first late answer", async () => {
    const w = await checking();
    expect(await post(w)).toEqual({ nothing: "no-checkins" });
    await checkIn(w, { done: "late one" });
    await w.settle();
    expect(inChannel(w).map(({ text }) => text)).toEqual([expect.stringContaining("late one")]);
    expect(inChannel(w)[0]?.text).toContain("Mo · late");
    await checkIn(w, { done: "another" }, w.lead);
    await w.settle();
    expect(inChannel(w)).toHaveLength(1);
    expect(latest(w)).toContain("another");
  });

  it("brings a day along that had none, such as somebody's working Saturday", async () => {
    const w = await checking();
    w.now.is = Date.parse("2026-11-21T12:00:00Z");
    await checkIn(w, { done: "the Saturday rush" });
    const monday = "2026-11-23T17:30:00Z";
    await post(w, monday);
    await post(w, monday);
    expect(inChannel(w).map(({ card, text }) => [card.title, text.includes("the Saturday rush")])).toEqual([
      ["desk: check-ins of Sat, Nov 21", true],
    ]);
  });

  it("is redrawn when an answer is changed afterwards, also days later", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "fourteen" });
    await post(w);
    w.now.is = Date.parse("2026-11-25T09:00:00Z");
    await w.member.fill(await w.member.press(seen, "Change"), { done: "forty" });
    await w.settle();
    expect(inChannel(w)).toHaveLength(1);
    expect(latest(w)).toContain("forty");
    expect(latest(w)).not.toContain("fourteen");
  });

  it("has every answer once, whoever answers or changes theirs while it is being posted", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "first" });
    const change = await w.member.press(seen, "Change");
    const mine = await w.lead.say("checkin");
    await Promise.all([post(w), w.member.fill(change, { done: "second" }), w.lead.fill(mine, { done: "lead's" })]);
    await w.settle();
    expect(inChannel(w)).toHaveLength(1);
    const shown = latest(w) ?? inChannel(w)[0]?.text;
    expect(shown).toContain("second");
    expect(shown).toContain("lead's");
  });

  it("is posted once, however often it is planned", async () => {
    const w = await checking();
    await checkIn(w, { done: "x" });
    await post(w);
    await post(w);
    expect(inChannel(w)).toHaveLength(1);
  });

  it("keeps what is for leads, skips, confidence, praise and private goals out of the channel", async () => {
    const w = await checking({ audience: "lead", ticks: "I asked when I was not sure" });
    await checkIn(w, { done: "for Lea's eyes" });
    const setup = await w.lead.press(await w.lead.say("checkin setup", CHANNEL), "Change…", CHANNEL);
    await w.lead.fill(setup, { audience: "team" }, CHANNEL);
    await saved(w.lead);
    const [goal] = await withRecords(w, (records) => records.list(goals));
    await edit(w, goals, goal?.id ?? "", { visibility: "lead", what: "Private aim" });
    await checkIn(w, { [`goal.${goal?.id}`]: "40 s", done: "open", confidence: "5", praise: "Mo", ticks: "0" }, w.lead);
    await post(w);
    const channel = inChannel(w)
      .filter(({ card }) => card.title.includes("check-ins of"))
      .map(({ text }) => text)
      .join();
    expect(channel).toContain("1 check-in");
    expect(channel).not.toMatch(/eyes|Private aim|40 s|5 of 5|praise|asked/);
    const [private_] = w.sent.filter(({ to }) => to === "test:T:lea");
    expect(private_?.card.title).toBe("desk: check-ins of Fri, Nov 20, for leads");
    expect(private_?.text).toContain("for Lea's eyes");
  });

  it("puts each answer into its thread when there are more than twenty people, and only counts in the post", async () => {
    const w = await checking();
    const crowd = Array.from({ length: 22 }, (_, n) =>
      w.actor(`test:T:p${n}`, { name: `P${n}`, locale: "en", zone: "UTC" }),
    );
    for (const one of crowd) await one.moment("member", CHANNEL);
    for (const [n, one] of crowd.slice(0, 20).entries()) await checkIn(w, { done: `did ${n}` }, one);
    await post(w);
    expect(inChannel(w)).toHaveLength(1);
    const [, , ...last] = crowd.slice(18);
    for (const one of last) {
      await checkIn(w, { done: "late did", obstacle: "no lift" }, one);
      await w.settle();
    }
    const [main, ...thread] = inChannel(w);
    expect(main?.under).toBeUndefined();
    const ref = `${w.sent.indexOf(main as (typeof w.sent)[number]) + 1}`;
    expect(thread).toHaveLength(22);
    expect(new Set(thread.map(({ under }) => under))).toEqual(new Set([ref]));
    const now = w.redrawn.findLast((one) => one.ref === ref)?.text ?? "";
    expect(now).toContain("22 check-ins · 2 things in the way");
    expect(now).toContain("no lift");
    expect(now).not.toContain("did 3");
    expect(thread.some(({ text }) => text.includes("did 3"))).toBe(true);
  });

  it("shows whoever writes the words themselves, and cuts them where many stand together", async () => {
    const w = await checking();
    const long = "<!channel> *x* ".repeat(60).trim();
    const own = await checkIn(w, { done: long });
    expect(own.text).toContain(long);
    await post(w);
    expect(inChannel(w)[0]?.text).toContain("<!channel> *x*");
    expect(inChannel(w)[0]?.text).toContain("…");
  });

  it("answers whoever presses on it in private, and leaves it as it is", async () => {
    const w = await checking();
    await checkIn(w, { done: "x" });
    await post(w);
    const card = inChannel(w)[0]?.card;
    if (!card) throw new Error("there is no summary");
    const form = await w.lead.press(card, "My check-in", CHANNEL);
    const { answers } = await w.lead.fill(form, { done: "mine" }, CHANNEL);
    expect(answers.map(({ kind }) => kind)).toEqual(["whisper"]);
    expect((await w.member.press(card, "My check-in", CHANNEL)).answers.map(({ kind }) => kind)).toEqual(["whisper"]);
  });

  it("is shown in full to leads and to nobody else", async () => {
    const w = await checking();
    await checkIn(w, { done: "x", confidence: "2" });
    await w.lead.fill(await w.lead.say("checkin skip"), { reason: "off" });
    const seen = await w.lead.say("checkin team");
    expect(seen.text).toContain("confidence 2 of 5");
    expect(seen.text).toContain("skipped – Not at work");
    expect((await w.lead.press(seen, "Day before")).text).toContain("Nobody has checked in");
    expect((await w.member.say("checkin team")).refusal).toContain("Only the team's leads");
    await edit(w, people, (await personOf(w, "Lea")).id, { teams: [] });
    expect((await w.lead.say("checkin team")).text).toContain("confidence 2 of 5");
  });
});

describe("what lasts in somebody's way", () => {
  it("is told to the leads in private after two days, once, without a word of blame", async () => {
    const w = await checking();
    await checkIn(w, { done: "x", obstacle: "No access to the CRM", kind: "tool", since: "2026-11-18" });
    await post(w);
    const toLead = () => w.sent.filter(({ to, card }) => to === "test:T:lea" && /in the way/.test(card.title));
    expect(toLead()).toEqual([]);
    await post(w, "2026-11-23T17:30:00Z");
    expect(toLead().map(({ text }) => text)).toEqual([
      expect.stringContaining("Mo – No access to the CRM · for 5 days"),
    ]);
    expect(toLead()[0]?.text).not.toMatch(/fault|late|late|fail|overdue|should have/i);
    await post(w, "2026-11-24T17:30:00Z");
    expect(toLead()).toHaveLength(1);
    expect(inChannel(w).every(({ text }) => !text.includes("for 5 days"))).toBe(true);
  });

  it("is told to a lead who is not in the channel, and to the first lead of a team that had none", async () => {
    const w = await checking();
    await checkIn(w, { done: "x", obstacle: "No access to the CRM", since: "2026-11-10" });
    const [lea, team] = [await personOf(w, "Lea"), await teamOf(w)];
    await edit(w, people, lea.id, { teams: [] });
    await edit(w, teams, team.id, { leads: [] });
    await post(w);
    await edit(w, teams, team.id, { leads: [lea.id] });
    await post(w, "2026-11-23T17:30:00Z");
    expect(w.sent.filter(({ to, text }) => to === "test:T:lea" && text.includes("No access"))).toHaveLength(1);
  });

  it("is told anew where something else has come in the way since", async () => {
    const w = await checking();
    await checkIn(w, { done: "x", obstacle: "No access to the CRM", since: "2026-11-16", helper: "test:T:lea" });
    await post(w);
    w.now.is = Date.parse("2026-11-23T16:30:00Z");
    await checkIn(w, { done: "y", obstacle: "The printer is broken", since: "2026-11-23" });
    await post(w, "2026-11-23T17:30:00Z");
    await post(w, "2026-11-26T17:30:00Z");
    const told = w.sent.filter(({ to, text }) => to === "test:T:lea" && text.includes("The printer is broken"));
    expect(told.map(({ card }) => card.title)).toEqual([
      "Mo hopes for your help",
      expect.stringContaining("in the way"),
    ]);
    expect(told[1]?.text).not.toContain("CRM");
  });

  it("is gone once it is no longer said, and with one press", async () => {
    const w = await checking();
    const seen = await checkIn(w, { done: "x", obstacle: "No access", since: "2026-11-10" });
    const solved = await w.member.press(seen, "No longer in the way");
    expect(solved.text).not.toContain("No access");
    await post(w, "2026-11-23T17:30:00Z");
    const booked = await withRecords(w, (records) => records.list(deliveries));
    expect(booked.filter(({ why }) => why === "checkins.lasting")).toEqual([]);
  });

  it("stays open when another day's answer is changed", async () => {
    const w = await checking();
    const friday = await checkIn(w, { done: "x", obstacle: "No access", since: "2026-11-16" });
    w.now.is = Date.parse("2026-11-23T16:30:00Z");
    await checkIn(w, { done: "y" });
    await w.member.fill(await w.member.press(friday, "Change"), { obstacle: "" });
    const planned = await plan(w, summary, (await teamOf(w)).id, "2026-11-23T17:30:00Z");
    expect("send" in planned && planned.send.some(({ key }) => key.startsWith("checkins.lasting"))).toBe(true);
  });
});
