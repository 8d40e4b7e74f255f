/** What a ledger's card shows: what was sent and not, what comes next, or what needs an administrator. */
export const SHOWN = ["why", "next", "stuck"] as const;

export interface Page {
  shows: (typeof SHOWN)[number];
  /** As in `About`. */
  about: string;
  /** How many lines lie before it. */
  skip: number;
}

/** As a button carries it. */
export function write({ shows, about, skip }: Page): string {
  return `${shows} ${about === "" ? "me" : about} ${skip}`;
}

/** The page, and what a button carries behind it; null where no card of ours wrote it. */
export function read(value: string): { page: Page; rest: string } | null {
  const [word, about = "me", skip = "0", ...rest] = value.split(" ");
  const shows = SHOWN.find((one) => one === word);
  if (!shows || !/^\d{1,6}$/.test(skip)) return null;
  return { page: { shows, about: about === "me" ? "" : about, skip: Number(skip) }, rest: rest.join(" ") };
}
