import { meantKpi } from "../../../catalog/meant.ts";
import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { kpisOwnBy } from "../../kpis/own/own.ts";
import { says } from "../access.ts";
import type { Content } from "../content.ts";
import { withContent } from "../draft/draft.ts";
import { draftCard } from "../draft/views.ts";
import { MAX } from "../fields.ts";
import { type Goal, goals } from "../goal.ts";
import { viewer } from "../viewer.ts";
import { basisOf, dueOf, further, said } from "./answers.ts";
import { inPlace } from "./begin.ts";
import { type FormName, wayForm } from "./forms.ts";
import type { Way } from "./way.ts";

/** Keeps what a step came to. */
export function save(goal: Goal, patch: Partial<Content>, way: Way, context: Context): Goal {
  return context.records.put(goals, { ...withContent(goal, patch, context), way });
}

/** The draft at the step where it stands now. */
export async function show(goal: Goal, context: Context): Promise<Reply[]> {
  return inPlace(draftCard(goal, await viewer(goal, context)), context);
}

/** @param typed what the button that opens it has already said */
export function open(name: FormName, goal: Goal, context: Context, typed: Typed = {}): Reply[] {
  const all = { ...usual(name, goal, context), ...typed };
  return [{ kind: "open", form: wayForm(says(context), name, goal, context.today, all) }];
}

/** A number that is typed by its name while one is asked for; null for any other words. */
export async function typedMeasure(typed: string, goal: Goal, context: Context): Promise<Reply[] | null> {
  if (goal.way?.at !== "measure" || typed.length > MAX.line) return null;
  if (meantKpi(typed, await kpisOwnBy(context.records, goal.team)) === null) return null;
  const after = save(goal, {}, further(goal.way, "measure", { words: typed }), context);
  // There is no card to redraw where somebody wrote, so it is shown anew.
  return [{ kind: "post", to: "here", card: draftCard(after, await viewer(after, context)) }];
}

/** What a form shows where nobody has said anything. */
function usual(name: FormName, goal: Goal, context: Context): Typed {
  if (name !== "levels" && name !== "size" && name !== "share") return {};
  const due = dueOf(goal, context.today);
  if (name === "levels") return { due, source: goal.basis?.source ?? sourceOf(goal, context) };
  const all = name === "share" && said(goal.way, "able") === "yes" ? "95%" : "";
  return { due, target: goal.target?.text ?? all };
}

/** The proof of a problem is where its number comes from, too. */
function sourceOf(goal: Goal, context: Context): string {
  const level = { value: 0, unit: "", text: "" };
  return basisOf(goal, {}, level, says(context))?.source ?? "";
}
