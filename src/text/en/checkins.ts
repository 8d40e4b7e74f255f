import { formatWeekday } from "../when.ts";

const day = (on: string) => formatWeekday("en", on);
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Daily check-ins, and what a team reads of them. */
export const checkins = {
  /** What can follow the command. */
  words: {
    setup: ["settings"],
    team: ["team"],
    skip: ["skip"],
    tomorrow: ["tomorrow", "next"],
    yesterday: ["yesterday", "late"],
    again: ["again", "more"],
  },
  day,
  open: "Check-ins",
  between: " · ",
  dash: " – ",

  ask: {
    title: (on: string, team: string) => `Your check-in for ${day(on)}, ${team}`,
    intro: "One minute: what moved, what is next, what is in the way.",
    planned: "You planned:",
    reminder: "A gentle reminder: your check-in is still open. If it does not fit today, skip it.",
    answer: "Check in",
    skip: "Skip…",
  },

  audience: {
    team: (team: string) => `Who sees this: everybody in ${team}, in the channel's summary.`,
    lead: (team: string) => `Who sees this: only the leads of ${team}.`,
  },
  privateParts: "Only the leads see how confident you are; what you tick and whom you thank stays with you.",

  form: {
    title: "Check-in",
    titleOf: (on: string) => day(on),
    editing: "What you change is changed wherever it was shown.",
    goal: (name: string, target: string | null) => (target === null ? name : `${name} (${target})`),
    goalHint: (last: string | null, left: number | null) =>
      [
        last === null ? null : `Last: ${last}`,
        left === null
          ? null
          : left < 0
            ? `${count(-left, "day", "days")} overdue`
            : `${count(left, "day", "days")} left`,
        "A number, or empty for no change",
      ]
        .filter((part) => part !== null)
        .join(" · "),
    noChange: ["no change", "same", "unchanged", "-"],
    done: "Done",
    doneHint: "What you planned last time stands here. Change what came differently.",
    next: "Next",
    obstacle: "What is in the way?",
    obstacleHint: "Leave it empty when nothing is.",
    kind: "What kind is it?",
    kinds: {
      person: "A person is missing or away",
      process: "A rule or a process",
      tool: "A tool or a system",
      otherTeam: "Another team",
      customer: "A customer",
      external: "Something outside",
    },
    since: "Since",
    helper: "Who can help?",
    helperHint: "They get a message with what is in the way, and your name.",
    confidence: "How confident are you?",
    levels: ["1 – I am stuck", "2 – it looks hard", "3 – open", "4 – it looks good", "5 – certain"],
    ticks: "For yourself",
    shift: "Shift",
    praise: "Somebody to thank?",
    praiseHint: "One sentence: who, and for what.",
    send: "Send",
  },

  skip: {
    title: "Skip this one",
    intro: (team: string) => `Only the leads of ${team} see the reason. Nothing goes to the channel.`,
    reason: "Why?",
    reasons: {
      off: "Not at work",
      busy: "No time today",
      same: "Nothing new",
      other: "Another reason",
    },
    words: "In your words",
    save: "Skip",
    said: (reason: string, words: string) => (words === "" ? reason : `${reason}: ${words}`),
  },

  own: {
    title: (on: string) => `Checked in for ${day(on)}`,
    nth: (on: string, n: number) => `Checked in for ${day(on)}, number ${n}`,
    skipped: (on: string) => `Skipped for ${day(on)}`,
    edited: "Changed. What was shown of it is being redrawn.",
    late: "It came late and is marked so.",
    closed: "closed meanwhile; the number stays here",
    done: "Done",
    next: "Next",
    obstacle: "In the way",
    confidence: "Confidence",
    of5: (n: number) => `${n} of 5`,
    ticked: "For yourself",
    shift: "Shift",
    praise: "Thanks",
    reason: "Reason",
    since: (text: string, on: string) => `${text} (since ${day(on)})`,
    asked: (name: string) => `${name} was asked to help`,
    helps: (name: string) => `${name} helps`,
    bar: (share: string, left: string | null) => (left === null ? share : `${share}, ${left}`),
    left: (n: number) =>
      n < 0 ? `${count(-n, "day", "days")} overdue` : n === 0 ? "due today" : `${count(n, "day", "days")} left`,
    change: "Change",
    solved: "No longer in the way",
    again: "Another one today",
    ahead: (on: string) => `Already for ${day(on)}`,
    answerAfterAll: "Check in after all",
  },

  /** A win or thanks that a check-in may be worth, offered once. */
  offer: {
    /** What came of something, and whom a customer's words are from. */
    effect:
      /(?<!\bnot |\bnot yet |n['’]t |\bnever )\b(?:solved|fixed|resolved|settled|helped|saved|recovered|won back|calmed|finished|completed|launched)\b/i,
    customer: /\b(?:customer|guest|client|patient|caller|passenger|parent|tenant|visitor)s?\b/i,
    lines: {
      win: "That sounds like a win. Shall it be kept?",
      praise: "A customer's good words are a win. Shall they be kept?",
      thanks: "Good words. Shall your colleague read them?",
    },
    make: { win: "Make it a win", praise: "Make it a win", thanks: "Thank them" },
    notNow: "Not now",
  },

  none: {
    title: "Your team does not check in yet",
    text: "A lead can switch it on: once a day everybody is asked in private, and the team reads a summary.",
    noTeam: "Check-ins belong to a team. Invite me to your team's channel first.",
    setup: "Set up check-ins",
  },

  setup: {
    title: (team: string) => `Check-ins of ${team}`,
    off: "They are off. Nobody is asked before you switch them on.",
    times: (asked: string, summary: string) =>
      `Everybody is asked in private at ${asked} on working days, reminded once, and may move or stop that with “me”. The summary comes at ${summary}; change that under “Rhythm”.`,
    seen: "Seen by",
    seenBy: { team: "the team, in the channel", lead: "leads only" },
    keeps: "What was written before keeps its readers.",
    evening: "Ahead from",
    ticks: "To tick",
    shifts: "Shifts",
    nothing: "none",
    switchOn: "Switch on…",
    change: "Change…",
    switchOff: "Switch off",
    offConfirm: "Nobody will be asked any more. What was written stays. Switch off?",
    saved: "Saved.",
    form: {
      title: "Check-ins",
      audience: "Who sees what people write?",
      evening: "From when can the next day's be given?",
      eveningHint: "By everybody's own clock",
      ticks: "To tick for oneself",
      ticksHint: "One per line, five at most, such as “I asked when I was not sure”",
      shifts: "Shifts",
      shiftsHint: "One per line, if your team works in shifts",
      save: "Save",
    },
  },

  summary: {
    title: (team: string, on: string) => `${team}: check-ins of ${day(on)}`,
    leadTitle: (team: string, on: string) => `${team}: check-ins of ${day(on)}, for leads`,
    answers: (n: number) => count(n, "check-in", "check-ins"),
    blockers: (n: number) => (n === 0 ? "nothing in the way" : count(n, "thing in the way", "things in the way")),
    inThread: "Each answer stands in this message's thread.",
    inTheWay: "In the way",
    nothingNew: "nothing new",
    done: (said: string) => `Done: ${said}`,
    next: (said: string) => `Next: ${said}`,
    goal: (name: string, said: string) => `${name}: ${said}`,
    late: "late",
    since: (on: string) => `since ${day(on)}`,
    confidence: (n: number) => `confidence ${n} of 5`,
    skipped: (reason: string) => `skipped – ${reason}`,
    more: (n: number) => `and ${n} more; “checkin team” shows them`,
    hint: "Whoever has not written is not counted: no answer is no data.",
    mine: "My check-in",
    none: "Nobody has checked in for this day yet.",
    earlier: "Day before",
    later: "Day after",
    onlyLead: "Only the team's leads can read this. The summary in the channel is for everybody.",
  },

  leads: {
    title: (n: number) =>
      n === 1 ? "Something has been in the way for days" : `${n} things have been in the way for days`,
    intro: (team: string) => `In ${team}. A word from you may be what is missing.`,
    days: (n: number) => `for ${count(n, "day", "days")}`,
    helps: (name: string) => `${name} helps`,
    asked: (name: string) => `${name} was asked`,
  },

  help: {
    title: (name: string) => `${name} hopes for your help`,
    by: (name: string) => `${name} thinks that you can.`,
    accept: "I can help",
    suggest: "Somebody else can…",
    accepted: (name: string) => `Thank you. ${name} knows that you help.`,
    suggested: (name: string) => `Thank you. I have asked ${name}.`,
    gone: (name: string) => `This is no longer in ${name}'s way. Nothing is left to do.`,
    tellAccepted: (name: string) => `${name} helps you`,
    tellSuggested: (name: string, other: string) => `${name} cannot and suggests ${other}, whom I have asked`,
    formTitle: "Who can help?",
    formField: "A colleague who can help",
    formHint: (name: string) => `They get a message with what is in ${name}'s way.`,
    send: "Ask them",
  },

  home: {
    open: (on: string, team: string) => `Check-in for ${day(on)}, ${team}`,
    notYet: "Still open. One minute is enough.",
    done: "Done for today.",
    skipped: "Skipped today.",
    change: "Open",
  },

  error: {
    off: "Your team no longer checks in, so nothing was saved. Its lead can switch check-ins on again.",
    over: "A check-in can be given up to three days later. This day is closed.",
    notYet: (from: string) => `The next day's check-in opens at ${from}. Type checkin for today's.`,
    number: "Please begin with a number, such as 87 % or 12, or leave it empty for no change.",
    nothing: "Please write one line, or close this and press Skip.",
    textFirst: "Please say in a few words what is in the way.",
    since: "Please give today or an earlier day.",
    notHere: "I cannot find this person in your organisation. Please pick somebody from the list.",
    unreachable: (name: string) => `I cannot reach ${name} any more. Please pick somebody else or leave it empty.`,
    yourself: "Please pick somebody other than yourself.",
    asker: "This person asked for the help. Please pick somebody else.",
    askedAlready: (name: string) => `${name} was asked already. Please pick somebody else.`,
    five: "Please give five at most.",
    long: (max: number) => `Please keep each line under ${max} characters.`,
    reason: "Please choose one.",
  },
};
