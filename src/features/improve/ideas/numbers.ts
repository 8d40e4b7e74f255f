import { type Day, daysBetween } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { median } from "../../../statistics/spread.ts";
import { type Idea, ideas, type State } from "./idea.ts";

/** How a team dealt with ideas in a month. Nobody is counted by name, and nobody is ranked. */
export interface IdeaNumbers {
  /** `YYYY-MM`. */
  month: string;
  received: number;
  /** Of those received: answered by their day, of all that were answered or should have been by now. */
  inTime: number;
  due: number;
  /** What happened in the month, whenever it was received. */
  tried: number;
  adopted: number;
  /** Of how many it became known what came of them. */
  known: number;
  /** Days from an idea to its first answer, of those received; null where none is answered. */
  median: number | null;
}

export function numbersOf(all: readonly Idea[], month: string, today: Day): IdeaNumbers {
  const received = all.filter(({ day, state }) => day.startsWith(month) && state !== "withdrawn");
  const due = received.filter((idea) => idea.first !== null || isLate(idea, today));
  const reached = (...states: State[]) =>
    all.filter(({ history }) => history.some((step) => states.includes(step.state) && step.day.startsWith(month)));
  const days = received.flatMap(({ day, first }) => (first ? [daysBetween(day, first.day)] : []));
  return {
    ...{ month, received: received.length, due: due.length },
    inTime: due.filter(({ first }) => first?.inTime).length,
    tried: reached("trial").length,
    adopted: all.filter((idea) => adoptedIn(idea, month)).length,
    known: reached("tried", "closed").length,
    median: median(days),
  };
}

/** The same of a team's ideas as they are kept. */
export async function ideaNumbers(records: Records, team: string, month: string, today: Day): Promise<IdeaNumbers> {
  return numbersOf(await records.list(ideas, { team }), month, today);
}

/** After a trial it is adopted and at its end in one step. */
function adoptedIn({ history }: Idea, month: string): boolean {
  const step = history.find(({ state }) => state === "adopted" || state === "closed");
  return step?.day.startsWith(month) ?? false;
}

const isLate = ({ state, wait }: Idea, today: Day): boolean => state === "new" && wait !== null && wait.due < today;
