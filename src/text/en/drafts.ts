const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What a model drafts, what the rules say where it does not, and the yes of a person before any of it counts. */
export const drafts = {
  byModel: "A draft written by the model. Please read it: I keep and send nothing before you say yes.",
  helped: "👍 Helpful",
  not: "👎 Not helpful",
  /** Why these are the rules' words. */
  why: {
    down: "The model is not there right now, so here is what I can say myself.",
    month: "The model has done its share for this month, so here is what I can say myself.",
    unsure: "The model had nothing that I could trust, so here is what I can say myself.",
  },
  quoted: (words: string) => `“${words}”`,
  restsOn: (pieces: string) => `Rests on ${pieces}`,
  comma: ", ",
  semicolon: "; ",
  changed: "Something has changed meanwhile. Please have it drafted once more.",

  groups: {
    button: "Group what is alike",
    title: (step: string) => `What is alike in the answers: ${step}`,
    alone: (n: number) => `${count(n, "answer stands", "answers stand")} alone.`,
    same: "That is how they stand already.",
    take: "Yes, group them like this",
    keep: "Leave them as they are",
    few: "There are too few answers at this step to group, or more than I can take at once.",
  },
  summary: {
    button: "Say it in short",
    title: "The retro in short",
    take: "Yes, put it on top of the summary",
    keep: "Leave it out",
    none: "There is nothing to sum up yet: no answer may be read.",
    most: (step: string, said: string, n: number) =>
      n === 1 ? `${step}: “${said}”.` : `${step}: most often “${said}” (${n} times).`,
    byModel: (name: string) => `In short: a model drafted it, ${name} has read it and stands by it.`,
    byRules: (name: string) => `In short, taken up by ${name}.`,
    done: "It stands on top of the summary now.",
  },
  digest: {
    button: "Say a word about it",
    title: "A word about the numbers",
    take: (team: string) => `Yes, send it to ${team}`,
    keep: "Don’t send anything",
    state: { off: "off track", watch: "to watch", on: "on track", few: "few answers", open: "no target" },
    better: "better than the one before",
    worse: "worse than the one before",
    same: "as the one before",
    line: (name: string, value: string, target: string | null, said: string) =>
      `${name}: ${value}${target === null ? "" : `, target ${target}`}, ${said}`,
    behind: (name: string, value: string, target: string) =>
      `Let’s look at ${name} first: ${value}, and we aim at ${target}.`,
    look: (name: string, value: string) => `Let’s look at ${name} first: ${value}.`,
    well: (name: string, value: string) => `${name} is going well: ${value}.`,
    none: "There is no number to say a word about.",
    posted: (team: string, day: string) => `A word about the numbers of ${team}, ${day}`,
    byModel: (name: string) => `A model drafted it; ${name} has read it and sends it.`,
    byRules: (name: string) => `${name} sends it.`,
    done: (team: string) => `It goes to ${team}.`,
    kept: "I have sent nothing.",
  },
  win: {
    button: "Better words",
    title: "The same in better words",
    same: "It is well said as it stands.",
    take: "Take these words…",
    keep: "Keep the words as they are",
  },
  causes: {
    button: "What could it be?",
    title: (kpi: string) => `What could be behind it: ${kpi}`,
    unproven: "None of this is proven. Ask those who do the work, and look before you decide.",
    pick: "Take it up…",
    back: "Back to the alert",
    offer: "You are on it. Should I name a few possible causes to check first?",
    /** How a number is off, and how those beside it stand. */
    forms: {
      path: "behind the way to its target",
      floor: "worse than the level that it must not get worse than",
      trend: "three readings in a row, each worse than the one before",
      unusual: "far from what is usual, one way or the other",
    },
    unread: "not read yet",
    ask: {
      people: "Were as many people there, and as well trained, as the work needed?",
      process: "Has a step of the way changed, or does something wait between two steps?",
      tools: "Did a system, a device or a line fail or get slow?",
      standard: "Is it clear to everybody what good looks like here, and is it written down?",
      customer: "Did customers come with other matters, or many more of them than usual?",
      external: "Did something outside change: a season, a holiday, a supplier, a rule?",
      target: "Does the target still fit what the work is by now?",
    },
  },
};
