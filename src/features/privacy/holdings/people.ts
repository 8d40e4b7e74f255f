import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

/** Who is there, how they are reached and when. */
export const peopleHoldings: readonly Holding[] = [
  ofNobody("orgs", "the organisation's name, language, zone and accounts", { columns: ["id", "name", "lang", "zone"] }),
  ofPeople("people", "person", "name, language, zone, accounts, teams", {
    people: ["id"],
    theirs: ["id"],
    erased: "texts-go",
    columns: ["id", "name", "lang", "zone", "admin", "teams"],
  }),
  ofPeople("teams", "person", "a channel's team and its leads", {
    people: ["leads.*"],
    erased: "ids-go",
    columns: ["id", "name", "lang", "zone", "leads"],
  }),
  ofPeople("accounts", "person", "which account of a platform is whose, with its verified e-mail address", {
    people: ["id", "of"],
    theirs: ["of"],
    erased: "removed",
  }),
  ofPeople("schedules", "settings", "what comes again, when, and for whom", {
    people: ["subject.person"],
    theirs: ["subject.person"],
    erased: "removed",
  }),
  ofNobody("teamTimes", "a team's working days, holidays and limit of messages"),
  ofPeople("personTimes", "settings", "a person's working days, leave and quiet hours", {
    people: ["id"],
    theirs: ["id"],
    erased: "removed",
  }),
  ofPeople("linkOffers", "settings", "an administrator's code to link a workspace, as a hash", {
    people: [],
    erased: "nothing",
    kept: { until: "passing", says: "15 minutes" },
    stays: "secret",
  }),
  ofPeople(
    "signed",
    "settings",
    "a link to sign in by that was handed out, or the session that began with it, as marks",
    {
      people: ["person"],
      theirs: ["person"],
      erased: "removed",
      kept: { until: "passing", says: "10 minutes, or 8 hours" },
      house: "person",
      stays: "secret",
    },
  ),
  ofNobody("tokens", "what programs may call with, as a hash of the secret", { stays: "secret" }),
  ofPeople("feedback", "feedback", "whether one of Beacon's answers helped, and why", {
    people: ["by", "id"],
    theirs: ["by"],
    texts: [{ in: "", by: "by", fields: ["text"] }],
    kept: days("feedback", "at"),
    erased: "removed",
  }),
  ofPeople("erasures", "person", "who asked for whose data to be deleted, and what came of it, in counts", {
    people: ["id", "by"],
    theirs: ["id"],
    erased: "ids-stay",
  }),
  ofPeople("exports", "person", "who was handed a file, when, and by which button; nothing of what was in it", {
    people: ["by"],
    theirs: ["by"],
    erased: "ids-stay",
    columns: ["id", "by", "what", "team", "at"],
  }),
  ofPeople(
    "auditWaiting",
    "changes",
    "the log of changes, until the chain has it: ids, fields and hashes, no names and no texts",
    { people: ["who", "record"], theirs: ["who"], by: "who", erased: "untouched" },
  ),
  ofPeople("audit", "changes", "the log of changes: ids, fields and hashes, no names and no texts", {
    people: ["who", "record"],
    theirs: ["who"],
    by: "who",
    erased: "untouched",
    columns: ["n", "at", "by", "who", "kind", "record", "what", "fields"],
  }),
  ofNobody("auditHeads", "where each organisation's log ends"),
  ofNobody("retention", "how long the organisation keeps what, and what the last night took away, in counts"),
];
