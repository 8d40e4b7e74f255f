import { describe, expect, it } from "vitest";
import { wasLowered } from "../../../src/features/goals/agreement/lowered.ts";
import {
  agreedChanges,
  approversOf,
  isLate,
  lowersBar,
  type Revision,
  sponsorsBeyond,
  sponsorsOf,
} from "../../../src/features/goals/agreement/revision.ts";
import type { Goal } from "../../../src/features/goals/goal.ts";

const measure = (value: number, unit = "%") => ({ value, unit, text: `${value}${unit}` });
const goal = {
  ...{ metric: "FCR", baseline: measure(70), target: measure(90), direction: "up", period: "" },
  ...{ start: "2026-01-01", due: "2026-04-11", reading: { target: null } },
} as unknown as Goal;

describe("the bar", () => {
  it.each<[string, Partial<Goal>, boolean]>([
    ["a lower target of what shall rise", { target: measure(85) }, true],
    ["a higher target of what shall rise", { target: measure(95) }, false],
    ["a later day", { due: "2026-04-12" }, true],
    ["an earlier day", { due: "2026-04-10" }, false],
    ["no day any more", { due: null }, true],
    ["another measure", { metric: "CSAT" }, true],
    ["the other direction", { direction: "down" }, true],
    ["a target that cannot be compared", { target: measure(4, "x") }, true],
    ["only another level today", { baseline: measure(60) }, false],
    ["nothing", {}, false],
  ])("is lowered by %s: %s", (_what, patch, lowered) => {
    expect(lowersBar(goal, { ...goal, ...patch })).toBe(lowered);
  });

  it.each<[string, number, string, number, string, boolean]>([
    ["down", 30, "s", 40, "s", true],
    ["down", 90, "s", 1, "min", false],
    ["hold", 30, "s", 20, "s", true],
  ])("of what shall go %s from %d %s to %d %s", (direction, from, unit, to, other, lowered) => {
    const before = { ...goal, direction, target: measure(from, unit) } as Goal;
    expect(lowersBar(before, { ...before, target: measure(to, other) })).toBe(lowered);
  });
});

describe("a bar that came down before", () => {
  const revised = (day: string, from: number, to: number, more: Partial<Revision> = {}): Revision => ({
    ...{ by: "mo", at: 0, kind: "market", reason: "", approver: "lea" },
    changes: [{ field: "target", before: measure(from), after: measure(to) }],
    decided: { answer: "approved", by: "lea", day, at: 0, comment: "" },
    ...more,
  });
  const having = (...revisions: Revision[]): Goal => ({ ...goal, target: measure(85), revisions });

  it.each<[string, Goal, boolean]>([
    ["in the same quarter", having(revised("2026-01-01", 90, 85)), true],
    ["in the quarter before", having(revised("2025-12-31", 90, 85)), false],
    ["and was raised since", having(revised("2026-02-01", 90, 80), revised("2026-02-09", 80, 85)), true],
    ["only up", having(revised("2026-02-01", 80, 85)), false],
    ["by a mistake mended at once", having(revised("2026-02-01", 90, 85, { kind: "error", approver: null })), false],
    ["but nobody agreed", having(revised("2026-02-01", 90, 85, { decided: null })), false],
  ])("is known, %s", (_what, was, lowered) => {
    expect(wasLowered(was, "2026-03-31")).toBe(lowered);
  });
});

it.each([
  ["2026-03-21", false], // 79 of 100 days
  ["2026-03-22", true], // 80 of 100 days
  ["2026-05-01", true],
])("the last fifth of a hundred days has begun on %s: %s", (today, late) => {
  expect(isLate(goal, today)).toBe(late);
  expect(isLate({ ...goal, due: null }, today)).toBe(false);
});

describe("who decides", () => {
  const around = { owner: "mo", above: null, leads: ["lea"], admins: ["ana", "mo"], sponsors: [] };

  it.each([
    ["a lead", {}, ["lea"]],
    ["another lead", { leads: ["mo", "lea"] }, ["lea"]],
    ["nobody, for the only lead", { leads: ["mo"] }, []],
    ["an administrator where there is no lead", { leads: [] }, ["ana"]],
    ["nobody where there is neither", { leads: [], admins: ["mo"] }, []],
  ])("is %s", (_who, more, expected) => {
    expect(approversOf({ ...around, ...more })).toEqual(expected);
  });

  it.each([
    ["the owner of the goal above", { above: "bo" }, ["bo"]],
    ["whoever was made a sponsor where there is none above", { sponsors: ["mo", "sun"] }, ["sun"]],
    ["leads and administrators where one owns both", { above: "mo" }, ["lea", "ana"]],
    ["leads and administrators where there is none above", {}, ["lea", "ana"]],
    ["nobody where there is nobody else", { leads: ["mo"], admins: [] }, []],
  ])("beyond the team is %s", (_who, more, expected) => {
    expect(sponsorsOf({ ...around, ...more })).toEqual(expected);
  });

  it.each([
    ["the owner of the goal above", { above: "bo" }, ["bo"]],
    ["whoever was made a sponsor where there is none above", { sponsors: ["sam"] }, ["sam"]],
    ["an administrator where there is neither", {}, ["ana"]],
    ["no lead", { admins: ["mo"] }, []],
  ])("a second time in a quarter is %s", (_who, more, expected) => {
    expect(sponsorsBeyond({ ...around, ...more })).toEqual(expected);
  });
});

it("what was agreed is numbers, dates and the measure, but no words", () => {
  const fields = (patch: Partial<Goal>) => agreedChanges(goal, patch).map(({ field }) => field);
  expect(fields({ target: measure(90), due: "2026-04-11", why: "new", means: "new" })).toEqual([]);
  expect(fields({ target: measure(80), due: null, metric: "CSAT" })).toEqual(["target", "metric", "due"]);
});
