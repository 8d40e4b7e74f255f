import { SECOND } from "../../core/time.ts";
import { pauseOf, statusOf } from "./endings.ts";

/** Waits longer than this are not worth it while a person looks on. */
const LONGEST_PAUSE = 10 * SECOND;
const PAUSES = 3;

/** Too many, and somebody else at the same moment: what was answered so has surely not happened. */
const NOT_NOW = [429, 412];

/** Calls again after a pause where Teams did nothing. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await call();
    } catch (error) {
      const pause = NOT_NOW.includes(statusOf(error) ?? 0) ? (pauseOf(error) ?? 2 ** pauses * SECOND) : null;
      if (pause === null || pause > LONGEST_PAUSE || pauses === PAUSES) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
