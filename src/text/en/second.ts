/** What a model reads in a goal besides the rules. */
export const second = {
  button: "Second reading",
  title: "A second reading of your goal",
  byModel: "The model has read your words as well. It may be wrong: I keep nothing before you say yes.",
  /** Between two pieces that were quoted. */
  and: "” and “",
  sees: {
    S: (words: string) => `A second reading sees what changes, and for whom or where, in “${words}”.`,
    M: (words: string) => `A second reading sees something to measure it by in “${words}”.`,
    T: (words: string) => `A second reading sees a deadline in “${words}”.`,
    R: (words: string) => `A second reading sees why it matters in “${words}”.`,
    A: (words: string) => `A second reading sees how it can be reached in “${words}”.`,
  },
  misses: {
    S: "It would like to know more exactly what changes, and for whom or where.",
    M: "It does not see by what it will be measured.",
    T: "It does not see by when.",
    R: "It does not see why it matters.",
    A: "It does not see how it can be reached.",
  },
  none: "It is not sure that these words say what should change. If they do, just go on.",
  same: "It reads your goal just as I do.",
  take: {
    ...{ S: "Yes, that is what changes", M: "Yes, by that" },
    ...{ T: "Yes, by then", R: "Yes, that is why", A: "Yes, like that" },
  },
  back: "Back to my draft",
};
