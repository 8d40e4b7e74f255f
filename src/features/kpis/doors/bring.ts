import { z } from "zod";
import { PERIODS, SOURCES } from "../../../catalog/kpi.ts";
import { type Call, type Endpoint, posting } from "../../../core/endpoint.ts";
import { dayIn } from "../../../core/time.ts";
import { teams } from "../../people/person.ts";
import { newFinder } from "./find.ts";
import { type Door, newBatch, type Outcome, type Told, take } from "./take.ts";
import { type Refused, toldToProgram, troubleToProgram } from "./why.ts";

/** Readings that one call may bring. */
const MOST = 1_000;

const Reading = z.strictObject({
  kpi: z
    .string()
    .min(1)
    .max(200)
    .describe("Key or name in any language, such as fcr or NPS; or a KPI of the team’s own"),
  team: z.string().max(200).optional().describe("Name or id; may be left out where there is one team only"),
  period: z
    .string()
    .max(40)
    .optional()
    .describe(`${PERIODS.join(", ")}, or the whole time: 2026-W46, 2026-11, 2026-Q4, 2026`),
  date: z.string().max(40).optional().describe("The last day of the period, YYYY-MM-DD"),
  value: z
    .union([z.number(), z.string().max(40)])
    .optional()
    .describe("A number, or a number with its unit: 15 min"),
  inputs: z.record(z.string().max(100), z.number()).optional().describe("What was counted, in place of the value"),
  n: z.int().min(1).optional().describe("How many cases it rests on"),
  source: z.enum(SOURCES).optional(),
  note: z.string().max(300).optional(),
  confirm: z.boolean().optional().describe("A number far from the usual is right"),
});
const Body = z.strictObject({ readings: z.array(Reading).min(1).max(MOST) });
type Reading = z.output<typeof Reading>;

/** What came of one of them. The codes are promises: docs/api.md. */
const Result = z.union([
  z.object({ index: z.int(), status: z.enum(["added", "corrected", "unchanged"]), id: z.string() }),
  z.object({
    ...{ index: z.int(), status: z.literal("refused") },
    errors: z.array(z.object({ code: z.string(), field: z.string(), message: z.string() })),
  }),
]);
type Result = z.infer<typeof Result>;

export const bringReadings: Endpoint = posting({
  ...{ path: "/readings", scope: "readings", summary: "Brings readings of KPIs" },
  ...{ body: Body, answer: z.object({ results: z.array(Result) }) },
  run: async ({ readings }, call) => {
    const door = await doorOf(call);
    const batch = newBatch();
    const results: Result[] = [];
    for (const [index, one] of readings.entries()) {
      results.push(resultOf(index, await take(toldBy(one), door, batch, call.records)));
    }
    return { results };
  },
});

async function doorOf({ records, by, now, coach }: Call): Promise<Door> {
  const all = await records.list(teams);
  const team = all.length === 1 ? (all[0] ?? null) : null;
  return { find: newFinder(all), team, today: ({ zone }) => dayIn(zone, now), by, now, coach, repeats: false };
}

function toldBy({ value, n, confirm, ...rest }: Reading): Told {
  const { kpi, team = "", period = "", date = "", source = "", note = "", inputs } = rest;
  const number = { value: value === undefined ? "" : String(value), n: n === undefined ? "" : String(n) };
  return { kpi, team, period, date, source, note, inputs, ...number, sure: confirm ? "yes" : "" };
}

function resultOf(index: number, outcome: Outcome): Result {
  if (!("taken" in outcome)) return { index, status: "refused", errors: errorsOf(outcome) };
  const { taken, id } = outcome;
  return { index, status: taken === "same" ? "unchanged" : taken, id };
}

/** Which field each refusal is about; what is wrong with a number says it itself. */
const FIELDS = { team: "team", kpi: "kpi", time: "date", twice: "date", far: "value" } as const;

function errorsOf(refused: Refused) {
  if (refused.kind !== "troubles") {
    // A number in another unit of time has that code already.
    const code = refused.kind === "time" ? "date" : refused.kind;
    return [{ code, field: FIELDS[refused.kind], message: toldToProgram(refused) }];
  }
  return refused.troubles.map(({ field, why }) => {
    const said = field === "end" ? "date" : field.startsWith("in.") ? "inputs" : field;
    return { code: why.kind, field: said, message: troubleToProgram(refused.kpi, why) };
  });
}
