import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { says } from "../access.ts";
import { ACTS, type Cycle, cycles, type Entry, entered } from "../cycle/cycle.ts";
import { readCheck } from "../cycle/read-check.ts";
import { kpisOf } from "../measures.ts";
import { facilitated } from "./find.ts";
import { closeForm } from "./forms.ts";
import { ended } from "./publish.ts";
import type { Retro } from "./retro.ts";
import { changed } from "./stage-handlers.ts";

export const presses: Record<string, PressHandler> = {
  "retro.close": async (id, context) => {
    const { retro, cycle } = await closable(id, context);
    const kpis = await kpisOf(retro.team, context.records);
    return [{ kind: "open", form: closeForm(says(context), retro, kpis, { plan: cycle.plan, done: cycle.done }) }];
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
  const unproven = act === "standardise" && "check" in check && check.check.kind === "none";
  const errors = {
    ...("errors" in check ? check.errors : {}),
    ...(!act && { act: error.choose }),
    ...(unproven && { act: error.unproven }),
  };
  if ("errors" in check || !act || unproven) return { errors };
  const [plan = "", done = ""] = ["plan", "done"].map((name) => (typed[name] ?? "").trim());
  return {
    entries: [
      ...(plan !== "" && plan !== cycle.plan ? [{ phase: "plan" as const, text: plan }] : []),
      ...(done !== "" && done !== cycle.done ? [{ phase: "do" as const, text: done }] : []),
      { phase: "check", check: check.check },
      { phase: "act", act, note: (typed["note"] ?? "").trim() },
    ],
  };
}
