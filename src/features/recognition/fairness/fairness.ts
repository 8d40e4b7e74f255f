import type { Value } from "../../goals/values.ts";
import type { Win } from "../win.ts";

/** Over how many days it looks back. */
export const DAYS = 30;
/** Below this share of effort among result and effort it is pointed out. */
export const LEAST_EFFORT = 0.3;
/** With fewer stories than this a share says nothing. */
export const FEW = 5;

/** Who was seen in a team, and for what; nobody is counted against anybody. */
export interface Fairness {
  members: number;
  recognised: number;
  /** Those who had nothing, in the order they came in. */
  none: readonly string[];
  result: number;
  effort: number;
  /** Effort is praised too rarely beside results. */
  onlyResults: boolean;
  unused: readonly string[];
}

/** Rule: docs/method.md, fair recognition. @param all the team's of the last days, without what is private */
export function fairnessOf(members: readonly string[], all: readonly Win[], values: readonly Value[]): Fairness {
  const seen = new Set(all.flatMap(({ whose }) => whose));
  const used = new Set(all.map(({ value }) => value));
  const logged = all.filter(({ thanks }) => !thanks);
  const count = (kind: Win["kind"]) => logged.filter((win) => win.kind === kind).length;
  const [result, effort] = [count("result"), count("effort")];
  const none = members.filter((id) => !seen.has(id));
  return {
    ...{ members: members.length, recognised: members.length - none.length, none, result, effort },
    onlyResults: result + effort >= FEW && effort / (result + effort) < LEAST_EFFORT,
    unused: values.filter(({ id }) => !used.has(id)).map(({ id }) => id),
  };
}
