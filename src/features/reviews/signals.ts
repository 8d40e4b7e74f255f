import { type Signal, signal } from "../../core/signal.ts";
import { reviews } from "./review.ts";

export const signals: readonly Signal[] = [
  signal("review.signed", reviews, ({ id, team, month, signed, decisions }, before) => {
    if (signed === null || (before?.signed ?? null) !== null) return null;
    return { data: { id, team, month, day: signed.day, decisions: decisions.length } };
  }),
];
