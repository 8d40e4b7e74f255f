import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { typed } from "./support/cli.ts";
import { startFakeSlack } from "./support/fake-slack.ts";
import { startFakeTeams } from "./support/fake-teams.ts";

const ROOT = resolve(import.meta.dirname, "..");

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

describe("the process", () => {
  let dir: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "beacon-main-"));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  });

  const run = (script: string, args: string[], env: Record<string, string> = {}) => {
    const settings = {
      PATH: process.env["PATH"] ?? "",
      BEACON_DATA_DIR: join(dir, "store"),
      PORT: "0",
      LOG_LEVEL: "silent",
    };
    // Elsewhere than at the root, so that nobody's .env is read.
    const child = spawn(process.execPath, [join(ROOT, "src", script), ...args], {
      cwd: dir,
      env: { ...settings, ...env },
    });
    children.push(child);
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const ended = once(child, "close").then(([code]): Ended => ({ code, out, err }));
    const said = () => /http:\S+\//.exec(err)?.[0];
    const address = async () => {
      await expect.poll(said).toBeTruthy();
      return said() ?? "";
    };
    return { child, ended, address, err: () => err };
  };
  const cli = (args: string[], env: Record<string, string> = {}, input = "") => {
    const { child, ended } = run("cli.ts", args, env);
    child.stdin?.end(input);
    return ended;
  };

  it("answers /healthz and says in the terminal where to go and what is connected", async () => {
    const beacon = run("main.ts", []);
    const url = await beacon.address();
    expect(await (await fetch(`${url}healthz`)).json()).toEqual({ ok: true });
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({ store: true });
    expect(beacon.err()).toMatch(/Slack: not connected \(docs\/slack\.md\)/);
    expect(beacon.err()).toMatch(/Playground: chat as anyone of Lighthouse Services/);
  });

  it.each(["http", "socket"] as const)("answers Slack over %s", async (mode) => {
    const slack = await startFakeSlack(mode);
    const { botToken, signingSecret, appToken, apiUrl } = slack.config;
    slack.person("U1", { name: "Lea", locale: "en-US", tz: "Asia/Taipei" });
    const beacon = run("main.ts", [], {
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl, BEACON_PLAYGROUND: "off" },
      ...(signingSecret && { SLACK_SIGNING_SECRET: signingSecret }),
      ...(appToken && { SLACK_APP_TOKEN: appToken }),
    });
    const url = await beacon.address();
    slack.deliverTo(`${url}slack/events`);
    await expect.poll(async () => (await fetch(`${url}readyz`)).json()).toMatchObject({ slack: true });
    await slack.as("U1").opens("messages");
    await expect.poll(() => slack.as("U1").sees().at(-1)).toContain("Hello Lea");
    beacon.child.kill("SIGTERM");
    expect(await beacon.ended).toMatchObject({ code: 0 });
    await slack.stop();
  });

  it("answers Teams", async () => {
    const teams = await startFakeTeams();
    teams.person("lea", { name: "Lea" });
    const beacon = run("main.ts", [], { ...teams.env, BEACON_PLAYGROUND: "off" });
    const url = await beacon.address();
    teams.deliverTo(`${url}api/messages`);
    expect(beacon.err()).toMatch(/Teams: HTTP at \/api\/messages/);
    await expect.poll(async () => (await fetch(`${url}readyz`)).json()).toMatchObject({ teams: true });
    await teams.as("lea").installs();
    await expect.poll(() => teams.as("lea").sees().at(-1)).toContain("Hello Lea");
    beacon.child.kill("SIGTERM");
    expect(await beacon.ended).toMatchObject({ code: 0 });
    await teams.stop();
  });

  it("reads nothing of Teams where only Slack is configured, and nothing of Slack where only Teams is", async () => {
    const script = `
      import { createRequire } from "node:module";
      const [, platform] = process.argv;
      await Promise.all([import("${ROOT}/src/serve.ts"), import("${ROOT}/src/adapters/" + platform + "/adapter.ts")]);
      console.log(Object.keys(createRequire("${ROOT}/x.js").cache).join("\\n"));`;
    const read = (platform: string) =>
      execFileSync(process.execPath, ["--input-type=module", "-e", script, platform], { encoding: "utf8" });
    expect(read("slack")).not.toMatch(/botbuilder|botframework/);
    expect(read("teams")).not.toMatch(/@slack/);
  });

  it("ends cleanly on SIGINT and SIGTERM, and starts again on the same data", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const beacon = run("main.ts", []);
      const url = await beacon.address();
      const page = await fetch(`${url}?as=ana&in=chat-desk`);
      expect(await page.text()).toContain("chat-desk");
      beacon.child.kill(signal);
      expect(await beacon.ended).toMatchObject({ code: 0 });
    }
  });

  it("says in one sentence that its port is in use", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, err } = await run("main.ts", [], { PORT: String(port) }).ended;
    other.close();
    expect({ code, lines: err.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
    expect(err).toContain(`PORT ${port} is in use`);
  });

  it("stops at a broken configuration with what to do, without a stack", async () => {
    const { code, err } = await run("main.ts", [], { SLACK_BOT_TOKEN: "xoxb-1" }).ended;
    expect(code).toBe(1);
    expect(err.trim()).toMatch(/^SLACK_SIGNING_SECRET is missing: copy it from .*$/);
  });

  it("refuses a data folder that another Beacon has open, in one sentence", async () => {
    await run("main.ts", []).address();
    const { code, err } = await run("main.ts", []).ended;
    expect(code).toBe(1);
    expect(err).toContain(join(dir, "store"));
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("reviews goals on the command line, one JSON line each", async () => {
    const lines = [
      { id: "1", lang: "zh-Hans", text: "三个月内把在线客服首次响应时间由75秒降到30秒，因为客户等久了就会离开" },
      { id: "2", lang: "en", text: "hello" },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join("\n")}\nnot json\n`;
    const { code, out } = await cli(["coach", "--today", "2026-11-20"], {}, input);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({ id: "1", kind: "goal", S: true, M: true, A: true, R: true, T: true, ask: null });
    expect(answers[0].parts).toMatchObject({ due: "2027-02-20", target: { value: 30, unit: "s" } });
    expect(answers[1]).toMatchObject({ id: "2", kind: "none", ask: null });
    expect(answers[2].error).toContain("not a JSON object");
  });

  const typedHere = (args: string[], env: Record<string, string> = {}) =>
    typed(args, { BEACON_DATA_DIR: join(dir, "store"), LOG_LEVEL: "silent", ...env });

  it.each([
    [["coach", "--lang", "fr", "x"], /--lang is "fr": write en, zh-Hans or zh-Hant/],
    [["coach", "--today", "2026-02-30", "x"], /--today is "2026-02-30"/],
    [["coach", "--tz", "Mars", "x"], /--tz is "Mars"/],
    [["dance"], /There is no command "dance"/],
    [[], /Which command\?/],
  ])("answers %j with what is wrong and exit code 2", async (args, sentence) => {
    const { code, err } = await typedHere(args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it("fills an empty store with the demo, once, and plays it anew when asked", async () => {
    expect((await typedHere(["demo"])).out).toContain("is ready");
    expect((await typedHere(["demo"])).out).toContain("already there");
    expect((await typedHere(["demo", "--reset", "--json"])).out.trim()).toBe('{"org":"web:demo"}');
  });

  it("finds what is wrong and says what to do", async () => {
    const well = await typedHere(["doctor"]);
    expect(well.code).toBe(0);
    expect(well.out).toMatch(/✓ store: .* opens and is empty/);
    const ill = await typedHere(["doctor", "--json"], { BEACON_TZ: "Mars" });
    expect(ill.code).toBe(1);
    expect(ill.out).toContain('"check":"configuration","ok":false');
  });
});
