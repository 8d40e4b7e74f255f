import { beforeAll, describe, expect, it } from "vitest";
import type { Row } from "../../src/core/store.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { THEIRS, toldOf } from "./sides.ts";
import { commands, presses, submits, type Try } from "./tries.ts";
import { tryAll } from "./try-all.ts";
import { bothLived } from "./two.ts";
import { watch } from "./watch.ts";

type Fields = Row & Readonly<Record<string, unknown>>;
const [ada, team, bo] = [THEIRS.id, THEIRS.id, THEIRS.nth(1)];

/** The same records, where as much as may be is for few eyes or not to be read yet. */
const PRIVATE: Readonly<Record<string, (row: Fields) => object>> = {
  goals: ({ state }) => (state === "draft" ? { owner: ada, team, giver: null, given: null } : { visibility: "lead" }),
  checkIns: () => ({ audience: "lead" }),
  blockers: () => ({ audience: "lead" }),
  wins: () => ({ visibility: "private", stage: "waiting" }),
  retros: () => ({ stage: "open", anonymous: true, facilitator: bo }),
  retroAnswers: () => ({ shown: false, by: null }),
  awards: () => ({ state: "open", until: "2026-11-30", ended: null, chosen: [] }),
};

/** What Ada alone may read, although Bo leads the team with her, and administers. */
const ADAS_ALONE: Readonly<Record<string, (row: Fields) => boolean>> = {
  goals: ({ state }) => state === "draft",
  wins: ({ by }) => by === ada,
  deliveries: ({ of }) => of === ada,
  ...Object.fromEntries(
    ["retroAnswers", "reviewAnswers", "awardScores", "leftovers", "redraws"].map((table) => [table, () => true]),
  ),
};

const whole = memoryStore();
/** In which record a word stands. */
const home = new Map<string, { table: string; row: Fields }>();
beforeAll(async () => {
  for (const { table, rows } of bothLived()) {
    const own = rows.map((row) => ({ ...row, ...PRIVATE[table]?.(row as Fields) }) as Fields);
    for (const row of own) for (const word of toldOf(JSON.stringify(row))) home.set(word, { table, row });
    await whole.load({ table, rows: own });
  }
});

/** The records whose words somebody learned; what people and teams are called is no secret among colleagues. */
async function learnedBy(name: string, tries: readonly Try[]) {
  const { store, changed } = watch(whole);
  const { learned } = await tryAll(store, tries, THEIRS, name);
  const words = new Set(learned.flatMap(({ told }) => told).filter((word) => word.startsWith("umbra")));
  const by = new Set(learned.map((one) => (one.by.kind === "press" ? one.by.action : one.by.kind)));
  return { by, changed, read: [...words].flatMap((word) => home.get(word) ?? []) };
}
const tablesOf = (read: readonly { table: string }[]) => [...new Set(read.map(({ table }) => table))].toSorted();

const looks = [...commands([]), ...presses()];

describe("a colleague, whatever they make up", () => {
  it("learns nothing of another team, and changes nothing of it", async () => {
    const { changed, read } = await learnedBy("far", [...looks, ...submits()]);
    expect(read).toEqual([]);
    expect([...changed].filter((one) => !one.endsWith(` ${THEIRS.nth(2)}`))).toEqual([]);
  });

  it("reads of their own team what is the team's", async () => {
    const { read } = await learnedBy("mel", looks);
    const teams = ["actions", "cycles", "ideas", "learned", "ownKpis", "readings", "reviews"];
    expect(tablesOf(read)).toEqual(teams);
  });

  it("reads of another team, as an administrator, what is put to administrators", async () => {
    const { read } = await learnedBy("sue", looks);
    expect(tablesOf(read)).toEqual(["feedback", "ideas", "reviews"]);
  });

  it("reads, as a lead who administers, no draft, no win that is private, and no answer before its time", async () => {
    const drafts = presses(THEIRS.nth(1)).filter((one) => one.kind === "press" && one.action.startsWith("goal."));
    const { by, read } = await learnedBy("bo", [...presses(), ...drafts]);
    // What is made up names records that are there: many buttons tell whoever may know.
    expect(by.size).toBeGreaterThan(75);
    expect(tablesOf(read)).toEqual(expect.arrayContaining(["checkIns", "goals"]));
    expect(read.filter(({ table, row }) => ADAS_ALONE[table]?.(row))).toEqual([]);
  });
});
