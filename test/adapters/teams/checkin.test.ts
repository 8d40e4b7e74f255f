import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { textFor } from "../../../src/text/text.ts";
import type { FakeTeams } from "../../support/fake-teams.ts";
import { desk, openServed, type Served } from "./served.ts";

const FLOWS = [
  { lang: "en", locale: "en-US", words: ["check-in", "home", "checkin skip"] },
  { lang: "zh-Hans", locale: "zh-CN", words: ["签到", "主页", "签到 跳过"] },
  { lang: "zh-Hant", locale: "zh-TW", words: ["簽到", "首頁", "簽到 跳過"] },
] as const;

describe("a check-in in Teams", () => {
  let served: Served;
  let teams: FakeTeams;
  beforeEach(async () => {
    served = await openServed("2026-11-20T08:35:00Z");
    teams = served.teams;
  });
  afterEach(() => served.end());
  const shows: Served["shows"] = (...what) => served.shows(...what);

  it.each(FLOWS)("is switched on by a lead, given and changed in $lang", async ({ lang, locale, words }) => {
    const t = textFor(lang);
    const says = t.checkins;
    const [checkIn, home, skip] = words;
    for (const [id, name] of [
      ["lea", "Lea"],
      ["mo", "Mo"],
    ] as const) {
      teams.person(id, { name, locale, zone: "Asia/Shanghai" });
    }
    teams.channel("desk", { name: "desk", members: ["lea", "mo"] });
    const [lead, member] = [teams.as("lea"), teams.as("mo")];
    await lead.invites("desk");
    await shows("lea", t.people.team.nobody, desk);
    await lead.presses(t.people.team.iLead, desk);
    await shows("lea", says.open, desk);
    await lead.presses(says.open, desk);
    await shows("lea", says.setup.off);
    await lead.presses(says.setup.switchOn);
    await lead.fills({ [says.setup.form.ticks]: "不确定时我问了人" });
    await shows("lea", says.setup.saved);

    await member.mentions(checkIn, desk);
    await shows("mo", says.form.done);
    await member.fills({ [says.form.obstacle]: "系统太慢", [says.form.kind]: says.form.kinds.tool });
    await shows("mo", says.own.solved);
    await member.presses(says.own.change);
    await member.fills({ [says.form.done]: "处理了 14 张" });
    await shows("mo", says.own.edited);
    await member.writes(home);
    await shows("mo", says.home.done);
    await member.writes(skip);
    await shows("mo", "处理了 14 张");
    expect(teams.problems).toEqual([]);
  });
});
