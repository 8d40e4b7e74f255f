import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";

const C1 = { in: "C1" };
const t = textFor("zh-Hant");
const says = t.checkins;

describe("a team's day and week in Slack", () => {
  let slack: FakeSlack;
  let beacon: Running;
  let dir: string;
  beforeEach(async () => {
    slack = await startFakeSlack("http");
    slack.person("U1", { name: "Ana", locale: "zh-TW", tz: "Asia/Taipei" });
    slack.person("U2", { name: "Mo", locale: "zh-TW", tz: "Asia/Taipei" });
    slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
    dir = mkdtempSync(join(tmpdir(), "beacon-slack-"));
    const { botToken, signingSecret, apiUrl } = slack.config;
    const settings = {
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T08:35:00Z" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
    };
    beacon = await serve(readConfig(settings));
    slack.deliverTo(`${beacon.url}slack/events`);
    await beacon.connected;
  });
  afterEach(async () => {
    await beacon.close();
    await slack.stop();
    rmSync(dir, { recursive: true });
  });
  const shows = (user: string, text: string, where?: typeof C1) =>
    expect.poll(() => slack.as(user).sees(where).at(-1) ?? "").toContain(text);
  const opens = (user: string, title: string) => expect.poll(() => slack.as(user).form()?.title).toBe(title);

  it("has a check-in that is switched on by a lead, given in a form, changed, and stands on one's own page", async () => {
    const [ana, mo] = [slack.as("U1"), slack.as("U2")];
    await ana.types("/beacon team", C1);
    await shows("U1", t.people.team.iLead, C1);
    await ana.presses(t.people.team.iLead, C1);
    await shows("U1", says.open, C1);
    await ana.presses(says.open, C1);
    await shows("U1", says.setup.off, C1);
    await ana.presses(says.setup.switchOn, C1);
    await opens("U1", says.setup.form.title);
    await ana.fills({ [says.setup.form.shifts]: "早班\n晚班" });
    await shows("U1", "早班 · 晚班", C1);

    await mo.types("/beacon 簽到", C1);
    await opens("U2", says.form.title);
    expect(mo.form()?.text).toContain("誰看得到");
    await mo.fills({ [says.form.done]: "處理了 14 張 <!channel>", [says.form.shift]: "早班" });
    await shows("U2", "處理了 14 張 <!channel>", C1);
    await mo.presses(says.own.change, C1);
    await opens("U2", says.form.title);
    await mo.fills({ [says.form.next]: "交接" });
    await shows("U2", says.own.edited, C1);
    await mo.opens("home");
    await expect.poll(() => mo.home()).toContain(says.home.done);
    expect(slack.problems).toEqual([]);
  });

  it("is looked back on in a retro: opened, answered, published, voted on, and an action made of it", async () => {
    const r = t.retro;
    const [ana, mo] = [slack.as("U1"), slack.as("U2")];
    const summary = () => ana.sees(C1).find((one) => one.includes(r.summaryTitle("desk", "2026-11-20"))) ?? "";
    const tells = (words: string) => expect.poll(summary).toContain(words);
    await ana.types("/beacon team", C1);
    await shows("U1", t.people.team.iLead, C1);
    await mo.types("/beacon 說明", C1);
    await ana.types("/beacon 復盤 開始", C1);
    await opens("U1", r.startForm.title);
    await ana.fills({ [r.startForm.mode]: r.modes.named });
    await expect.poll(() => mo.sees(C1).join()).toContain(r.promise.named);

    await mo.presses(r.answer, C1);
    await opens("U2", r.form.title);
    expect(mo.form()?.text).toContain(r.promise.named);
    await mo.fills({ [`${r.steps.pdca.act}：${r.questions.act}`]: "交接清單 <!channel>" });
    await shows("U2", r.thanks.named, C1);
    expect(ana.sees(C1).join()).not.toContain("交接清單");
    await ana.presses(r.publish, C1);
    await tells("交接清單 <!channel>");
    await mo.presses(r.vote, C1);
    await opens("U2", r.voteForm.title);
    await mo.fills({ [r.voteForm.picks]: "交接清單 <!channel>" });
    await shows("U2", r.voted, C1);
    await ana.presses(r.count, C1);
    await tells(r.summary.votes(1));
    await ana.presses(r.act, C1);
    await opens("U1", t.actions.form.title);
    await ana.fills({ [t.actions.form.words]: "夜班少打電話來問" });
    await tells(r.summary.agreed);
    await ana.types("/beacon 行動", C1);
    await expect.poll(() => ana.sees().at(-1)).toContain(t.actions.sources.retro);
    expect(slack.problems).toEqual([]);
  });

  it("has ideas: from a message, joined with what says the same, tried and ended with what came of it", async () => {
    const i = t.ideas;
    const [ana, mo] = [slack.as("U1"), slack.as("U2")];
    await ana.types("/beacon team", C1);
    await shows("U1", t.people.team.iLead, C1);
    await ana.presses(t.people.team.iLead, C1);
    await mo.types("/beacon 說明", C1);
    await mo.chooses("idea", "把退貨單放進包裹 <!channel>", C1);
    await opens("U2", i.form.title);
    await mo.fills({ [i.label.problem]: "客人一直打來要退貨單" });
    await shows("U2", i.saved);
    await shows("U1", i.told.asked);
    await ana.presses(i.decide.try);
    await opens("U1", i.decideForm.titles.try);
    await ana.fills({});
    expect(ana.form()?.errors).toHaveProperty([i.decideForm.showsAlone]);
    await ana.fills({ [i.decideForm.showsAlone]: "少接電話" });
    await shows("U1", i.result);
    await shows("U2", i.told.try);
    await mo.types("/beacon 提案 包裹裡放退貨單", C1);
    await opens("U2", i.form.title);
    await mo.fills({ [i.label.problem]: "客人打來要退貨單" });
    await shows("U2", i.alike);
    await mo.presses(i.same);
    await shows("U2", i.states.merged);
    await ana.presses(i.result);
    await opens("U1", i.resultForm.title);
    await ana.fills({ [i.resultForm.done]: "試了 200 件" });
    expect(ana.form()?.errors).toEqual({ [i.resultForm.saidAlone]: t.retro.error.check });
    await ana.fills({ [i.resultForm.saidAlone]: "每週來電 31 → 12" });
    await shows("U1", i.decide.adopt);
    expect(slack.problems).toEqual([]);
  });
});
