import type { Phase } from "./cycle.ts";

/**
 * Other names for the same four steps, in their order: an improvement in six, an assessment in seven. What each step is
 * called stands in `text/…/improve.ts`. Rule: docs/method.md, one cycle.
 */
export const TEMPLATES = {
  pdca: { plan: ["plan"], do: ["do"], check: ["check"], act: ["act"] },
  improvement: {
    plan: ["organise", "aim", "analyse", "choose"],
    do: ["implement"],
    check: ["implement"],
    act: ["evaluate"],
  },
  assessment: {
    plan: ["plan", "indicators"],
    do: ["assess"],
    check: ["feedback"],
    act: ["measures", "track", "keep"],
  },
} as const satisfies Record<string, Record<Phase, readonly string[]>>;

export type Template = keyof typeof TEMPLATES;
/** One step's name in a template. */
export type Step<T extends Template = Template> = (typeof TEMPLATES)[T][Phase][number];

/** The steps of a template, each once, with the phases that it stands for. */
export function stepsOf(template: Template): { step: string; phases: Phase[] }[] {
  const all = Object.entries(TEMPLATES[template]) as [Phase, readonly string[]][];
  const steps = new Map<string, Phase[]>();
  for (const [phase, names] of all) for (const name of names) steps.set(name, [...(steps.get(name) ?? []), phase]);
  return [...steps].map(([step, phases]) => ({ step, phases }));
}
