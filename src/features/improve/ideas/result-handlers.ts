import { Refusal } from "../../../core/errors.ts";
import type { PressHandler, SubmitHandler } from "../../../core/feature.ts";
import { says } from "../access.ts";
import { readCheck } from "../cycle/read-check.ts";
import { kpisOf } from "../measures.ts";
import { deedOf, runningIdea } from "./access.ts";
import { untilDecided } from "./deadline.ts";
import { others } from "./decide-handlers.ts";
import { MAX, resultForm } from "./forms.ts";
import { looked } from "./life.ts";
import { wordsError } from "./read.ts";
import { checkRound, openRound } from "./rounds.ts";
import { authorsOf, saved, showIdea } from "./save.ts";
import { whomOf } from "./whom.ts";

export const presses: Record<string, PressHandler> = {
  "idea.result": async (value, context) => {
    const { idea, team } = await runningIdea(value, context);
    const kpis = await kpisOf(team.id, context.records);
    return [{ kind: "open", form: resultForm(says(context), value, kpis, { kpi: idea.kpi ?? "" }) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "idea.result.save": async (typed, value, context) => {
    const { records } = context;
    const t = says(context);
    const found = await runningIdea(value, context);
    const { idea, team, person } = found;
    const cycle = await openRound(idea.cycle, context);
    if (!cycle) throw new Refusal(t.ideas.error.notRunning);
    const done = (typed["done"] ?? "").trim();
    const check = await readCheck(typed, cycle, context);
    const errors = { ...wordsError(t, "done", done, MAX.words), ...("errors" in check ? check.errors : {}) };
    if ("errors" in check || Object.keys(errors).length > 0) {
      return [{ kind: "reject", form: resultForm(t, value, await kpisOf(team.id, records), typed), errors }];
    }
    await checkRound(found, done, check.check, context);
    const deed = deedOf(found, context);
    const after = looked(idea, await untilDecided(records, team.id, deed.day), { ...deed, by: person.id });
    const deciders = after.state === "tried" ? (await whomOf(idea, team, records)).asked : [];
    const authors = (await authorsOf(idea, records)).filter(({ id }) => !deciders.some((one) => one.id === id));
    const notices = [
      { to: others(deciders, person), told: "tried" as const },
      { to: others(authors, person), told: "result" as const },
    ];
    const kept = await saved(after, team, notices, records);
    return [...(await showIdea({ ...found, idea: kept.idea }, context, "update")), ...kept.sendings];
  },
};
