import { small } from "../compose-en.ts";
import { formatDay } from "../format.ts";

const day = (iso: string) => formatDay("en", iso);

/** Three ways to a goal for whoever has none yet, and what helps to find its number. */
export const ways = {
  help: "Help me find a goal",
  title: "Where shall we start?",
  intro: "Three short ways to a goal. I keep every answer, so you can stop and go on at any time.",
  starts: {
    problem: { label: "A problem", about: "something goes wrong, or customers complain" },
    baseline: { label: "A number of ours", about: "we read it already, and it should get better" },
    expectation: { label: "What customers expect", about: "they told us, and we do not always keep it" },
  },
  begin: "Start here",
  dash: " – ",
  own: "Write it myself",
  back: "Back",
  toSteps: "Back to the steps",
  goOn: "Go on",
  fromProblem: "Start from this problem",
  trouble: {
    title: "That is a problem worth a goal",
    hint: "Shall we make a goal of it? It takes three short steps.",
  },

  proofs: {
    complaints: "Complaints we counted",
    gap: "A gap we wrote down",
    reading: "A number we read",
    case: "One case that shows it",
    feeling: "I only feel it",
  },
  heard: {
    survey: "a survey",
    interview: "interviews",
    group: "a focus group",
    complaints: "complaints and wishes",
    other: "another source",
  },
  basis: ({ source, day: on, estimate }: { source: string; day: string | null; estimate: boolean }) =>
    `${source}${on ? `, ${day(on)}` : ""}${estimate ? " (an estimate)" : ""}`,
  readings: (n: number): string => (n >= 3 ? "our readings, median of the last three" : "our last reading"),

  measure: {
    problem: "Which number shows it?",
    baseline: "Which number should get better?",
    pick: "This one",
    last: (level: string, on: string) => `last ${level}, ${on}`,
    another: "Another number…",
    asSaid: (words: string) => `“${words}”, as you call it`,
    none: "Nobody in your team has logged a number yet. Pick one, and I will help you to measure it first.",
    nothing: "I know no number by these words. Keep them as they are, or try others.",
  },
  levels: {
    title: "From where to where?",
    ask: "Where does it stand, which level would be acceptable, and by when?",
    go: "Say from where to where",
  },
  solves: {
    title: "One last look",
    ask: (metric: string, target: string) => `Once ${small(metric)} is at ${target}: is the problem gone?`,
    yes: "Yes, it is",
    no: "No, another number",
  },
  size: {
    series: (n: number, spark: string, values: string) => `Your last ${n} readings: ${values}${spark}`,
    one: (level: string) => `One reading so far: ${level}.`,
    last: (level: string, on: string, n: number | null) =>
      `The latest: ${level}, ${on}${n === null ? "" : `, ${n} cases`}.`,
    from: (level: string) => `Start from ${level}, the median of the last three.`,
    fromLast: (level: string) => `Start from ${level}, the latest.`,
    fromOwn: (level: string) => `Start from ${level}, as you have set it.`,
    ask: (due: string) => `How far shall it go by ${day(due)}?`,
    sizes: {
      safe: "at your pace so far",
      ambitious: "a bit faster: ambitious",
      stretch: "a stretch",
      mark: "what others aim for",
    },
    take: "Take this",
    noPace: "These readings show no pace yet that I could build on.",
    other: "Another level…",
  },
  able: {
    title: "Can we do it?",
    ask: "Can today's people and tools keep what customers expect?",
    answers: { yes: "Yes", part: "In part", no: "No" },
    old: (on: string) => `Customers were asked on ${day(on)}, more than a year ago. It may be worth asking again.`,
    few: (n: string) => `Only ${n} answers: that may be chance. A few more would make it firmer.`,
  },
  share: {
    title: "How many cases shall keep it?",
    ask: "How many cases keep it today, and how many should by when?",
    go: "Say how many",
    interim: "Out of reach for now, so take a first level on the way, and promise customers only what you keep.",
  },
  /** What the goal says by itself. */
  said: {
    shown: (problem: string, much: readonly string[]) => `${problem} (${much.join(", ")})`,
    enough: (problem: string, enough: string) => `${problem}; ${enough}`,
    metric: (expected: string) => `share of cases that keep “${expected}”`,
    expects: (expected: string, where: string) => `Customers expect: ${expected} (${where})`,
    because: (expected: string, who: string, heard: string) => `${who || "customers"} expect “${expected}” (${heard})`,
    heard: (source: string, n: string, on: string) =>
      [source, n && `${n} answers`, on && day(on)].filter(Boolean).join(", "),
    estimate: "Where it stands is a feeling so far. Count it for two weeks, and the goal rests on facts.",
    promise: (words: string) => `Until then customers hear: ${words}`,
  },

  form: {
    ...{
      problem: "What goes wrong?",
      words: "Another number",
      levels: "From where to where?",
      size: "How far, and why?",
    },
    ...{ expectation: "What do customers expect?", share: "How many cases?" },
  },
  field: {
    problem: "What goes wrong, in one sentence",
    proof: "What shows it?",
    detail: "How much of it?",
    often: "How often?",
    words: "In your words: what would you count or time?",
    source: "Where that number comes from",
    since: "As of",
    enough: "Why would that be good enough?",
    expected: "What do they expect?",
    heard: "How do you know?",
    sample: "How many were asked?",
    asked: "When?",
    promise: "What will you tell customers until then?",
  },
  hint: {
    share: "Such as: 62 %",
    problem: "Such as: customers complain that replies are slow",
    detail: "Such as: 42 complaints in October",
    often: "Such as: ten times a week",
    words: "Such as: answered emails, waiting time at the counter",
    source: "Such as: ticket system, October report",
    enough: "Such as: nobody asks a second time within a day",
    expected: "Such as: an answer within 3 days",
    promise: "Such as: most cases take 5 days; we write if it takes longer",
  },
  /** The fields of a goal, as a form asks for them. */
  asks: {
    problem: { who: "Who suffers from it?", where: "Where does it happen?" },
    levels: { baseline: "Where it stands today", target: "Which level would be acceptable?", due: "By when?" },
    size: {
      ...{ baseline: "Where it starts from", target: "Where it should be", why: "Why this far?", due: "By when?" },
      ...{ source: "If you start elsewhere: why?", counters: "What must not get worse meanwhile" },
    },
    expectation: { where: "Where: which contact or step?", who: "Which customers?" },
    share: {
      ...{ baseline: "How many of 100 cases keep it today?", target: "How many should?", due: "By when?" },
      ...{ source: "Where today's number comes from", means: "What would help to get there?" },
    },
  } as Record<string, Record<string, string>>,
  required: { source: "Please say in a few words why it starts from another level." },
  unfit: {
    share: "This is a share of cases: please write a number from 0 to 100 %.",
    measure: (metric: string) => `${metric} cannot be read like this. Please write it in its own unit.`,
  },
  count: "Please write a whole number.",
  future: "That day is still to come. Please pick today or an earlier one.",

  /** The next question of a draft, with the words that it is about. */
  next: {
    which: (vague: string | null) =>
      vague === null ? "Which number will show it?" : `“${vague}”: which number will show it?`,
    howFar: (vague: string | null, metric: string) =>
      vague === null ? `${metric}: from what to what?` : `“${vague}”: ${small(metric)} from what to what?`,
    last: (level: string, on: string) => `Last time it stood at ${level} (${on}).`,
    start: (metric: string, level: string) =>
      `By your readings, ${small(metric)} stands at ${level}: is that where you start?`,
    here: (team: string) => `For our team (${team})`,
  },
};
