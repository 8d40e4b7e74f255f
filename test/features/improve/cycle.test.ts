import "../../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/core/work.ts";
import {
  ACTS,
  begun,
  type Cycle,
  type Entry,
  entered,
  following,
  PHASES,
} from "../../../src/features/improve/cycle/cycle.ts";
import { stepsOf, TEMPLATES, type Template } from "../../../src/features/improve/cycle/templates.ts";

const FRESH = begun({ id: "c1", team: "t1", from: "2026-11-20" });
const number = { kind: "number", said: "9 min", kpi: null, gauge: null, before: null, after: null } as const;

const check = fc.oneof(
  fc.constant(number),
  fc.string().map((reason) => ({ kind: "none" as const, reason })),
);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ phase: fc.constantFrom("plan" as const, "do" as const), text: fc.string() }),
  fc.record({ phase: fc.constant("check" as const), check }),
  fc.record({ phase: fc.constant("act" as const), act: fc.constantFrom(...ACTS), note: fc.string() }),
);
const ORDER = [...PHASES, "closed"];
const place = ({ state }: Pick<Cycle, "state">) => ORDER.indexOf(state);

/** Everything that a cycle was on the way through the entries, those that were refused left out. */
function walk(entries: readonly Entry[]): Draft<Cycle>[] {
  const path: Draft<Cycle>[] = [FRESH];
  for (const [at, one] of entries.entries()) {
    const after = entered(path.at(-1) as Draft<Cycle>, one, "mo", at);
    if (typeof after !== "string") path.push(after);
  }
  return path;
}

describe("a cycle", () => {
  it("never goes back, and forgets nothing that was entered", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const path = walk(entries);
        for (const [at, one] of path.entries()) {
          const before = path[at - 1];
          if (!before) continue;
          expect(place(one)).toBeGreaterThanOrEqual(place(before));
          expect(one.history.slice(0, -1)).toEqual(before.history);
        }
      }),
    );
  });

  it("closes with a check and with nothing else, and then takes no more", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), entry, (entries, more) => {
        const last = walk(entries).at(-1) as Draft<Cycle>;
        expect(last.state === "closed").toBe(last.act !== null);
        expect((last.closedAt !== null) === (last.state === "closed")).toBe(true);
        if (last.state === "closed") {
          expect(last.check).not.toBeNull();
          expect(entered(last, more, "mo", 99)).toBe("closed");
        } else if (last.check === null) {
          expect(entered(last, { phase: "act", act: "stop", note: "" }, "mo", 99)).toBe("no-check");
        }
      }),
    );
  });

  it("hands on what is to be tried again, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const last = walk(entries).at(-1) as Draft<Cycle>;
        const next = following(last, "c2", "t1", "2026-11-27");
        expect(next).toMatchObject({ state: "plan", carriedFrom: "c1", check: null, act: null, history: [] });
        expect(next.plan).toBe(last.act?.act === "retry" ? last.plan : "");
      }),
    );
  });
});

describe("a template", () => {
  it.each(Object.keys(TEMPLATES) as Template[])("names each of the four steps, %s", (template) => {
    const covered = new Set(stepsOf(template).flatMap(({ phases }) => phases));
    expect([...covered]).toEqual([...PHASES]);
  });

  it("has six steps for an improvement and seven for an assessment", () => {
    expect(stepsOf("improvement")).toHaveLength(6);
    expect(stepsOf("assessment")).toHaveLength(7);
  });
});
