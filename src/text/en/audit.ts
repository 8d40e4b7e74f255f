/** The log of changes, as auditors and administrators read it. */
export const audit = {
  title: "The log of changes",
  /** What it is narrowed to. */
  about: {
    record: (record: string) => `Everything about ${record}`,
    person: (name: string) => `Everything that ${name} did`,
    day: (day: string) => `Up to ${day}`,
  },
  intro: (zone: string) =>
    `Newest first, with the fields that changed; what they say is not kept here. Times: ${zone}.`,
  empty: "Nothing has been written down here yet.",
  waiting: (count: number) =>
    count === 1
      ? "1 entry is not in the chain yet; it is within a minute."
      : `${count} entries are not in the chain yet; they are within a minute.`,
  place: (n: number) => `#${n}`,
  fresh: "new",
  what: { made: "added", changed: "changed", removed: "removed" },
  did: (who: string, what: string, record: string) => `${who} ${what} ${record}`,
  fields: (names: string) => `: ${names}`,
  /** A record of a kind, with the end of its id. */
  record: (kind: string, id: string) => `${kind} ${id}`,
  /** Several that came at once. */
  many: (kind: string, count: number) => `${count} × ${kind}`,
  kinds: {
    goals: "goal",
    readings: "reading",
    series: "settings of a number",
    kpiAims: "levels of a number",
    ownKpis: "measure of a team's own",
    alertRules: "alert rule",
    pulls: "source of numbers",
    reviews: "review",
    people: "person",
    teams: "team",
    teamTimes: "working days of team",
    practices: "check-ins of team",
    retroWays: "retros of team",
    ideaWays: "ideas of team",
    recognitionTeams: "recognition of team",
    orgs: "organisation",
    tokens: "program's token",
    webhooks: "webhook",
    erasures: "request to delete the data of",
    retention: "the periods for which data is kept",
    exports: "file handed out",
  },
  otherKind: (kind: string) => `record of ${kind}`,
  who: {
    person: "somebody who is gone",
    token: (name: string) => `the program “${name}”`,
    operator: "the operator",
    job: (name: string) => `Beacon (${name})`,
  },
  /** What Beacon does by itself, beside what comes round by a schedule. */
  errands: {
    "privacy.erase": "deleting somebody's data",
    "privacy.sweep": "removing what is over, by night",
    webhooks: "telling programs",
  },
  only: "Only this",
  all: "All changes",
  person: "A person…",
  day: "A day…",
  form: { personTitle: "Whose changes?", person: "Person", dayTitle: "Up to which day?", day: "Day", show: "Show" },
  never: "I have never met this person, so they have changed nothing.",
};
