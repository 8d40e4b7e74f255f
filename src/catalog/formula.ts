import { compileExpression } from "filtrex";
import type { Kpi } from "./kpi.ts";

/** Arithmetic over inputs, ready to be worked out. */
export interface Formula {
  /** Each once, in the order in which they stand there. */
  inputs: readonly string[];
  work(inputs: Readonly<Record<string, number>>): Worked;
}

/** What came of it, or why nothing did: inputs that nobody gave, or a division by zero. */
export type Worked = { value: number } | { missing: readonly string[] } | { zero: true };

/** The longest formula in characters. */
export const LONGEST_FORMULA = 200;
/** Names in any script, numbers, the four operations and brackets; what calls or compares is something else. */
const PIECE = /(\p{L}[\p{L}\p{M}\p{N}_]*)(?!\s*\(|[\p{L}\p{M}\p{N}_])|(\d+(?:\.\d+)?)|([-+*/()])|(\S)/gu;
const SIGNS: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "−": "-", "–": "-" };
/** Decimals that a worked-out number keeps: a loss rate of 0.0012 % needs all of them. */
const DECIMALS = 4;

const read = new Map<string, Formula | null>();

/** The formula as people write it (`100 × solved ÷ issues`); null for what is no arithmetic, or has no inputs. */
export function readFormula(text: string): Formula | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const formula = compile(text);
  read.set(text, formula);
  return formula;
}

/** Null for a KPI whose number is simply what was counted, or is each organisation's own. */
export function formulaOf({ expr, inputs }: Pick<Kpi, "expr" | "inputs">): Formula | null {
  return expr === "" || expr === inputs[0]?.name ? null : readFormula(expr);
}

/** The input that says how many cases the number rests on: the count that everything is divided by. */
export function sampleOf({ expr, inputs }: Pick<Kpi, "expr" | "inputs">): string | null {
  const last = plainly(expr).match(/\/\s*([\p{L}\p{M}\p{N}_]+)\s*$/u)?.[1];
  return inputs.some(({ name, unit }) => name === last && unit === "count") ? (last ?? null) : null;
}

function compile(text: string): Formula | null {
  const plain = plainly(text);
  if (plain.length > LONGEST_FORMULA) return null;
  const pieces = [...plain.matchAll(PIECE)];
  const inputs = [...new Set(pieces.flatMap(([, name]) => name ?? []))];
  if (inputs.length === 0 || pieces.some(([, , , , other]) => other !== undefined)) return null;
  // In quotes a name is a name, also one that filtrex would take for a word of its own.
  const quoted = pieces.map(([piece, name]) => (name === undefined ? piece : `'${name}'`)).join(" ");
  const run = compiled(quoted);
  return run && { inputs, work: (given) => work(run, inputs, given) };
}

const plainly = (text: string): string => text.normalize("NFKC").replace(/[×÷−–]/gu, (sign) => SIGNS[sign] ?? sign);

function compiled(expression: string): ((inputs: Readonly<Record<string, number>>) => unknown) | null {
  try {
    const operators = { "/": divide } as NonNullable<Parameters<typeof compileExpression>[1]>["operators"];
    return compileExpression(expression, operators ? { operators } : {});
  } catch {
    return null; // brackets that do not close, signs without numbers
  }
}

function work(
  run: (inputs: Readonly<Record<string, number>>) => unknown,
  inputs: readonly string[],
  given: Readonly<Record<string, number>>,
): Worked {
  const missing = inputs.filter((name) => !Number.isFinite(given[name]));
  if (missing.length > 0) return { missing };
  const value = run(given);
  // What filtrex catches it hands back as the value.
  if (typeof value !== "number" || !Number.isFinite(value)) return { zero: true };
  return { value: Number(value.toFixed(DECIMALS)) };
}

function divide(a: number, b: number): number {
  if (b === 0) throw new RangeError("division by zero");
  return a / b;
}
