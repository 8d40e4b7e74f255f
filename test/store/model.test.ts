import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change, Row, Store } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { type Note, note, notes } from "../contract/store.ts";
import { type ForgetfulFiles, forgetfulFiles } from "./forgetful-files.ts";
import { recordLog } from "./support.ts";

const monthly = { ...notes, month: "at" as const };
const id = fc.constantFrom("a", "b", "c", "d", "e");
const org = fc.constantFrom("o1", "o2");
const fields = fc.record({
  team: fc.constantFrom("t1", "t2"),
  state: fc.constantFrom("open" as const, "done" as const),
  text: fc.string({ unit: "grapheme", maxLength: 20 }),
  at: fc.constantFrom(0, Date.UTC(2026, 0), Date.UTC(2026, 1, 28), 1e17),
});
const write = fc.record({ kind: fc.constantFrom("put" as const, "remove" as const), org, id, fields });
const damage = fc.constantFrom("flip" as const, "cut" as const, "remove" as const);
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("commit" as const), writes: fc.array(write, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "reopen" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "kill" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "cut" as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rot" as const), how: damage, file: fc.nat(), at: fc.nat() }) },
);

it("behaves as a map of records does, over any writes, restarts, kills, power cuts and one damaged file at a time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40, size: "max" }),
      fc.integer({ min: 1, max: 3_000 }),
      async (steps, journalBytes) => {
        let files = forgetfulFiles();
        const open = () => openStore({ dir: "/data", log: recordLog(), files, journalBytes });
        const model = new Map<string, Note>();
        let store = await open();
        for (const each of steps) {
          if (each.kind === "commit") await store.commit(applyTo(model, each.writes));
          if (each.kind === "reopen") await store.close();
          if (each.kind === "kill") files = files.afterKill();
          if (each.kind === "cut") files = files.afterCut(() => false);
          if (each.kind === "rot") files = await rot(files.afterKill(), each);
          if (each.kind !== "commit") store = await open();
          await expectSame(store, model);
        }
      },
    ),
    { numRuns: 200 },
  );
}, 120_000);

interface Rot {
  readonly how: "flip" | "cut" | "remove";
  readonly file: number;
  readonly at: number;
}

/** Damages one of the files of which there is another copy, or which can be done without. */
async function rot(files: ForgetfulFiles, { how, file, at }: Rot): Promise<ForgetfulFiles> {
  const names = twofold(files);
  const path = `/data/${names[file % names.length]}`;
  if (names.length === 0) return files;
  if (how === "remove") await files.remove(path);
  if (how === "cut") files.edit(path, (bytes) => bytes.subarray(0, at % bytes.length));
  if (how === "flip") {
    files.edit(path, (bytes) => Buffer.from(bytes.map((byte, n) => (n === at % bytes.length ? byte ^ 1 : byte))));
  }
  return files;
}

/** The snapshots, as soon as there are two generations, and the journals whose commits are in the newer one. */
function twofold(files: ForgetfulFiles): string[] {
  const names = files.names("/data").filter((name) => /^(table|generation|journal)-.*\d\.jsonl?$/.test(name));
  const generations = names.filter((name) => name.startsWith("generation")).map(numberOf);
  if (generations.length < 2) return [];
  return names.filter((name) => !name.startsWith("journal") || numberOf(name) < Math.max(...generations));
}

const numberOf = (name: string) => Number(/(\d+)\.jsonl?$/.exec(name)?.[1]);

/** Turns what is wanted into changes that fit the model's versions, each record once, and changes the model. */
function applyTo(
  model: Map<string, Note>,
  writes: readonly { kind: string; org: string; id: string; fields: Partial<Note> }[],
) {
  const changes = new Map<string, Change>();
  for (const { kind, org, id, fields } of writes) {
    const key = `${org} ${id}`;
    const seen = model.get(key)?.rev ?? 0;
    if (changes.has(key) || (kind === "remove" && seen === 0)) continue;
    const row: Row | null = kind === "put" ? note(id, { ...fields, org, rev: seen + 1 }) : null;
    changes.set(key, { table: "notes", org, id, seen, row });
  }
  for (const [key, { row }] of changes) {
    if (row) model.set(key, row as Note);
    else model.delete(key);
  }
  return [...changes.values()];
}

async function expectSame(store: Store, model: ReadonlyMap<string, Note>): Promise<void> {
  const sorted = [...model.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const org of ["o1", "o2"]) {
    const mine = sorted.filter((row) => row.org === org);
    expect(await store.list(monthly, org)).toEqual(mine);
    const done = mine.filter(({ team, state }) => team === "t1" && state === "done");
    expect(await store.list(monthly, org, { team: "t1", state: "done" })).toEqual(done);
  }
}
