import { dayIn } from "../../src/core/time.ts";
import { DUE } from "./due.ts";

/** How many people are in a team. */
const TEAM = 20;

export const DAY_OF_CHECKINS = dayIn("UTC", DUE);
export const teamOf = (n: number): string => `t${Math.floor(n / TEAM)}`;
export const saidBy = (n: number): string => `Called back ${n + 3} customers and closed their cases`;
