import { sameGauge } from "../../../catalog/gauge.ts";
import type { Context } from "../../../core/feature.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { readingsOf } from "../../kpis/kpi.ts";
import { says } from "../access.ts";
import type { Check, Cycle } from "./cycle.ts";

type Of = Pick<Cycle, "team" | "from">;

/** A number of the team's, a number in words, or a reason; else the sentence that asks for one of them. */
export async function readCheck(
  typed: Readonly<Record<string, string>>,
  cycle: Of,
  context: Context,
): Promise<{ check: Check } | { errors: FieldErrors }> {
  const { error } = says(context).retro;
  const [kpi, said, reason] = ["kpi", "said", "reason"].map((name) => (typed[name] ?? "").trim());
  if (kpi) {
    const measured = await measuredSince(kpi, cycle, context.records);
    return measured ? { check: { ...measured, kpi, said: said ?? "" } } : { errors: { kpi: error.noReading } };
  }
  if (said) {
    const hasNumber = /\p{N}/u.test(said) || context.coach.measure(said) !== null;
    if (hasNumber) return { check: { kind: "number", said, kpi: null, gauge: null, before: null, after: null } };
    return { errors: { said: error.said } };
  }
  return reason ? { check: { kind: "none", reason } } : { errors: { said: error.check } };
}

/** The number before the cycle began, and the latest one since. */
async function measuredSince(kpi: string, { team, from }: Of, records: Records) {
  const all = await readingsOf(records, team, kpi);
  const last = all.findLast(({ end }) => end >= from);
  if (!last) return null;
  const alike = all.filter(({ period, gauge }) => period === last.period && sameGauge(gauge, last.gauge));
  const before = alike.findLast(({ end }) => end < from)?.value ?? null;
  return { kind: "number" as const, gauge: last.gauge, before, after: last.value };
}
