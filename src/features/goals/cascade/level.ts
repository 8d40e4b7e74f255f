import { type Content, LEVELS, type Level } from "../content.ts";

/** Whose goal it is to reach; a goal from before levels is one person's. */
export function levelOf({ level }: Pick<Content, "level">): Level {
  return level ?? "person";
}

/** How high a level is, from 0. */
export const rankOf = (goal: Pick<Content, "level">): number => LEVELS.indexOf(levelOf(goal));

/** Whether the goal is more than one team's, so that it may be shown to the whole organisation. */
export function isWide(goal: Pick<Content, "level">): boolean {
  return rankOf(goal) >= LEVELS.indexOf("department");
}

/** The goal above as its owner put it; null where there is none, or nobody has said. */
export function serving({ parent }: Pick<Content, "parent">) {
  return parent && "goal" in parent ? parent : null;
}
