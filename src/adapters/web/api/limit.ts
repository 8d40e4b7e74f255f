import type { Response } from "express";
import { Problem } from "../../../core/problem.ts";
import { type Clock, MINUTE, type Millis, SECOND } from "../../../core/time.ts";

/** Counts a call of a token, says in the answer's headers how many are left, and throws a Problem for one too many. */
export type Limit = (token: string, res: Response) => void;

/** So many calls in each minute of a token's own, which begins with its first one. Each process counts its own. */
export function newLimit(perMinute: number, clock: Clock): Limit {
  const minutes = new Map<string, { until: Millis; count: number }>();
  const forget = (now: Millis) => {
    for (const [token, { until }] of minutes) if (until <= now) minutes.delete(token);
  };
  return (token, res) => {
    const now = clock();
    const known = minutes.get(token);
    if (!known) forget(now);
    const minute = known && known.until > now ? known : { until: now + MINUTE, count: 0 };
    minute.count += 1;
    minutes.set(token, minute);
    const seconds = Math.max(1, Math.ceil((minute.until - now) / SECOND));
    res.set({
      "RateLimit-Limit": String(perMinute),
      "RateLimit-Remaining": String(Math.max(0, perMinute - minute.count)),
      "RateLimit-Reset": String(seconds),
    });
    if (minute.count <= perMinute) return;
    res.set("Retry-After", String(seconds));
    throw new Problem("too_many_requests", `This token has ${perMinute} calls a minute; go on in ${seconds} s.`);
  };
}
