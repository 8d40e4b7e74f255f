import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { type Running, serve } from "../../../src/serve.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeTeams, startFakeTeams } from "../../support/fake-teams.ts";
import { type FakeModel, startFakeModel } from "../../support/model.ts";

const t = textFor("en");
const SENTENCE =
  "The night shift should bring the first reply time in online chat from 75 s down to 30 s by 31 March 2027, because customers leave when they wait, with saved replies";
const BETTER = "By {due} the night shift brings the first reply in online chat from {baseline} to {target}.";

let teams: FakeTeams;
let model: FakeModel;
let beacon: Running;
const dir = mkdtempSync(join(tmpdir(), "beacon-teams-"));
beforeAll(async () => {
  teams = await startFakeTeams();
  model = await startFakeModel();
  const settings = {
    ...{ PORT: "0", BEACON_DATA_DIR: dir, LOG_LEVEL: "silent", BEACON_CLOCK: "2026-11-20T09:00:00Z" },
    ...{ OPENAI_API_KEY: "k", OPENAI_MODEL: "m", OPENAI_BASE_URL: model.url },
    ...{ BEACON_PLAYGROUND: "off", ...teams.env },
  };
  beacon = await serve(readConfig(settings));
  teams.deliverTo(`${beacon.url}api/messages`);
  await beacon.connected;
});
afterAll(async () => {
  await beacon.close();
  await teams.stop();
  await model.stop();
  rmSync(dir, { recursive: true });
});

it("shows what a model wrote under Teams' own label, until its owner has taken it", async () => {
  teams.person("mo", { name: "Mo", locale: "en-US", zone: "Asia/Taipei" });
  const mo = teams.as("mo");
  const shows = (text: string) => expect.poll(() => mo.sees().find((card) => card.includes(text))).toBeDefined();
  const labels = () => teams.of("update").map(({ body }) => "entities" in body);
  model.says({ content: JSON.stringify({ sentence: BETTER, hints: [] }) });

  await mo.writes(SENTENCE);
  await shows("Customer orientation");
  await mo.presses("Customer orientation");
  await shows(t.wording.button);
  await mo.presses(t.wording.button);
  await shows("from 75 s to 30 s.");
  await expect.poll(labels).toEqual([false, true]);
  await mo.presses(t.wording.take);
  await shows(t.goals.draft.proposal);
  await expect.poll(labels).toEqual([false, true, false]);
  expect(teams.problems).toEqual([]);
});

it("leaves the card as its owner has made it while the model was asked", async () => {
  teams.person("zoe", { name: "Zoe", locale: "en-US", zone: "Asia/Taipei" });
  const zoe = teams.as("zoe");
  const shows = (text: string) => expect.poll(() => zoe.sees().find((card) => card.includes(text))).toBeDefined();
  const [asked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  model.says(async () => {
    asked.resolve();
    await late.promise;
    return { content: JSON.stringify({ sentence: BETTER, hints: [] }) };
  });

  await zoe.writes(SENTENCE);
  await shows("Customer orientation");
  await zoe.presses("Customer orientation");
  await shows(t.wording.button);
  const slow = zoe.presses(t.wording.button);
  await asked.promise;
  await zoe.presses(t.goals.draft.more);
  await shows(t.goals.draft.drop);
  late.resolve();
  await slow;
  await zoe.presses(t.goals.draft.drop);
  await shows(t.goals.draft.dropped);
  expect(zoe.sees().join()).not.toContain(t.wording.take);
  expect(teams.problems).toEqual([]);
});
