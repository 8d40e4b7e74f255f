import { describe, expect, it } from "vitest";
import { unreachable } from "../../../src/delivery/ledger.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { leaverJob } from "../../../src/features/goals/leavers/jobs.ts";
import { mondayJob } from "../../../src/features/goals/reminders/jobs.ts";
import { type Desk, desk, saved } from "../../support/desk.ts";
import { CHANNEL } from "../../support/world.ts";
import { oneButton } from "./company.ts";
import { message, personOf, plan, scheduleOf, teamOf, withRecords } from "./plans.ts";

const NEXT_DAY = "2026-11-23T09:00:00Z";
const ANA = "test:T:ana";

/** Mo has a goal under way, and has left the desk. */
async function left(): Promise<Desk> {
  const w = await desk();
  await saved(w.member);
  await w.actor(ANA, { name: "Ana", locale: "en", zone: "UTC" }).moment("member", CHANNEL);
  await w.member.moment("left", CHANNEL);
  return w;
}

const told = async (w: Desk) => message(w, leaverJob, (await teamOf(w)).id, NEXT_DAY);
const theGoal = async (w: Desk) => (await withRecords(w, (records) => records.list(goals)))[0];

/** Whoever has this account does not answer any more. */
async function gone(w: Desk, account: string): Promise<void> {
  await withRecords(w, async (records) =>
    records.put(unreachable, { id: account, of: account, since: 0, reason: "user_disabled" }),
  );
}

describe("goals of somebody who has left", () => {
  it("are shown to their lead on the next morning, once", async () => {
    const w = await left();
    expect(await scheduleOf(w, leaverJob, (await teamOf(w)).id)).toBeDefined();
    const { to, text, card } = await told(w);
    expect(to).toEqual({ person: (await personOf(w, "Lea")).id });
    expect(card.title).toBe("Mo has left desk");
    expect(text).toContain("[Hand it over…] [Keep it, I look after it] [Close it]");
  });

  it("are shown when their owner's account is closed, too, and not after they have come back", async () => {
    const w = await desk();
    await saved(w.member);
    expect(await plan(w, leaverJob, (await teamOf(w)).id, NEXT_DAY)).toEqual({ nothing: null });
    await gone(w, "test:T:mo");
    expect((await told(w)).card.title).toBe("Mo has left desk");
    const back = await left();
    await back.member.moment("member", CHANNEL);
    expect(await plan(back, leaverJob, (await teamOf(back)).id, NEXT_DAY)).toEqual({ nothing: null });
  });

  it("can be handed over to somebody of the team, who is asked, and go on with what was noted", async () => {
    const w = await left();
    const { card } = await told(w);
    const form = await w.lead.press(card, "Hand it over…");
    const stranger = await w.lead.fill(form, { person: "test:T:mo" });
    expect(stranger.errors["person"]).toContain("has left");
    const given = await w.lead.fill(form, { person: ANA });
    expect(given.text).toContain("I have asked Ana");
    expect(given.text).toContain("All of their goals are settled.");
    await w.settle();
    const offer = w.sent.findLast(({ to }) => to === ANA);
    expect(offer?.text).toContain("Mo began it and has left.");
    const ana = w.actor(ANA, { name: "Ana", locale: "en", zone: "UTC" });
    if (!offer) throw new Error("nothing was sent");
    expect((await ana.press(offer.card, "Understood, I take it")).card.title).toContain("Active");
    expect(await theGoal(w)).toMatchObject({ state: "active", owner: (await personOf(w, "Ana")).id });
  });

  it("can be kept for the team by whoever leads it", async () => {
    const w = await left();
    const kept = await w.lead.press((await told(w)).card, "Keep it, I look after it");
    expect(kept.text).toContain("It is yours now, for the team.");
    expect(await theGoal(w)).toMatchObject({ state: "active", level: "team", owner: (await personOf(w, "Lea")).id });
    expect((await w.lead.say("goal list")).text).toContain("first reply");
  });

  it("can be closed as cancelled, once", async () => {
    const w = await left();
    const { card } = await told(w);
    expect((await w.lead.press(card, "Close it")).text).toContain("Closed as cancelled.");
    expect((await w.lead.press(card, "Keep it, I look after it")).text).toContain("All of their goals are settled.");
    expect(await theGoal(w)).toMatchObject({ state: "cancelled", lesson: "Closed because Mo has left." });
  });

  it("go to an administrator where the lead has left as well", async () => {
    const w = await left();
    const admin = w.actor("test:T:bo", { name: "Bo", locale: "zh-TW", zone: "UTC", admin: true });
    await admin.say("help");
    await gone(w, "test:T:lea");
    const { to, card } = await told(w);
    expect(to).toEqual({ person: (await personOf(w, "Bo")).id });
    expect(card.title).toBe("Mo 已離開 desk");
    await admin.press(card, "留給團隊，由我負責");
    expect(await plan(w, leaverJob, (await teamOf(w)).id, NEXT_DAY)).toEqual({ nothing: null });
  });

  it("go to an administrator, who may give them to anybody, where they are no team's", async () => {
    const w = await desk();
    const bo = w.actor("test:T:bo", { name: "Bo", locale: "en", zone: "UTC", admin: true });
    const cy = w.actor("test:T:cy", { name: "Cy", locale: "en", zone: "UTC" });
    await bo.say("help");
    await saved(cy);
    const { id } = await teamOf(w);
    expect(await plan(w, leaverJob, id, NEXT_DAY)).toEqual({ nothing: null });
    await gone(w, "test:T:cy");
    const { to, card } = await told(w);
    expect(to).toEqual({ person: (await personOf(w, "Bo")).id });
    expect(card.title).toBe("Cy has left");
    const { id: goal = "" } = (await theGoal(w)) ?? {};
    expect((await w.lead.press(oneButton("goal.left.close", goal), "x")).refusal).toContain("only for its owner");
    const form = await bo.press(card, "Hand it over…");
    expect((await bo.fill(form, { person: "test:T:cy" })).errors["person"]).toContain("Cy");
    expect((await bo.fill(form, { person: "test:T:mo" })).text).toContain("I have asked Mo");
    expect(await plan(w, leaverJob, id, NEXT_DAY)).toEqual({ nothing: null });
  });

  it("are nobody else's to settle, and their owner's while they are there", async () => {
    const w = await left();
    const { id = "" } = (await theGoal(w)) ?? {};
    const ana = w.actor(ANA, { name: "Ana", locale: "en", zone: "UTC" });
    for (const action of ["goal.left.give", "goal.left.keep", "goal.left.close"]) {
      expect((await ana.press(oneButton(action, id), "x")).refusal).toBe("Only a lead of the team can do this.");
    }
    await w.member.moment("member", CHANNEL);
    await w.lead.press(oneButton("goal.left.close", id), "x");
    expect((await theGoal(w))?.state).toBe("active");
  });

  it("are marked in the team's Monday list until somebody takes them over", async () => {
    const w = await left();
    expect((await message(w, mondayJob, (await teamOf(w)).id, NEXT_DAY)).text).toContain(
      "needs somebody to take it over",
    );
  });
});
