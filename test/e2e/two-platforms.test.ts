import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type Running, serve } from "../../src/serve.ts";
import { textFor } from "../../src/text/text.ts";
import { formOf, newBrowser } from "../support/browser.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, idOf, startFakeTeams } from "../support/fake-teams.ts";
import { unpacked } from "../support/unpacked.ts";

const OURS = "https://beacon.example";
let slack: FakeSlack;
let teams: FakeTeams;
let beacon: Running;
let dir: string;

beforeEach(async () => {
  [slack, teams] = [await startFakeSlack("http"), await startFakeTeams()];
  dir = mkdtempSync(join(tmpdir(), "beacon-both-"));
  const { botToken, signingSecret, apiUrl } = slack.config;
  beacon = await serve(
    readConfig({
      ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
      ...{ BEACON_PUBLIC_URL: OURS, BEACON_SECRET: "a secret of thirty-two characters" },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
      ...{ ...teams.env, TEAMS_ADMINS: idOf("ann") },
    }),
  );
  slack.deliverTo(`${beacon.url}slack/events`);
  teams.deliverTo(`${beacon.url}api/messages`);
  await beacon.connected;
});
afterEach(async () => {
  await beacon.close();
  await Promise.all([slack.stop(), teams.stop()]);
  rmSync(dir, { recursive: true });
});

it.each([
  ["en", "en-GB", "help", "link", "unlink", "goal drafts", "me data", "dashboard"],
  ["zh-Hans", "zh-CN", "帮助", "关联", "取消关联", "目标 草稿", "我的数据", "看板"],
  ["zh-Hant", "zh-TW", "說明", "連結", "取消連結", "目標 草稿", "我的資料", "看板"],
] as const)("is one organisation and one person in both, until they are taken apart, in %s", async (...flow) => {
  const [lang, locale, help, joining, parting, drafts, mine, pages] = flow;
  const { link, goals, people, privacy, webhooks, dashboard } = textFor(lang);
  slack.person("U1", { name: "Ann", admin: true, locale });
  slack.person("U2", { name: "Bo", email: "Bo@acme.example", locale });
  teams.person("ann", { name: "Ann K.", locale });
  teams.person("bob", { name: "Bob", email: "bo@acme.example", locale });
  const [ann, bo] = [slack.as("U1"), slack.as("U2")];
  const [annThere, bob] = [teams.as("ann"), teams.as("bob")];
  const sees = (person: { sees(): string[] }) => expect.poll(() => person.sees().at(-1) ?? "");

  await bo.writes("we should answer customers faster");
  await sees(bo).toContain(goals.draft.fillIn);
  await bob.writes(help);
  await sees(bob).toContain(people.help.title);

  await ann.writes(joining);
  await sees(ann).toContain(link.title);
  const code = /link \S+-\S+/.exec(ann.sees().at(-1) ?? "")?.[0] ?? "";
  await annThere.writes(code);
  await sees(annThere).toContain("Ann · Slack");
  await annThere.presses(link.enter);
  await sees(annThere).toContain(link.linked);

  await bob.writes(joining);
  await sees(bob).toContain(link.same.title("Bo", "Slack"));
  await bob.presses(link.same.yes);
  await sees(bob).toContain(link.same.done);
  for (const person of [bob, bo]) {
    await person.writes(drafts);
    await sees(person).toContain("answer customers faster");
  }

  const name = privacy.pack.file("2026-11-20");
  const given = [slack.world.files.taken, teams.world.files.taken];
  await bo.writes(mine);
  await sees(bo).toContain(name);
  await bob.writes(mine);
  await sees(bob).toContain(name);
  await bob.allows(true);
  await expect.poll(() => given.every((taken) => taken.has(name))).toBe(true);
  for (const files of given.map((taken) => unpacked(taken.get(name) ?? ""))) {
    expect(files["index.html"]).toContain(`<h2>${privacy.kinds.goals} (1)</h2>`);
    expect(files["goals.jsonl"]).toContain("answer customers faster");
    expect(files["person.jsonl"]).toContain("slack:T1:U2");
    expect(files["person.jsonl"]).toContain(idOf("bob"));
  }
  // What was handed over in Slack is among what is handed over in Teams.
  expect(unpacked(given[1]?.get(name) ?? "")["changes.jsonl"]).toContain('"kind":"exports"');

  const url = { [webhooks.form.url]: "https://crm.example/", [webhooks.form.events]: webhooks.events["win.posted"] };
  await ann.writes("webhooks");
  await sees(ann).toContain(webhooks.none);
  await ann.presses(webhooks.add);
  await expect.poll(() => ann.form()?.title).toBe(webhooks.form.title);
  await ann.fills(url);
  expect(ann.form()?.text).toMatch(/whsec_\S{40}/);
  await sees(ann).toContain("crm.example");
  await annThere.writes("webhooks");
  await sees(annThere).toContain("crm.example");
  await annThere.presses(webhooks.open);
  await sees(annThere).toContain(webhooks.events["win.posted"]);
  await annThere.presses(webhooks.remove);
  await sees(annThere).toContain(webhooks.removed("crm.example"));
  expect(JSON.stringify([ann.sees(), annThere.sees()])).not.toContain("whsec_");

  for (const [person, { calls }] of [[bo, slack] as const, [bob, teams] as const]) {
    await person.writes(pages);
    await sees(person).toContain(dashboard.open);
    const [, path = ""] = JSON.stringify(calls).match(/.*https:\/\/beacon\.example(\/sign-in\/[^")|>]+)/) ?? [];
    const browser = newBrowser(beacon.url, OURS);
    const { action, body } = formOf((await browser.get(path)).html);
    await browser.post(action, body);
    expect((await browser.get("/dashboard")).html).toMatch(new RegExp(`<html lang="${lang}">.*<bdi>Bob?</bdi>`, "s"));
    expect((await browser.get("/report")).status).toBe(200);
  }

  await bob.writes(parting);
  await sees(bob).toContain(link.unlink.mine.title("Microsoft Teams"));
  await bob.presses(link.unlink.mine.yes);
  await sees(bob).toContain(link.unlink.mine.done);
  await bob.writes(drafts);
  await sees(bob).not.toContain("answer customers faster");
  await annThere.writes(parting);
  await sees(annThere).toContain(link.unlink.workspace.effect);
  await annThere.presses(link.unlink.workspace.yes);
  await sees(annThere).toContain(link.unlink.workspace.done);
  await bo.writes(drafts);
  await sees(bo).toContain("answer customers faster");
  expect([slack.problems, teams.problems]).toEqual([[], []]);
});
