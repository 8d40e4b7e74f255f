import { type Award, ITEMS, type Item, LEAST_SCORES, type Nomination, type Score, TIERS, type Tier } from "./star.ts";

/** Those who were nominated, in the order in which the first story about each came. */
export function nomineesOf(all: readonly Nomination[]): string[] {
  return [...new Set(all.toSorted((a, b) => a.at - b.at).map(({ person }) => person))];
}

/** The scores about somebody, without whoever is left out. Nobody counts for themselves. */
export function countedFor(person: string, all: readonly Score[]): Readonly<Record<Item, number>>[] {
  return all.flatMap((one) => (one.person === person && one.by !== person && one.scores ? [one.scores] : []));
}

/** The mean over these scores and items; null without any. */
export function meanOf(all: readonly Readonly<Record<Item, number>>[], items: readonly Item[] = ITEMS): number | null {
  if (all.length === 0) return null;
  const sum = all.reduce((total, one) => total + items.reduce((part, item) => part + one[item], 0), 0);
  return sum / (all.length * items.length);
}

/**
 * What keeps the panel from deciding: whose word is missing about whom, and about whom too few may speak.
 *
 * @param late whether the panel has had its time: enough scores will do then
 */
export function openOf({ panel, aside }: Award, nominees: readonly string[], all: readonly Score[], late: boolean) {
  const asked = nominees.filter((person) => !(person in aside));
  const of = (by: string, person: string) => all.find((one) => one.by === by && one.person === person);
  const enough = (person: string) => late && countedFor(person, all).length >= LEAST_SCORES;
  const waits = (by: string, person: string) => person !== by && !of(by, person) && !enough(person);
  const may = (by: string, person: string) => person !== by && of(by, person)?.scores !== null;
  return {
    missing: panel.filter((by) => asked.some((person) => waits(by, person))),
    short: asked.filter((person) => panel.filter((by) => may(by, person)).length < LEAST_SCORES),
  };
}

/** Whoever has the best mean, all of them where it is the same; nobody below the first tier. */
export function chosenBy(
  { aside }: Award,
  nominees: readonly string[],
  all: readonly Score[],
): { person: string; tier: Tier }[] {
  const means = nominees.flatMap((person) => {
    const mean = person in aside ? null : meanOf(countedFor(person, all));
    return mean === null ? [] : [{ person, mean }];
  });
  const best = Math.max(...means.map(({ mean }) => mean));
  return means.flatMap(({ person, mean }) => {
    const tier = tierOf(mean);
    return tier !== null && best - mean < SAME ? [{ person, tier }] : [];
  });
}

/** Sums of thirds differ in their last digits. */
const SAME = 1e-9;

function tierOf(mean: number): Tier | null {
  return (["outstanding", "exceeded", "met"] as const).find((tier) => mean >= TIERS[tier] - SAME) ?? null;
}
