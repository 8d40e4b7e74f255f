import type { Goal } from "../goal.ts";
import { isAdditive } from "./sum.ts";

/** What each member is to get of a goal, before it is sent: the same measure with a number, or a part of their own. */
export interface Plan {
  as: "same" | "own";
  parts: readonly { person: string; value: number }[];
}

/** What adds up is shared evenly; a rate is the same for everybody. */
export function evenPlan(goal: Goal, as: Plan["as"], people: readonly string[]): Plan {
  const whole = goal.target?.value ?? 0;
  const values = isAdditive(goal) ? split(whole, people.length) : people.map(() => whole);
  return { as, parts: people.map((person, n) => ({ person, value: values[n] ?? 0 })) };
}

/** The whole in equal parts; whole numbers stay whole, and the first get what is left over. */
function split(whole: number, count: number): number[] {
  const grain = Number.isInteger(whole) ? 1 : 100;
  const grains = Math.round(whole * grain);
  const each = Math.floor(grains / count);
  const over = grains - each * count;
  return Array.from({ length: count }, (_, n) => (each + (n < over ? 1 : 0)) / grain);
}

/** As a button carries it. */
export function pack({ as, parts }: Plan): string {
  return [as, ...parts.map(({ person, value }) => `${person}=${value}`)].join(" ");
}

export function unpack(packed: string): Plan {
  const [as, ...parts] = packed.split(" ");
  return {
    as: as === "own" ? "own" : "same",
    parts: parts.map((part) => {
      const [person = "", value] = part.split("=");
      return { person, value: Number(value) || 0 };
    }),
  };
}
