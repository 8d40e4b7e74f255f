import { afterEach, beforeEach, expect, it } from "vitest";
import { textFor } from "../../../src/text/text.ts";
import type { FakeTeams } from "../../support/fake-teams.ts";
import { desk, openServed, type Served } from "./served.ts";

const FLOWS = [
  { lang: "en", locale: "en-GB", words: "put a label & a note into each parcel" },
  { lang: "zh-Hans", locale: "zh-CN", words: "把退货单 & 说明放进每个包裹" },
  { lang: "zh-Hant", locale: "zh-HK", words: "把退貨單 & 說明放進每個包裹" },
] as const;

let served: Served;
let teams: FakeTeams;
beforeEach(async () => {
  served = await openServed("2026-11-20T08:35:00Z");
  teams = served.teams;
});
afterEach(() => served.end());
const shows: Served["shows"] = (...what) => served.shows(...what);

it.each(FLOWS)("an idea from a message is asked about, refused with a reason and answered in $lang", async (flow) => {
  const { lang, locale, words } = flow;
  const t = textFor(lang);
  const { label, decide, decideForm, told, error } = t.ideas;
  for (const [id, name] of Object.entries({ lea: "Lea", mo: "Mo" }))
    teams.person(id, { name, locale, zone: "Asia/Taipei" });
  teams.channel("desk", { name: "desk", members: ["lea", "mo"] });
  const [lea, mo] = [teams.as("lea"), teams.as("mo")];
  await lea.invites("desk");
  await shows("lea", t.people.team.nobody, desk);
  await lea.presses(t.people.team.iLead, desk);
  await shows("lea", t.people.team.notILead, desk);
  await mo.mentions("help", desk);
  await shows("mo", t.people.help.title);

  await mo.chooses(`<p>${words.replace("&", "&amp;")}</p>`, desk, "idea");
  expect(mo.form()?.values[label.change]).toBe(words);
  await mo.fills({ [label.problem]: "👍" });
  expect(mo.form()?.errors).toMatchObject({ [label.problem]: error.words });
  await mo.fills({ [label.problem]: "a < b & c" });
  expect(mo.dialog()).toBeNull();
  await shows("mo", t.ideas.saved);
  await shows("lea", told.asked);
  await shows("lea", "a < b & c");

  await lea.presses(decide.no);
  expect(lea.dialog()).toContain(decideForm.titles.no);
  await lea.fills({ [decideForm.words.no]: "!!!" });
  expect(lea.form()?.errors).toMatchObject({ [decideForm.words.no]: error.reason });
  await lea.fills({ [decideForm.words.no]: "42 <reasons>" });
  await shows("lea", t.ideas.states.declined);
  await shows("mo", told.no);
  await shows("mo", "42 <reasons>");
  expect(teams.problems).toEqual([]);
});
