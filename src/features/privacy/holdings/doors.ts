import { type Holding, ofNobody, ofPeople } from "../holding.ts";

const passing = (says: string) => ({ until: "passing", says }) as const;

/** What the doors to the platforms keep; nowhere else does a feature know their names. */
export const doorHoldings: readonly Holding[] = [
  ofNobody("slackInbox", "what has arrived from Slack, until it is dealt with", {
    kept: passing("until it is dealt with; its id for an hour more"),
    stays: "passing",
  }),
  ofNobody("teamsInbox", "what has arrived from Teams, until it is dealt with", {
    kept: passing("until it is dealt with; its id for an hour more"),
    stays: "passing",
  }),
  ofNobody("slackKept", "texts that a button in Slack stands for", { kept: passing("90 days") }),
  ofNobody("slackInstalls", "the tokens of the Slack workspaces that Beacon is in, sealed", {
    kept: passing("until it is removed from the workspace"),
    stays: "secret",
  }),
  ofNobody("teamsForms", "a form in Teams that is not sent yet", { kept: passing("90 days") }),
  ofNobody("teamsFiles", "a file that waits for a person's consent in Teams", {
    kept: passing("90 days"),
    stays: "passing",
  }),
  ofPeople("teamsPlaces", "person", "how a person, a channel or a tenant is reached in Teams", {
    people: ["id"],
    theirs: ["id"],
    erased: "removed",
    house: "account",
  }),
  ofNobody("webMessages", "the conversations of the playground, whose people are invented"),
  ofNobody("webEpochs", "when the playground last began anew"),
  ofNobody("webGreeted", "who of the playground has been greeted"),
  ofNobody("webForms", "a form that stands open in the playground", { kept: passing("a day"), stays: "passing" }),
];
