import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import type { Lang } from "../../../src/core/lang.ts";
import { type Running, serve } from "../../../src/serve.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeTeams, idOf, startFakeTeams } from "../../support/fake-teams.ts";

const FLOWS: { lang: Lang; locale: string; command: string; sentence: string; answers: string[]; value: string }[] = [
  {
    ...{ lang: "en", locale: "en-US", command: "goal", sentence: "we should answer customers faster" },
    ...{ answers: ["First reply", "online chat", "30 s", "customers leave when they wait", "75 s", "saved replies"] },
    value: "Customer orientation",
  },
  {
    ...{ lang: "zh-Hans", locale: "zh-CN", command: "目标", sentence: "提高客服响应速度" },
    ...{
      answers: ["首次响应时间", "在线客服", "30秒", "客户等久了就会离开", "75秒", "启用快捷回复"],
      value: "客户导向",
    },
  },
  {
    ...{ lang: "zh-Hant", locale: "zh-TW", command: "目標", sentence: "提高客服回應速度" },
    ...{
      answers: ["首次回應時間", "線上客服", "30秒", "客戶等久了就會離開", "75秒", "啟用快速回覆"],
      value: "客戶導向",
    },
  },
];

describe("a team's goal in Teams", () => {
  let teams: FakeTeams;
  let beacon: Running;
  let dir: string;
  const start = async () => {
    const settings = {
      ...{
        PORT: "0",
        BEACON_DATA_DIR: dir,
        LOG_LEVEL: "silent",
        BEACON_CLOCK: "2026-11-20T09:00:00Z",
      },
      ...{ BEACON_PLAYGROUND: "off", ...teams.env },
    };
    beacon = await serve(readConfig(settings));
    teams.deliverTo(`${beacon.url}api/messages`);
    await beacon.connected;
  };
  beforeEach(async () => {
    teams = await startFakeTeams();
    dir = mkdtempSync(join(tmpdir(), "beacon-teams-"));
    await start();
  });
  afterEach(async () => {
    await beacon.close();
    await teams.stop();
    rmSync(dir, { recursive: true });
  });
  const newest = (person: string, where?: { in: string }) => teams.as(person).sees(where).at(-1) ?? "";
  const shows = (person: string, text: string, where?: { in: string }) =>
    expect.poll(() => newest(person, where)).toContain(text);

  it.each(FLOWS)("grows from a rough sentence, is updated and closed, and leaves a trace, in $lang", async (flow) => {
    const { lang, locale, command, sentence, answers, value } = flow;
    const [what, where, target, why, baseline, means] = answers as [string, string, string, string, string, string];
    const t = textFor(lang);
    const { draft, field } = t.goals;
    const desk = { in: "desk" };
    const counter = { en: "First contact resolution", "zh-Hans": "首次解决率", "zh-Hant": "首次解決率" }[lang];
    teams.person("lea", { name: "Lea", locale, zone: "Asia/Taipei" });
    teams.person("mo", { name: "Mo", locale, zone: "Asia/Taipei" });
    teams.channel("desk", { name: "desk", members: ["lea", "mo"] });
    const [lead, member] = [teams.as("lea"), teams.as("mo")];

    await lead.invites("desk");
    await shows("lea", t.people.team.nobody, desk);
    await lead.presses(t.people.team.iLead, desk);
    await shows("lea", "Lea", desk);

    await member.mentions(`${command} ${sentence}`, desk);
    await shows("mo", draft.fillIn);
    expect(newest("lea", desk)).toContain(sentence); // what Mo wrote, and no answer of Beacon's
    await member.presses(draft.answer.S);
    await member.fills({ [field.what]: what, [field.where]: where });
    await shows("mo", draft.answer.M);
    await member.presses(draft.answer.M);
    await member.fills({ [field.target]: "?" });
    expect(member.form()?.errors[field.target]).toBe(t.goals.error.number);
    await member.fills({ [field.target]: target });
    await shows("mo", draft.answer.T);
    await member.presses(draft.endOfQuarter("2026-12-31"));
    await shows("mo", value);
    await member.presses(value);
    await member.fills({ [field.why]: why });
    await shows("mo", draft.answer.A);
    await member.presses(draft.answer.A);
    await member.fills({ [field.baseline]: baseline, [field.means]: means });
    await shows("mo", draft.proposal);
    expect(newest("mo")).toContain(t.guard.finding.G02);
    await member.presses(t.guard.ways.counter(counter));
    await shows("mo", draft.save);
    expect(member.sees().filter((text) => text.includes(draft.fillIn))).toHaveLength(1); // one card, redrawn each time
    await member.presses(draft.save);
    await shows("mo", t.goals.states.active);
    await shows("lea", why, desk);
    expect(newest("lea", desk)).toContain(t.goals.teamPost.title);

    const { active, fact, outcomes } = t.goals;
    await member.presses(active.update);
    await member.fills({ [field.note]: "60 s" });
    await shows("mo", fact.note);
    expect(newest("mo")).toContain("60 s");
    await member.presses(active.close);
    await member.fills({ [field.outcome]: outcomes.reached, [field.lesson]: sentence });
    await shows("mo", t.goals.states.reached);
    expect(member.form()).toBeNull();

    await member.writes(t.core.words.why[0] ?? "why");
    await shows("mo", t.ledger.title(null));
    expect(newest("mo")).toContain(t.ledger.causes["goal-saved"]);
    expect(teams.problems).toEqual([]);
  });

  it.each(FLOWS)("stands beside the team's numbers and hours, in $lang", async ({ lang, locale }) => {
    const t = textFor(lang);
    const { kpis, rhythm } = t;
    const desk = { in: "desk" };
    const [kpi = "kpi", team = "team", me = "me"] = [t.core.words.kpi[0], t.core.words.team[0], t.core.words.me[0]];
    teams.person("lea", { name: "Lea", locale, zone: "Europe/London" });
    teams.channel("desk", { name: "desk", members: ["lea"] });
    const lead = teams.as("lea");
    await lead.invites("desk");
    await shows("lea", t.people.team.nobody, desk);
    await lead.presses(t.people.team.iLead, desk);
    await shows("lea", t.rhythm.team.open, desk);

    await lead.writes(`${kpi} log FCR 78% n=120`);
    await shows("lea", kpis.form.save);
    await lead.fills();
    await shows("lea", kpis.saved);
    await lead.writes(`${kpi} show FCR`);
    await shows("lea", kpis.ours);
    expect(newest("lea")).toMatch(/78\s?%/);

    await lead.mentions(team, desk);
    await shows("lea", t.people.team.settings("desk"));
    await lead.presses(rhythm.team.open);
    await shows("lea", rhythm.setUp);
    await lead.presses(rhythm.setUp);
    await shows("lea", rhythm.team.change);
    await lead.presses(rhythm.team.change);
    expect(lead.form()?.values).toMatchObject({ [rhythm.team.form.at]: "09:00" });
    await lead.fills({ [rhythm.team.form.at]: "16:30" });
    await shows("lea", rhythm.team.previewNext);
    await lead.presses(rhythm.save);
    await shows("lea", "16:30");

    await lead.writes(me);
    await shows("lea", rhythm.me.quiet);
    await lead.presses(rhythm.me.when);
    await lead.fills({ [rhythm.me.form.from]: "18:00" });
    await shows("lea", "18:00");
    expect(teams.problems).toEqual([]);
  });

  it("goes on after a restart where it stopped, and greets once", async () => {
    teams.person("mo", { name: "Mo" });
    const { draft, field } = textFor("en").goals;
    const member = teams.as("mo");
    await member.installs();
    await shows("mo", "Hello Mo, I am Beacon");
    await member.writes("we should answer customers faster");
    await shows("mo", draft.answer.S);
    await member.presses(draft.answer.S);
    await beacon.close();
    await start();
    await member.installs();
    await member.fills({ [field.what]: "First reply", [field.where]: "online chat" });
    await shows("mo", draft.answer.M);
    expect(member.sees().filter((text) => text.includes("Hello Mo"))).toHaveLength(1);
  });

  it("is led by somebody who was picked and has never written, known by name at once", async () => {
    const { team } = textFor("en").people;
    const desk = { in: "desk" };
    teams.person("lea", { name: "Lea" });
    teams.person("nuo", { name: "Nuo" });
    teams.channel("desk", { name: "desk", members: ["lea"] });
    await teams.as("lea").invites("desk");
    await shows("lea", team.nobody, desk);
    await teams.as("lea").presses(team.somebodyElse, desk);
    await teams.as("lea").fills({ [team.formField]: idOf("nuo") }, desk);
    await expect.poll(async () => (await teams.as("lea").mentions("team", desk)) && newest("lea")).toContain("Nuo");
  });

  it("begins with somebody's message", async () => {
    teams.person("mo", { name: "Mo" });
    await teams.as("mo").chooses("<p>we should answer customers faster</p>", { in: "desk" });
    await teams.as("mo").fills();
    await shows("mo", textFor("en").goals.draft.fillIn);
  });
});
