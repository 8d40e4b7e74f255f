import { fold } from "../../../catalog/fold.ts";
import { readFormula } from "../../../catalog/formula.ts";
import { type Kpi, PERIODS, type Scale } from "../../../catalog/kpi.ts";
import { named } from "../../../catalog/search.ts";
import type { Typed } from "../../../core/fields.ts";
import { LANGS } from "../../../core/lang.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { DIRECTIONS, MAX_OWN } from "./forms.ts";
import { type Definition, OWN_UNITS } from "./own.ts";

const BOUNDS = /^(-?\d+(?:\.\d+)?)\s*(?:\.{2,3}|[-–—~～…至到]|to)\s*(-?\d+(?:\.\d+)?)$/;

/** What a new measure stands beside. */
export interface Beside {
  /** The team's own that are in use, without the one that is changed. */
  own: readonly Kpi[];
  /** How the one that has readings is defined: what makes them comparable stays. Null where there are none. */
  before: Definition | null;
}

/** Reads the form. */
export function readDefinition(typed: Typed, beside: Beside, t: Text): { said: Definition } | { errors: FieldErrors } {
  const text = (name: string) => (typed[name] ?? "").trim();
  const [name, definition, expr] = [text("name"), text("definition"), text("expr")];
  const unit = OWN_UNITS.find((one) => one === typed["unit"]);
  const direction = DIRECTIONS.find((one) => one === typed["direction"]);
  const period = PERIODS.find((one) => one === typed["period"]);
  const scale = readBounds(text("bounds"));
  const counter = text("counter") === "" ? null : named(text("counter"), beside.own);
  const { error } = t.kpis.own;
  const moved = beside.before && isMoved(beside.before, { unit, scale, direction });
  const errors: FieldErrors = {
    ...(name === "" && { name: t.core.required }),
    ...(isTaken(name, beside) && { name: error.taken(name) }),
    ...(name.length > MAX_OWN.name && { name: t.core.tooLong(MAX_OWN.name) }),
    ...(definition === "" && { definition: t.core.required }),
    ...(!unit && { unit: t.core.notOffered }),
    ...(!direction && { direction: t.core.notOffered }),
    ...(!period && { period: t.core.notOffered }),
    ...(scale === undefined && { bounds: error.bounds }),
    ...(unit === "score" && scale === null && { bounds: error.scale }),
    ...(expr !== "" && readFormula(expr) === null && { expr: error.formula }),
    ...(text("counter") !== "" && counter === null && { counter: error.counter(text("counter")) }),
    ...(moved && { [moved]: error.isRead }),
  };
  if (!unit || !direction || !period || scale === undefined || Object.keys(errors).length > 0) return { errors };
  const rest = { unit, scale, direction, period, expr, counter: counter?.key ?? null, source: "manual" as const };
  return { said: { name, definition, ...rest } };
}

/** A definition as the form's fields hold it. */
export function typedDefinition(own: Definition, counter: string): Typed {
  const { name, definition, unit, scale, direction, period, expr } = own;
  return { name, definition, unit, direction, period, expr, counter, bounds: scale ? scale.join("–") : "" };
}

/** Null when empty, undefined for what is no two numbers, the lower one first. */
function readBounds(text: string): Scale | null | undefined {
  if (text === "") return null;
  const [, low, high] = text.normalize("NFKC").replaceAll("−", "-").match(BOUNDS) ?? [];
  const scale = [Number(low), Number(high)] as const;
  return scale[0] < scale[1] ? scale : undefined;
}

/** Whether another measure is called just so: a search could not tell them apart. */
function isTaken(name: string, { own }: Beside): boolean {
  const kpi = named(name, own);
  const names = kpi ? LANGS.flatMap((lang) => [kpi.name[lang], ...kpi.words[lang]]) : [];
  return names.some((one) => fold(one) === fold(name));
}

function isMoved(
  before: Definition,
  after: { [Field in "unit" | "scale" | "direction"]: Definition[Field] | undefined },
): "unit" | "bounds" | "direction" | null {
  if (before.unit !== after.unit) return "unit";
  if (JSON.stringify(before.scale) !== JSON.stringify(after.scale)) return "bounds";
  return before.direction === after.direction ? null : "direction";
}
