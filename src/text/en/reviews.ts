import { formatWeekday } from "../when.ts";

const day = (on: string) => formatWeekday("en", on);
const goals = (n: number) => (n === 1 ? "1 goal" : `${n} goals`);
const by = (name: string) => (name ? `, ${name}` : "");

/** Looking back on a month, and signing it off. */
export const reviews = {
  between: " · ",
  colon: ": ",
  /** The whole sentence that opens the month's. */
  open: ["monthly review", "month review", "monthly report", "review of the month"],
  /** What may stand behind the command for the last month. */
  latest: ["month", "monthly", "last month", "the month", "the last month"],
  title: (team: string, month: string) => `Review of ${month} in ${team}`,
  empty:
    "This month has left nothing to review: no goal, no number, no alert and no win. The next one begins with one goal or one number.",
  meets: (on: string) => `You talk about it on ${day(on)}. Until then it grows with what comes in.`,
  unsigned: "Nobody has signed it yet, so it still moves with the data.",
  signedBy: (name: string, on: string) => `Signed by ${name} on ${day(on)}. The month is closed.`,

  ask: "First: what do the numbers not tell?",
  promise:
    "Without names: I keep no name and no time with an answer. A question is shown on the day of the talk once at least five people have answered it.",
  few: "Fewer than five people are here, so nobody would be anonymous. Please ask each other in the talk.",
  questions: {
    hidden: "What do the numbers not show?",
    help: "What would help you most next month?",
  },
  answer: "Answer…",
  answerForm: {
    title: "What the numbers hide",
    send: "Send",
    once: "You answer once: I cannot find your answer again.",
  },
  thanks: "Thank you. Your answer is kept without your name.",

  completion: "How far the goals have come",
  total: (all: number, well: number, behind: number, rest: number) =>
    `${goals(all)}: ${well} reached or on track, ${behind} behind${rest > 0 ? `, ${rest} without anything to judge by` : ""}.`,
  noGoals: "No goal was under way.",
  by: { value: "By value", area: "By area", level: "By level" },
  groups: { value: "Value", area: "Area", level: "Level" },
  head: ["Goals", "On track", "Behind", "Way done"],
  none: "not said",
  noNumber: "no number",
  unknown: "nothing to judge it by",
  standings: {
    on: "on track",
    watch: "to watch",
    off: "off track",
    few: "few answers",
    open: "without a target",
  },
  goalState: (share: string, state: string) => `${share}, ${state}`,
  kpiState: (value: string, target: string | null, state: string) =>
    `${value}${target === null ? "" : `, target ${target}`}, ${state}`,
  about: (name: string, said: string) => `${name}: ${said}`,
  deviations: "Behind or off track",
  noDeviation: "Nothing is behind or off track.",
  alerts: "Alerts",
  wins: "What went well",
  overrides: "Let through or changed",
  incomplete: (goal: string, name: string, reason: string) => `${goal} began incomplete${by(name)}: ${reason}`,
  revised: (goal: string, changes: string, kind: string, reason: string, name: string) =>
    `${goal}: ${changes}. ${kind}: ${reason}${name && ` (approved by ${name})`}`,
  actions: "Open actions",
  gone: "no longer there",
  notThere: "not there",
  all: (n: number) => (n === 1 ? "Read it in full" : `Read all ${n}`),
  next: (n: number) => `The other ${n}`,

  analyse: "Find a cause…",
  analyses: "Why",
  chain: (cause: string, whys: string) => `${cause}: ${whys}`,
  causes: {
    people: "People",
    process: "Process",
    tools: "Tools",
    standard: "Standard",
    customer: "What customers do",
    external: "From outside",
    target: "The target itself",
  },
  analyseForm: {
    title: "Why did it happen?",
    intro: "Ask why of each answer until you find what you can change. It is about causes, never about blame.",
    about: "What is it about?",
    cause: "Where does the cause lie?",
    why: (n: number) => (n === 1 ? "Why?" : `And why that? (${n})`),
    save: "Save",
  },

  decide: "Decide about a goal…",
  decisionsTitle: "Decided",
  decisions: {
    keep: "Keep it as it is",
    level: "Change its level",
    date: "Change its date",
    scope: "Change what it covers",
    retire: "Retire it",
    reached: "Close it as reached",
  },
  decided: (what: string, reason: string, name: string) => `${what}: ${reason}${name && ` (approved by ${name})`}`,
  waitsFor: (name: string) => `waits for ${name || "its owner"}`,
  decideForm: {
    title: "Decide about a goal",
    intro: "You approve it with your name. The goal itself is changed by its owner, who hears of it at once.",
    goal: "Which goal?",
    what: "What becomes of it?",
    reason: "Why?",
    reasonHint: "Such as: too much for two people, or the market has changed",
    save: "Decide",
  },
  decidedTitle: (name: string) => `${name} decided about your goal`,
  closeGoal: "Close it…",
  openGoal: "Open the goal",

  addAction: "Add an action…",
  post: "Post it to the channel",
  sign: "Sign it off…",
  signForm: {
    title: "Sign off the month",
    intro: (month: string) =>
      `With your name ${month} is closed. What turns out different later is shown beside what you signed.`,
    undecided: (n: number) =>
      n === 1
        ? "One goal is behind, and nobody has decided about it. You can still sign."
        : `${n} goals are behind, and nobody has decided about them. You can still sign.`,
    note: "What do you take from this month?",
    sign: "Sign",
  },
  correct: "Take over what changed…",
  correctForm: {
    title: "Correct the month",
    intro: (n: number) =>
      `${n === 1 ? "One figure has" : `${n} figures have`} changed since it was signed. Both values stay visible.`,
    reason: "Why did it change?",
    save: "Correct",
  },
  corrected: (name: string, on: string, reason: string) => `Corrected by ${name} on ${day(on)}: ${reason}`,
  corrections: "Corrected",
  since: "Different since it was signed",
  changed: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  counts: { alerts: "Alerts", wins: "Wins", overrides: "Let through or changed" },

  quarter: {
    words: ["quarter", "quarterly"],
    /** The whole sentence that opens it. */
    open: ["quarterly review", "quarterly report", "quarter review"],
    which: {
      words: [] as string[],
      title: "Which look back do you mean?",
      ways: ["The week: retro", "The month: review", "The quarter: review quarter"],
    },
    section: "What the quarter tells",
    title: (team: string, span: string) => `${team}, ${span}`,
    empty: "This quarter has left nothing to tell: no goal, no number, no lesson and no idea.",
    notBegun: "This quarter has not begun yet. Type review quarter for the last one.",
    signed: (n: number) =>
      n === 3
        ? "All three months are signed."
        : `${n === 0 ? "None" : n} of its three months ${n === 1 ? "is" : "are"} signed.`,
    trends: "How the numbers moved",
    strands: { voice: "What customers say", training: "Training", performance: "Results" },
    head: ["KPI", "Before", "At the end", "Change"],
    few: (value: string) => `${value} (few answers)`,
    beside: "Customers and training stand side by side here. That both moved does not prove that one moved the other.",
    noLines: "No number was read in this quarter.",
    levels: "Goals by level",
    withoutGoal: (names: string) => `Without a goal: ${names}.`,
    tiers: "Goals by kind",
    tier: "Kind",
    notSaid: "Not said",
    tierOpen: (n: number) =>
      n === 1
        ? "Of 1 goal nobody has said the kind: its owner can, under Edit."
        : `Of ${n} goals nobody has said the kind: their owners can, under Edit.`,
    noTierSaid: (n: number) =>
      `${n === 1 ? "1 goal" : `${n} goals`}, and nobody has said of which kind: basic, differentiating or innovative. Owners can, under Edit.`,
    values: "Values in goals and wins",
    valueHead: ["Value", "Goals", "Wins"],
    valueGoals: "Goals by value",
    valueWins: "Wins by value",
    unused: (names: string) => `Neither a goal nor a win stood for ${names}. Is it still what you stand for?`,
    allValues: "Every value was meant by a goal or a win.",
    unvalued: (n: number) => (n === 1 ? "1 goal stands for no value yet." : `${n} goals stand for no value yet.`),
    learned: "Standards, lessons and cases",
    nothingLearned: "Nothing became a standard, a lesson or a case.",
    more: (n: number) => `and ${n} more on the page and in the files`,
    stale: "Goals without a word for 30 days",
    staleLine: (goal: string, on: string) => `${goal}: last heard of on ${day(on)}. Keep, change or retire it?`,
    ideas: "Ideas",
    idea: {
      received: "Received",
      due: "Answers due",
      inTime: "Answered in time",
      of: (n: number, all: number) => `${n} of ${all}`,
      tried: "Tried",
      adopted: "Adopted",
      known: "Known what came of them",
    },
    pdf: "As a PDF file",
    csv: "As a CSV file",
    file: (quarter: string, kind: "csv" | "pdf") => `quarter-${quarter}.${kind}`,
    columns: ["Quarter", "Part", "Name", "Before", "Value", "Change", "Unit", "Note"],
  },

  done: {
    signed: "Signed. The month is closed.",
    corrected: "Corrected. Both values stay visible.",
    analysed: "The cause is noted.",
    decided: "Decided. Its owner hears of it.",
  },
  error: {
    noTeam: "A review belongs to a team’s channel: invite me there first.",
    notYours: "This review belongs to another team.",
    notLead: "Leads, administrators and owners of a higher goal decide and sign. Please ask one of them.",
    gone: "I no longer know this review. Type review to see the latest.",
    unreadable: "I could not read that month or quarter. Such as: review 2026-10, review october, or review Q3.",
    notOver: "This month is not over yet. Type review for the last one.",
    signed: (name: string, on: string) =>
      `${name || "Somebody"} signed this month on ${day(on)}. What is new belongs to the next one.`,
    closed: "This month is signed. What is new belongs to the next one.",
    unsigned: "Nobody has signed this month yet, so there is nothing to correct.",
    same: "Nothing has changed since it was signed.",
    moved: "The figures have moved on meanwhile. Please look at them again, then send.",
    noGoal: "No goal or number of this month waits for it.",
    nothing: "Please answer at least one question.",
    answered: "You have answered already. I cannot find your answer again to change it.",
    answersOver: "The answers are closed. Please say it in the talk.",
  },
};
