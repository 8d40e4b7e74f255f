import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Lang } from "../../src/core/lang.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";

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

describe.each(["http", "socket"] as const)("a goal in Slack over %s", (mode) => {
  let slack: FakeSlack;
  let beacon: Running;
  let dir: string;
  const start = async () => {
    const { botToken, signingSecret, appToken, apiUrl } = slack.config;
    const settings = {
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
      ...(appToken && { SLACK_APP_TOKEN: appToken }),
    };
    beacon = await serve(readConfig(settings));
    slack.deliverTo(`${beacon.url}slack/events`);
    await beacon.connected;
  };
  beforeEach(async () => {
    slack = await startFakeSlack(mode);
    dir = mkdtempSync(join(tmpdir(), "beacon-slack-"));
    await start();
  });
  afterEach(async () => {
    await beacon.close();
    await slack.stop();
    rmSync(dir, { recursive: true });
  });
  const newest = (user: string, where?: { in: string }) => slack.as(user).sees(where).at(-1) ?? "";
  const shows = (user: string, text: string, where?: { in: string }) =>
    expect.poll(() => newest(user, where)).toContain(text);
  const formOpens = (user: string) => expect.poll(() => slack.as(user).form()?.title).toBeTruthy();

  it.each(FLOWS)("grows from a rough sentence to what the team reads, in $lang", async (flow) => {
    const { lang, locale, command, sentence, answers, value } = flow;
    const [what, where, target, why, baseline, means] = answers as [string, string, string, string, string, string];
    const t = textFor(lang);
    const { draft, field } = t.goals;
    const C1 = { in: "C1" };
    const counter = { en: "First contact resolution", "zh-Hans": "首次解决率", "zh-Hant": "首次解決率" }[lang];
    slack.person("U1", { name: "Lea", locale, tz: "Asia/Taipei", admin: true });
    slack.person("U2", { name: "Mo", locale, tz: "Asia/Taipei" });
    slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
    const [lead, member] = [slack.as("U1"), slack.as("U2")];

    await lead.invites("C1");
    await shows("U1", t.people.team.nobody, C1);
    await lead.presses(t.people.team.iLead, C1);
    await shows("U1", "<@U1>", C1);

    await member.types(`/beacon ${command} ${sentence}`, C1);
    await shows("U2", draft.fillIn);
    expect(newest("U1", C1)).not.toContain(sentence); // the channel only has a pointer, for Mo alone
    await member.presses(draft.answer.S);
    await formOpens("U2");
    await member.fills({ [field.what]: what, [field.where]: where });
    await shows("U2", draft.answer.M);
    await member.presses(draft.answer.M);
    await formOpens("U2");
    await member.fills({ [field.target]: "?" });
    expect(member.form()?.errors[field.target]).toBe(t.goals.error.number);
    await member.fills({ [field.target]: target });
    await shows("U2", draft.answer.T);
    await member.presses(draft.endOfQuarter("2026-12-31"));
    await shows("U2", value);
    await member.presses(value);
    await formOpens("U2");
    await member.fills({ [field.why]: why });
    await shows("U2", draft.answer.A);
    await member.presses(draft.answer.A);
    await formOpens("U2");
    await member.fills({ [field.baseline]: baseline, [field.means]: means });
    await shows("U2", draft.proposal);
    expect(newest("U2")).toContain(t.guard.finding.G02);
    await member.presses(t.guard.ways.counter(counter));
    await shows("U2", draft.save);
    expect(member.sees().filter((text) => text.includes(draft.fillIn))).toHaveLength(1); // one card, redrawn each time
    await member.presses(draft.save);
    await shows("U2", t.goals.states.active);
    await shows("U1", why, C1);
    expect(newest("U1", C1)).toContain(t.goals.teamPost.title);

    await member.opens("home");
    await expect.poll(() => member.home()).toContain(target);
    expect(slack.problems).toEqual([]);
  });

  it("goes on after a restart where it stopped, and greets once", async () => {
    slack.person("U2", { name: "Mo", locale: "en-US", tz: "Europe/London" });
    const { draft, field } = textFor("en").goals;
    const member = slack.as("U2");
    await member.opens("messages");
    await shows("U2", "Hello Mo, I am Beacon");
    await member.writes("we should answer customers faster");
    await shows("U2", draft.answer.S);
    await beacon.close();
    await start();
    await member.opens("messages");
    await member.presses(draft.answer.S);
    await formOpens("U2");
    await member.fills({ [field.what]: "First reply", [field.where]: "online chat" });
    await shows("U2", draft.answer.M);
    expect(member.sees().filter((text) => text.includes("Hello Mo"))).toHaveLength(1);
  });

  it("forgets who leads when they leave the channel", async () => {
    slack.person("U1", { name: "Lea", locale: "en-US", tz: "Europe/London" });
    slack.person("U2", { name: "Mo", locale: "en-US", tz: "Europe/London" });
    slack.channel("C1", { name: "desk", members: ["U1", "U2"] });
    const C1 = { in: "C1" };
    await slack.as("U1").invites("C1");
    await shows("U1", "nobody yet", C1);
    await slack.as("U1").presses("I lead this team", C1);
    await shows("U1", "<@U1>", C1);
    await slack.as("U1").leaves("C1");
    const asked = async () => {
      await slack.as("U2").types("/beacon team", C1);
      return newest("U2", C1);
    };
    await expect.poll(asked).toContain("nobody yet"); // his question may overtake her leaving
  });

  it("shows hostile words to the letter, to their writer and to the team", async () => {
    slack.person("U2", { name: "Mo <!here> *x*", locale: "en-US", tz: "Europe/London" });
    const member = slack.as("U2");
    const sentence = "we should answer <!channel> *bold* _it_ `c` <b>faster</b> & ~now~ \u202Eevil";
    await member.writes(sentence);
    await shows("U2", sentence);
    expect(JSON.stringify(slack.of("chat.postMessage").map(({ args }) => args["text"]))).not.toContain("<!channel>");
  });

  it("answers what is no goal with a friendly hint, and makes no draft", async () => {
    slack.person("U2", { name: "Mo", locale: "zh-CN", tz: "Asia/Shanghai" });
    const member = slack.as("U2");
    await member.writes("你好");
    await shows("U2", textFor("zh-Hans").people.help.lost);
    await member.types("/beacon 目标 草稿");
    await shows("U2", textFor("zh-Hans").goals.menu.noDrafts);
  });
});
