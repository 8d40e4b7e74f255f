import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

/** KPIs and alerts. */
export const numberHoldings: readonly Holding[] = [
  ofPeople("kpiAims", "numbers", "what a team aims at, whose number it is, and who follows it", {
    people: ["owner", "followers.*"],
    erased: "ids-go",
  }),
  ofPeople("pulls", "numbers", "an address that a number is fetched from, and who set it", {
    people: ["owner"],
    erased: "ids-stay",
  }),
  ofPeople("ownKpis", "numbers", "a team's own KPI, and who defined it", {
    people: ["by", "history.*.by"],
    erased: "ids-stay",
    columns: ["id", "team", "name", "definition", "unit", "direction", "period"],
  }),
  ofNobody("kpiDigests", "what a team's last digest told of"),
  ofNobody("series", "in what a KPI is read"),
  ofPeople("readings", "numbers", "a number, who told it, and what was said before", {
    people: ["subject", "by", "history.*.by"],
    theirs: ["by"],
    texts: [
      { in: "", by: "by", fields: ["note"] },
      { in: "history.*", by: "by", fields: ["note"] },
    ],
    erased: "texts-go",
    columns: ["id", "kpi", "about", "subject", "period", "start", "end", "value", "n", "source", "by", "note"],
  }),
  ofPeople("leftovers", "numbers", "rows of a file that could not be taken, for whoever sent it", {
    people: ["by"],
    theirs: ["by"],
    texts: [{ in: "", by: "by", fields: ["name", "heading", "rows"] }],
    kept: days("files", "at"),
    erased: "removed",
  }),
  ofPeople("alerts", "alerts", "an alert, who took it on, and what was done", {
    people: [
      ...["incident.by", "told.*", "acked.by", "helps.*.by", "helps.*.to.*", "helps.*.taken", "cause.by"],
      ...["action.owner", "effect.by", "history.*.by"],
    ],
    texts: [
      { in: "incident", by: "by", fields: ["text"] },
      { in: "helps.*", by: "by", fields: ["note"] },
    ],
    erased: "texts-go",
    columns: ["id", "team", "kpi", "grade", "state", "raisedAt", "closedAt"],
  }),
  ofNobody("alertRules", "when a team wants to hear of a KPI"),
];
