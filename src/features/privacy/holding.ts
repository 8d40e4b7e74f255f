/** The kinds under which a person is shown what is kept of them; each has its words in `text/…/privacy.ts`. */
export const KINDS = [
  ...(["person", "settings", "goals", "checkIns", "wins", "stars", "retros", "ideas", "actions"] as const),
  ...(["reviews", "numbers", "alerts", "feedback", "messages", "changes"] as const),
];
export type Kind = (typeof KINDS)[number];

/** Texts that somebody wrote. `*` stands for each of a list, or each value of a map. */
export interface Texts {
  /** Where they stand: the record itself as "", or `notes.*`. */
  readonly in: string;
  /** The field beside them that says who wrote them. */
  readonly by: string;
  readonly fields: readonly string[];
}

/** What is kept for some days only, how many, and within which bounds an administrator can change that. */
export const PERIODS = {
  checkIns: { usual: 365, least: 30, most: 1100 },
  messages: { usual: 400, least: 90, most: 1100 },
  // Nobody counts feedback for longer (features/feedback), and what is new pushes it out then.
  feedback: { usual: 90, least: 30, most: 90 },
  files: { usual: 30, least: 7, most: 365 },
  answers: { usual: 730, least: 90, most: 3650 },
  stars: { usual: 730, least: 180, most: 3650 },
} as const;
export type Period = keyof typeof PERIODS;
export const PERIOD_NAMES = Object.keys(PERIODS) as Period[];

/** How long: as long as Beacon is used, until it has served its purpose, or some days. */
export type Kept =
  | { readonly until: "in-use" }
  | { readonly until: "passing"; readonly says: string }
  | {
      readonly until: "days";
      readonly period: Period;
      /** The field with the day or the millis that they are counted from; a record where it is null is not over. */
      readonly since: string;
      /** Where that field is not its own: the table and the field with the id of the record that has it. */
      readonly through?: { readonly table: string; readonly by: string };
    };

/** What becomes of it when somebody has their data deleted. */
export type OnErasure =
  | "nothing"
  /** It stays, under an id that no longer leads to anybody. */
  | "ids-stay"
  /** The same, without what they wrote. */
  | "texts-go"
  /** It stays without their id. */
  | "ids-go"
  /** What is theirs goes; what is others' and names them stays. */
  | "removed"
  /** It stays to the letter, names and texts being nowhere in it: their id leads to nobody. */
  | "untouched";

/** One table, as far as people are in it. What is written here is what happens: docs/privacy.md is made of it. */
export interface Holding {
  readonly table: string;
  /** What is in it, in a few words. */
  readonly holds: string;
  /** Under which it is shown; absent where there is nothing of anybody in it. */
  readonly kind?: Kind;
  /** Where the ids of people stand, `id` among them where it is the person's. Their accounts count as their ids. */
  readonly people: readonly string[];
  /** Those of them whose record it is: it is theirs to read as a whole. */
  readonly theirs: readonly string[];
  readonly texts: readonly Texts[];
  readonly kept: Kept;
  readonly erased: OnErasure;
  /** The fields that make a readable table of it in an export. */
  readonly columns?: readonly string[];
  /** Its records belong to the house: found by the account that is their id, or by the field `person`. */
  readonly house?: "account" | "person";
  /** The field with a person's id by which theirs alone are found, where the table is too long to be read whole. */
  readonly by?: string;
  /** Why it is in no export. */
  readonly stays?: "secret" | "passing";
}

const IN_USE: Kept = { until: "in-use" };

/** A table with nobody in it. */
export function ofNobody(table: string, holds: string, more: Partial<Holding> = {}): Holding {
  return { table, holds, people: [], theirs: [], texts: [], kept: IN_USE, erased: "nothing", ...more };
}

/** A table with people in it. */
export function ofPeople(
  table: string,
  kind: Kind,
  holds: string,
  more: Partial<Holding> & Pick<Holding, "people" | "erased">,
): Holding {
  return { table, kind, holds, theirs: [], texts: [], kept: IN_USE, ...more };
}

/** Kept for some days. */
export function days(period: Period, since: string): Kept & { until: "days" } {
  return { until: "days", period, since };
}
