import { describe, expect, it } from "vitest";
import type { Store } from "../../../../src/core/store.ts";
import { batchesOf } from "../../../../src/core/work.ts";
import { importReadings, MOST_ROWS, type Progress } from "../../../../src/features/kpis/csv/import.ts";
import { told } from "../../../../src/features/kpis/csv/views.ts";
import { readings } from "../../../../src/features/kpis/kpi.ts";
import type { Team } from "../../../../src/features/people/person.ts";
import { memoryStore } from "../../../../src/store/memory.ts";
import { textFor } from "../../../../src/text/text.ts";
import { allOf } from "../../../support/all-of.ts";

const team = (id: string, name: string): Team => ({
  ...{ id, org: "o1", rev: 1, name, lang: "en", zone: "UTC", channel: `test:T:${id}`, leads: [] },
});
const [desk, night] = [team("t1", "Chat desk"), team("t2", "夜班")];
async function* bytes(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield new TextEncoder().encode(piece);
}
async function take(
  store: Store,
  text: string,
  more: { team?: Team | null; by?: string; now?: number } = {},
): Promise<Progress> {
  const sender = { teams: [desk, night], team: desk as Team | null, by: "p1", today: "2026-11-20", now: 1, ...more };
  const all = await allOf(
    importReadings(
      bytes(text),
      { ...sender, coach: { measure: () => null } },
      batchesOf(store, "o1", { by: { kind: "person", id: "p1" }, at: 1 }),
    ),
  );
  return all.at(-1) as Progress;
}
const counts = ({ rows, added, corrected, same, refused }: Progress) => [rows, added, corrected, same, refused];
const why = (progress: Progress) => told(textFor("en"), progress.bad).map(({ line, why: said }) => `${line}: ${said}`);

