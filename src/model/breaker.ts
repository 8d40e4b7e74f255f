import { type Clock, MINUTE } from "../core/time.ts";

/** After so many failures in a row nobody waits for the model for a while. */
const FAILURES = 3;
const REST = MINUTE;

/** Keeps people from waiting for a model that is down; after a rest one question tries whether it is back. */
export interface Breaker {
  admits(): boolean;
  tell(worked: boolean): void;
}

export function newBreaker(clock: Clock): Breaker {
  let failures = 0;
  let until = 0;
  return {
    admits() {
      if (failures < FAILURES) return true;
      if (clock() < until) return false;
      until = clock() + REST;
      return true;
    },
    tell(worked) {
      failures = worked ? 0 : failures + 1;
      if (!worked) until = clock() + REST;
    },
  };
}
