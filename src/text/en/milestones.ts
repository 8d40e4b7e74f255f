import { formatDay } from "../format.ts";

const day = (iso: string) => formatDay("en", iso);

/** What is to be there on the way to a goal. */
export const milestones = {
  title: "Milestones",
  button: "Milestones…",
  propose: "This goal takes more than three months. A few milestones show early whether it is on its way, if you like.",
  suggest: "Add milestones…",
  count: (reached: number, all: number) => `${reached} of ${all} reached`,
  short: (reached: number, all: number) => `${reached} of ${all} milestones`,
  reach: "Reached",
  reachedOn: (on: string) => `reached ${day(on)}`,
  said: (text: string) => `Reached: ${text}`,
  outside: (n: number) =>
    n === 1 ? "One milestone is outside the goal's new dates." : `${n} milestones are outside the goal's new dates.`,
  move: "Move them…",
  field: { text: (n: number) => `Milestone ${n}`, day: (n: number) => `Day of milestone ${n}` },
  hint: "What will be there to see? A line that you leave empty does not count.",
  error: {
    undated: "Please say first by which day the goal is due.",
    outside: (start: string, due: string) => `Please pick a day from ${day(start)} to ${day(due)}.`,
    twice: "Another milestone has this day. Please pick a different one.",
    changed: "The milestones have changed meanwhile. Please open this form again from the goal's card.",
  },
  today: "Milestones today",
  soon: "Milestones",
  of: (milestone: string, goal: string) => `${milestone} (${goal})`,
};
