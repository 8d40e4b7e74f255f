/** What a process knows of the others that have the same store open. */
export interface Crew {
  /** What this process goes by; null where it has the store for itself. */
  name(): string | null;
  /** Whether another process goes by this name, and is alive. */
  isElsewhere(name: string): boolean;
  /** Whether this process deals with time: what comes due, what is sent, what is fetched. One at a time does. */
  leads(): boolean;
  /** Calls whenever another process is gone: what it had in hand is nobody's now. */
  onGone(call: () => void): void;
}

/** A process that has its store for itself. */
export const alone: Crew = { name: () => null, isElsewhere: () => false, leads: () => true, onGone: () => {} };
