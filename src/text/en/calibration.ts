import { small } from "../compose-en.ts";
import { formatDay } from "../format.ts";

/** What a team's readings say to a goal. */
export const calibration = {
  floor: "Floor",
  stretch: "Stretch",
  bounds: { button: "Floor and stretch", title: "Floor and stretch", hint: "Left empty, I work it out." },
  error: {
    floor: (floor: string) => `${floor} lies beyond the target. The floor is what must not be undercut on the way.`,
    stretch: (stretch: string) => `${stretch} falls short of the target. The stretch is more than hoped for.`,
    target: (bound: string) =>
      `This does not go with ${bound}, which is set as floor or stretch. Please change that first.`,
  },
  /** Between two sentences. */
  gap: " ",
  series: (n: number, from: string, to: string) => `Your last ${n} readings: ${from} → ${to}.`,
  few: (n: number, level: string) =>
    n === 1
      ? `One reading so far: ${level}. Three show how fast it goes.`
      : `${n} readings so far, the latest ${level}. Three show how fast it goes.`,
  none: (kpi: string) =>
    `Nobody has logged ${small(kpi)} for your team yet. A month of measuring shows which number is right.`,
  otherUnit: (kpi: string) =>
    `Your number and the readings of ${small(kpi)} have different units or scales, so I cannot compare them.`,
  every: {
    ...{ day: "a day", week: "a week", month: "a month", quarter: "a quarter", year: "a year" },
    days: (n: number) => `every ${n} days`,
  },
  need: {
    step: (from: string, step: string, every: string) => `From ${from} this needs ${step} ${every}`,
    errors: (share: string, every: string) =>
      `Close to perfection the errors count: ${share} % of them ${every} have to go`,
    short: (step: string, days: number) => `This needs ${step} in ${days === 1 ? "1 day" : `${days} days`}`,
  },
  bands: {
    easy: (need: string, ratio: string) => `${need}, ${ratio} times your pace so far: perhaps too easy.`,
    moderate: (need: string, ratio: string) => `${need}, ${ratio} times your pace so far: ambitious and within reach.`,
    stretch: (need: string, ratio: string) =>
      `${need}, ${ratio} times your pace so far: a stretch. Which people, money, tools or new way will make the difference?`,
    split: (need: string, ratio: string) =>
      `${need}, ${ratio} times your pace so far. That is a lot: take a first step, or more time.`,
  },
  reach: (level: string) => `Your pace so far leads to about ${level} by then.`,
  still: (need: string) => `${need}, and nothing has moved so far. What will be different this time?`,
  slipping: (need: string) => `${need}, and lately it went the other way. What will you do differently?`,
  holdSlipping: "Lately it went the other way. What will hold it?",
  there: "It already stands there. How far could it go?",
  reference: {
    better: (mark: string) => `Others aim for ${mark}, so there is room beyond this.`,
    worse: (mark: string) => `Others aim for ${mark}, and you go further. What will customers gain from it?`,
  },
  use: (level: string) => `Use ${level} as baseline`,
  measureFirst: "Measure for a month first",
  sayHow: "Say what will help",
  moreTime: "Take more time",
  firstStep: "Take a first step",
  /** The goal to measure for a month. */
  first: {
    sentence: (what: string, due: string) =>
      `Measure ${small(what)} until ${formatDay("en", due)} and log every number, so that we know where we stand before we set a target`,
    what: (kpi: string) => `Know where we stand: ${small(kpi)}`,
    proof: "a month of readings",
    means: "log every number with kpi log",
    why: "a target should rest on what we know",
  },
};
