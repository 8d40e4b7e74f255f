import { expect, it } from "vitest";
import { goals } from "../../../src/features/goals/goal.ts";
import { saved } from "../../support/desk.ts";
import { CHANNEL, world } from "../../support/world.ts";
import { edit, withRecords } from "../goals/plans.ts";
import { answer, OPENING, retroOf, run, SUMMARY, standing, start, team } from "./retro.ts";

/** A goal of Mo's that is behind its way. */
async function behind(w: Awaited<ReturnType<typeof team>>) {
  await saved(w.member);
  const [goal] = await withRecords(w, (records) => records.list(goals));
  const measure = (value: number) => ({ value, unit: "s", text: `${value} s` });
  return edit(w, goals, goal?.id ?? "", {
    ...{
      what: "First reply in chat",
      baseline: measure(80),
      target: measure(30),
      direction: "down",
      visibility: "team",
    },
    ...{ start: "2026-10-01", due: "2026-12-31" },
    notes: [{ day: "2026-11-18", at: 0, by: "", text: "75 s", measure: measure(75) }],
  });
}

it("begins with what the week says: goals off track, numbers, alerts, wins", async () => {
  const w = await team();
  await behind(w);
  for (const [value, end] of [
    ["74%", "2026-11-08"],
    ["69%", "2026-11-15"],
  ] as const)
    await w.lead.fill(await w.lead.say(`kpi log FCR ${value} n=120`, CHANNEL), { end }, CHANNEL);
  await w.member.fill(await w.member.say("win"), {
    what: "The guest got the room he had booked",
    value: "quality",
    visibility: "team",
  });
  const form = await w.lead.say("actions add", CHANNEL);
  await w.lead.fill(form, { text: "A list at the desk", words: "fewer questions" }, CHANNEL);
  await start(w);
  const opening = standing(w, OPENING);
  expect(opening).toContain(
    "Other open actions · Written down by hand\nA list at the desk (Lea, by Fri, Nov 27) · open",
  );
  expect(opening).toContain("First reply in chat: 10% of the way, 55% expected");
  expect(opening).toContain("First contact resolution (FCR): 74 % → 69 %");
  expect(opening).toContain("The guest got the room he had booked");
});

it("says of a goal that is deleted while it is open that it is gone, and names no goal that was hidden", async () => {
  const w = await team();
  const goal = await behind(w);
  await start(w);
  expect(standing(w, OPENING)).toContain("First reply in chat");
  await edit(w, goals, goal.id, { visibility: "lead" });
  await w.member.press(await w.member.say("retro"), "Take over");
  await w.settle();
  expect(standing(w, OPENING)).not.toContain("First reply in chat");
  await withRecords(w, async (records) => {
    const now = await records.get(goals, goal.id);
    if (now) records.remove(goals, now);
  });
  await w.lead.press(await w.lead.say("retro"), "Take over");
  await w.settle();
  expect(standing(w, OPENING)).toContain("Goals off track\nno longer there");
  expect((await answer(w.member, { plan: "The goal was the wrong one" })).refusal).toBeNull();
  await w.lead.press(await w.lead.say("retro"), "Publish now");
  await w.settle();
  expect(standing(w, SUMMARY)).toContain("The goal was the wrong one");
});

it("loses nothing by a restart, whichever phase it is in", async () => {
  const first = await team();
  const restart = () => {
    const w = { ...first, ...world({ store: first.store }) };
    return { ...w, lead: w.actor("test:T:lea"), member: w.actor("test:T:mo") };
  };
  await start(first);
  let w = restart();
  const form = await w.member.press(await w.member.say("retro"), "Answer…");
  w = restart();
  await w.member.fill(form, { plan: "Handover", act: "A checklist" });
  w = restart();
  await run(w, "retro.publish", "2026-11-23T15:00:00Z");
  w = restart();
  const vote = await w.member.press(await w.member.say("retro"), "Vote…");
  const [option] = vote.form.fields.flatMap((field) => (field.kind === "choices" ? field.options : []));
  w = restart();
  await w.member.fill(vote, { picks: option?.value ?? "" });
  w = restart();
  await w.lead.press(await w.lead.say("retro"), "Count the votes");
  w = restart();
  const plan = await w.lead.press(await w.lead.say("retro"), "Make it an action…");
  w = restart();
  expect((await w.lead.fill(plan, { words: "fewer questions" })).errors).toEqual({});
  const close = await w.lead.press(await w.lead.say("retro"), "Close the cycle…");
  w = restart();
  await w.lead.fill(close, { act: "stop", reason: "too early" });
  w = restart();
  expect((await retroOf(w)).stage).toBe("over");
  const last = await w.member.press(await w.member.say("retro"), "The last one");
  for (const words of ["Handover", "A checklist (Lea", "This retro is over"]) expect(last.text).toContain(words);
});
