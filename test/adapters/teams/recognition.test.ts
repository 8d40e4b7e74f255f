import { afterEach, beforeEach, expect, it } from "vitest";
import { valueName } from "../../../src/features/goals/values.ts";
import { textFor } from "../../../src/text/text.ts";
import type { FakeTeams } from "../../support/fake-teams.ts";
import { desk, openServed, type Served } from "./served.ts";

const FLOWS = [
  { lang: "en", locale: "en-GB", list: "shoutouts", words: "for the late shift & the tea" },
  { lang: "zh-Hans", locale: "zh-CN", list: "表彰", words: "周日替我顶了夜班 & 泡了茶" },
  { lang: "zh-Hant", locale: "zh-HK", list: "表揚", words: "週日替我頂了夜班 & 泡了茶" },
] as const;

let served: Served;
let teams: FakeTeams;
beforeEach(async () => {
  served = await openServed("2026-11-20T09:00:00Z");
  teams = served.teams;
});
afterEach(() => served.end());
const shows: Served["shows"] = (...what) => served.shows(...what);

it.each(FLOWS)("thanks from a message go round and are seconded in $lang", async ({ lang, locale, list, words }) => {
  const t = textFor(lang);
  const { label, consent, queue, post, form } = t.recognition;
  for (const [id, name] of Object.entries({ lea: "Lea", mo: "Mo", ana: "Ana", kim: "Kim" }))
    teams.person(id, { name, locale, zone: "Asia/Taipei" });
  teams.channel("desk", { name: "desk", members: ["lea", "mo", "ana", "kim"] });
  const [lea, mo, ana, kim] = [teams.as("lea"), teams.as("mo"), teams.as("ana"), teams.as("kim")];
  await lea.invites("desk");
  await shows("lea", t.people.team.nobody, desk);
  await lea.presses(t.people.team.iLead, desk);
  await shows("lea", t.people.team.notILead, desk);

  // Whoever has never done anything is addressed in the organisation's language.
  for (const [id, person] of [
    ["mo", mo],
    ["ana", ana],
  ] as const) {
    await person.mentions("help", desk);
    await shows(id, t.people.help.title);
  }

  await mo.chooses(`<p>${words.replace("&", "&amp;")}</p>`, desk, "thanks", "ana");
  expect(mo.dialog()).toContain(form.thanks);
  expect(mo.form()?.values[label.reason]).toBe(words);
  await mo.fills({ [label.value]: valueName("teamwork", lang) ?? "" });
  expect(mo.dialog()).toBeNull();
  await shows("ana", consent.thanks("Mo"));
  await ana.presses(consent.share);
  await shows("ana", consent.shared);

  await lea.mentions(list, desk);
  await shows("lea", queue.look);
  await lea.presses(queue.look);
  await shows("lea", queue.now);
  await lea.presses(queue.now);
  await shows("lea", queue.posted);
  await shows("kim", words, desk);
  const before = kim.sees().length;
  const answer = await kim.presses(post.second(0), desk);
  expect(answer.body).toMatchObject({ value: post.counted });
  await shows("mo", post.second(1), desk);
  expect(kim.sees()).toHaveLength(before);
  expect((await kim.presses(post.second(1), desk)).body).toMatchObject({ value: t.recognition.error.twice });
  expect((await ana.presses(post.second(1), desk)).body).toMatchObject({ value: t.recognition.error.own });
  expect(teams.problems).toEqual([]);
});
