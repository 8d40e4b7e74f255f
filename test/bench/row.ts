/** One line of the table of same-run ratios. */
export interface Row {
  gate: string;
  what: string;
  ratio: number;
  /** What the ratio may be at most; at least, where `least` is set. */
  limit: number;
  least?: true;
  detail: string;
}

export function holds({ ratio, limit, least }: Row): boolean {
  return least ? ratio >= limit : ratio <= limit;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}
