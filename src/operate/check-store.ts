import { z } from "zod";
import type { Config } from "../config.ts";
import { HOUSE, type Store } from "../core/store.ts";
import { holding } from "../demo.ts";
import { newLog } from "../log.ts";
import { nameOf, openStore } from "../store/open.ts";
import { throughDoor } from "./door.ts";
import { type Finding, failed, finding } from "./finding.ts";

/** What is asked of a running server. */
export const DoctorOrder = z.object({ doctor: z.literal(true) });
const Looked = z.object({ held: z.enum(["empty", "demo", "real"]), installs: z.number() });
export type Looked = z.infer<typeof Looked>;

/** What only the process that has the folder can see. */
export async function obeyDoctor(store: Store): Promise<Looked> {
  const { installsTable } = await import("../adapters/slack/install/installs.ts");
  const installs = (await store.list(installsTable, HOUSE)).filter(({ sealed }) => sealed).length;
  return { held: await holding(store), installs };
}

/** Null where no server has the store, or where others may open it as well. */
export async function beside({ databaseUrl, dataDir }: Config): Promise<Looked | null> {
  const asked = databaseUrl === null ? await throughDoor(dataDir, { doctor: true }) : null;
  return asked && Looked.parse(asked.done);
}

const HOLDS = { empty: "is empty", demo: "holds the demo organisation", real: "holds a real workspace" };

/** Whether the store opens, or is open in a server that answers. */
export async function checkStore(config: Config, server: Looked | null): Promise<Finding> {
  if (server) {
    return finding("store", true, `${nameOf(config)} is open in the running server and ${HOLDS[server.held]}`, "");
  }
  try {
    const store = await openStore(config, newLog({ logLevel: "silent" }));
    const held = await holding(store);
    await store.close();
    return finding("store", true, `${nameOf(config)} opens and ${HOLDS[held]}`, "");
  } catch (error) {
    return failed("store", error);
  }
}
