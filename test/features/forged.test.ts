import { expect, it } from "vitest";
import { HOUSE } from "../../src/core/store.ts";
import { features } from "../../src/features/all.ts";
import { goals } from "../../src/features/goals/goal.ts";
import { accounts } from "../../src/features/people/person.ts";
import { busyDesk, recordsIn } from "../support/busy.ts";

it("shows a stranger nothing and changes nothing, whatever button they make up", { timeout: 120_000 }, async () => {
  const w = await busyDesk();
  const org = (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "";
  const all = () => recordsIn(w, org);
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
