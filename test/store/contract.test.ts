import type { WholeStore } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
import { chainContract } from "../contract/chain.ts";
import { storeContract } from "../contract/store.ts";
import { usePostgres } from "../support/postgres.ts";
import { ask } from "../support/postgres-server.ts";
import { recordLog, tempFolder } from "./support.ts";

const postgres = usePostgres();

storeContract("the in-memory store", async () => memoryStore());

storeContract("the lowdb store", async () => {
  const dir = await tempFolder();
  return openStore({ dir, log: recordLog() });
});

storeContract("the lowdb store that writes its tables all the time", async () => {
  const dir = await tempFolder();
  return openStore({ dir, log: recordLog(), journalBytes: 1 });
});

let url: string | null = null;
async function inPostgres() {
  url ??= await postgres.create();
  const store = await openPostgres({ url, log: recordLog() });
  await ask(url, "truncate beacon_records");
  return { store, at: url };
}
storeContract("the PostgreSQL store", async () => (await inPostgres()).store);

const alone = (store: WholeStore, replicas: number) => Array<WholeStore>(replicas).fill(store);
chainContract("memory", async (replicas) => alone(memoryStore(), replicas));
chainContract("lowdb", async (replicas) =>
  alone(await openStore({ dir: await tempFolder(), log: recordLog() }), replicas),
);
chainContract("PostgreSQL", async (replicas) => {
  const { store, at } = await inPostgres();
  const more = Array.from({ length: replicas - 1 }, () => openPostgres({ url: at, log: recordLog() }));
  return [store, ...(await Promise.all(more))];
});
