/** What to look at twice before a goal starts. */
export const guard = {
  before: "Before it can start:",
  finding: {
    G01: "Only one number counts here. What must not get worse while it gets better?",
    G02: "Faster is only better if it also helps. Which measure will show that problems are solved?",
    G03: "Saving or doing more must not cost quality. Which measure has to hold meanwhile?",
    G05: "This counts what we do, not what customers get from it. Which customer asked for it?",
    G06: "How much a bot takes on does not show whether anybody was helped, so it cannot be the target. Each of these says more:",
    G07: "Customers who are served by AI need a way to a person. Add how soon somebody takes over.",
    G12: "Which of our values does it serve?",
    G39: (figure: string) =>
      `${figure} is a figure that is often told without a source. Where do you stand today, by your own numbers?`,
    change: (figure: string) => `Is ${figure} meant in percentage points, or relative to where it stands today?`,
    clock: "Which time is meant: until the first answer to a complaint, or until it is settled?",
  },
  conflict: {
    same: (owner: string, theirs: string, mine: string) =>
      `${owner} is going for ${theirs} with the same number in the same place, you for ${mine}. Which one shall hold? Agree on it together.`,
    pull: (owner: string, what: string) =>
      `${owner}'s goal “${what}” and yours pull in opposite directions. What balance do the two of you agree on?`,
  },
  set: {
    many: (n: string) => `With this one the team watches ${n} measures. More than seven are hard to keep in view.`,
    "one-sided": (n: string) => `All ${n} goals of the team are of one kind. One of another kind would balance them.`,
  },
  ways: {
    counter: (name: string) => `Watch: ${name}`,
    change: {
      points: (level: string | null) => (level ? `Points: to ${level}` : "Percentage points"),
      relative: (level: string | null) => (level ? `Relative: to ${level}` : "Relative to today"),
    },
    target: (target: string) => `Go for ${target} as well`,
  },
  aims: {
    ai_resolution_rate: { label: "AI solves at least 70 %", target: "70 %" },
    ai_satisfaction: { label: "At least 85 % satisfied with AI", target: "85 %" },
    ai_handover_time: { label: "A person takes over within 2 min", target: "2 min" },
  },
  clocks: { complaint_response_time: "Until the first answer", complaint_handling_time: "Until it is settled" },
  own: "Another measure…",
  another: "Another target…",
  level: "Say where it stands",
  answer: "Answer in a sentence…",
  form: { counters: "What must hold", answer: "Your answer" },
  field: { reason: "Your answer or your reason. It stays with the goal, and others can read it." },
  hint: (names: string) => `Such as: ${names}. Separate several with commas.`,
  settled: "Considered",
  changeKinds: { points: "in percentage points", relative: "relative to today" },
  withKind: (levels: string, kind: string) => `${levels} (${kind})`,
  /** What is missing, for a list. */
  lacks: {
    G02: "a measure that shows problems are solved",
    G03: "a measure of quality that holds",
    G06: "a target other than the bot's share",
    G07: "a way from AI to a person",
  } as Record<string, string>,
  /** What a form asks for when a change would lose it. */
  needs: {
    G02: "Please name a measure that shows problems are solved.",
    G03: "Please name a measure of quality that has to hold.",
    G06: "A bot's share cannot be the target. Please pick a number that shows customers were helped.",
    G07: "Please name how soon a person takes over.",
  } as Record<string, string>,
  without: (reason: string, names: string) => `${reason} (without: ${names})`,
  overrides: (names: string) => `You start it without: ${names}.`,
};
