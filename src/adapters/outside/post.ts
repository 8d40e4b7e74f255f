import type { Post } from "../../core/errand.ts";
import { type Millis, SECOND } from "../../core/time.ts";
import { checked, type Edge, internet, publicAddress, Trouble, within } from "./json.ts";

/** For everything together: whoever is told puts it aside and answers. */
const PATIENCE = 5 * SECOND;

/** Sends to addresses that operators have set, guarded as what is fetched; a redirect is an answer like any other. */
export function newPost(edge: Edge = internet, patience: Millis = PATIENCE): Post {
  return async (address, sent) => {
    const signal = AbortSignal.timeout(patience);
    try {
      const url = checked(address);
      const found = await edge.open(url, await within(signal, publicAddress(url, edge)), signal, sent);
      found.destroy();
      return { status: found.statusCode ?? 0 };
    } catch (error) {
      if (error instanceof Trouble) return { trouble: error.fetched.trouble };
      return { trouble: signal.aborted ? "slow" : "unreachable" };
    }
  };
}
