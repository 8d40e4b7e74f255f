import { formatWeekday } from "../when.ts";

const day = (on: string) => formatWeekday("en", on);
const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

const pdca = { plan: "Plan", do: "Do", check: "Check", act: "Act" };

/** The weekly retro in a team's channel, and the cycle that it is part of. */
export const retro = {
  open: "Retro",
  between: " · ",
  dash: " – ",
  words: {
    start: ["start", "new", "begin"],
    setup: ["setup", "settings"],
    cycle: ["cycle", "pdca"],
    last: ["last", "previous"],
  },
  title: (team: string, on: string) => `Retro in ${team}, ${day(on)}`,
  summaryTitle: (team: string, on: string) => `What the retro in ${team} found, ${day(on)}`,

  modes: { named: "With names", anonymous: "Anonymous" },
  promise: {
    named: "With names: once it is published, the team reads who wrote what.",
    anonymous:
      "Anonymous: I keep no name and no time with an answer. A step is shown once at least five people have answered it; nobody in the team can see who has answered.",
  },
  until: (on: string) =>
    `You can answer until ${day(on)}. Nobody reads the answers before they are published, and late ones still count.`,
  facilitator: (name: string) => `${name} facilitates. Anyone in the team can take over.`,
  nobody: "Nobody facilitates yet. Anyone in the team can.",

  /** What a team calls the four steps, as short as a button. */
  steps: {
    pdca,
    improvement: {
      plan: "Choose measures",
      do: "Carry out",
      check: "Watch the effect",
      act: "Evaluate and adjust",
    },
    assessment: {
      plan: "Plan and indicators",
      do: "Assess",
      check: "Analyse and feed back",
      act: "Measures and follow-up",
    },
  },
  questions: {
    plan: "Which problem or chance did we pick, and what was the cause?",
    do: "What did we actually do, and what did we record?",
    check: "What changed against the goal, and what is still missing?",
    act: "What becomes standard, what do we change, what do we drop?",
  },

  facts: {
    title: "What the week says",
    nothing: "Nothing stands out this week: no goal off track, no new number, no open action.",
    goals: "Goals off track",
    readings: "Numbers",
    alerts: "Alerts under way",
    promises: "Agreed on last time",
    actions: "Other open actions",
    wins: "What went well",
    goal: (name: string, state: "off" | "watch", done: string, expected: string) =>
      `${name}: ${done} of the way, ${expected} expected${state === "watch" ? " (to watch)" : ""}`,
    reading: (name: string, before: string | null, now: string) =>
      before === null ? `${name}: ${now}` : `${name}: ${before} → ${now}`,
    gone: "no longer there",
    more: (n: number) => `and ${n} more`,
  },

  answer: "Answer…",
  answerLate: "Answer after all…",
  publish: "Publish now",
  publishConfirm: "Publish the answers now? Others can still answer afterwards.",
  takeOver: "Take over",
  vote: "Vote…",
  count: "Count the votes",
  countConfirm: "Count now? Nobody can vote afterwards.",
  act: "Make it an action…",
  addAction: "Add an action…",
  said: "All answers",
  close: "Close the cycle…",
  again: "Post it again",
  start: "Start a retro…",
  setup: "Settings…",
  lastOne: "The last one",
  show: "Show the summary",

  form: {
    title: "Retro",
    send: "Send",
    once: "You answer once: I cannot find your answer again to change it.",
    changeable: "You can change it until the retro is over.",
    late: "The answers are published. Yours is shown once five late ones have come, and deleted with the retro’s end otherwise.",
    lateNamed: "The answers are published. Yours is added.",
  },
  startForm: {
    title: "Start a retro",
    mode: "How do people answer?",
    until: "Published on",
    ends: (on: string) => `The retro of ${day(on)} is not closed yet. It ends when you start this one.`,
    submit: "Start",
  },
  voteForm: {
    title: "What do we do about it?",
    picks: "Up to three",
    hint: "Nobody sees who voted for what. You can change it until the votes are counted.",
    submit: "Vote",
  },
  closeForm: {
    title: "Close the cycle",
    intro: "What came of it? A number of the team, a number in your words, or why there is none.",
    plan: "What was it about?",
    done: "What did we do?",
    kpi: "A number of the team that shows it",
    said: "Or the number in your words",
    saidAlone: "The number, in your words",
    saidHint: "Such as: waiting time 12 → 9 minutes",
    reason: "Or why there is no number",
    act: "What becomes of it?",
    acts: {
      standardise: "It becomes our standard",
      share: "We tell others about it",
      retry: "We try again in another way",
      stop: "We stop it",
    },
    note: "In your words",
    submit: "Close",
  },
  setupForm: {
    title: "Retros",
    mode: "How do people answer, usually?",
    modeHint: "It can be chosen anew for each retro.",
    days: "For how many days are answers taken?",
    daysHint: "1 to 14; then they are published on the next working day",
    template: "What the steps are called",
    templateHint: "Holds from the next cycle on; one that is under way keeps its names.",
    submit: "Save",
  },
  templates: {
    pdca: "Plan, Do, Check, Act",
    improvement: "Improvement in six steps",
    assessment: "Assessment in seven steps",
  },
  templateSteps: {
    pdca,
    improvement: {
      organise: "Organise, and make it everybody's matter",
      aim: "Set goals and indicators",
      analyse: "Collect and analyse data",
      choose: "Choose measures",
      implement: "Carry out and watch the effect",
      evaluate: "Evaluate again and adjust",
    },
    assessment: {
      plan: "Plan the assessment",
      indicators: "Set the indicators",
      assess: "Assess",
      feedback: "Analyse and feed back",
      measures: "Decide on measures",
      track: "Carry out and follow up",
      keep: "Keep improving",
    },
  } as Record<string, Record<string, string>>,

  thanks: {
    named: "Your answer is kept. The team reads it once the retro is published.",
    namedShown: "Your answer is kept, and shown to the team.",
    anonymous: "Your answer is kept without your name. Nobody in the team can see that you have answered.",
  },
  voted: "Your vote is kept.",
  done: {
    started: (team: string) => `The retro is open in ${team}.`,
    taken: "You facilitate this retro now.",
    published: "The answers are published.",
    counted: "The votes are counted.",
    over: "The cycle is closed, and the retro is over.",
    again: "I post it again.",
    agreed: "The action is agreed on. Its owner sees it on their own page.",
  },

  none: {
    title: (team: string) => `No retro is open in ${team}`,
    intro: "A retro looks at the week in four short questions and ends with up to three actions.",
    noTeam: "A retro belongs to a team's channel: invite me there first.",
  },
  few: {
    title: (team: string) => `This week’s retro in ${team} did not open`,
    why: "Your retros are anonymous, and with fewer than five people everybody would know who wrote what. You can start one with names, or change the settings.",
  },
  setupCard: {
    title: (team: string) => `Retros in ${team}`,
    saved: "Saved.",
    mode: "Answers, usually",
    days: "Taken for",
    daysOf: (n: number) => count(n, "day", "days"),
    template: "Steps",
    weekly: "It opens by itself; the rhythm says when.",
    off: "It does not open by itself yet. Save the settings once, and it will.",
  },

  summary: {
    nobody: "Nobody has answered this time. Open actions go on.",
    few: "Fewer than five answers, so they stay hidden, and nobody can guess who wrote one.",
    noneHere: "Nothing.",
    times: (n: number) => `${n} say the same`,
    more: (n: number) => `and ${n} more; “All answers” shows them`,
    voting: "Vote for up to three things to do about it.",
    picked: "What the team votes to do",
    votes: (n: number) => count(n, "vote", "votes"),
    noVotes: "Nobody has voted. Whoever facilitates can add an action.",
    agreed: "Agreed",
    action: (what: string, owner: string, on: string) => `${what} (${owner}, by ${day(on)})`,
    over: "This retro is over. Open actions come back in the next one.",
    moved: (on: string) => `Published on ${day(on)}: see the summary below.`,
  },
  saidCard: {
    title: (step: string) => `All answers: ${step}`,
    remove: "Take away",
    removeConfirm: {
      named: "Take these words away for everybody?",
      anonymous: "Take these words away for everybody? I cannot tell you who wrote them.",
    },
    next: "More",
    back: "Back",
  },
  check: {
    title: "The cycle",
    state: "Step",
    since: "Since",
    plan: "What it is about",
    done: "Done",
    check: "What came of it",
    act: "What becomes of it",
    none: (reason: string) => `no number: ${reason}`,
    number: (name: string, before: string | null, after: string) =>
      before === null ? `${name}: ${after}` : `${name}: ${before} → ${after}`,
    closed: "closed",
    nothing: "Nobody has said yet.",
    carried: "It goes on where the one before ended.",
  },
  trouble: {
    title: (team: string) => `I cannot write in ${team}`,
    channel: (team: string, reason: string) =>
      `I cannot write in ${team}: ${reason}. The retro goes on here, and nothing is lost.`,
  },

  home: {
    open: (team: string, on: string) => `Retro in ${team}, open until ${day(on)}`,
    vote: (team: string) => `The retro in ${team} is published: vote for what you do about it`,
  },

  error: {
    notYours: "This is for the people of the team only.",
    gone: "I no longer know this retro. Type retro to see what is open.",
    open: "A retro is open already, so I did not start another one.",
    over: "This retro is over. What you wrote can go into the next one.",
    overNow: "This retro is over.",
    answered: "You have answered already. An anonymous answer cannot be opened again.",
    nothing: "Please write a line at one of the steps.",
    facilitates: (name: string) => `${name} facilitates this retro. Press “Take over” first.`,
    notPublished: "The answers are not published yet.",
    published: "The answers are published already.",
    counted: "The votes are counted already. The summary shows what was voted for.",
    notCounted: "The votes are not counted yet.",
    three: "Please choose up to three.",
    pick: "Please choose at least one.",
    made: "This is agreed on already.",
    unproven: "It becomes a standard once a number shows that it worked. Please choose something else for now.",
    enough: "Three actions are enough for one retro. Drop one first.",
    few: "Fewer than five people are in this team, so nobody would be anonymous. Please choose names.",
    until: "Please give a day from tomorrow to two weeks from now.",
    days: "Please give a number of days from 1 to 14.",
    check: "Please give a number, or say why there is none.",
    said: "Please write the number, too, such as 9 minutes.",
    noReading: "This number has no reading since the cycle began. Pick another one, or say why there is none.",
    closed: "This cycle is closed already.",
    choose: "Please choose one.",
  },
};
