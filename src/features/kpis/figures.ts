import { formulaOf, sampleOf } from "../../catalog/formula.ts";
import type { Input, Kpi } from "../../catalog/kpi.ts";
import type { Coach } from "../../core/coach.ts";
import type { Typed } from "../../core/fields.ts";
import { readAmount } from "./amount.ts";
import type { Inputs } from "./kpi.ts";
import type { Trouble } from "./troubles.ts";

/** What was counted, the number that comes of it, and how many cases that rests on; null where the formula does not say. */
export interface Figures {
  inputs: Inputs;
  value: number;
  n: number | null;
}

/** `78 of 100`, `78/100` */
const PART = /^(\d[\d,]*)\s*(?:\/|of|out of)\s*(\d[\d,]*)$/;

/** The inputs that a form offers; none where there is nothing to work out. */
export function inputsOf(kpi: Kpi): readonly Input[] {
  return formulaOf(kpi) === null ? [] : kpi.inputs;
}

/** The field of the input in this place: names may be in any script, which not every platform takes. */
export const inputField = (place: number): string => `in.${place}`;

/** What the fields for the inputs hold, or `78 of 100` in place of the value; null where nobody gave any. */
export function readFigures(
  typed: Typed,
  kpi: Kpi,
  coach: Pick<Coach, "measure">,
): Figures | { troubles: readonly Trouble[] } | null {
  const written = figuresIn(typed, kpi);
  const given = written.filter(({ text }) => text !== "");
  if (given.length === 0) return null;
  const read = given.map(({ input, field, text }) => {
    const amount = readAmount(text, coach);
    const fits = amount !== null && amount.top === null && (amount.unit === null || amount.unit === input.unit);
    return { name: input.name, field, value: fits ? amount.value : null };
  });
  const wrong = read.filter(({ value }) => value === null);
  if (wrong.length > 0) return { troubles: wrong.map(({ field }) => ({ field, why: { kind: "number" } })) };
  return worked(kpi, written, Object.fromEntries(read.map(({ name, value }) => [name, value ?? 0])));
}

/** The fields as a reading's inputs fill them. */
export function typedInputs(kpi: Kpi, inputs: Inputs | undefined): Typed {
  const all = inputsOf(kpi).map(({ name }, place) => [inputField(place), inputs?.[name]?.toString() ?? ""]);
  return inputs ? Object.fromEntries(all) : {};
}

interface Written {
  input: Input;
  field: string;
  text: string;
}

function figuresIn(typed: Typed, kpi: Kpi): Written[] {
  const inputs = inputsOf(kpi);
  const parts = partsOf(typed["value"] ?? "", kpi);
  return inputs.map((input, place) => {
    const field = inputField(place);
    return { input, field: parts ? "value" : field, text: parts?.[place] ?? (typed[field] ?? "").trim() };
  });
}

/** `78 of 100`; only where a part is divided by a whole, and on no scale: 4 of 5 is a rating. */
export function partsOf(value: string, kpi: Kpi): readonly string[] | null {
  if (kpi.scales || kpi.inputs.length !== 2 || sampleOf(kpi) !== kpi.inputs[1]?.name) return null;
  const found = value.normalize("NFKC").trim().toLowerCase().match(PART);
  return found ? found.slice(1, 3) : null;
}

function worked(kpi: Kpi, written: readonly Written[], inputs: Inputs): Figures | { troubles: readonly Trouble[] } {
  const made = formulaOf(kpi)?.work(inputs);
  const first = written.find(({ input }) => !Object.hasOwn(inputs, input.name)) ?? written.at(-1);
  const trouble = (why: Trouble["why"]) => ({ troubles: [{ field: first?.field ?? "value", why }] });
  if (!made || "zero" in made) return trouble({ kind: "zero" });
  if ("missing" in made) {
    const names = kpi.inputs.filter(({ name }) => made.missing.includes(name)).map(({ label }) => label);
    return trouble({ kind: "missing", names });
  }
  const sample = sampleOf(kpi);
  const n = sample === null ? undefined : inputs[sample];
  return { inputs, value: made.value, n: n !== undefined && Number.isInteger(n) && n > 0 ? n : null };
}
