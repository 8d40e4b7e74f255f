import { z } from "zod";
import { TIERS } from "../../catalog/kpi.ts";
import { type Coach, DIRECTIONS } from "../../core/coach.ts";
import { type Day, isDay } from "../../core/time.ts";
import type { FieldErrors } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { readResources } from "./calibration/resource-forms.ts";
import { RESOURCES } from "./calibration/resources.ts";
import { type Checked, checkContent } from "./check.ts";
import { type Content, LEVELS, VISIBILITIES } from "./content.ts";
import { MAX, NEEDED, NEEDED_OF_ALL, wholeOf } from "./fields.ts";
import type { Goal } from "./goal.ts";
import { isNumber, readMeasure } from "./measure-field.ts";
import { values as catalogue } from "./values.ts";

export interface Reader {
  t: Text;
  coach: Coach;
  today: Day;
}

const Line = z.string().trim().max(MAX.line);
const Paragraph = z.string().trim().max(MAX.paragraph);
/** What is said in words, and how much of it. */
export const TEXTS = { what: Line, who: Line, where: Line, metric: Line, why: Paragraph, means: Paragraph } as const;

/** Reads the fields of a small form, where what it is there to ask must not be empty, or of the whole one. */
export function readContent(
  typed: Readonly<Record<string, string>>,
  fields: readonly string[] | "all",
  goal: Goal,
  reader: Reader,
  needed: readonly string[] = fields === "all" ? NEEDED_OF_ALL : NEEDED,
): Checked {
  const names = fields === "all" ? wholeOf(goal) : fields;
  const patch: Partial<Content> = {};
  const errors: FieldErrors = {};
  const says = reader.t.goals.error;
  for (const name of names) {
    const value = (typed[name] ?? "").trim();
    if (value === "" && needed.includes(name)) errors[name] = reader.t.core.required;
    else if (name === "counters" && value.length > MAX.line) errors[name] = reader.t.core.tooLong(MAX.line);
    else if (isText(name)) readText(name, value, patch, errors, reader.t);
    else if (isNumber(name)) readMeasure(name, value, typed["unit"] ?? "", goal, patch, errors, reader);
    else if (name === "due" || name === "start") readDay(name, value, patch, errors, reader);
    // What nobody had said and nobody says is no change.
    else if (name === "tier") Object.assign(patch, value || goal.tier ? { tier: readTier(value) } : {});
    else readChoice(name, value, patch, errors, says.pick);
  }
  if (names.some((name) => RESOURCES.some((kind) => kind === name))) {
    const resources = readResources(typed, goal);
    if (goal.resources || Object.keys(resources).length > 0) patch.resources = resources;
  }
  const checked = checkContent(goal, patch, reader.today, reader.t);
  return { patch: checked.patch, errors: { ...checked.errors, ...errors } };
}

const isText = (name: string): name is keyof typeof TEXTS => Object.hasOwn(TEXTS, name);

function readText(
  name: keyof typeof TEXTS,
  value: string,
  patch: Partial<Content>,
  errors: FieldErrors,
  t: Text,
): void {
  const parsed = TEXTS[name].safeParse(value);
  if (parsed.success) patch[name] = parsed.data;
  else errors[name] = t.core.tooLong(TEXTS[name] === Line ? MAX.line : MAX.paragraph);
}

function readDay(
  name: "due" | "start",
  value: string,
  patch: Partial<Content>,
  errors: FieldErrors,
  { t, coach, today }: Reader,
): void {
  if (value === "") {
    if (name === "due") patch.due = null;
    return;
  }
  const day = isDay(value) ? value : coach.day(value, t.locale, today);
  if (day === null) errors[name] = t.goals.error.day;
  else patch[name] = day;
}

function readChoice(name: string, value: string, patch: Partial<Content>, errors: FieldErrors, pick: string): void {
  const one = <T extends string>(options: readonly T[]): T | null => options.find((option) => option === value) ?? null;
  if (name === "counters")
    patch.counters = value
      .split(/[,，、;；\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  if (name === "visibility") {
    const seen = one(VISIBILITIES);
    if (seen) patch.visibility = seen;
    else errors["visibility"] = pick;
  }
  if (name === "level") {
    const level = one(LEVELS);
    if (level) patch.level = level;
    else errors["level"] = pick;
  }
  if (name === "direction") patch.direction = one(DIRECTIONS);
  if (name === "value") {
    patch.value = one(catalogue.map(({ id }) => id));
    if (value !== "" && patch.value === null) errors["value"] = pick;
  }
}

const readTier = (value: string) => TIERS.find((tier) => tier === value) ?? null;

/** One sentence about a text that is empty or too long; null when it can be taken. */
export function textProblem(text: string, max: number, t: Text): string | null {
  if (text === "") return t.core.required;
  return text.length > max ? t.core.tooLong(max) : null;
}
