import { expect, it } from "vitest";
import { HOUSE, type Row, type Table } from "../../src/core/store.ts";
import { deliveryTables } from "../../src/delivery/tables.ts";
import { features } from "../../src/features/all.ts";
import { goals } from "../../src/features/goals/goal.ts";
import { accounts } from "../../src/features/people/person.ts";
import { desk, proposed } from "../support/desk.ts";
import { CHANNEL } from "../support/world.ts";

/** What Mo says to nobody but his lead. */
const SECRET = "we should answer the customers of Umbra faster";
const tables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];

it("shows a stranger nothing and changes nothing, whatever button they make up", { timeout: 120_000 }, async () => {
  const w = await desk();
  await w.member.press(await w.member.press(await proposed(w.member, SECRET), "Only me and my lead"), "Yes, save it");
  await w.member.say("goal we should greet customers better");
  await w.member.fill(await w.member.say("kpi log FCR 78% n=120"), {});
  await w.lead.press(await w.lead.say("team", CHANNEL), "Rhythm", CHANNEL);
  await w.member.fill(await w.member.say("win"), {
    what: SECRET,
    value: "quality",
    visibility: "everyone",
    person: "test:T:lea",
  });
  await w.member.fill(await w.member.say("win"), { what: SECRET, value: "quality", visibility: "team" });
  await w.lead.fill(await w.lead.say("retro start", CHANNEL), { mode: "named" }, CHANNEL);
  await w.member.fill(await w.member.press(await w.member.say("retro"), "Answer…"), { plan: SECRET });
  await w.lead.press(await w.lead.say("retro"), "Publish now");
  const action = { text: SECRET, words: "x", owner: "test:T:mo" };
  await w.lead.fill(await w.lead.say("actions add", CHANNEL), action, CHANNEL);
  await w.member.fill(await w.member.say("idea"), { change: SECRET, problem: SECRET });
  await w.settle();
  const org = (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "";
  const all = async () => {
    const rows = await Promise.all(
      tables.map(async (table) => (await w.store.list(table, org)).map((row) => ({ table, row }))),
    );
    return new Map(rows.flat().map(({ table, row }) => [`${table.name} ${row.id}`, JSON.stringify(row)]));
  };
  const before = await all();
  expect((await w.store.list(goals, org)).map(({ visibility }) => visibility)).toContain("lead");

  const stranger = w.actor("test:T:far", { name: "Far", locale: "en", zone: "UTC" });
  await stranger.moment("joined", { kind: "channel", channel: "test:T:far-desk", name: "far-desk" });
  const ids = [...before.keys()].map((key) => key.slice(key.indexOf(" ") + 1));
  const values = [...new Set(ids)].flatMap((id) => [id, `${id} yes`, `zh-Hant ${id}`, `team:${id}`, `person:${id}`]);
  const actions = features.flatMap(({ presses }) => Object.keys(presses));
  const leaks: string[] = [];
  for (const action of actions) {
    for (const value of values) {
      const card = {
        kind: "card" as const,
        title: "",
        blocks: [{ kind: "buttons" as const, buttons: [{ label: "x", action, value }] }],
      };
      const { text } = await stranger.press(card, "x");
      if (text.includes("Umbra")) leaks.push(`${action} ${value}`);
    }
  }
  expect(leaks).toEqual([]);
  const after = await all();
  const changed = [...before].filter(([key, row]) => after.get(key) !== row).map(([key]) => key);
  expect(changed).toEqual([]);
});
