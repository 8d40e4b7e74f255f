import { expect, it } from "vitest";
import { reviews } from "../../../src/features/reviews/review.ts";
import { type Desk, desk, saved } from "../../support/desk.ts";
import { withRecords } from "../goals/plans.ts";
import { says, sign } from "./october.ts";

const at = (w: Desk, day: string) => {
  w.now.is = Date.parse(`${day}T10:00:00Z`);
};

/** Mo asks for another target, and Lea agrees. */
async function agreeOn(w: Desk, target: string, reason: string): Promise<void> {
  const open = await w.member.press(await w.member.say("goal list"), "Open");
  await w.member.fill(await w.member.press(open, "Change number or date"), { target, kind: "market", reason });
  await w.settle();
  const asked = w.sent.findLast(({ to }) => to === "test:T:lea");
  if (!asked) throw new Error("Lea was asked nothing");
  await w.lead.press(asked.card, "Approve");
}

/** The lines between two of them. */
function between(text: string, from: string, to: string): string[] {
  const lines = text.split("\n");
  return lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
}

it("tells a month's alerts with their state then, and all that was let through or changed in it", async () => {
  const w = await desk({ today: "2026-10-05" });
  await saved(w.member);
  at(w, "2026-10-12");
  await w.lead.fill(await w.lead.press(await w.lead.say("we should pick up the phone faster"), "Start it as it is…"), {
    reason: "A pilot for two weeks",
  });
  at(w, "2026-10-20");
  await agreeOn(w, "40 s", "Twice as many customers write");
  await w.member.fill(await w.member.say("alerts report a list went to the wrong customer"), { kind: "data" });
  at(w, "2026-10-28");
  await w.member.say("goal update 68 s");
  at(w, "2026-11-02");
  await w.member.fill(await w.member.say("alerts report the door of the store room stood open"), { kind: "safety" });
  await agreeOn(w, "20 s", "Two people have joined");
  await w.settle();
  const { text } = await w.lead.say("review");
  const { alerts, overrides, decide } = says("en");
  // What has happened since to the same goal and the same desk belongs to November.
  expect(between(text, alerts, overrides)).toEqual(["‼ Critical: data leaked or lost: nobody has taken it on yet"]);
  const buttons = text.split("\n").find((line) => line.includes(decide)) ?? "";
  expect(between(text, overrides, buttons)).toEqual([
    "First reply: 30 s → 40 s. Market or demand changed: Twice as many customers write (approved by Lea)",
    "we should pick up the phone faster began incomplete, Lea: A pilot for two weeks",
  ]);
  // 7 of the 35 seconds from 75 s to the 40 s that were agreed by then; the pilot has no number.
  expect(text).toContain("First reply: 20%, off track");
  expect(text).toContain("2 goals: 0 reached or on track, 1 behind, 1 without anything to judge by.");
  await sign(w);
  const [review] = await withRecords(w, (records) => records.list(reviews));
  const { figures } = review?.signed ?? {};
  expect([figures?.alerts.length, figures?.overrides.length, figures?.goals.length]).toEqual([1, 2, 2]);
  expect((await w.lead.say("review")).text).not.toContain("Different since");
});
