/** What a goal's sentence is composed of; texts are empty when nothing was said. */
export interface GoalParts {
  what: string;
  /** `what` is the writer's own sentence, its level and place with it: only what came later is added. */
  whole?: true;
  who: string;
  where: string;
  metric: string;
  direction: "up" | "down" | "hold" | null;
  baseline: string;
  target: string;
  /** The target is how far it moves, not where to. */
  by?: boolean;
  /** ISO day. */
  due: string;
  period: string;
  why: string;
  means: string;
}
