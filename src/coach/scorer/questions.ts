/** What is asked of a text: whether it is a goal as a whole, by one of its sentences, and four of its letters. */
export const QUESTIONS = ["goal", "aim", "S", "M", "R", "A"] as const;
export type Question = (typeof QUESTIONS)[number];

/** Weights stand in the table in sixteenths. */
export const STEPS = 16;
/** The feature that every piece has. */
export const ALWAYS = "@";
