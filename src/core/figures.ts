/**
 * What is counted and timed while Beacon runs, for whoever watches over it. Labels are few and fixed: no ids, no names, no
 * texts. `docs/operate.md` lists the figures.
 */
export interface Figures {
  /** A request was answered. */
  request(door: string, status: number, seconds: number): void;
  /** Records were saved, or were not. */
  committed(result: "saved" | "conflict" | "failed", seconds: number): void;
  /** Messages came into this state. */
  delivered(state: string, count: number): void;
}
