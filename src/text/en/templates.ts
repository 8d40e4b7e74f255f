export const templates = {
  start: "Start from an example",
  title: "Goals to start from",
  intro: "Pick one and make it yours: I fill in what it says and ask for the rest.",
  use: "Use this",
  aside: " – ",
  measured: (metric: string, target: string) => (target === "" ? metric : `${metric}: ${target}`),
  levels: { person: "For me", team: "Team", department: "Department", enterprise: "Company" },
  allLevels: "All",
  chosen: (level: string) => `✓ ${level}`,
  asked: (parts: readonly string[]) => `${parts.join(" · ")}:`,
  words: (typed: string) => `“${typed}”`,
  count: (first: number, last: number, all: number) =>
    all === 1 ? "1 example" : `${first}–${last} of ${all} examples`,
  more: "Show more",
  back: "Back",
  search: "Search…",
  own: "Write my own",
  none: "I have no example for that. Try other words, or write your goal as you would say it.",
  all: (n: number) => (n === 1 ? "Show the 1 at another level" : `Show the ${n} at other levels`),
  everything: "Show all examples",
  gone: "This example is no longer here. Type goal templates to see the others.",

  form: {
    title: "Find an example",
    words: "Words",
    hint: "Such as: complaints, waiting time, training",
    level: "Whose goal is it?",
    area: "Area",
    any: "Any",
    go: "Show",
  },

  /** A number with the unit that the catalogue gives it. */
  amount: (value: number, unit: string) =>
    `${value}${{ percent: "%", points: " percentage points", seconds: " s", minutes: " min", hours: " h" }[unit] ?? ""}`,
  /** How far it should go, by the catalogue's sign. */
  reach: {
    ">=": (amount: string) => `at least ${amount}`,
    "<=": (amount: string) => `at most ${amount}`,
    "<": (amount: string) => `under ${amount}`,
    "=": (amount: string) => amount,
    "+": (amount: string) => `up by ${amount}`,
    "-": (amount: string) => `down by ${amount}`,
  },
  under: (amount: string) => `under ${amount}`,
  ask: {
    change: (by: string) => `The example goes ${by}. From where you stand today, which level is that?`,
    done: (metric: string) => `What will show that it is done? Say how far this should go: ${metric}.`,
    /** `unit` null where it can be any. */
    open: (unit: string | null) => {
      const units: Record<string, string> = {
        ...{ percent: "in %", points: "in percentage points", score_points: "in points of the rating" },
        ...{ score_1_5: "out of 5", score_0_100: "out of 100", minutes: "in minutes", hours: "in hours" },
      };
      return `The example leaves the number to you. How far should it go${unit && units[unit] ? `, ${units[unit]}` : ""}?`;
    },
  },
};
