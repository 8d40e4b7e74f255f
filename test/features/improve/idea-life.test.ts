import "../../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/time.ts";
import type { Draft } from "../../../src/core/work.ts";
import type { Check } from "../../../src/features/improve/cycle/cycle.ts";
import { needsDay } from "../../../src/features/improve/ideas/decide-form.ts";
import {
  type Decision,
  type Idea,
  isDecidable,
  isOver,
  isRunning,
  type State,
} from "../../../src/features/improve/ideas/idea.ts";
import {
  back,
  type Deed,
  decided,
  joined,
  looked,
  reworded,
  sent,
  withAuthors,
  withdrawn,
} from "../../../src/features/improve/ideas/life.ts";
import { hasWorked } from "../../../src/features/improve/ideas/worked.ts";
import { world } from "../../support/world.ts";
import { ideaOf, inbox, LABEL, LEA, MO } from "./ideas.ts";
import { run, team } from "./retro.ts";

const FIRST = "2026-11-20";
const waitFrom = (day: number) => {
  const [due, escalate] = [addDays(FIRST, day + 7), addDays(FIRST, day + 8)];
  return { due, remind: due, escalate, reminded: false, escalated: false };
};
const PROPOSAL = {
  ...{ problem: "calls for a label", change: "a label in the parcel", effect: "", kind: "process" as const },
  ...{ origin: "staff" as const, kpi: null, decider: null },
};
const FRESH = sent({ id: "i1", team: "t1", by: "mo", mark: null, day: FIRST, at: 0, ...PROPOSAL, wait: waitFrom(0) });

const DECISIONS: readonly Decision[] = ["adopt", "try", "later", "no", "ask", "merge"];
const OTHERS = ["reword", "withdraw", "look", "join", "back"] as const;
/** Something that happens to an idea so many days after it was sent. */
type Step = { what: Decision | (typeof OTHERS)[number]; day: number };
const steps = fc
  .array(fc.record({ what: fc.constantFrom(...DECISIONS, ...OTHERS), day: fc.nat(90) }), { maxLength: 14 })
  .map((all): Step[] => all.toSorted((a, b) => a.day - b.day));

function next(idea: Draft<Idea>, { what, day }: Step): Draft<Idea> {
  const deed: Deed & { by: string } = { by: "lea", day: addDays(FIRST, day), at: day };
  const wait = waitFrom(day);
  switch (what) {
    case "reword":
      return reworded(idea, PROPOSAL, wait, deed);
    case "withdraw":
      return withdrawn(idea, deed);
    case "look":
      return looked(idea, wait, deed);
    case "join":
      return joined(idea, "i2", deed);
    case "back":
      return back(idea, wait, deed);
    default: {
      const owed = what === "ask" ? idea.wait : what !== "merge" && needsDay(what, idea) ? wait : null;
      return decided(idea, { kind: what, words: "words", people: "", wait: owed }, deed);
    }
  }
}

/** Everything that an idea was on its way. */
function walk(all: readonly Step[]): Draft<Idea>[] {
  const path: Draft<Idea>[] = [FRESH];
  for (const step of all) path.push(next(path.at(-1) as Draft<Idea>, step));
  return path;
}

describe("an idea's life", () => {
  it("forgets nothing, and moves no more once it is over", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const path = walk(all);
        for (const [at, one] of path.entries()) {
          const before = path[at - 1];
          if (!before) continue;
          expect(one.history.slice(0, before.history.length)).toEqual(before.history);
          expect(one.history.at(-1)?.state).toBe(one.state);
          if (isOver(before)) expect(one).toEqual(before);
        }
      }),
    );
  });

  it("owes somebody something by a day until it is over", () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const one of walk(all)) expect(one.wait === null).toBe(isOver(one));
      }),
    );
  });

  it("keeps its first answer, and whether that came in time", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const path = walk(all);
        for (const [at, one] of path.entries()) {
          const before = path[at - 1]?.first;
          if (before) expect(one.first).toEqual(before);
          if (one.state !== "new" && one.state !== "asked" && !["withdrawn", "merged"].includes(one.state))
            expect(one.first).not.toBeNull();
        }
      }),
    );
  });

  it("is decided where something is to be decided, and looked at where something runs, and never both", () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const one of walk(all))
          expect([isDecidable(one), isRunning(one), isOver(one)].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it("gathers those who had it, each once and never its own author", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("mo", "lea", "kim", null)), (authors) => {
        const all = authors.reduce((idea, by) => withAuthors(idea, { by, also: [] }), FRESH);
        expect(all.also).toEqual([...new Set(authors.filter((by) => by !== null && by !== "mo"))]);
      }),
    );
  });
});

