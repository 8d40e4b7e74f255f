import type { Text } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import type { Code, Finding, Found, Rule } from "../guard/rails.ts";
import { levelOf, rankOf, serving } from "./level.ts";
import { addUp, isRate, type Sum, written } from "./sum.ts";

/** What is said of a goal beside the one it serves. Rule: docs/method.md, cascade. */
export const CASCADE = ["horizon", "order", "how", "parts"] as const;
type Said = (typeof CASCADE)[number];

/** It would be there too late for the goal above. */
export const horizon: Rule = ({ goal, kin, today }) => {
  const until = kin?.parent?.due;
  if (!until || goal.due === null || goal.due <= until) return null;
  // By a day that is over nothing can be there.
  if (today !== undefined && until < today) return null;
  return { code: "horizon", level: "ask", ways: [{ kind: "due", due: until }], told: [until] };
};

/** The goal above is nearer to one person than this one. */
export const order: Rule = ({ goal, kin }) => {
  if (!kin?.parent || rankOf(kin.parent) >= rankOf(goal)) return null;
  return { code: "order", level: "ask", ways: [], told: [levelOf(goal), levelOf(kin.parent)] };
};

/** A rate that is a part of another one, and nobody knows how large a part. */
export const how: Rule = ({ goal, kin }) => {
  const served = serving(goal);
  if (!kin?.parent || served?.contribution !== "same" || served.how !== "" || !isRate(kin.parent)) return null;
  const weighed = [goal, ...(kin.siblings ?? [])].every(({ id }) => kin.volumes.has(id));
  return weighed ? null : { code: "how", level: "ask", ways: [] };
};

/** The parts of one measure do not come to the whole: its own, or those of the goal above with this one. */
export const parts: Rule = ({ goal, kin }) => {
  if (!kin) return null;
  const own = kin.parts && found(goal, addUp(goal, kin.parts, kin.volumes), "own");
  if (own || !kin.parent || serving(goal)?.contribution !== "same" || !kin.siblings) return own;
  return found(kin.parent, addUp(kin.parent, [goal, ...kin.siblings], kin.volumes), "above");
};

/** @param whose parts they are: the goal's own, or those of the one above */
function found({ target }: Goal, sum: Sum | null, whose: "own" | "above"): Found | null {
  if (!sum || !target) return null;
  const numbers =
    "gap" in sum ? [`${sum.total}`, target.text, `${sum.gap}`] : [written(target, sum.total), target.text];
  return { code: "parts", level: "nudge", ways: [], told: [`${whose} ${sum.kind}`, ...numbers] };
}

export const isCascade = (code: Code): code is Said => CASCADE.some((one) => one === code);

export function cascadeSentence({ cascade: says }: Text, code: Said, told: Finding["told"] = []): string {
  const [first = "", second = "", third = "", fourth = ""] = told;
  const level = (id: string) => says.levels[id as keyof typeof says.levels];
  switch (code) {
    case "horizon":
      return says.finding.horizon(first);
    case "order":
      return says.finding.order(level(first), level(second));
    case "how":
      return says.finding.how;
    case "parts": {
      const [whose = "", kind] = first.split(" ");
      const parts = whose === "above" ? says.finding.partsAbove : says.finding.parts;
      if (kind === "average") return says.finding.average(parts, second, third);
      return says.finding[kind === "over" ? "over" : "short"](parts, second, third, fourth);
    }
    default:
      return code satisfies never;
  }
}
