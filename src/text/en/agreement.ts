import { formatDay } from "../format.ts";

const by = (due: string) => `by ${formatDay("en", due)}`;

/** Goals that are given to others, until they have taken them. */
export const agreement = {
  give: "Give it to…",
  given: (names: string) => `Given to ${names}`,
  givenNext: "I'll tell you what they say. Until they have taken it, it is nobody's goal.",
  title: (giver: string) => `${giver} would like you to take this goal`,
  answered: (giver: string) => `${giver} has answered you`,
  waits: (name: string) => `Waiting for ${name}`,
  understood: "Understood, I take it",
  ask: "I have a question",
  asked: (giver: string) => `I have passed it on to ${giver}.`,
  question: (name: string) => `${name} has a question about a goal`,
  /** What somebody would agree to instead. */
  instead: (target: string, due: string) => `Could agree to: ${[target, due && by(due)].filter(Boolean).join(", ")}`,
  agree: "Agree to it",
  answer: "Answer or change it",
  withdraw: "Withdraw the goal",
  withdrawConfirm: (name: string) => `Withdraw this goal? ${name} will be told.`,
  said: (name: string) => `I have told ${name}.`,
  taken: (name: string) => `${name} takes the goal`,
  withdrawn: "🚫 Withdrawn",
  withdrawnBy: (giver: string) => `${giver} has withdrawn a goal`,
  changed: "The goal has changed since. Please read it again.",
  theirs: "Waiting for your answer",
  unanswered: "A goal is waiting for your answer",
  unansweredIntro: (giver: string) => `${giver} gave it to you a few days ago. If something does not fit, just ask.`,
  silent: (name: string) => `${name} has not answered yet`,
  silentIntro: "Perhaps a word helps. You can also change the goal, or withdraw it.",
  forgotten: (name: string) => `${name}'s question is still open`,
  field: {
    person: "Who gets it?",
    also: "And also",
    comment: "Your question",
    target: "A target you could agree to",
    due: "A date you could agree to",
    reply: "Your answer",
  },
  form: {
    give: "Give it to others",
    question: "Ask about the goal",
    answer: "Answer",
    change: "Change the goal",
    go: "Give it",
    send: "Send",
  },
  error: {
    stranger: "I cannot find this person in your organisation. Please pick a colleague.",
    gone: (name: string) => `${name} has left, or is no person. Please pick somebody else.`,
    notGiver: "Only whoever gave this goal can do this.",
    withdrawn: (giver: string) => `${giver} has withdrawn this goal, so nothing is left to answer.`,
    late: "Its date has passed meanwhile. Please ask for another one first.",
    taken: "This goal has been taken already.",
    say: "Please write an answer, or change the target or the date.",
  },
};
