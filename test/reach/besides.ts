import { EVENT_NAMES } from "../../src/core/signal.ts";
import { HOUSE, type Portion, type Row } from "../../src/core/store.ts";
import { ADA, AT as at, DAY_OF_IT as day, ORG, TEAM } from "../support/lived/who.ts";

const later = at + 1_000_000;
const born = { lang: "en", zone: "UTC", profileAt: at, welcomed: at };

/** Somebody of another team. */
export const elsewhere = (): Portion[] => [
  own("people", { ...born, id: "p3", name: "Far Field", admin: false, accounts: ["test:T:far"], teams: ["t3"] }),
  own("people", { ...born, id: "p4", name: "Mel Marsh", admin: false, accounts: ["test:T:mel"], teams: [TEAM] }),
  own("people", { ...born, id: "p5", name: "Sue Stone", admin: true, accounts: ["test:T:sue"], teams: ["t3"] }),
  own("accounts", { id: "test:T:far", of: "p3" }),
  own("accounts", { id: "test:T:mel", of: "p4" }),
  own("accounts", { id: "test:T:sue", of: "p5" }),
  own("accounts", { id: "test:T:fardesk", of: "t3" }),
  own("teams", { id: "t3", name: "far desk", lang: "en", zone: "UTC", channel: "test:T:fardesk", leads: [] }),
];

/** What the lived-in organisation lacks because nobody is in it, or because it is on its way out again. */
export const besides = (): Portion[] => [
  own("retention", { id: "retention", days: {}, last: { day, at, counts: {} } }),
  own("erasures", { id: ADA, by: ADA, at, due: later, done: null, counts: {} }),
  own("webhooks", {
    ...{ id: "h1", url: "https://hooks.test/h1", events: EVENT_NAMES, words: true, at, state: "on" },
    ...{ failing: null, tries: 0, next: at, last: null },
  }),
  own("webhookCalls", { id: "h1", hook: "h1", at, body: "something to tell" }),
  house("auditHeads", { id: ORG, n: 1, hash: "h" }),
  house("linkOffers", { id: "l1", of: ORG, by: "Bo Tower", platform: "test", until: later }),
  house("pauses", { id: "test:T", until: later }),
  ...["slackKept", "teamsForms", "teamsFiles"].map((table) => house(table, { id: "k1", at, text: "kept here" })),
  ...["slackInbox", "teamsInbox"].map((table) => house(table, { id: "k1", at, arrival: { text: "a letter" } })),
  house("slackInstalls", { id: "test:T", sealed: "a sealed token" }),
  house("webMessages", { id: "m1", room: "test:T:desk", at, body: { text: "a message" } }),
  house("webForms", { id: "m1", person: "test:T:ada", at, form: { title: "a form" } }),
  house("webGreeted", { id: "test:T:ada" }),
];

function own(table: string, row: Record<string, unknown> & { id: string }): Portion {
  return { table, rows: [{ ...row, org: ORG, rev: 1 } as Row] };
}
const house = (table: string, row: Parameters<typeof own>[1]): Portion => ({
  table,
  rows: own(table, row).rows.map((one) => ({ ...one, org: HOUSE })),
});
