const steps = (place: string): string[] => (place === "" ? [] : place.split("."));

/** What stands at a place of a record: `notes.*.by`, where `*` is each of a list or of a map, and `$` a map's keys. */
export function valuesAt(value: unknown, place: string): unknown[] {
  return steps(place).reduce<unknown[]>((all, step) => all.flatMap((one) => under(one, step)), [value]);
}

function under(value: unknown, step: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") return Object.values(value);
  if (step === "$") return Object.keys(value);
  return step in value ? [(value as Record<string, unknown>)[step]] : [];
}

/** The value with what stands at a place changed; what a list is left without is undefined there. */
export function changedAt<T>(value: T, place: string, change: (found: unknown) => unknown): T {
  return changed(value, steps(place), change) as T;
}

function changed(value: unknown, [step, ...rest]: string[], change: (found: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (typeof value !== "object" || value === null) return value;
  if (step === "*" && Array.isArray(value)) {
    return value.map((each) => changed(each, rest, change)).filter((each) => each !== undefined);
  }
  const fields = Object.entries(value).map(([field, each]) => [
    field,
    step === "*" || step === field ? changed(each, rest, change) : each,
  ]);
  return Object.fromEntries(fields);
}

/** The value with every text in it changed, however deep. */
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, withTexts(each, change)]));
}
