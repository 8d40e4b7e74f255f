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

/** How many of those who share a shift, or a time zone, were seen. */
export interface Share {
  name: string;
  members: number;
  recognised: number;
}

/** The shares by whatever people have in common, in the order of the names; none where it is the same for everybody. */
export function sharesBy(
  members: readonly string[],
  none: readonly string[],
  common: ReadonlyMap<string, string>,
): readonly Share[] {
  const known = members.filter((id) => common.has(id));
  const all = [...new Set(known.map((id) => common.get(id) ?? ""))].toSorted();
  if (all.length < 2) return [];
  return all.map((name) => {
    const there = known.filter((id) => common.get(id) === name);
    return { name, members: there.length, recognised: there.filter((id) => !none.includes(id)).length };
  });
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
