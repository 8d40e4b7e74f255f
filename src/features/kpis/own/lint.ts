import { readFormula } from "../../../catalog/formula.ts";
import type { Definition } from "./own.ts";

/** What makes a good measure, in the order in which it is said. Rule: docs/method.md, measures of one's own. */
export const PRINCIPLES = ["relevant", "measurable", "timely", "balanced", "simple", "motivating"] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** Whoever a service is for or rests on, in the words of a definition. */
const WHOM =
  /customer|client|guest|user|patient|passenger|citizen|caller|buyer|student|colleague|staff|客户|客戶|顾客|顧客|客人|用户|用戶|使用者|患者|乘客|旅客|市民|民众|民眾|来电|來電|买家|買家|学员|學員|同事|员工|員工/i;
/** Longer than this, in characters, nobody keeps a definition in mind. */
const LONG = 200;
const MANY_INPUTS = 3;

/** The principles that a measure does not seem to follow. Advice, and never a block. */
export function doubts(kpi: Definition): Principle[] {
  const inputs = readFormula(kpi.expr)?.inputs.length ?? 0;
  const counted = ["count", "seconds", "minutes", "hours", "currency"].includes(kpi.unit);
  const found: Record<Principle, boolean> = {
    relevant: !WHOM.test(`${kpi.name} ${kpi.definition}`),
    measurable: inputs === 0 && !counted,
    timely: kpi.period === "quarter" || kpi.period === "year",
    balanced: kpi.counter === null,
    simple: inputs > MANY_INPUTS || kpi.definition.length > LONG,
    motivating: kpi.direction === "none",
  };
  return PRINCIPLES.filter((principle) => found[principle]);
}
