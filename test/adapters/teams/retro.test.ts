import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textFor } from "../../../src/text/text.ts";
import type { FakeTeams } from "../../support/fake-teams.ts";
import { desk, openServed, type Served } from "./served.ts";

const t = textFor("zh-Hans");

describe("a retro in Teams", () => {
  let served: Served;
  let teams: FakeTeams;
  beforeEach(async () => {
    served = await openServed("2026-11-20T08:35:00Z");
    teams = served.teams;
  });
  afterEach(() => served.end());
  const shows: Served["shows"] = (...what) => served.shows(...what);

  it("is opened, answered without names, published and read", async () => {
    const r = t.retro;
    const all = ["lea", "mo", "kim", "ada", "bo"];
    for (const id of all) teams.person(id, { name: id, locale: "zh-CN", zone: "Asia/Shanghai" });
    teams.channel("desk", { name: "desk", members: all });
    const lead = teams.as("lea");
    await lead.invites("desk");
    await shows("lea", t.people.team.nobody, desk);
    for (const id of all) await teams.as(id).mentions("帮助", desk);
    await lead.mentions("复盘 开始", desk);
    await shows("lea", r.startForm.mode);
    await lead.fills({ [r.startForm.mode]: r.modes.anonymous });
    await expect.poll(() => lead.sees(desk).at(-1), { timeout: 10_000 }).toContain(r.promise.anonymous);
    for (const id of all) {
      const one = teams.as(id);
      await one.presses(r.answer, desk);
      expect(one.dialog()).toContain(r.form.once);
      const sent = await one.fills({ [`${r.steps.plan}：${r.questions.plan}`]: "夜班交接信息不全" }, desk);
      expect(sent.body).toMatchObject({ task: { type: "message", value: r.thanks.anonymous } });
    }
    expect(lead.sees(desk).join()).not.toContain("夜班交接");
    await lead.writes("复盘");
    await shows("lea", r.publish);
    await lead.presses(r.publish);
    await expect.poll(() => lead.sees(desk).join(), { timeout: 10_000 }).toContain(r.summary.times(5));
    expect((await teams.as("mo").presses(r.answerLate, desk)).text).toContain(r.error.answered);
    expect(teams.problems).toEqual([]);
  });
});
