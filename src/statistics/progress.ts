import { type Day, daysBetween } from "../core/time.ts";
import { isFew } from "./sample.ts";
import { type Better, gain } from "./trend.ts";

/** When a goal begins and is due, and the milestones between, if it has any. */
export interface Plan {
  start: Day;
  due: Day;
  milestones?: readonly Day[];
}

/** How a goal stands; `few` where too few cases say so to call it anything. */
export type Standing = "on" | "watch" | "off" | "few";

/** From this share of what is expected a goal is on track, and below the other it is off. */
const ON_TRACK = 0.9;
const OFF_TRACK = 0.7;

/** A measure to watch beside another, and what it must not pass. */
export interface Counter {
  value: number;
  /** The worst that is accepted: the lowest, or the highest where less is better. */
  floor: number;
  better: Better;
}

/** How much should be done by a day, 0 to 1: the milestones that are due by then, or the straight line. */
export function expectedBy(day: Day, { start, due, milestones = [] }: Plan): number {
  if (milestones.length > 0) return milestones.filter((one) => one <= day).length / milestones.length;
  if (day >= due) return 1;
  return Math.max(0, daysBetween(start, day) / daysBetween(start, due));
}

/** The level that should be reached when so much of the way is expected. */
export function expectedLevel(baseline: number, target: number, expected: number): number {
  return baseline + expected * (target - baseline);
}

/** By how much of what was expected a number is worse than it, as a share; 0 where it is not, null beside a zero. */
export function missOf(value: number, expected: number, better: Better): number | null {
  const worse = Math.max(0, -gain(expected, value, better));
  if (worse === 0) return 0;
  return expected === 0 ? null : worse / Math.abs(expected);
}

/**
 * Both shares as `completionOf` and `expectedBy` give them. Before anything is expected only going backwards is off.
 *
 * @param n how many cases the number rests on
 * @param counters while one of them is beyond its floor nothing is on track, however good the number
 */
export function standingOf(share: number, expected: number, n: number | null, counters: readonly Counter[]): Standing {
  if (isFew(n)) return "few";
  const paced = atPace(share, expected);
  return paced === "on" && counters.some(isBroken) ? "watch" : paced;
}

/** Whether a measure is worse than its floor. */
export function isBroken({ value, floor, better }: Counter): boolean {
  return gain(floor, value, better) < 0;
}

function atPace(share: number, expected: number): Standing {
  if (expected <= 0) return share >= 0 ? "on" : "off";
  const pace = share / expected;
  if (pace >= ON_TRACK) return "on";
  return pace >= OFF_TRACK ? "watch" : "off";
}
