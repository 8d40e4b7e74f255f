import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { type Running, serve } from "../../../src/serve.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeTeams, startFakeTeams } from "../../support/fake-teams.ts";

const t = textFor("zh-Hans");
const says = t.checkins;
const desk = { in: "desk" };

describe("a check-in in Teams", () => {
  let teams: FakeTeams;
  let beacon: Running;
  let dir: string;
  beforeEach(async () => {
    teams = await startFakeTeams();
    dir = mkdtempSync(join(tmpdir(), "beacon-teams-"));
    const settings = { PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T08:35:00Z" };
    beacon = await serve(readConfig({ ...settings, BEACON_PLAYGROUND: "off", ...teams.env }));
    teams.deliverTo(`${beacon.url}api/messages`);
    await beacon.connected;
  });
  afterEach(async () => {
    await beacon.close();
    await teams.stop();
    rmSync(dir, { recursive: true });
  });
  const shows = (person: string, text: string, where?: typeof desk) =>
    expect.poll(() => teams.as(person).sees(where).at(-1) ?? "", { timeout: 10_000 }).toContain(text);

  it("is switched on by a lead, given and changed, and stands on one’s own page", async () => {
    for (const [id, name] of [
      ["lea", "Lea"],
      ["mo", "Mo"],
    ] as const) {
      teams.person(id, { name, locale: "zh-CN", zone: "Asia/Shanghai" });
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

    await member.mentions("签到", desk);
    await shows("mo", says.form.done);
    await member.fills({ [says.form.obstacle]: "系统太慢", [says.form.kind]: says.form.kinds.tool });
    await shows("mo", says.own.solved);
    await member.presses(says.own.change);
    await member.fills({ [says.form.done]: "处理了 14 张" });
    await shows("mo", says.own.edited);
    await member.writes("主页");
    await shows("mo", says.home.done);
    await member.writes("签到 跳过");
    await shows("mo", "处理了 14 张");
    expect(teams.problems).toEqual([]);
  });
});
