import type { Finding } from "../../core/coach.ts";
import type { Lang } from "../../core/lang.ts";
import type { Day } from "../../core/time.ts";
import { daysBetween } from "../../core/time.ts";
import type { Text } from "../../text/text.ts";
import { textFor } from "../../text/text.ts";
import type { Reading } from "../read.ts";
import { deadlineOf, targetOf } from "../read.ts";
import type { Span } from "../scan/span.ts";
import { evidence } from "../scan/span.ts";
import type { Verdict } from "./verdict.ts";

type Code = keyof Text["coach"]["advice"];
type Hint = { letter: Finding["letter"]; code: Code; spans: Span[] };

/** A goal longer than this, in days, is better cut into steps. */
const FAR = 366;

/** One finding per letter, then what is worth a second look. */
export function findingsOf(reading: Reading, verdicts: readonly Verdict[], lang: Lang, today: Day): Finding[] {
  const { advice } = textFor(lang).coach;
  const say = (code: string, spans: readonly Span[]): string => {
    const quoted = spans.map(({ start, end }) => reading.text.slice(start, end).trim());
    return code in advice ? advice[code as Code](quoted[0] ?? "") : "";
  };
  const judged = verdicts.map(
    ({ letter, passed, code, evidence: spans }): Finding => ({
      letter,
      code,
      level: passed ? "passed" : "ask",
      evidence: spans.map((span) => evidence(reading.text, span)),
      advice: passed ? "" : say(code, spans),
    }),
  );
  const hints = hintsOf(reading, today).map(
    ({ letter, code, spans }): Finding => ({
      letter,
      code,
      level: "advice",
      evidence: spans.map((span) => evidence(reading.text, span)),
      advice: say(code, spans),
    }),
  );
  return [...judged, ...hints];
}

function hintsOf({ plain, figures, mentions }: Reading, today: Day): Hint[] {
  const target = targetOf(figures);
  const deadline = deadlineOf(mentions);
  const hints: (Hint | false)[] = [
    target?.role === "change" && target.unit === "%" && { letter: "M", code: "points-or-percent", spans: [target] },
    target?.unit === "score" &&
      target.scale === null &&
      !/分制|满分|scale|nps/.test(plain) &&
      target.value <= 10 && { letter: "M", code: "no-scale", spans: [target] },
    ...dateHints(plain, deadline, today),
  ];
  return hints.filter((hint) => hint !== false);
}

function dateHints(plain: string, deadline: ReturnType<typeof deadlineOf>, today: Day): (Hint | false)[] {
  if (!deadline?.due || deadline.due === "impossible") return [];
  const spans = [deadline];
  const days = daysBetween(today, deadline.due);
  return [
    days < 0 && { letter: "T", code: "over", spans },
    days > FAR && { letter: "T", code: "far-away", spans },
    /fy/.test(plain.slice(deadline.start, deadline.end)) && { letter: "T", code: "fiscal-year", spans },
  ];
}
