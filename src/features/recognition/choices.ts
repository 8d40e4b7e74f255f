import { type Row, table } from "../../core/store.ts";
import type { Day } from "../../core/time.ts";
import type { Records } from "../../core/work.ts";

/** What somebody has said about being recognised. Its id is the person's. */
export interface Choice extends Row {
  /** Nothing that names them is announced. */
  out: boolean;
}

export const choices = table<Choice>("recognitionChoices");

/** How many colleagues somebody has thanked on a day of theirs, what was taken back too. Its id is the person's. */
export interface Given extends Row {
  day: Day;
  count: number;
}

export const givens = table<Given>("recognitionGiven");

/** A platform's own group of people, as it was when somebody last thanked it. Its id is the platform's. */
export interface PlatformGroup extends Row {
  name: string;
  members: readonly string[];
}

export const platformGroups = table<PlatformGroup>("recognitionGroups");

/** Those of the people who stay out of announcements. */
export async function outOf(records: Records, people: readonly string[]): Promise<Set<string>> {
  const all = await Promise.all(people.map((id) => records.get(choices, id)));
  return new Set(all.flatMap((choice) => (choice?.out ? [choice.id] : [])));
}
