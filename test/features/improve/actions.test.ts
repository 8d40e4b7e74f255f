import { describe, expect, it } from "vitest";
import { actions } from "../../../src/features/improve/actions/action.ts";
import { learned } from "../../../src/features/improve/actions/learned.ts";
import { people } from "../../../src/features/people/person.ts";
import type { Desk } from "../../support/desk.ts";
import { CHANNEL, world } from "../../support/world.ts";
import { edit, personOf, teamOf, withRecords } from "../goals/plans.ts";
import { october, reviewOf } from "../reviews/october.ts";
import { run, team } from "./retro.ts";

/** Lea writes down an action of Mo's, which first contact resolution is to show. */
async function agreedOn(w: Desk, more: Record<string, string> = {}) {
  await w.lead.fill(await w.lead.say("kpi log FCR 74% n=120", CHANNEL), { end: "2026-11-15" }, CHANNEL);
  const form = await w.lead.say("actions add", CHANNEL);
  const typed = { text: "A checklist for the handover", owner: "test:T:mo", due: "2026-11-27", look: "2026-12-11" };
  return w.lead.fill(form, { ...typed, kpi: "fcr", ...more }, CHANNEL);
}

const read = async (w: Desk, value: string, end: string) =>
  w.lead.fill(await w.lead.say(`kpi log FCR ${value} n=120`, CHANNEL), { end }, CHANNEL);
/** What Mo was asked, besides that the action is theirs. */
const toMo = (w: Desk) =>
  w.sent.filter(({ to, card }) => to === "test:T:mo" && !/^An action of yours/.test(card.title));
const saved = async (w: Desk) => (await withRecords(w, (records) => records.list(actions)))[0];

const effectOf = (action: Awaited<ReturnType<typeof saved>>) => {
  if (!action) throw new Error("no action is saved");
  return action.effect;
};

