import { formatDay } from "../format.ts";

const day = (iso: string) => formatDay("en", iso);
const goals = (n: number) => (n === 1 ? "1 goal" : `${n} goals`);

/** How goals hang together, from one person's to the company's. */
export const cascade = {
  level: "Who is to reach it?",
  levels: { person: "One person", team: "A team", department: "A department", enterprise: "The whole company" },
  /** Before a goal's name in a list. */
  marks: { person: "👤 Person", team: "👥 Team", department: "🏬 Department", enterprise: "🏢 Company" },
  fact: { level: "For", serves: "Serves" },
  contributions: {
    same: "same measure, smaller scope",
    driver: "drives it",
    enabling: "makes it possible",
  },
  served: (name: string, contribution: string, how: string) => `${name} (${contribution}${how && `: ${how}`})`,
  servesNone: (reason: string) => `no higher goal: ${reason}`,
  unseen: "a goal you may not see",
  /** What the card of a relevant goal says when the goal above is its reason. */
  proof: (name: string) => `serves: ${name}`,

  ask: "Which higher goal does it serve?",
  pick: {
    title: "Which higher goal does it serve?",
    now: (served: string) => `So far: ${served}`,
    this: "This one",
    none: "There is no higher goal under way that you can see.",
    noneBecause: "None, because…",
    how: "Say how…",
    range: (first: number, last: number, all: number) =>
      first === 1 && last === all ? goals(all) : `${first}–${last} of ${goals(all)}`,
    more: "Show more",
    back: "Show the ones before",
    toGoal: "Back to the goal",
    another: "Another goal",
  },
  contribute: {
    title: "How does it contribute?",
    to: "The higher goal:",
    buttons: {
      same: "Same measure, smaller scope",
      driver: "It drives that measure",
      enabling: "It makes that goal possible…",
    },
  },
  form: {
    none: "No higher goal",
    reason: "Why does it serve no higher goal?",
    reasonHint: "Such as: it is about my own training",
    how: "How it contributes",
    howField: "How does your goal help the higher one, in one sentence?",
    howHint: "Such as: with saved replies everybody answers in 30 s",
  },
  error: {
    notWide:
      "Only a department's or the company's goal can be shown to everyone. Please pick another level or another audience.",
    loop: "That goal serves this one already, so it cannot be the other way round. Please pick another.",
    closed: "That goal is no longer under way. Please pick another.",
    lost: "This goal matters because it serves that one. Please say first, with Edit, why it matters.",
  },
  toEveryone: "Show it to everyone",
  whoSees: "Everybody in the organisation will see it.",

  finding: {
    horizon: (due: string) => `The goal above is due on ${day(due)}, before this one. Can this one be there by then?`,
    order: (own: string, above: string) =>
      `This goal is for ${own.toLowerCase()}, the one above only for ${above.toLowerCase()}. Is it the other way round?`,
    parts: "its parts",
    partsAbove: "the parts of the goal above",
    short: (parts: string, total: string, of: string, gap: string) =>
      `Together ${parts} make ${total} of ${of}; ${gap} more are needed.`,
    over: (parts: string, total: string, of: string, gap: string) =>
      `Together ${parts} make ${total} of at most ${of}: ${gap} too many.`,
    average: (parts: string, total: string, of: string) =>
      `Weighed by their volume, ${parts} come to ${total}; the whole needs ${of}.`,
    how: "Rates do not simply add up. How does this one move the goal above?",
  },
  toDue: (due: string) => `Due on ${day(due)} as well`,
  otherParent: "Another higher goal…",

  line: {
    button: "My line",
    its: "Its line",
    title: "From this goal up to the value",
    which: "Which goal's line do you want to see?",
    value: (name: string) => `It all stands for: ${name}`,
    noValue: "The topmost goal has no value yet.",
    stops: "The line stops here: nobody has said yet which higher goal this serves.",
    stopsBecause: (reason: string) => `The line stops here: ${reason}`,
    unseen: "Above it is a goal you may not see, so I cannot show where the line goes.",
    gone: "The goal above is no longer here, so the line stops.",
    overdue: (due: string) => `was due ${day(due)}`,
    due: (due: string) => `due ${day(due)}`,
    noDue: "no date",
  },
  progress: {
    none: "no number yet",
    begun: "not moved yet",
    under: "under way",
    near: "nearly there",
    there: "there",
    said: (word: string, number: string) => (number === "" ? word : `${word}, ${number}`),
  },
  tree: {
    section: "Goals",
    more: (n: number) => `and ${goals(n)} more: type “goal tree”`,
    button: "Goal tree",
    title: "Goal tree",
    branchTitle: "A branch of the goal tree",
    none: "There is no goal under way that you can see.",
    count: (n: number, loose: number) =>
      n === 1 && loose === 1
        ? "1 goal under way that you can see; it serves no higher goal yet."
        : `${goals(n)} under way that you can see${loose === 0 ? "" : `, ${loose} of which ${loose === 1 ? "serves" : "serve"} no higher goal yet`}.`,
    branch: (n: number) => `Show this branch (${n})`,
    top: "The whole tree",
    up: "One level up",
    open: "Open",
  },
  hand: {
    button: "Cascade to my team",
    form: "Cascade to my team",
    intro: "Each member is asked first: they can take it, or say what would fit better.",
    members: "Who takes part?",
    share: "How do they share it?",
    shares: { same: "The same measure, each a part of it", own: "Each a contribution of their own" },
    noMembers: "Nobody else in your team has met me yet. As soon as they write in its channel I know them.",
    tooMany: (most: number) => `Please pick at most ${most} at once.`,
    go: "Go on",
    plan: "What each member would get",
    planIntro: "Nothing has been sent yet.",
    ownShare: "says what they contribute",
    sentence: (name: string) => `My contribution to: ${name}`,
    again: "Choose again…",
    edit: "Change the numbers…",
    numbers: "What each member gets",
    give: (n: number) => (n === 1 ? "Send it" : `Send all ${n}`),
    title: (lead: string) => `${lead} suggests a goal to you`,
    part: "It would be your part of:",
    yours: "It is a draft: change what does not fit, then accept it by saving. Or ask first.",
    look: "Look at it and change it",
    ask: (lead: string) => `Ask ${lead}…`,
    askForm: "Your question",
    askField: (lead: string) => `What do you want to ask ${lead}?`,
    asked: (lead: string) => `I have passed your question on to ${lead}.`,
    question: (member: string) => `${member} asks about the goal you suggested`,
  },
  follow: {
    title: "The goal above yours has changed",
    closedTitle: (state: string) => `The goal above yours has ended: ${state}`,
    unseenTitle: "The goal above yours, which you may not see any more, has changed",
    yours: "Your goal:",
    nothing: "open",
    question: "What does that mean for yours?",
    keep: "Keep it as it is…",
    adjust: "Adjust it…",
    retire: "Retire it…",
    form: { keep: "Keep the goal", retire: "Retire the goal" },
    reason: "Your reason, in a sentence",
    fact: "After a change above",
    answers: { keep: "kept", adjust: "adjusted", retire: "retired" },
    said: (answer: string, reason: string) => `${answer} (${reason})`,
  },
};
