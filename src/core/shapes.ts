import { z } from "zod";
import { isDay, type Millis } from "./time.ts";

/** What many endpoints ask for, read in one way. */
export const Id = z.string().min(1).max(200);
export const Day = z.string().refine(isDay, "Write a day that exists: YYYY-MM-DD");
/** An instant with its zone: `2026-11-20T09:00:00Z`. */
export const Instant = z.iso.datetime({ offset: true });

/** The instant that was asked from; the beginning of all where nobody has said. */
export const atOf = (instant: string | undefined): Millis => (instant === undefined ? 0 : Date.parse(instant));
export const isoOf = (at: Millis): string => new Date(at).toISOString();
