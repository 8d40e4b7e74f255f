import { type Right, ROLES, type Role } from "../../core/rights.ts";

const MEMBERS: readonly Role[] = ["member", "lead", "sponsor"];

/** Who may do what. The dispatcher holds everybody to it: docs/operate.md, permissions. */
export const RIGHTS: readonly Right[] = [
  {
    what: "One's own language, hours, quiet times, leave, linked accounts, ratings, sign-ins and having one's data deleted",
    may: ROLES,
    tables: ["people", "accounts", "personTimes", "schedules", "recognitionChoices", "feedback", "signed", "erasures"],
    own: true,
    forms: ["me.", "ledger."],
  },
  {
    what: "Following a team's number in private",
    may: ROLES,
    tables: ["kpiAims"],
    only: ["subject", "kpi", "followers"],
  },
  {
    what: "What Beacon keeps of its messages, and of files that were handed out",
    may: ROLES,
    tables: ["deliveries", "occurrences", "unreachable", "attention", "redraws", "exports"],
  },
  {
    what: "Records that begin when somebody first looks: a channel's team, a month's review",
    may: ROLES,
    begun: ["teams", "accounts", "orgs", "reviews"],
  },
  {
    what: "Goals and what is agreed of them",
    may: MEMBERS,
    tables: ["goals", "reminders"],
  },
  {
    what: "Readings, alerts and what is done about them",
    may: MEMBERS,
    tables: ["readings", "series", "leftovers", "alerts", "kpiDigests"],
  },
  {
    what: "Check-ins and what is in the way",
    may: MEMBERS,
    tables: ["checkIns", "blockers", "rounds"],
  },
  {
    what: "Wins, thanks, shout-outs and the Service Star",
    may: MEMBERS,
    tables: ["wins", "recognitionGiven", "recognitionGroups", "awards", "nominations", "awardScores"],
  },
  {
    what: "Retros, actions, ideas and reviews with their decisions and signatures",
    may: MEMBERS,
    tables: [
      ...["retros", "retroAnswers", "retroMarks", "retroVotes", "cycles", "actions", "learned", "ideas"],
      ...["reviews", "reviewAnswers", "reviewMarks"],
    ],
  },
  {
    what: "People, accounts and schedules of others, as far as the feature lets them: who leads, who joins, who is asked",
    may: ["member", "lead", "sponsor", "admin"],
    tables: ["people", "accounts", "schedules", "personTimes", "recognitionChoices"],
  },
  {
    what: "A team's settings: who leads, language, rhythm, check-ins, retro, levels, alert rules, sources of numbers",
    may: ["lead", "admin"],
    tables: [
      ...["teams", "teamTimes", "practices", "retroWays", "ideaWays", "recognitionTeams"],
      ...["kpiAims", "alertRules", "pulls", "ownKpis"],
    ],
  },
  {
    what: "The organisation, and which workspaces are linked to it",
    may: ["admin"],
    tables: ["orgs", "linkOffers"],
  },
  {
    what: "Who is a sponsor, an observer or an auditor",
    may: ["admin"],
    fields: ["people.role"],
    doors: ["/roles", "roles."],
  },
  {
    what: "Having the data of somebody who has left deleted, and how long things are kept",
    may: ["admin"],
    tables: ["erasures", "retention"],
    doors: ["privacy.leavers", "privacy.forget", "privacy.spare", "privacy.periods"],
  },
  {
    what: "What people think of Beacon's answers",
    may: ["admin"],
    doors: ["/feedback"],
  },
  {
    what: "Which programs are told what happens",
    may: ["admin"],
    tables: ["webhooks", "webhookCalls"],
    doors: ["/webhooks", "webhooks."],
  },
  {
    what: "The log of changes",
    may: ["auditor", "admin"],
    doors: ["/audit", "audit."],
  },
];
