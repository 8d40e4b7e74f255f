/** A goal in better words, by the model or by the rules. */
export const wording = {
  button: "Better words",
  title: "Your goal in better words",
  byModel: "A draft written by the model. Please read it: I keep nothing before you say yes.",
  names: {
    ...{ what: "What changes", who: "Who", where: "Where" },
    ...{ measure: "Measured by", why: "Why it matters", how: "How" },
  },
  hint: (name: string, says: string) => `${name}: ${says}`,
  take: "Yes, take these words",
  keep: "Keep mine",
  helped: "👍 Helpful",
  not: "👎 Not helpful",
  /** Why these are the rules' words. */
  why: {
    down: "The model is not there right now, so this is how I would say it myself.",
    month: "The model has done its share for this month, so this is how I would say it myself.",
    unsure: "The model had nothing that I could trust, so this is how I would say it myself.",
  },
  same: "It is well said as it stands.",
};
