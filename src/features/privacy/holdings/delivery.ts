import { days, type Holding, ofNobody, ofPeople } from "../holding.ts";

const passing = (says: string) => ({ until: "passing", says }) as const;

/** What was sent, and what the house itself needs. */
export const deliveryHoldings: readonly Holding[] = [
  ofPeople(
    "deliveries",
    "messages",
    "a message of Beacon's own accord and what became of it; its title once it was sent",
    {
      people: ["of", "to.person", "account"],
      theirs: ["of"],
      kept: days("messages", "at"),
      erased: "removed",
      columns: ["id", "of", "why", "state", "reason", "at"],
    },
  ),
  ofPeople("occurrences", "messages", "what became of a time that a schedule came round", {
    people: ["of", "subject.person"],
    theirs: ["of"],
    kept: days("messages", "at"),
    erased: "removed",
  }),
  ofPeople("unreachable", "messages", "an address at which nothing arrives any more", {
    people: ["of", "id"],
    theirs: ["of"],
    erased: "removed",
  }),
  ofPeople("attention", "messages", "how much somebody was written to on a day", {
    people: ["id"],
    theirs: ["id"],
    erased: "removed",
  }),
  ofNobody("redraws", "how a message that went out is to look now", { kept: passing("a day at most") }),
  ofNobody("ticks", "up to when everything was dealt with"),
  ofNobody("pauses", "until when a platform wants to be left alone", { kept: passing("until then"), stays: "passing" }),
  ofNobody("leases", "which of several processes does what comes by itself", {
    kept: passing("as long as it runs"),
    stays: "passing",
  }),
  ofNobody("replicas", "which processes share the store", { kept: passing("as long as they run"), stays: "passing" }),
  ofNobody("modelUse", "how many tokens a task of the model took in a month"),
  ofNobody("apiAnswers", "what was answered to a program's call", { kept: passing("a day"), stays: "passing" }),
  ofNobody("webhooks", "which addresses of programs are told what happens", { stays: "secret" }),
  ofNobody("webhookCalls", "what such an address is still to be told, in ids and figures unless words were wanted", {
    kept: passing("a day at most"),
    stays: "passing",
  }),
];
