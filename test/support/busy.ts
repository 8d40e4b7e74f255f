import type { Row, Table } from "../../src/core/store.ts";
import { deliveryTables } from "../../src/delivery/tables.ts";
import { features } from "../../src/features/all.ts";
import { type Desk, desk, proposed } from "./desk.ts";
import { CHANNEL, type World } from "./world.ts";

/** What Mo says to nobody but his lead. */
export const SECRET = "we should answer the customers of Umbra faster";

export const allTables = [...features.flatMap((feature) => feature.tables), ...deliveryTables] as Table<Row>[];

/** A team in which something of every kind has been written. */
export async function busyDesk(): Promise<Desk> {
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
  return w;
}

/** Every record of an organisation, by its table and id. */
export async function recordsIn({ store }: Pick<World, "store">, org: string): Promise<Map<string, string>> {
  const rows = await Promise.all(
    allTables.map(async (table) => (await store.list(table, org)).map((row) => ({ table, row }))),
  );
  return new Map(rows.flat().map(({ table, row }) => [`${table.name} ${row.id}`, JSON.stringify(row)]));
}
