import type { Letter } from "../../../core/coach.ts";
import type { Context } from "../../../core/feature.ts";
import { type Drafted, drafted } from "../../../core/model.ts";
import { veilOf } from "../../people/veil.ts";
import type { Content } from "../content.ts";
import type { Goal } from "../goal.ts";
import { checks, missing, SMART } from "../smart.ts";
import { inputsOf, readSecond, type SecondReading, veiled } from "./read.ts";
import { type ReviewAnswer, reviewTask } from "./task.ts";

/** Where a second reading differs from what the draft's card says. */
export interface Look {
  /** It hears no goal at all. */
  none: boolean;
  /** Letters that are still missing, and the words of the goal in which it sees them. */
  sees: readonly { letter: Letter; words: readonly string[] }[];
  /** Letters that rest on the goal's words, and that it does not see there. */
  misses: readonly Letter[];
}

type Reader = Pick<Context, "coach" | "me" | "today">;

/** Only what somebody wrote themselves is read again: a way and an example have words of their own. */
export const isReadable = ({ state, way, reading }: Goal): boolean =>
  state === "draft" && way === undefined && !reading.example;

/** The model's reading beside the rules'; theirs alone where it has none. */
export async function lookAgain(goal: Goal, context: Context): Promise<Drafted<Look>> {
  const sent = veiled(goal.sentence, await veilOf(context));
  const read = (answer: ReviewAnswer) => differences(goal, readSecond(answer, sent), context);
  const inputs = inputsOf(sent, goal.reading.lang, context.coach);
  return drafted(context.model, reviewTask, inputs, read, () => ({ none: false, sees: [], misses: [] }));
}

/** Null where nothing that it says can be found in the text. */
function differences(goal: Goal, { kind, letters }: SecondReading, reader: Reader): Look | null {
  if (kind === "none") return { none: true, sees: [], misses: [] };
  if (SMART.every((letter) => letters[letter] === null)) return null;
  const gaps = missing(goal);
  const sees = SMART.flatMap((letter) => {
    const words = (letters[letter] ?? []).map(({ text }) => text.trim());
    return gaps.includes(letter) && words.length > 0 && mayTake(goal, letter, words, reader) ? { letter, words } : [];
  });
  const byWords = checks(goal).filter(({ letter, passed }) => passed && goal.reading.passed.includes(letter));
  return { none: false, sees, misses: byWords.map(({ letter }) => letter).filter((one) => letters[one]?.length === 0) };
}

/** Whether the goal's words may close the gap: they stand in it, no day is over, and nothing out of reach is asked. */
export function mayTake(goal: Goal, letter: Letter, words: readonly string[], { coach, me, today }: Reader): boolean {
  if (!words.every((piece) => piece !== "" && goal.sentence.includes(piece))) return false;
  if (letter === "A" && goal.reading.refused.includes("A")) return false;
  const day = letter === "T" ? coach.day(words.join(" "), me.lang, today) : null;
  return day === null || day >= today;
}

/** What goes into the goal's fields, where code can tell; a number is never read out of a quote. */
export function patchOf(
  goal: Goal,
  letter: Letter,
  pieces: readonly string[],
  { coach, me, today }: Reader,
): Partial<Content> {
  const words = pieces.join(me.lang === "en" ? ", " : "，");
  switch (letter) {
    case "S":
      // Of several pieces nobody can tell which one changes.
      return goal.what === "" && pieces.length === 1 ? { what: words } : {};
    case "T": {
      const due = coach.day(words, me.lang, today);
      return due ? { due } : { period: words };
    }
    case "R":
      return goal.why === "" ? { why: words } : {};
    case "A":
      return goal.means === "" && coach.measure(words) === null ? { means: words } : {};
    case "M":
      return {};
    default:
      return letter satisfies never;
  }
}
