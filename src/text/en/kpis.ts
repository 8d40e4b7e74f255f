import { formatMoney } from "../figures.ts";

type Scale = readonly [min: number, max: number] | null;
type Write = (value: string, scale: Scale) => string;
const counted =
  (one: string, many = `${one}s`): Write =>
  (v) =>
    `${v} ${v === "1" ? one : many}`;
const behind =
  (unit: string): Write =>
  (v) =>
    `${v} ${unit}`;

/** Measures of service: the catalogue, and what teams read. */
export const kpis = {
  /** Words after `kpi`, lower case. */
  words: {
    find: ["search", "look"],
    show: ["open", "see", "correct", "follow"],
    log: ["record", "enter"],
    list: ["mine", "ours"],
    today: ["now", "digest"],
    add: ["new", "create"],
    feed: ["feeds", "fetch"],
  },
  /** A number with its unit. */
  units: {
    percent: behind("%"),
    points: counted("percentage point"),
    score: (v, scale) => (scale && scale[0] >= 0 ? `${v} of ${scale[1]}` : v),
    score_points: counted("scale point"),
    stars: (v, scale) => (scale ? `${v} of ${scale[1]} stars` : `${v} stars`),
    seconds: behind("s"),
    minutes: behind("min"),
    hours: behind("h"),
    days: counted("day"),
    count: (v) => v,
    ratio: (v) => v,
    index: (v) => v,
    currency: (v) => v,
    per_person: behind("per person"),
    per_currency: behind("per unit of cost"),
    cases_per_hour: behind("cases per hour"),
    kpi_unit: behind("in the other measure’s unit"),
    multiple: behind("times"),
    metres: behind("m"),
  } satisfies Record<string, Write> as Record<string, Write>,
  money: (value: number, currency: string) => formatMoney("en", value, currency),
  /** The same as a choice, without a number. */
  gauges: {
    percent: "percent",
    points: "percentage points",
    score: "score",
    score_points: "points on the scale",
    stars: "stars",
    seconds: "seconds",
    minutes: "minutes",
    hours: "hours",
    count: "a count",
    ratio: "a ratio",
    index: "an index",
    currency: "money",
    per_person: "per person",
    per_currency: "per unit of cost",
    cases_per_hour: "cases per hour",
    kpi_unit: "the unit of the other measure",
  } as Record<string, string>,
  onScale: (unit: string, min: string, max: string) => `${unit}, ${min} to ${max}`,
  withDirection: (gauge: string, direction: string) => `${gauge}, ${direction}`,
  directions: {
    up: "higher is better",
    down: "lower is better",
    none: "neither way is better",
    depends: "the wording of the question decides",
  },
  periods: { day: "A day", week: "A week", month: "A month", quarter: "A quarter", year: "A year", event: "One event" },
  usually: {
    day: "every day",
    week: "every week",
    month: "every month",
    quarter: "every quarter",
    year: "every year",
    event: "each time it happens",
  },
  sources: {
    system: "system records",
    survey: "survey",
    sample: "sample check",
    outside: "outside party",
    manual: "counted by hand",
  },
  reference: {
    atLeast: (v: string) => `at least ${v}`,
    atMost: (v: string) => `at most ${v}`,
    above: (v: string) => `above ${v}`,
    below: (v: string) => `below ${v}`,
    equals: (v: string) => v,
    about: (v: string) => `about ${v}`,
    fromTo: (v: string, to: string) => `from ${v} to ${to}`,
    between: (v: string, to: string) => `${v} to ${to}`,
    raiseBy: (v: string) => `up by ${v}`,
    cutBy: (v: string) => `down by ${v}`,
    within: (v: string) => `within ${v}`,
  },
  noted: (amount: string, note: string) => `${amount} (${note})`,
  dash: " – ",
  dot: " · ",
  ofAsked: (n: string, asked: string, share: string) => `${n} of ${asked} asked (${share} %)`,
  /** What the number can and cannot tell. */
  honest: {
    few: (n: string) => `Only ${n} cases: too few to say much.`,
    sure: (low: string, high: string) =>
      `Counted from so many, the true share is most likely between ${low} and ${high}.`,
    usual: (low: string, high: string) =>
      `It usually moves between ${low} and ${high}; within that, a change may be chance.`,
    unusual: (low: string, high: string) =>
      `This is outside the usual range of ${low} to ${high}: worth a look at what happened.`,
  },
  nOf: (n: string) => `n=${n}`,
  was: (value: string) => `corrected, was ${value}`,

  fact: { unit: "Unit", direction: "Direction", reference: "Others aim for", period: "Usually read", category: "Area" },
  watch: "Watch beside it, so that nothing else gets worse:",
  readings: (team: string, n: number) => (n === 1 ? `1 reading of ${team}` : `Readings of ${team}, ${n} so far`),
  noReadings: (team: string) => `${team} has no reading of it yet.`,
  /** Beside a picture, and instead of it. */
  chart: {
    said: (first: string, then: string, last: string, now: string) => `From ${first} (${then}) to ${last} (${now}).`,
    aimed: (target: string) => ` Target: ${target}.`,
    target: "Target",
    usual: "Usual",
    floor: "Floor",
  },
  log: "Log a reading",
  correct: "Correct",
  correctOne: "Correct a reading…",
  whichReading: (kpi: string) => `Which reading of “${kpi}” do you want to correct?`,
  back: "Back",
  show: "Show",
  ours: "Our KPIs",
  browse: "Browse by area",
  saved: "Saved.",
  meaning: "What it means",

  team: {
    title: (team: string) => `KPIs of ${team}`,
    none: "There are no readings yet. Find the measure first, then log what you know.",
    noTeam: "KPIs",
    noTeamYet: "You are in no team yet, so there are no readings to show. You can look around in the catalogue.",
    hint: "Try: kpi find response time · kpi log FCR 78% n=120",
    more: (n: number) => `And ${n} more.`,
  },
  find: {
    title: (words: string) => `KPIs for “${words}”`,
    none: (words: string) => `I found no KPI for “${words}”. Other words may do, or look around by area.`,
    more: (n: number) => `And ${n} more. One more word narrows it down.`,
    which: (words: string) => `Which one do you mean by “${words}”?`,
    thisOne: "This one",
    areas: "KPIs by area",
    area: (name: string, n: number) => `${name} (${n})`,
    back: "All areas",
  },
  form: {
    log: "Log a reading",
    correct: "Correct a reading",
    save: "Save",
    about: (kpi: string, team: string) => `${kpi}, ${team}.`,
    last: (value: string, span: string) => ` Last reading: ${value}, ${span}.`,
    correcting: (kpi: string, value: string, span: string) =>
      `${kpi}: ${value}, ${span}. The old value stays on record.`,
  },
  field: {
    value: "Value",
    gauge: "Unit and scale",
    period: "What period does it cover?",
    end: "Last day of the period",
    asked: "How many were asked?",
    n: "How many cases does it rest on (n)?",
    source: "Where does it come from?",
    note: "Note",
  },
  hint: {
    value: (gauge: string) => `Unit: ${gauge}`,
    orFigures: "Or leave it empty and fill in what was counted; I work it out.",
    join: ". ",
    n: "Such as 120 answers. A number that rests on few cases says little.",
    end: "A week counts seven days back from it, a month one month.",
    note: "What one should know about this number",
  },
  same: {
    title: "There is already a reading for this period",
    has: (value: string, span: string, by: string) => `${span}: ${value}, by ${by}.`,
    typed: (value: string) => `You wrote ${value}. Shall I correct it? The old value stays on record.`,
    yes: (value: string) => `Correct it to ${value}`,
  },
  byProgram: "a program",
  /** Under what waits for a yes. */
  held: {
    said: (value: string, span: string) => `${value}, ${span}.`,
    edit: "Change what I wrote",
    no: "Leave it",
  },
  /** A reading told in a sentence. */
  understood: {
    title: "Shall I log this reading?",
    kpi: "KPI",
    span: "Period",
    team: "Team",
    yes: "Yes, log it",
  },
  far: {
    title: (kpi: string) => `${kpi}: a question first`,
    question: (usual: string) => `That is far from the usual ${usual}. Is it right?`,
    yes: (value: string) => `Yes, save ${value}`,
  },
  /** Measures of a team's own. */
  own: {
    add: "Add a KPI of our own",
    edit: "Change the definition",
    retire: "Retire it",
    retireSure: "It will no longer be found or logged. Its readings stay. Retire it?",
    bringBack: "Use it again",
    retiredOn: (day: string) => `Retired on ${day}. Its readings stay.`,
    workedOut: (expr: string) => `Worked out as: ${expr}`,
    holds: (n: number, all: number) =>
      `${n} of ${all} marks of a good measure hold. You may think about the rest, or leave it:`,
    advice: {
      relevant: "Whom does it help? Name the customer or colleague in the definition.",
      measurable: "Two people should count the same number. A formula or a clear unit makes that sure.",
      timely: "A number that comes once a quarter tells you late. Could you read it every month?",
      balanced: "What must not get worse meanwhile? Name a measure to watch beside it.",
      simple: "A shorter definition is easier to remember. Try one sentence and at most three inputs.",
      motivating: "Neither way is better, so nobody can improve it. Is there a number people can move?",
    },
    form: {
      add: "A KPI of our own",
      edit: "Change a KPI",
      about: (team: string) => `For ${team}. Everybody in the team can log it.`,
    },
    field: {
      name: "Name",
      definition: "What does it tell?",
      unit: "Unit",
      bounds: "Lowest and highest possible value",
      direction: "Which way is good?",
      period: "What period does one number cover?",
      expr: "Formula",
      counter: "Which measure must not get worse meanwhile?",
    },
    hint: {
      definition: "One sentence: what is counted, and whom it helps.",
      bounds: "Such as 0–100 or 1–5. A score needs it.",
      expr: "Such as 100 × solved ÷ cases. The form then asks for each of them.",
      counter: "A name that kpi find shows, such as CSAT.",
    },
    error: {
      taken: (name: string) => `There is already a measure called “${name}”. kpi show and its name opens it.`,
      bounds: "Please write two numbers, the lower one first, such as 0–100.",
      scale: "A score needs its scale, such as 1–5.",
      formula: "I cannot read this formula. Use names, numbers, + − × ÷ and brackets, such as 100 × solved ÷ cases.",
      counter: (words: string) =>
        `I know no measure called “${words}”. Find its name with kpi find, or leave this empty.`,
      isRead: "There are readings already, and they must stay comparable. Please add a new KPI for another one.",
      notLead: "Only a lead of this team can change its own KPIs.",
    },
  },
  error: {
    gone: "I no longer know this KPI. Type kpi find and a word to look for it.",
    noTeam: "Readings belong to a team. Invite me to your team’s channel first, then try again.",
    notYours: "Only the people of this team can see and log its readings.",
    number: "Please write one number, such as 78 % or 4.5.",
    unit: (gauge: string) => `That unit does not fit here. Please write the number in this one: ${gauge}.`,
    range: (min: string, max: string) => `This number must lie between ${min} and ${max}.`,
    least: (min: string) => `This number cannot be less than ${min}.`,
    most: (max: string) => `This number cannot be more than ${max}.`,
    whole: "A count is a whole number. Please write one.",
    otherTime: (gauge: string, same: string) => `Your team’s readings are in ${gauge}. Please write ${same}.`,
    other: (gauge: string) =>
      `Your team reads it in another way (${gauge}). Numbers of two kinds cannot stand in one series, so please give this one in the same.`,
    pick: "Please pick one of these.",
    day: "Please write a date that exists, such as 2026-11-15.",
    future: "This period is not over yet. Please pick today or an earlier day.",
    asked: "Fewer were asked than answered. Please check both numbers.",
    n: "Please write a whole number from 1, or leave it empty.",
    missing: (names: readonly string[]) => `To work it out I also need: ${names.join(", ")}.`,
    zero: "Nothing can be divided by 0. Please check what was counted.",
    differs: (value: string) =>
      `What was counted makes ${value}. Please correct one of them, or leave the value empty.`,
  },
};
