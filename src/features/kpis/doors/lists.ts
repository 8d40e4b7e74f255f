import { z } from "zod";
import type { Gauge } from "../../../catalog/gauge.ts";
import { catalogue, PERIODS, SOURCES } from "../../../catalog/kpi.ts";
import { type Call, listing } from "../../../core/endpoint.ts";
import { atOf, Day, Id, Instant, isoOf } from "../../../core/shapes.ts";
import { type Reading, readings, type Series, series } from "../kpi.ts";
import { asKpi, ownKpis } from "../own/own.ts";

const GaugeShape = {
  unit: z.string().describe("What the numbers are in: percent, seconds, CNY …"),
  scale: z.array(z.number()).length(2).nullable().describe("The lowest and the highest, where it is asked on a scale"),
  direction: z.enum(["up", "down", "none"]).describe("Which way is good"),
};
const gaugeOf = ({ unit, scale, direction }: Gauge) => ({ unit, scale: scale && [...scale], direction });

/** What tells of one person leaves only where a token says so. */
const seen = ({ may }: Call, { about }: Reading): boolean => about !== "person" || may("readings:persons");

const ReadingShape = z.object({
  ...{
    id: z.string(),
    about: z.enum(["team", "person", "org"]),
    subject: z.string().describe("Id of the team or person"),
  },
  ...{ kpi: z.string(), period: z.enum(PERIODS), start: z.iso.date(), end: z.iso.date(), value: z.number() },
  ...GaugeShape,
  inputs: z.record(z.string(), z.number()).nullable().describe("What was counted; null where the number was given"),
  n: z.int().nullable().describe("How many cases it rests on"),
  source: z.enum(SOURCES),
  at: z.iso.datetime().describe("When it was last said"),
  corrections: z.int().describe("How often it was corrected"),
  note: z.string().optional().describe("Only with readings:texts"),
});

export const listReadings = listing({
  ...{ path: "/readings", scope: "readings:read", wider: ["readings:persons", "readings:texts"] },
  summary: "Readings of KPIs",
  query: {
    team: Id.optional().describe("Id of the team, or of another subject"),
    kpi: z.string().max(200).optional().describe("Key"),
    period: z.enum(PERIODS).optional(),
    from: Day.optional().describe("The last day of the period is this one or later"),
    to: Day.optional().describe("… or earlier"),
    since: Instant.optional().describe("Said or corrected then or later"),
  },
  item: ReadingShape,
  rows: async ({ team, kpi, period, from = "", to = "9999", since }, call) => {
    const match = { ...(team && { subject: team }), ...(kpi && { kpi }), ...(period && { period }) };
    const all = await call.records.list(readings, match);
    return all.filter((one) => one.end >= from && one.end <= to && one.at >= atOf(since) && seen(call, one));
  },
  show: (
    { id, about, subject, kpi, period, start, end, value, gauge, inputs, n, source, at, history, note },
    { may },
  ) => ({
    ...{ id, about, subject, kpi, period, start, end, value, ...gaugeOf(gauge), inputs: inputs ?? null, n, source },
    ...{ at: isoOf(at), corrections: history.length, ...(may("readings:texts") && { note }) },
  }),
});

const subjectOf = ({ id }: Series): string => id.slice(0, id.indexOf(":"));
const kpiOf = ({ id }: Series): string => id.slice(id.indexOf(":") + 1);

export const listSeries = listing({
  ...{ path: "/series", scope: "readings:read", wider: [], summary: "Which KPIs have numbers, and what they are in" },
  query: { team: Id.optional() },
  item: z.object({ id: z.string(), subject: z.string(), kpi: z.string(), ...GaugeShape }),
  rows: async ({ team }, { records }) => {
    const all = await records.list(series);
    return all.filter((one) => team === undefined || subjectOf(one) === team);
  },
  show: (one) => ({ id: one.id, subject: subjectOf(one), kpi: kpiOf(one), ...gaugeOf(one.gauge) }),
});

export const listKpis = listing({
  ...{ path: "/kpis", scope: "readings:read", wider: [], summary: "The KPIs that readings may be of" },
  query: { team: Id.optional().describe("With those that this team has made itself") },
  item: z.object({
    ...{ id: z.string().describe("The key"), name: z.string(), unit: z.string(), period: z.enum(PERIODS) },
    ...{ direction: z.enum(["up", "down", "none", "depends"]), team: z.string().nullable() },
    inputs: z.array(z.string()).describe("What its formula counts"),
  }),
  rows: async ({ team }, { records }) => {
    const own = team === undefined ? [] : await records.list(ownKpis, { team });
    const used = own.filter(({ retired }) => retired === null);
    const all = [
      ...catalogue().kpis.map((kpi) => ({ kpi, team: null })),
      ...used.map((one) => ({ kpi: asKpi(one), team: one.team })),
    ];
    return all.map((one) => ({ ...one, id: one.kpi.key }));
  },
  show: ({ id, kpi: { name, unit, period, direction, inputs }, team }) => ({
    ...{ id, name: name.en, unit, period, direction, team, inputs: inputs.map((one) => one.name) },
  }),
});