describe("a file of readings", () => {
  it("brings what it says of each, with what is usual where it says nothing", async () => {
    const store = memoryStore();
    const text =
      "指标,团队,周期,日期,数值,样本,来源,备注\nNPS,夜班,month,2026-10-31,42,120,问卷调查,新同事\nFCR,,,2026-11-15,78%,,,\n";
    expect(counts(await take(store, text))).toEqual([2, 2, 0, 0, 0]);
    const all = await store.list(readings, "o1");
    expect(all).toMatchObject([
      {
        kpi: "fcr",
        subject: "t1",
        period: "week",
        start: "2026-11-09",
        value: 78,
        n: null,
        source: "system",
        note: "",
      },
      {
        kpi: "nps",
        subject: "t2",
        period: "month",
        end: "2026-10-31",
        value: 42,
        n: 120,
        source: "survey",
        note: "新同事",
      },
    ]);
    expect(all[0]).toMatchObject({ by: "p1", at: 1, about: "team" });
  });

  it("changes nothing when it comes again", async () => {
    const store = memoryStore();
    const text = "kpi,date,value\nFCR,2026-11-08,75\nFCR,2026-11-15,78\n";
    await take(store, text);
    const before = await store.list(readings, "o1");
    expect(counts(await take(store, text, { by: "p2", now: 2 }))).toEqual([2, 0, 0, 2, 0]);
    expect(await store.list(readings, "o1")).toEqual(before);
  });

  it("corrects what it says differently, and keeps what was said before", async () => {
    const store = memoryStore();
    await take(store, "kpi,date,value,n,note\nFCR,2026-11-15,78,120,by hand\n");
    expect(counts(await take(store, "kpi,date,value\nFCR,2026-11-15,79\n", { now: 2 }))).toEqual([1, 0, 1, 0, 0]);
    expect(await store.list(readings, "o1")).toMatchObject([
      { value: 79, n: 120, note: "by hand", history: [{ value: 78 }] },
    ]);
  });

  it("does not take back what was corrected since", async () => {
    const store = memoryStore();
    const old = "kpi,date,value\nFCR,2026-11-15,78\n";
    await take(store, old);
    await take(store, old.replace("78", "79"), { now: 2 });
    expect(counts(await take(store, old, { now: 3 }))).toEqual([1, 0, 0, 1, 0]);
    expect((await store.list(readings, "o1"))[0]?.value).toBe(79);
  });

  it("brings its good rows, and says of each bad one on which line it is and why", async () => {
    const store = memoryStore();
    const rows = [
      "FCR,,2026-11-15,78,", // 2
      "FCR,,2026-11-08,178,",
      "FCR,,2026-11-22,78,",
      "FCR,,15.11.2026,78,",
      "Smiles,,2026-11-15,78,",
      "FCR,Kitchen,2026-11-15,78,",
      "FCR,,2026-11-15,79,",
      "CSAT,,2026-11-15,4.3/5,0",
      "CSAT,,2026-11-15,eight,x",
      'NPS,,2026-11-15,"4"2,',
      "NPS,,2026-09-30,-12,80",
    ];
    const progress = await take(store, `kpi,team,date,value,n\n${rows.join("\n")}\n`);
    expect(counts(progress)).toEqual([11, 2, 0, 0, 9]);
    expect(why(progress).toSorted()).toEqual(
      [
        "3: This number must lie between 0 and 100.",
        "4: This period is not over yet. Please pick today or an earlier day.",
        "5: “15.11.2026” is no time I can read. Write 2026-11-15, 2026-W46, 2026-11, 2026-Q4 or 2026.",
        "6: I know no KPI called “Smiles”, or several. kpi find shows the names.",
        "7: You have no team called “Kitchen”.",
        "8: The same team, KPI and period stand in this file already. Please keep one of them.",
        "9: Please write a whole number from 1, or leave it empty.",
        "10: Please write one number, such as 78 % or 4.5. Please write a whole number from 1, or leave it empty.",
        "11: The quotation marks do not fit.",
      ].toSorted(),
    );
  });

  it("asks about numbers far from the usual, which a column can say are right", async () => {
    const store = memoryStore();
    const steady = Array.from({ length: 9 }, (_, n) => `FCR,2026-10-0${n + 1},${74 + (n % 3)},day,`);
    const head = "kpi,date,value,period,sure\n";
    const first = await take(store, `${head}${steady.join("\n")}\nFCR,2026-10-20,7.5,day,\n`);
    expect(why(first)).toEqual(["11: Far from the usual 74 % to 76 %. If it is right, write yes in a column “sure”."]);
    expect(counts(await take(store, `${head}FCR,2026-10-20,7.5,day,是\n`))).toEqual([1, 1, 0, 0, 0]);
  });

  it("begins a series in one way only", async () => {
    const store = memoryStore();
    const progress = await take(store, "kpi,date,value\nCSAT,2026-11-08,4.3/5\nCSAT,2026-11-15,8.6/10\n");
    expect(why(progress)[0]).toContain("Your team reads it in another way (score, 1 to 5).");
  });

  it.each([
    ["", { kind: "empty" }],
    ["hello\n1\n", { kind: "columns", missing: ["kpi", "value", "date"] }],
    ["name,date\nFCR,2026-11-15\n", { kind: "columns", missing: ["kpi", "value"] }],
  ])("is refused where its first line says too little: %s", async (text, stopped) => {
    expect((await take(memoryStore(), text)).stopped).toEqual(stopped);
  });

  it("needs a team, from the file or from whoever sends it", async () => {
    const progress = await take(memoryStore(), "kpi,date,value\nFCR,2026-11-15,78\n", { team: null });
    expect(why(progress)).toEqual(["2: It names no team. Add a column “team”."]);
  });

  it("keeps what it brought when the rest cannot be read", async () => {
    const store = memoryStore();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* bytes("kpi,date,value\nFCR,2026-11-15,78\n");
      yield* bytes(`${"FCR,2026-11-08,77\n".repeat(1_500)}`);
      yield Uint8Array.from([0xb1, 0xea, 0x0a]);
    }
    const sender = { teams: [desk], team: desk, by: "p1", today: "2026-11-20", now: 1, coach: { measure: () => null } };
    const all = await allOf(
      importReadings(broken(), sender, batchesOf(store, "o1", { by: { kind: "person", id: "p1" }, at: 1 })),
    );
    expect(all.at(-1)).toMatchObject({ stopped: { kind: "encoding" }, added: 2 });
    expect(await store.list(readings, "o1")).toHaveLength(2);
  });

  it("tells how far it is on the way", async () => {
    const sender = { teams: [desk], team: desk, by: "p1", today: "2026-11-20", now: 1, coach: { measure: () => null } };
    const text = `kpi,date,value\n${"FCR,2026-11-08,77\n".repeat(2_500)}`;
    const all = await allOf(
      importReadings(bytes(text), sender, batchesOf(memoryStore(), "o1", { by: { kind: "person", id: "p1" }, at: 1 })),
    );
    expect(all.map(({ rows }) => rows)).toEqual([999, 1_999, 2_500]);
  });

  it("is read up to its most rows", () => expect(MOST_ROWS).toBe(200_000));
});
