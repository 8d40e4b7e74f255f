import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textFor } from "../../../src/text/text.ts";
import type { FakeTeams } from "../../support/fake-teams.ts";
import { openServed, type Served } from "./served.ts";

const FLOWS = [
  { lang: "en", locale: "en-GB", words: "night notes & names are missing", help: "help", start: "retro start" },
  { lang: "zh-Hans", locale: "zh-CN", words: "夜班交接 & 信息不全", help: "帮助", start: "复盘 开始" },
  { lang: "zh-Hant", locale: "zh-TW", words: "夜班交接 & 資訊不全", help: "說明", start: "復盤 開始" },
] as const;

describe("a retro in Teams", () => {
  let served: Served;
  let teams: FakeTeams;
  beforeAll(async () => {
    served = await openServed("2026-11-20T08:35:00Z");
    teams = served.teams;
  });
  afterAll(() => served.end());

  it.each(FLOWS)("is opened, answered without names, published and read in $lang", async (flow) => {
    const { lang, locale, words, help, start } = flow;
    const t = textFor(lang);
    const r = t.retro;
    // One Teams serves all three: each has a channel and people of its own.
    const desk = { in: `desk-${lang}` };
    const all = ["lea", "mo", "kim", "ada", "bo"].map((name) => `${lang}-${name}`);
    for (const id of all) teams.person(id, { name: id, locale, zone: "Asia/Taipei" });
    teams.channel(desk.in, { name: desk.in, members: all });
    const [one = "", other = ""] = all;
    const lead = teams.as(one);
    await lead.invites(desk.in);
    await served.shows(one, t.people.team.nobody, desk);
    for (const id of all) await teams.as(id).mentions(help, desk);
    await lead.mentions(start, desk);
    await served.shows(one, r.startForm.mode);
    await lead.fills({ [r.startForm.mode]: r.modes.anonymous });
    await expect.poll(() => lead.sees(desk).at(-1)).toContain(r.promise.anonymous);
    const plan = `${r.steps.pdca.plan}${t.core.colon}${r.questions.plan}`.trim();
    for (const id of all) {
      const person = teams.as(id);
      await person.presses(r.answer, desk);
      expect(person.dialog()).toContain(r.form.once);
      const sent = await person.fills({ [plan]: words }, desk);
      expect(sent.body).toMatchObject({ task: { type: "message", value: r.thanks.anonymous } });
    }
    expect(lead.sees(desk).join()).not.toContain(words);
    await lead.writes("retro");
    await served.shows(one, r.publish);
    await lead.presses(r.publish);
    await expect.poll(() => lead.sees(desk).join()).toContain(r.summary.times(5));
    expect((await teams.as(other).presses(r.answerLate, desk)).text).toContain(r.error.answered);
    expect(teams.problems).toEqual([]);
  });
});
