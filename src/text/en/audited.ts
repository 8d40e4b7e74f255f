import type { Row } from "../../core/store.ts";
import type { Goal } from "../../features/goals/goal.ts";

/** What the fields are called whose changes are written down; fields that say one thing share their words. */
export const audited = {
  goals: {
    ...{ sentence: "sentence", statement: "sentence", reading: "what I read in it", history: "history" },
    ...{ what: "what", who: "who", where: "where", metric: "measure", baseline: "start", basis: "start" },
    ...{ target: "target", direction: "direction", floor: "floor", stretch: "stretch" },
    ...{ start: "first day", due: "due date", period: "due date", why: "why", value: "house value", means: "how" },
    ...{ counters: "what must hold", milestones: "milestones", resources: "what it needs", settled: "checks" },
    ...{
      changeKind: "what kind of change it is",
      level: "level",
      tier: "kind",
      visibility: "who sees it",
      team: "team",
    },
    ...{ parent: "goal above", above: "goal above", followed: "goal above", owner: "owner", giver: "who gave it" },
    ...{
      given: "who gave it",
      acknowledged: "answer to it",
      asked: "asked to start",
      revisions: "change of what was agreed",
    },
    ...{ commitments: "what sponsors said", way: "way it was found", createdAt: "when it was written", state: "state" },
    ...{ activeSince: "start", override: "started in spite of gaps", lesson: "what was learned", notes: "notes" },
  } satisfies Record<Exclude<keyof Goal, keyof Row>, string>,
  rest: {
    // Of numbers and alerts.
    ...{ kpi: "measure", about: "whom it tells of", subject: "whom it tells of", period: "period", start: "period" },
    ...{
      end: "period",
      gauge: "unit and scale",
      value: "value",
      inputs: "what was counted",
      n: "cases",
      asked: "asked",
    },
    ...{ source: "source", note: "note", by: "who", at: "when", history: "history", target: "target", floor: "floor" },
    ...{ owner: "owner", name: "name", definition: "definition", unit: "unit and scale", scale: "unit and scale" },
    ...{ direction: "direction", expr: "formula", counter: "what must hold", retired: "put away", url: "address" },
    ...{ pointer: "place in the answer", notice: "limits", warning: "limits", critical: "limits", muted: "muted" },
    // Of reviews.
    ...{ month: "month", meets: "day of the talk", analyses: "findings", decisions: "decisions", signed: "signature" },
    ...{ corrections: "corrections" },
    // Of teams, people and the organisation.
    ...{ team: "team", lang: "language", zone: "time zone", accounts: "accounts", channel: "channel", leads: "leads" },
    ...{ admin: "administrator", role: "role", workweek: "working days and holidays", budget: "messages a day" },
    ...{
      on: "on or off",
      audience: "who reads it",
      eveningFrom: "evening from",
      selfCheck: "own checks",
      shifts: "shifts",
    },
    ...{ anonymous: "with or without names", days: "days", template: "questions", current: "what is under way" },
    ...{
      allowance: "thanks a day",
      leadAllowance: "thanks a day",
      emoji: "emoji",
      automatic: "with or without a lead",
    },
    ...{ pause: "pause" },
    // Of programs, files and deletions.
    ...{ scopes: "rights", revoked: "withdrawn", events: "kinds of events", words: "what is told", state: "state" },
    ...{ what: "button", due: "day of it", done: "done", counts: "how many records" },
  },
};
