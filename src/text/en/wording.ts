/** A goal in better words, by the model or by the rules. */
export const wording = {
  button: "Better words",
  title: "Your goal in better words",
  names: {
    ...{ what: "What changes", who: "Who", where: "Where" },
    ...{ measure: "Measured by", why: "Why it matters", how: "How" },
  },
  hint: (name: string, says: string) => `${name}: ${says}`,
  take: "Yes, take these words",
  keep: "Keep mine",
  same: "It is well said as it stands.",
};