describe("an action", () => {
  it("is looked at on its day with the number before and now, and becomes a standard only once it worked", async () => {
    const w = await team();
    expect((await agreedOn(w)).errors).toEqual({});
    expect(await saved(w)).toMatchObject({ effect: { kpi: "fcr", before: 74 }, source: { kind: "hand" } });
    await w.settle();
    expect(w.sent.find(({ to }) => to === "test:T:mo")?.text).toContain("An action of yours: A checklist");
    const own = await w.member.moment("home");
    expect(own.text).toContain("Written down by hand\nA checklist for the handover (by Fri, Nov 27)");
    const open = await w.member.press(own, "Open");
    const forged = {
      ...open.card,
      blocks: [
        {
          kind: "buttons" as const,
          buttons: [{ label: "x", action: "action.learn", value: `${(await saved(w))?.id} standard` }],
        },
      ],
    };
    expect((await w.member.press(forged, "x")).refusal).toContain("Only what is known to have worked");
    await w.member.press(open, "Done");
    expect(await run(w, "actions.daily", "2026-12-10T09:30:00Z")).toEqual({ nothing: null });
    await read(w, "81%", "2026-12-06");
    await run(w, "actions.daily", "2026-12-11T09:30:00Z");
    expect(toMo(w)).toHaveLength(1);
    expect(toMo(w)[0]?.card.title).toBe("Did it help? A checklist for the handover");
    expect(toMo(w)[0]?.text).toContain("74 % → 81 %");
    expect(await run(w, "actions.daily", "2026-12-12T09:30:00Z")).toEqual({ nothing: null });
    const card = toMo(w)[0]?.card;
    const worked = await w.member.fill(await w.member.press(card as never, "It worked…"), {});
    expect(worked.text).toContain("it worked");
    await w.settle();
    expect(w.redrawn.at(-1)?.text).toContain("Make it a standard…");
    const kept = await w.member.fill(await w.member.press(worked, "Make it a standard…"), {
      conditions: "where shifts meet",
    });
    expect(kept.text).toContain("Standard: A checklist for the handover (holds: where shifts meet)");
    expect(await withRecords(w, (records) => records.list(learned))).toMatchObject([{ kind: "standard" }]);
    expect((await w.lead.say("actions learned", CHANNEL)).text).toContain("where shifts meet");
    expect((await w.member.say("actions")).text).toContain("No action is open");
  });

  it("asks for what shows it, where no number came, and again two weeks after it was unclear", async () => {
    const w = await team();
    await agreedOn(w);
    await run(w, "actions.daily", "2026-12-11T09:30:00Z");
    const card = toMo(w)[0]?.card as never;
    expect(toMo(w)[0]?.text).toContain("There is no new reading of it yet");
    const form = await w.member.press(card, "It worked…");
    expect((await w.member.fill(form, {})).errors).toEqual({
      note: expect.stringContaining("no number before and after"),
    });
    await w.member.press(card, "Not clear yet");
    expect(await saved(w)).toMatchObject({
      state: "open",
      effect: { look: "2026-12-25" },
      looks: [{ verdict: "unclear" }],
    });
    await run(w, "actions.daily", "2026-12-25T09:30:00Z");
    expect(toMo(w).at(-1)?.card.title).toMatch(/^Did it help/);
    await w.member.fill(form, { note: "Nobody calls twice any more" });
    expect((await saved(w))?.state).toBe("worked");
    expect((await w.member.press(card, "Not clear yet")).refusal).toContain("has ended");
  });

  it("takes no first number for a change: there is nothing that it could be compared with", async () => {
    const w = await team();
    const form = await w.lead.say("actions add", CHANNEL);
    await w.lead.fill(form, { text: "A checklist", words: "fewer questions" }, CHANNEL);
    const before = await saved(w);
    await read(w, "81%", "2026-11-15");
    await edit(w, actions, before?.id ?? "", { planned: "2026-11-01", effect: { ...effectOf(before), kpi: "fcr" } });
    const worked = await w.lead.press(await w.lead.press(await w.lead.moment("home"), "Open"), "It worked…");
    expect((await w.lead.fill(worked, {})).errors).toHaveProperty("note");
  });

  it("asks for another plan after four weeks without an effect, and begins anew with it", async () => {
    const w = await team();
    await agreedOn(w, { look: "2027-01-15" });
    expect(await run(w, "actions.daily", "2026-12-17T09:30:00Z")).toEqual({ nothing: null });
    await run(w, "actions.daily", "2026-12-18T09:30:00Z");
    expect(toMo(w)[0]?.card.title).toContain("Four weeks without an effect");
    const form = await w.member.press(toMo(w)[0]?.card as never, "Plan anew…");
    await w.member.fill(form, { text: "A list on paper", due: "2026-12-23", look: "2027-01-20" });
    expect(await saved(w)).toMatchObject({
      text: "A list on paper",
      planned: "2026-12-18",
      history: [{}, { plan: {} }],
    });
    expect(await run(w, "actions.daily", "2027-01-14T09:30:00Z")).toEqual({ nothing: null });
  });

  it("goes to the leads when its owner has left, who find somebody else", async () => {
    const w = await team();
    await agreedOn(w);
    await edit(w, people, (await personOf(w, "Mo")).id, { teams: [] });
    await run(w, "actions.daily", "2026-12-11T09:30:00Z");
    expect(toMo(w)).toEqual([]);
    expect((await w.member.moment("home")).text).not.toContain("A checklist for the handover");
    const [asked] = w.sent.filter(({ to }) => to === "test:T:lea");
    expect(asked?.text).toContain("Mo is not in the team any more");
    const form = await w.lead.press(asked?.card as never, "Plan anew…");
    expect((await w.lead.fill(form, { due: "2026-12-18", look: "2027-01-08" })).errors).toEqual({
      owner: "Please pick somebody of this team.",
    });
    await w.lead.fill(form, { owner: "test:T:lea", due: "2026-12-18", look: "2027-01-08" });
    expect((await saved(w))?.owner).toBe((await personOf(w, "Lea")).id);
  });

  it("is dropped with a reason, and changed by its owner, its writer and the leads alone", async () => {
    const w = await team(1);
    await agreedOn(w);
    const seen = await w.crowd[0]?.say("actions");
    const other = await w.crowd[0]?.press(seen as never, "Open");
    expect(other?.text).not.toContain("[Done]");
    const own = await w.member.press(await w.member.say("actions"), "Open");
    expect((await w.crowd[0]?.press(own.card, "Done"))?.refusal).toContain("Only its owner");
    const form = await w.member.press(own, "Drop it…");
    expect((await w.member.fill(form, { reason: " " })).errors).toHaveProperty("reason");
    expect((await w.member.fill(form, { reason: "The house is closed" })).text).toContain("The house is closed");
  });

  it("that a review agrees on stands with the review's, and not with those written by hand", async () => {
    const w = await october();
    const form = await w.lead.press(await w.lead.say("review"), "Add an action…");
    const made = await w.lead.fill(form, { text: "A second desk at noon", words: "shorter queue" });
    expect(made.text).toContain("From a review");
    expect((await saved(w))?.source).toEqual({ kind: "review", id: (await reviewOf(w)).id });
    await w.lead.fill(await w.lead.say("actions add", CHANNEL), { text: "A checklist", words: "calm" }, CHANNEL);
    const { text } = await w.lead.moment("home");
    expect(text).toMatch(/From a review\nA second desk at noon.*Written down by hand\nA checklist/s);
    const foreign = JSON.parse(
      JSON.stringify((await w.lead.say("review")).card).replaceAll((await reviewOf(w)).id, "x"),
    );
    expect((await w.lead.press(foreign, "Add an action…")).refusal).toContain("no longer");
  });

  it("is not lost by a restart, whichever step it is at", async () => {
    const first = await team();
    await agreedOn(first);
    const restart = () => {
      const w = { ...first, ...world({ store: first.store }) };
      return { ...w, lead: w.actor("test:T:lea"), member: w.actor("test:T:mo") };
    };
    const open = async (w: Desk) => w.member.press(await w.member.moment("home"), "Open");
    let w = restart();
    await w.member.press(await open(w), "Done");
    w = restart();
    await run(w, "actions.daily", "2026-12-11T09:30:00Z");
    expect(toMo(w)).toHaveLength(1);
    await w.member.press(toMo(w)[0]?.card as never, "It did not");
    w = restart();
    const plan = await w.member.press(await open(w), "Plan anew…");
    w = restart();
    expect((await w.member.fill(plan, { due: "2026-12-20", look: "2027-01-08" })).errors).toEqual({});
    w = restart();
    const worked = await w.member.press(await open(w), "It worked…");
    w = restart();
    const over = await w.member.fill(worked, { note: "Nobody calls twice" });
    const lesson = await w.member.press(over, "Keep it as a lesson…");
    w = restart();
    await w.member.fill(lesson, {});
    w = restart();
    expect((await w.lead.say("actions learned", CHANNEL)).text).toContain("Lesson: A checklist for the handover");
    expect((await saved(w))?.looks.map(({ verdict }) => verdict)).toEqual(["not", "worked"]);
  });

  it("says beside each field what is wrong, and keeps the rest", async () => {
    const w = await team();
    const form = await w.lead.say("actions add", CHANNEL);
    const seen = await w.lead.fill(
      form,
      { text: "x", due: "2026-11-01", look: "2026-11-19", owner: "test:T:nobody-else" },
      CHANNEL,
    );
    expect(Object.keys(seen.errors).toSorted()).toEqual(["due", "look", "owner", "words"]);
    expect(seen.form.fields.find(({ name }) => name === "text")?.value).toBe("x");
    expect((await teamOf(w)).id).toBeTruthy();
  });
});
