import type { Reading } from "../read.ts";
import { HAN } from "../scan/normalise.ts";
import { isAim } from "../scorer/weigh.ts";
import { isChineseGoal } from "./chinese.ts";
import { isEnglishGoal } from "./english.ts";

/** Whether the text wants something to change, however roughly it says so. */
export function isGoal(reading: Reading): boolean {
  if (HAN.test(reading.plain)) return isAim(reading, isChineseGoal(reading));
  return /[a-z]/.test(reading.plain) && isAim(reading, isEnglishGoal(reading));
}
