import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

const CONFIDENTIAL = { ...days("stars", "until"), through: { table: "awards", by: "award" } };

/** Wins, thanks and the Service Star. */
export const recognitionHoldings: readonly Holding[] = [
  ofPeople("recognitionChoices", "settings", "whether somebody stays out of announcements", {
    people: ["id"],
    theirs: ["id"],
    erased: "removed",
  }),
  ofPeople("recognitionGiven", "settings", "how many colleagues somebody has thanked on a day", {
    people: ["id"],
    theirs: ["id"],
    erased: "removed",
  }),
  ofPeople("recognitionGroups", "settings", "a platform's group, as it was when it was last thanked", {
    people: ["members.*"],
    erased: "ids-go",
  }),
  ofNobody("recognitionTeams", "how a team recognises its people"),
  ofPeople("wins", "wins", "a win or thanks, whom it is about, and what they said to its being announced", {
    people: ["by", "whose.*", "consent.$", "seconds.*", "id"],
    theirs: ["by", "whose.*"],
    texts: [{ in: "", by: "by", fields: ["evidence"] }],
    erased: "texts-go",
    columns: ["id", "by", "whose", "team", "day", "kind", "value", "what", "effect", "thanks"],
  }),
  ofPeople("awards", "stars", "a team's Service Star: its criteria, who was chosen, and what happened", {
    people: ["panel.*", "aside.$", "chosen.*.person", "log.*.by", "log.*.about"],
    erased: "ids-stay",
    columns: ["id", "team", "from", "until", "state", "criteria"],
  }),
  ofPeople("nominations", "stars", "a colleague's story about somebody, for the panel", {
    people: ["person", "by", "id"],
    theirs: ["by"],
    texts: [{ in: "", by: "by", fields: ["story", "effect"] }],
    kept: CONFIDENTIAL,
    erased: "ids-stay",
  }),
  ofPeople("awardScores", "stars", "what one of the panel scored", {
    people: ["person", "by", "id"],
    theirs: ["by"],
    texts: [{ in: "", by: "by", fields: ["conflict"] }],
    kept: CONFIDENTIAL,
    erased: "ids-stay",
  }),
];
