import { formatDay, openEnd } from "../format.ts";

/** Changing what was agreed of a goal that is under way. */
export const revision = {
  change: "Change number or date",
  takeBack: "Take the change back",
  takeBackConfirm: "Take this change back? The goal stays as it is.",
  /** Labels of what a goal's facts do not name. */
  fact: { baseline: "Today's level", direction: "Direction", start: "Start", changeKind: "Meant as", period: "Period" },
  none: "none",
  waits: "Change asked for",
  waitsFor: (changes: string, name: string) => `${changes}, waits for ${name}`,
  list: "Changes",
  line: (on: string, changes: string, kind: string, reason: string, whose: string) =>
    `${formatDay("en", on)}: ${changes}. ${kind}: ${openEnd(reason)}. ${whose}`,
  approved: {
    other: (name: string) => `Approved by ${name}.`,
    self: "Approved by its owner, with nobody else to ask.",
    slip: "Corrected within a day of the start.",
  },
  kinds: {
    ambitious: "It was too ambitious",
    timid: "It was too easy",
    market: "Market or demand changed",
    resources: "Resources changed",
    error: "Mistake in the number",
    other: "Other",
  },
  field: {
    kind: "Why does it change?",
    reason: "In a sentence that others will read",
    approver: "Who approves it?",
    comment: "Your reason, in a sentence",
  },
  form: { title: "Change number or date", send: "Send", decline: "Decline the change" },
  decides: (name: string) => `${name} decides. Until then the goal stays as it is.`,
  alone: "There is nobody else to ask, so the change counts at once, and the goal says so.",
  slipHint: "Today a mistake in the number needs nobody's yes.",
  lateHint: (names: string) => `The end is near: a lower bar or a later date needs ${names} now.`,
  asks: (name: string) => `${name} asks to change a goal`,
  late: "This lowers the bar in the last fifth of the time, so it needs your yes.",
  lateWaits: "It lowers the bar in the last fifth of the time.",
  approve: "Approve",
  decline: "Decline…",
  sent: (name: string) => `I have asked ${name}.`,
  done: { approved: "Change approved", declined: "Change declined", withdrawn: "Change taken back" },
  closed: "The goal is closed, so nothing is left to decide.",
  toOwner: {
    approved: (name: string) => `${name} has approved your change`,
    declined: (name: string) => `${name} has declined your change`,
  },
  applied: "Changed.",
  undo: "That was agreed when the goal started or since. To change it, press “Change number or date”.",
  error: {
    same: "Nothing is different yet. Please change the number or the date.",
    waits: (name: string) => `A change waits for ${name} already. Take it back first, then ask anew.`,
    sponsor: (names: string) => `So close to the end, a lower bar or a later date needs ${names}.`,
    use: "This goal is under way. To change what was agreed, press “Change number or date” on its card.",
    notAnyMore: "You no longer decide about this goal. Its owner can ask somebody else.",
    notYours: "Only whoever was asked can decide this.",
    started: "It is too late to take back its start. You can change or close it.",
  },
};
