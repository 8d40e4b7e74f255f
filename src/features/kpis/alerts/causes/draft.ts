import type { Kpi } from "../../../../catalog/kpi.ts";
import { meansThatMove } from "../../../../catalog/means.ts";
import { supported } from "../../../../core/evidence.ts";
import type { Context } from "../../../../core/feature.ts";
import { type Drafted, drafted } from "../../../../core/model.ts";
import type { Reader } from "../../../../core/plain.ts";
import type { Veil } from "../../../../core/veil.ts";
import type { Text } from "../../../../text/text.ts";
import { veilOf } from "../../../people/veil.ts";
import { says } from "../../access.ts";
import { CAUSES, type CauseCode, isOpen } from "../alert.ts";
import type { Finding } from "../judge.ts";
import type { ShownAlert } from "../shown.ts";
import { type CausesAnswer, causesTask } from "./task.ts";

/** Something that may be behind it, as a question. */
export interface Cause {
  code: CauseCode;
  asks: string;
}

const MOST = 5;
const LONGEST = 200;
/** What of the catalogue is sent. */
const HELPS = 5;
/** Where the rules begin to look: what comes slowly has other causes than what comes at once. */
const FIRST: Readonly<Record<Exclude<Finding["kind"], "missing">, readonly CauseCode[]>> = {
  path: ["process", "people", "standard", "tools", "target"],
  floor: ["process", "tools", "people", "standard", "external"],
  trend: ["customer", "people", "process", "standard", "external"],
  unusual: ["tools", "external", "customer", "people", "process"],
};

/** Whether there is anything to look into: a number that is there and is off. */
export const mayAsk = ({ alert, kpi }: Pick<ShownAlert, "alert" | "kpi">): boolean =>
  kpi !== null && alert.finding !== null && alert.finding.kind !== "missing" && isOpen(alert);

/** What to check first: the model's where it holds, else the usual questions; null where nothing is off. */
export async function draftCauses(shown: ShownAlert, context: Context): Promise<Drafted<readonly Cause[]> | null> {
  const { alert, kpi } = shown;
  const kind = alert.finding?.kind;
  if (!kpi || !kind || kind === "missing") return null;
  const t = says(context);
  const veil = await veilOf(context);
  const inputs = inputsOf(t, shown, kpi, kind, veil);
  const read = (answer: CausesAnswer) => readCauses(answer, inputs, veil, context);
  return drafted(context.model, causesTask, inputs, read, () =>
    FIRST[kind].map((code) => ({ code, asks: t.drafts.causes.ask[code] })),
  );
}

export function inputsOf(
  t: Text,
  { alert, beside }: Pick<ShownAlert, "alert" | "beside">,
  kpi: Pick<Kpi, "key" | "category" | "name" | "definition" | "direction">,
  kind: keyof typeof FIRST,
  veil: Pick<Veil, "hide">,
) {
  const others = beside.map(({ kpi: one, watched }) => {
    const state = watched?.standing?.state;
    return `${one.name[t.locale]}: ${state ? t.drafts.digest.state[state] : t.drafts.causes.unread}`;
  });
  const helps = meansThatMove(kpi)
    .slice(0, HELPS)
    .map(({ words }) => words[t.locale]);
  return {
    language: t.locale,
    metric: veil.hide(`${kpi.name[t.locale]}: ${kpi.definition[t.locale]}`),
    direction: alert.gauge?.direction ?? "none",
    form: t.drafts.causes.forms[kind],
    beside: veil.hide(others.join("\n")),
    helps: veil.hide(helps.join("\n")),
  };
}

/** Questions about the work and about nobody; null where none holds. */
function readCauses(
  { causes }: CausesAnswer,
  sent: ReturnType<typeof inputsOf>,
  veil: Veil,
  reader: Reader,
): Cause[] | null {
  const pieces = new Map([["sent", Object.values(sent).join("\n")]]);
  const held = causes.flatMap(({ group, asks }): Cause[] => {
    const code = CAUSES.find((one) => one === group);
    const [one] = supported([{ says: asks, on: ["sent"] }], { pieces, veil, fills: [], longest: LONGEST }, reader);
    return code && one && /[?？]$/u.test(one.says) ? [{ code, asks: one.says }] : [];
  });
  return held.length === 0 ? null : held.slice(0, MOST);
}
