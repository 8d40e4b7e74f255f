import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeModel, startFakeModel } from "../support/model.ts";

const t = textFor("zh-Hans");
const SENTENCES = ["不知道起点，目标值就是猜的，所以先把它量出来。", "知道站在哪里以后，再一起定数字。"];

let slack: FakeSlack;
let model: FakeModel;
let beacon: Running;
const dir = mkdtempSync(join(tmpdir(), "beacon-slack-"));
beforeAll(async () => {
  slack = await startFakeSlack("http");
  model = await startFakeModel();
  const { botToken, signingSecret, apiUrl } = slack.config;
  const settings = {
    ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_PLAYGROUND: "off" },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
    ...{ OPENAI_API_KEY: "k", OPENAI_MODEL: "m", OPENAI_BASE_URL: model.url },
  };
  beacon = await serve(readConfig(settings));
  slack.deliverTo(`${beacon.url}slack/events`);
  await beacon.connected;
});
afterAll(async () => {
  await beacon.close();
  await slack.stop();
  await model.stop();
  rmSync(dir, { recursive: true });
});

it("a question in Slack is answered under it while the model writes, and may be given a thumb", async () => {
  slack.person("U1", { name: "小灯", locale: "zh-CN", tz: "Asia/Shanghai", admin: true });
  const lin = slack.as("U1");
  const shows = (text: string) => expect.poll(() => lin.sees().at(-1) ?? "").toContain(text);
  model.says({ content: JSON.stringify({ sentences: SENTENCES.map((says) => ({ says, on: ["p1"] })) }) });

  await lin.writes("没有历史数据，目标值怎么定？");
  await shows(`${SENTENCES.join("\n\n")}\n${t.method.byModel(`“${t.method.passages.baseline.title}”`)}`);
  const [status] = slack.of("assistant.threads.setStatus");
  expect(status?.args["status"]).toBe(t.slack.thinking);
  expect(slack.of("chat.startStream")).toHaveLength(1);
  await lin.presses(t.drafts.helped);
  await shows(t.feedback.thanks);
  await lin.writes("feedback");
  await shows(`${t.feedback.helped}：1`);
});
