import { openStore } from "../../src/store/lowdb.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { storeContract } from "../contract/store.ts";
import { recordLog, tempFolder } from "./support.ts";

storeContract("the in-memory store", async () => memoryStore());

storeContract("the lowdb store", async () => {
  const dir = await tempFolder();
  return openStore({ dir, log: recordLog() });
});

storeContract("the lowdb store that writes its tables all the time", async () => {
  const dir = await tempFolder();
  return openStore({ dir, log: recordLog(), journalBytes: 1 });
});
