/** The coach's one-sentence questions and hints; `words` are the writer's own, empty when there are none. */
type Advice = (words: string) => string;

const ask = (words: string, quoted: string, plain: string): string => (words === "" ? plain : `“${words}”: ${quoted}`);

export const coach = {
  advice: {
    whose: ((words) =>
      ask(
        words,
        "of which service, where, or for whom?",
        "Which service, place or customers is this about?",
      )) as Advice,
    filler: ((words) =>
      ask(
        words,
        "what exactly should change, and for whom or where?",
        "What exactly should change, and for whom or where?",
      )) as Advice,
    "nothing-named": (() => "What exactly should change, and for which service, team or customers?") as Advice,
    "how-much": ((words) => ask(words, "by how much, from what to what?", "By how much, from what to what?")) as Advice,
    "no-number": ((words) =>
      ask(
        words,
        "good to know, but which number will show that you are there?",
        "Which number will show that you are there?",
      )) as Advice,
    "no-date": (() => "By which date should it be reached?") as Advice,
    soon: ((words) => ask(words, "by which date exactly?", "By which date exactly?")) as Advice,
    "service-level": ((words) =>
      ask(
        words,
        "that says how fast or how often; by which date should it work?",
        "By which date should it work?",
      )) as Advice,
    past: ((words) =>
      ask(
        words,
        "that is behind us; by which date ahead should it be reached?",
        "By which date ahead should it be reached?",
      )) as Advice,
    "no-such-day": ((words) =>
      ask(words, "I cannot find that day in the calendar; which one do you mean?", "Which day do you mean?")) as Advice,
    "no-reason": (() => "Which customer need or value does it serve?") as Advice,
    "no-evidence": (() => "Where do you stand today, or what will help you get there?") as Advice,
    absurd: ((words) =>
      ask(
        words,
        "nobody can promise that; which level would be ambitious and still possible?",
        "Which level would be ambitious and still possible?",
      )) as Advice,
    "points-or-percent": ((words) =>
      ask(
        words,
        "percentage points, or percent of today's value?",
        "Percentage points, or percent of today's value?",
      )) as Advice,
    "no-scale": ((words) => ask(words, "on which scale, to 5 or to 10?", "On which scale, to 5 or to 10?")) as Advice,
    over: ((words) =>
      ask(words, "that day is over; which new date suits?", "That day is over; which new date suits?")) as Advice,
    "far-away": ((words) =>
      ask(
        words,
        "more than a year ahead; what should be visible after three months?",
        "What should be visible after three months?",
      )) as Advice,
    "fiscal-year": ((words) =>
      ask(
        words,
        "I read it as the calendar year; please check the date.",
        "Please check the date of your fiscal year.",
      )) as Advice,
  },
};
