const BARS = "▁▂▃▄▅▆▇█";

/** The numbers as a line of bars, from the lowest to the highest of them; empty for fewer than three. */
export function spark(values: readonly number[]): string {
  if (values.length < 3) return "";
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const bar = (value: number) => (range === 0 ? 3 : Math.round(((value - low) / range) * (BARS.length - 1)));
  return values.map((value) => BARS.charAt(bar(value))).join("");
}
