import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

const anonymous = (parent: string, by: string) => ({
  ...days("answers", parent === "retros" ? "day" : "meets"),
  through: { table: parent, by },
});

/** Retros, ideas, actions and reviews. */
export const improveHoldings: readonly Holding[] = [
  ofNobody("retroWays", "how a team holds its retros"),
  ofPeople("retros", "retros", "a week's retro: what it is about, who led it, what was voted for", {
    people: ["facilitator", "short.by", "history.*.by"],
    erased: "ids-stay",
  }),
  ofPeople("retroAnswers", "retros", "an answer at a retro; an anonymous one has no author and no time", {
    people: ["by"],
    theirs: ["by"],
    texts: [{ in: "", by: "by", fields: ["text"] }],
    kept: anonymous("retros", "retro"),
    erased: "texts-go",
  }),
  ofNobody("retroMarks", "that somebody has answered, as a mark that nobody can turn back", {
    kept: anonymous("retros", "retro"),
  }),
  ofNobody("retroVotes", "what was voted for, under such a mark", { kept: anonymous("retros", "retro") }),
  ofPeople("cycles", "retros", "a team's round of improvement, and who entered what", {
    people: ["history.*.by"],
    erased: "ids-stay",
    columns: ["id", "team", "from", "state", "plan", "done"],
  }),
  ofPeople("actions", "actions", "what a team agreed to do, and whether it helped", {
    people: ["owner", "by", "looks.*.by", "history.*.by", "history.*.plan.owner"],
    theirs: ["owner", "by"],
    texts: [{ in: "looks.*", by: "by", fields: ["note"] }],
    erased: "texts-go",
    columns: ["id", "team", "owner", "text", "due", "state"],
  }),
  ofPeople("learned", "actions", "what a team keeps of an action that worked", {
    people: ["by"],
    theirs: ["by"],
    erased: "ids-stay",
    columns: ["id", "team", "kind", "text", "conditions"],
  }),
  ofPeople("ideas", "ideas", "an idea, its answer, and who has it in hand; an unnamed one has no author", {
    people: [...["by", "also.*", "decider", "runner", "answer.by", "posts.*.person", "history.*.by"]],
    theirs: ["by", "also.*"],
    texts: [{ in: "answer", by: "by", fields: ["words", "people"] }],
    erased: "texts-go",
    columns: ["id", "team", "by", "day", "state", "problem", "change", "effect"],
  }),
  ofNobody("ideaWays", "how many days a team has to answer an idea"),
  ofPeople("reviews", "reviews", "a team's month: what was found and decided, and who signed", {
    people: ["analyses.*.by", "decisions.*.approver", "signed.by", "corrections.*.by"],
    texts: [{ in: "analyses.*", by: "by", fields: ["whys"] }],
    erased: "ids-stay",
  }),
  ofNobody("reviewAnswers", "an answer to a review's questions, without author or time", {
    kept: anonymous("reviews", "review"),
  }),
  ofNobody("reviewMarks", "that somebody has answered, as a mark that nobody can turn back", {
    kept: anonymous("reviews", "review"),
  }),
];
