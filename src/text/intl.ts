/** Making a formatter takes as long as a hundred uses of one, so those that were made are kept; zones are many, so not all. */
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
const MOST = 300;

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function keep<T extends Intl.DateTimeFormat | Intl.NumberFormat>(name: string, make: () => T): T {
  const found = kept.get(name) as T | undefined;
  if (found) return found;
  const [oldest] = kept.keys();
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  const made = make();
  kept.set(name, made);
  return made;
}
