import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

/** Goals and check-ins. */
export const goalHoldings: readonly Holding[] = [
  ofPeople("goals", "goals", "a goal, its life, its notes and every change of it", {
    people: [
      ...["owner", "giver", "given.by", "notes.*.by", "override.by", "history.*.by", "acknowledged.*.person"],
      ...[
        "history.*.changes.*.after.by",
        "revisions.*.by",
        "revisions.*.approver",
        "revisions.*.decided.by",
        "commitments.*.by",
      ],
    ],
    theirs: ["owner"],
    texts: [
      { in: "notes.*", by: "by", fields: ["text"] },
      { in: "history.*.changes.*.after", by: "by", fields: ["text"] },
      { in: "acknowledged.*", by: "person", fields: ["comment"] },
      { in: "override", by: "by", fields: ["reason"] },
    ],
    erased: "texts-go",
    columns: ["id", "owner", "team", "state", "what", "metric", "start", "due", "statement"],
  }),
  ofNobody("reminders", "that a goal's owner was reminded", { kept: days("messages", "day") }),
  ofNobody("practices", "how a team checks in"),
  ofPeople("checkIns", "checkIns", "a day's answers or why there were none, and how they were changed", {
    people: ["person", "id", "said.obstacle.helper", "history.*.said.obstacle.helper"],
    theirs: ["person"],
    texts: [{ in: "", by: "person", fields: ["said", "history"] }],
    kept: days("checkIns", "day"),
    erased: "removed",
    columns: ["id", "person", "team", "day", "late", "said"],
  }),
  ofPeople("blockers", "checkIns", "what is in somebody's way, and who was asked to help", {
    people: ["person", "id", "helper", "asked.*.helper", "asked.*.by"],
    theirs: ["person"],
    texts: [{ in: "", by: "person", fields: ["text"] }],
    kept: days("checkIns", "since"),
    erased: "removed",
    columns: ["id", "person", "team", "since", "state", "text"],
  }),
  ofNobody("rounds", "how many of a team have checked in on a day", { kept: days("checkIns", "day") }),
];
