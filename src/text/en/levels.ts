import { formatDay } from "../format.ts";

/** Measures that a model chooses for a goal, and how far they may go by the readings. */
export const levels = {
  button: "Suggest a measure",
  title: "Which number could show it",
  first: "Where no level stands there are too few readings yet to say how far: measure first.",
  stands: (level: string) => `By your readings it stands at ${level}.`,
  far: (floor: string, target: string, stretch: string | null) =>
    `By your readings: floor ${floor}, target ${target}${stretch === null ? "" : `, stretch ${stretch}`}.`,
  until: (due: string) =>
    `I have worked out the levels from your readings, until ${formatDay("en", due)}. You can change each of them.`,
  takeWith: (target: string) => `This one, with ${target}`,
};
