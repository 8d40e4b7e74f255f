/** Where somebody starts who has no goal yet. Rule: docs/method.md, three ways to a goal. */
export const STARTS = ["problem", "baseline", "expectation"] as const;
export type Start = (typeof STARTS)[number];

/** The steps of each way, in order. `done` is the ordinary draft with all that was said. */
export const STEPS = {
  problem: ["measure", "levels", "solves", "done"],
  baseline: ["measure", "size", "done"],
  expectation: ["able", "share", "done"],
} as const satisfies Record<Start, readonly string[]>;
export type Step = (typeof STEPS)[Start][number];
export type OpenStep = Exclude<Step, "done">;

/** What can be said on the way that is no field of a goal: the names of the forms' fields. */
export const SAID = [
  ...["problem", "proof", "detail", "often", "enough", "words"],
  ...["expected", "heard", "sample", "asked", "able", "promise"],
] as const;
export type Said = (typeof SAID)[number];

/** How somebody came to a draft: the step that its card shows, and what they said, as they typed it. */
export interface Way {
  from: Start;
  at: Step;
  said: Readonly<Partial<Record<Said, string>>>;
}

/** What a problem can be shown by; a feeling is allowed, and said to be one. */
export const PROOFS = ["complaints", "gap", "reading", "case", "feeling"] as const;
/** How somebody knows what customers expect. */
export const HEARD = ["survey", "interview", "group", "complaints", "other"] as const;
/** Whether today's people and tools can do it. */
export const ABLE = ["yes", "part", "no"] as const;

/** The step before; null for the first one. */
export function stepBefore({ from, at }: Way): Step | null {
  const steps: readonly Step[] = STEPS[from];
  return steps[steps.indexOf(at) - 1] ?? null;
}

/** The step that a draft stands at; null for one that is drawn as any other. */
export function openStep({ way, state }: { way?: Way; state: string }): OpenStep | null {
  return way && state === "draft" && way.at !== "done" ? way.at : null;
}
