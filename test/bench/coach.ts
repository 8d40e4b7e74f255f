import { rulesCoach } from "../../src/coach/rules.ts";
import { median, type Row } from "./row.ts";

const TODAY = "2026-11-20";
const ROUNDS = 40;
/** So many in a row are timed together: the machine counts a thread's time in steps longer than one reading. */
const TOGETHER = 25;
/** A goal of 60 words, as long as people write them. */
const GOAL =
  "By the end of March 2027 the night desk of our airport hotel checks guests in within four minutes instead of nine, with the second tablet that is already paid for and two colleagues from the day shift, because people who come off a long flight want to be in their rooms, and last winter every third complaint was about exactly this.";

/**
 * How long the coach by rules computes on one goal: it answers while somebody waits for the card. Time of its own
 * thread, so that a busy machine does not count.
 */
export function coachBench(): Row[] {
  const coach = rulesCoach();
  const read = (times: number): number => {
    const before = process.threadCpuUsage();
    for (let n = 0; n < times; n++) coach.review({ text: GOAL, lang: "en", today: TODAY });
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000 / times;
  };
  const first = read(1);
  const took = Array.from({ length: ROUNDS }, () => read(TOGETHER));
  return [
    {
      gate: "coach",
      what: `median reading of a goal of ${GOAL.split(" ").length} words, in ms`,
      ratio: median(took),
      limit: 5,
      detail: `slowest ${TOGETHER} in a row ${Math.max(...took).toFixed(2)} ms each, the first one ${first.toFixed(0)} ms`,
    },
  ];
}

if (process.argv[1] === import.meta.filename) for (const row of coachBench()) console.log(JSON.stringify(row));