it("loses nothing by a restart, whichever step an idea is at", async () => {
  const first = await team();
  const restart = () => {
    const w = { ...first, ...world({ store: first.store }) };
    w.now.is = first.now.is;
    return { ...w, lead: w.actor(LEA), member: w.actor(MO) };
  };
  const form = await first.member.say("idea");
  let w = restart();
  await w.member.fill(form, LABEL);
  const asked = (await inbox(w, LEA)).card;
  w = restart();
  const question = await w.lead.press(asked, "Ask back…");
  w = restart();
  await w.lead.fill(question, { words: "Which parcels?" });
  const told = (await inbox(w, MO)).card;
  w = restart();
  await w.member.fill(await w.member.press(told, "Answer…"), { problem: "Those to other countries" });
  w = restart();
  await w.lead.fill(await w.lead.press(asked, "Later…"), { words: "After the season", day: "2027-01-11" });
  w = restart();
  await run(w, "ideas.daily", "2027-01-11T09:00:00Z");
  expect((await ideaOf(w)).state).toBe("new");
  w = restart();
  const trial = await w.lead.press(asked, "Try it…");
  w = restart();
  const running = await w.lead.fill(trial, { shows: "fewer calls", day: "2027-02-01" });
  w = restart();
  const result = await w.lead.press(running, "What came of it…");
  w = restart();
  const tried = await w.lead.fill(result, { done: "Ten parcels", said: "calls 31 → 12" });
  expect((await ideaOf(w)).state).toBe("tried");
  w = restart();
  const adopted = await w.lead.fill(await w.lead.press(tried, "Adopt…"), { words: "All parcels" });
  w = restart();
  expect(await ideaOf(w)).toMatchObject({ state: "closed", problem: "Those to other countries", shows: "fewer calls" });
  expect(adopted.text).toContain("calls 31 → 12");
  expect((await w.member.say("idea mine")).text).toContain("adopted, effect known");
});

it.each<[string, Partial<Idea>, Check | null, boolean]>([
  ["was adopted after its trial", { state: "closed", history: [step("tried"), step("closed")] }, null, true],
  ["is at its trial", { state: "trial", history: [step("trial")] }, number(70, 78, "up"), false],
  ["was refused after its trial", { state: "declined", history: [step("tried")] }, number(70, 78, "up"), false],
  ["was adopted at once, and its number rose as it should", { state: "closed" }, number(70, 78, "up"), true],
  ["was adopted at once, and its number fell as it should", { state: "closed" }, number(9, 4, "down"), true],
  ["was adopted at once, and its number fell", { state: "closed" }, number(78, 70, "up"), false],
  ["was adopted at once, and nobody knows from where", { state: "closed" }, number(null, 70, "up"), false],
  ["was adopted at once, without a number", { state: "closed" }, { kind: "none", reason: "none" }, false],
])("an idea that %s is known to have worked or not", (_what, idea, check, worked) => {
  expect(hasWorked({ state: "new", history: [], ...idea }, check)).toBe(worked);
});

function step(state: State): Idea["history"][number] {
  return { at: 0, day: "2026-11-20", by: "p1", state };
}

function number(before: number | null, after: number, direction: "up" | "down"): Check {
  return { kind: "number", said: "", kpi: "fcr", gauge: { unit: "percent", scale: null, direction }, before, after };
}
