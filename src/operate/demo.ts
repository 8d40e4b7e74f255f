import { readConfig } from "../config.ts";
import { OperatorError } from "../core/errors.ts";
import { demo, holding, mountDemo } from "../demo.ts";
import { build } from "../house.ts";
import { newLog } from "../log.ts";
import { nameOf, openStore } from "../store/open.ts";

/** Fills an empty store with the demo organisation, or plays it anew; never beside a real workspace. */
export async function demoCommand(env: NodeJS.ProcessEnv, again: boolean): Promise<{ line: string; org: string }> {
  const config = readConfig(env);
  const log = newLog({ logLevel: "warn" });
  const store = await openStore(config, log, true);
  try {
    const held = await holding(store);
    if (held === "real") {
      throw new OperatorError(
        `${nameOf(config)} holds a real workspace: the demo never goes beside it. Name another by BEACON_DATA_DIR or DATABASE_URL.`,
      );
    }
    const { fill, reset } = mountDemo(build(config, log, store));
    if (held === "demo" && !again) {
      return { line: `${demo.org.name} is already there. With --reset it begins anew.`, org: demo.org.account };
    }
    await (again ? reset() : fill());
    return { line: `${demo.org.name} is ready: npm start, then open the address that it says.`, org: demo.org.account };
  } finally {
    await store.close();
  }
}
