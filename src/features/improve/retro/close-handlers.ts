import { sameGauge } from "../../../catalog/gauge.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { readingsOf } from "../../kpis/kpi.ts";
import { says } from "../access.ts";
import { ACTS, type Check, type Cycle, cycles, type Entry, entered } from "../cycle/cycle.ts";
import { kpisOf } from "../measures.ts";
import { facilitated } from "./find.ts";
import { closeForm, type Typed } from "./forms.ts";
import { ended } from "./publish.ts";
import type { Retro } from "./retro.ts";
import { changed } from "./stage-handlers.ts";

export const presses: Record<string, PressHandler> = {
  "retro.close": async (id, context) => {
    const { retro, cycle } = await closable(id, context);
    const kpis = await kpisOf(retro.team, context.records);
    return [{ kind: "open", form: closeForm(says(context), retro, kpis, { plan: cycle.plan }) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "retro.close.save": async (typed, id, context) => {
    const { retro, cycle } = await closable(id, context);
    const { records, me, now } = context;
    const t = says(context);
    const read = await readClosing(typed, cycle, context);
    if ("errors" in read) {
      const form = closeForm(t, retro, await kpisOf(retro.team, records), typed);
      return [{ kind: "reject", form, errors: read.errors }];
    }
    let after: ReturnType<typeof entered> = cycle;
    for (const entry of read.entries) if (typeof after !== "string") after = entered(after, entry, me.id, now);
    if (typeof after === "string") throw new Refusal(t.retro.error.closed);
    records.put(cycles, after);
    return changed(await ended(retro, me.id, records, now), t.retro.done.over, context);
  },
};

/** A retro whose answers are published, with its open cycle, for its facilitator. */
async function closable(id: string, context: Context): Promise<{ retro: Retro; cycle: Cycle }> {
  const { retro } = await facilitated(id, context);
  const { error } = says(context).retro;
  if (retro.stage === "open") throw new Refusal(error.notPublished);
  const cycle = await context.records.get(cycles, retro.cycle);
  if (!cycle || cycle.state === "closed") throw new Refusal(error.closed);
  return { retro, cycle };
}

async function readClosing(
  typed: Typed,
  cycle: Cycle,
  context: Context,
): Promise<{ entries: Entry[] } | { errors: FieldErrors }> {
  const { error } = says(context).retro;
  const act = ACTS.find((one) => one === typed["act"]);
  const check = await readCheck(typed, cycle, context);
  const errors = { ...("errors" in check ? check.errors : {}), ...(!act && { act: error.choose }) };
  if ("errors" in check || !act) return { errors };
  const plan = (typed["plan"] ?? "").trim();
  return {
    entries: [
      ...(plan !== "" && plan !== cycle.plan ? [{ phase: "plan" as const, text: plan }] : []),
      { phase: "check", check: check.check },
      { phase: "act", act, note: (typed["note"] ?? "").trim() },
    ],
  };
}

/** A number of the team's, a number in words, or a reason; else the sentence that asks for one of them. */
async function readCheck(
  typed: Typed,
  cycle: Cycle,
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
async function measuredSince(kpi: string, { team, from }: Cycle, records: Records) {
  const all = await readingsOf(records, team, kpi);
  const last = all.findLast(({ end }) => end >= from);
  if (!last) return null;
  const alike = all.filter(({ period, gauge }) => period === last.period && sameGauge(gauge, last.gauge));
  const before = alike.findLast(({ end }) => end < from)?.value ?? null;
  return { kind: "number" as const, gauge: last.gauge, before, after: last.value };
}
