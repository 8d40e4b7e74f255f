import { openStore } from "../../src/store/lowdb.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { openPostgres } from "../../src/store/postgres/postgres.ts";
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
storeContract("the PostgreSQL store", async () => {
  url ??= await postgres.create();
  const store = await openPostgres({ url, log: recordLog() });
  await ask(url, "truncate beacon_records");
  return store;
});
