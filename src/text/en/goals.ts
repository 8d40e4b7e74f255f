import { compose } from "../compose-en.ts";
import { formatDay } from "../format.ts";

const day = (iso: string) => formatDay("en", iso);
const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);

export const goals = {
  day,
  /** Words after `goal`, lower case. */
  words: {
    list: ["list", "mine"],
    drafts: ["drafts", "draft"],
    update: ["update", "progress"],
    close: ["close", "finish"],
    undo: ["undo"],
    given: ["given", "given to others"],
    open: ["open"],
    tree: ["tree"],
    line: ["line", "my line"],
    templates: ["templates", "template", "examples", "example"],
    help: ["help", "help me", "find", "find a goal"],
    problem: ["problem", "problems"],
    baseline: ["baseline", "numbers"],
    expectation: ["expectation", "expectations"],
  },
  letters: {
    S: "Specific",
    M: "Measurable",
    A: "Achievable",
    R: "Relevant",
    T: "Time-bound",
  },
  passedWord: "found",
  missingWord: "still missing",
  dash: " – ",
  pointer: "I have opened this in our conversation, where only you and I are.",

  notGoal: {
    take: "Or is it your answer to this?",
    yes: "Yes, take it",
    inForm: "I cannot see a goal in that yet. Say what should change, such as: we should answer customers faster.",
    title: "I cannot see a goal in that yet",
    hint: "A goal says what should change. Rough is fine, I will ask for the rest. For example:",
    meant: "It is a goal: draft it",
    example: "We should answer customers faster",
  },

  draft: {
    title: "Let's make this a SMART goal",
    progress: (done: number) =>
      done === 5
        ? "All five are there."
        : done === 0
          ? "Let's take it step by step."
          : `${done} of 5 ${done === 1 ? "is" : "are"} there.`,
    ask: {
      S: "What exactly will change, and for whom or where?",
      M: "Which number will show it, and how far should it go?",
      T: "By when should it be reached?",
      R: "Why does it matter? Pick the value it serves and say why in one sentence.",
      A: "What makes you believe it can be reached: where do you stand today, or what will you do?",
      value: "Which of our values does it serve?",
    },
    answer: { S: "Say what and where", M: "Set the number", A: "Write my own…", T: "Another date…" },
    wrong: (words: string) => `“${words}” cannot be right. Which number do you mean?`,
    endOfMonth: (due: string) => `End of the month (${day(due)})`,
    endOfQuarter: (due: string) => `End of the quarter (${day(due)})`,
    inThreeMonths: (due: string) => `In three months (${day(due)})`,
    fillIn: "Fill in everything",
    more: "More…",
    drop: "Drop the draft",
    dropConfirm: "Drop this draft? You can take it back.",
    askLead: "Ask my lead to start it as it is",
    activateAnyway: "Start it as it is…",
    proposal: "Here is your goal",
    proposalAsk: "Shall I save it?",
    save: "Yes, save it",
    correct: "Correct the sentence",
    whoSees: {
      team: (team: string) => `Your team in ${team} will see it.`,
      lead: (team: string) => `Only you and the lead of ${team} will see it.`,
    },
    toOther: (team: string) => `For ${team} instead`,
    takeDue: (due: string) => `Yes, by ${day(due)}`,
    noTeam: "I am not in your team's channel yet, so only you will see it.",
    toLead: "Only me and my lead",
    toTeam: "Show it to the team",
    dropped: "Draft dropped",
    takeBack: "Take it back",
    again: "You are already working on this one, so I have brought it back.",
    brought:
      "A program of your organisation began this draft for you. It is yours alone: finish it, change it or drop it.",
  },

  field: {
    sentence: "Your goal, as you would say it",
    what: "What will change?",
    who: "Who does it, or whom does it serve?",
    where: "Where: channel, site, team or step?",
    metric: "Measured by",
    baseline: "Where it stands today",
    target: "Target",
    unit: "Unit",
    direction: "The number should",
    start: "Start",
    due: "Due",
    why: "Why it matters, in one sentence",
    value: "The value it serves",
    means: "What you will do to get there",
    counters: "What must not get worse meanwhile",
    statement: "The goal in one sentence",
    tier: "What kind of goal is it?",
    visibility: "Who sees it",
    reason: "Your reason, in a sentence that others will read",
    note: "How it goes",
    outcome: "How did it end?",
    lesson: "What did you learn? The next round starts from here.",
  },
  /** The same as short labels on a card. */
  fact: {
    state: "State",
    what: "What",
    where: "Where",
    metric: "Measured by",
    target: "Target",
    basis: "Known from",
    due: "Due",
    value: "Value",
    why: "Why",
    means: "How",
    counters: "Must hold",
    note: "Latest",
    lesson: "Lesson",
    override: "Started by a lead",
    tier: "Kind",
    visibility: "Seen by",
  },
  hint: {
    sentence: "Rough is fine: “we should answer customers faster”.",
    what: "Such as: first reply to chat customers",
    where: "Such as: online chat, night shift",
    baseline: "Such as: 75 s, or 4.1",
    target: "Such as: 30 s, 95 %, 4.5",
    unit: "Only if the number above has none: s, min, %, cases …",
    due: "The day it should be reached",
    means: "Such as: saved replies, two people at lunch time",
    counters: "Such as: first contact resolution. Separate several with commas.",
    note: "Such as: 87 %, two weeks of saved replies",
  },
  directions: { up: "go up", down: "go down", hold: "stay where it is" },
  tiers: { basic: "Basic", differentiating: "Differentiating", innovative: "Innovative" },
  /** The same with what it means, to choose from. */
  tierMeans: {
    basic: "Basic: what customers take for granted",
    differentiating: "Differentiating: what makes us stand out",
    innovative: "Innovative: something new that may fail",
  },
  visibilities: { team: "The team", lead: "Me and my lead", everyone: "Everyone" },
  states: {
    draft: "📝 Draft",
    proposed: "📨 Proposed",
    active: "🟢 Active",
    reached: "🏁 Reached",
    partly: "🌓 Partly reached",
    missed: "⛔ Missed",
    cancelled: "🚫 Cancelled",
  },
  outcomes: { reached: "Reached", partly: "Partly reached", missed: "Missed", cancelled: "Cancelled" },
  whatWhere: (what: string, where: string) => `${what} (${where})`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  dueIn: (due: string, left: number) =>
    left > 0
      ? `${day(due)} (${days(left)} left)`
      : left === 0
        ? `${day(due)} (today)`
        : `${day(due)} (${days(-left)} overdue)`,
  noteLine: (on: string, text: string) => `${day(on)}: ${text}`,

  /** The finished sentence from its parts; empty parts are left out. */
  compose,

  saved: {
    forOther: (name: string) => `Started. ${name} has been told.`,
    /** With a level as it may be told, where the goal has one. */
    said: (shown: string, level: string | null) =>
      `Saved. ${shown} Tell me how it goes at any time: goal update ${level ?? "87%"}`,
    shownToTeam: (team: string) => `It goes to ${team} now.`,
    shownToLead: "Your lead is being told.",
    shownToAll: "Everybody in the organisation can see it.",
    onlyYou: "Only you see it.",
  },
  teamPost: { title: "A new goal in the team", by: " is going for:" },
  leadPost: { title: "A new goal, for leads only", by: " is going for:" },
  leadAsk: {
    title: "A goal that needs your decision",
    by: " asks you to start this goal although it is not complete:",
    lacks: (names: string) => `Still missing: ${names}.`,
    sent: "I have asked your lead. You can go on answering meanwhile.",
    nobody: "Your team has no lead yet. Type team in its channel to set one.",
  },
  activated: { title: "Your goal has started", by: (lead: string) => `${lead} has started it as it is, because:` },

  menu: {
    title: "Your goals",
    none: "You have no goals yet. Write one as you would say it, or press the button.",
    aside: "You observe here and have no goals of your own. The goal tree shows those that you may see.",
    noDrafts: "You have no drafts.",
    draftsTitle: "Your drafts",
    new: "New goal",
    drafts: (n: number) => `Drafts (${n})`,
    back: "Back to my goals",
    open: "Open",
    resume: "Go on",
    closedOnes: "Done",
  },
  active: {
    update: "Update progress",
    edit: "Edit",
    undo: "Undo the last change",
    undoConfirm: (what: string) =>
      what === "" ? "Take back the last change?" : `Take back the last change (${what})?`,
    close: "Close the goal",
    history: (n: number) => (n === 1 ? "1 change on record" : `${n} changes on record`),
    whichUpdate: (note: string) =>
      note === "" ? "Which goal do you want to update?" : `Which goal does “${note}” belong to?`,
    whichClose: "Which goal do you want to close?",
    thisOne: "This one",
    noneActive: "You have no active goal yet. Write one as you would say it.",
    noUndo: "There is nothing to undo.",
  },
  left: {
    title: (name: string, team: string | null) => `${name} has left${team === null ? "" : ` ${team}`}`,
    intro: (n: number) =>
      n === 1
        ? "This goal is still under way. What shall become of it?"
        : `${n} goals are still under way. What shall become of them?`,
    none: "All of their goals are settled.",
    give: "Hand it over…",
    keep: "Keep it, I look after it",
    close: "Close it",
    closeConfirm: (name: string) => `Close this goal as cancelled? What ${name} noted stays.`,
    form: "Hand a goal over",
    who: "Who goes on with it?",
    begun: (name: string) => `${name} began it and has left. What was noted so far is on it.`,
    given: (name: string) => `I have asked ${name}. It goes on once they take it.`,
    kept: (team: boolean): string => (team ? "It is yours now, for the team." : "It is yours now."),
    closed: "Closed as cancelled.",
    lesson: (name: string) => `Closed because ${name} has left.`,
    notInTeam: (name: string, team: string) =>
      `${name} is not in ${team}. Please pick somebody of the team, or yourself.`,
  },
  reminder: {
    left: (n: number) =>
      n === 0 ? "Due today" : n === 1 ? "Due tomorrow" : n === 7 ? "One week left" : `${n} days left`,
    title: (left: string, what: string) => `${left}: ${what}`,
    several: (n: number) => `${n} goals are due soon`,
    hint: "One line on how it goes is enough. If a day no longer fits, just move it.",
    move: "Move the date",
  },
  monday: {
    title: "The team's goals this week",
    count: (n: number, soon: number) =>
      `${n === 1 ? "1 goal" : `${n} goals`} under way${soon === 0 ? "" : `, ${soon} due within a week`}.`,
    now: (reading: string) => `now ${reading}`,
    left: (n: number) =>
      n > 1
        ? `⏳ ${days(n)} left`
        : n === 1
          ? "⏳ due tomorrow"
          : n === 0
            ? "📌 due today"
            : `⌛ ${days(-n)} past its date`,
    orphaned: "has left; needs somebody to take it over",
    quiet: "💬 no news for two weeks",
    more: (n: number) => `And ${n} more.`,
    hint: "How is yours going? Tell me at any time: goal update 87%",
    mine: "My goals",
  },
  form: {
    new: "New goal",
    S: "What, who and where",
    M: "The number",
    T: "The date",
    R: "Value and reason",
    A: "Can it be reached?",
    all: "The whole goal",
    statement: "Correct the sentence",
    override: "Start it as it is",
    note: "Update progress",
    close: "Close the goal",
    go: "Go on",
    save: "Save",
    start: "Start the goal",
  },
  error: {
    closed: "This goal is closed, so it cannot be changed. What you typed is still here to copy.",
    dropped: "This draft has been dropped by its owner.",
    impossible: "This number cannot be right. Please check it.",
    units: "Today's level and the target have different units. Please use the same one.",
    changed: "The goal has changed since you opened this. Please read it again above, then press once more.",
    gone: "This goal is no longer here. Type goal list to see yours.",
    notYours: "Only its owner can change this goal.",
    notLead: "Only a lead of the team can do this.",
    notVisible: "This goal is only for its owner and their lead.",
    notDraft: "This goal has already started; open it to change it.",
    notActive: "This goal is not active.",
    incomplete: (names: string) => `Not complete yet: ${names}. Answer the question on the card first.`,
    number: "Please write one number, with its unit if it has one: 95 %, 30 s, 4.5.",
    day: "Please write a date that exists, such as 31 March or 2027-03-31.",
    past: "This day has passed. Please pick a day from today on.",
    ended: "Its due date has passed. Its owner has to set a new one before it can start.",
    far: "That is more than ten years away. Please check the year.",
    beforeStart: "The due date lies before the start. Please pick a later one.",
    pick: "Please pick one of these.",
    same: "The target is the same as today's level. Which level do you want to reach?",
    tooLong: (max: number) =>
      `That is too long for me. Please say it in at most ${max} characters. Your text, so that nothing is lost:`,
  },
};
