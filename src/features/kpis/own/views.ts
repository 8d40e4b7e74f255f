import { type Block, buttons, text } from "../../../core/view.ts";
import { formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { doubts, PRINCIPLES } from "./lint.ts";
import type { OwnKpi } from "./own.ts";

/** A team's own KPI as whoever looks at it may see and change it. */
export interface OwnShown {
  own: OwnKpi;
  mayChange: boolean;
  /** The day it was put away, for the reader; null while it is in use. */
  retiredOn: string | null;
}

/** What the card of a team's own KPI says besides: the formula, what might be better, and how to change it. */
export function ownBlocks(t: Text, { own, mayChange, retiredOn }: OwnShown): Block[] {
  const says = t.kpis.own;
  const found = doubts(own);
  const advice = found.map((principle) => ({ text: says.advice[principle] }));
  const retired = retiredOn !== null;
  return [
    ...(retired ? [text(says.retiredOn(formatDay(t.locale, retiredOn)), "warning")] : []),
    ...(own.expr === "" ? [] : [text(says.workedOut(own.expr), "muted")]),
    ...(mayChange && !retired && advice.length > 0
      ? [
          text(says.holds(PRINCIPLES.length - advice.length, PRINCIPLES.length)),
          { kind: "list" as const, items: advice },
        ]
      : []),
    ...(mayChange ? [buttons(...ownButtons(t, own.id, retired))] : []),
  ];
}

function ownButtons(t: Text, id: string, retired: boolean) {
  const { edit, retire, retireSure, bringBack } = t.kpis.own;
  if (retired) return [{ label: bringBack, action: "kpi.own.back", value: id }];
  return [
    { label: edit, action: "kpi.own.edit", value: id },
    { label: retire, action: "kpi.own.retire", value: id, confirm: retireSure },
  ];
}
