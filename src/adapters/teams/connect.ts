import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import { refusalOf, refused, type Sdk } from "./sdk.ts";

/** How long between two attempts to get a token, in milliseconds. */
const KNOCK = 5 * SECOND;

/** Settles when Microsoft gives a token for answering. Outages are waited for, refusals are not. */
export async function connect({ token }: Sdk, stopped: () => boolean, log: Log): Promise<void> {
  for (;;) {
    try {
      await token();
      return log.info({}, "teams is connected");
    } catch (error) {
      const code = refusalOf(error);
      if (code) throw refused(code);
      if (stopped()) throw error;
      log.warn({ err: error }, "microsoft gives no token; trying again");
      await new Promise((resolve) => setTimeout(resolve, KNOCK).unref());
    }
  }
}
