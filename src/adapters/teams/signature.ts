import { verify } from "node:crypto";
import { SECOND } from "../../core/time.ts";
import { readConnector } from "./mend.ts";

/** The keys that Microsoft publishes, as the SDK remembers them. */
interface Keys {
  getKey(kid: string): Promise<{ key: string } | null>;
}
interface ExtractorClass {
  new (options: object, metadataUrl: string, algorithms: readonly string[]): { openIdMetadata: Keys };
}

/**
 * Whether the token's signature fits one of the published keys. The SDK looks again, at this and everything else; but
 * of each forged token that reaches it, it prints a key and remembers the tenant, as often as a stranger likes.
 */
export type FitsKey = (token: string, kid: string) => Promise<boolean>;

/** How long Microsoft gets to show its keys, and for how long nobody asks again after it did not, in milliseconds. */
const PATIENCE = 10 * SECOND;

export function newFitsKey(metadataUrl: string): FitsKey {
  const { JwtTokenExtractor } = readConnector("auth/jwtTokenExtractor") as { JwtTokenExtractor: ExtractorClass };
  const keys = new JwtTokenExtractor({}, metadataUrl, ["RS256"]).openIdMetadata;
  let closedUntil = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** The SDK asks anew with each token until it gets an answer, and waits for ever: strangers could pile that up. */
  const ask = async (kid: string) => {
    if (Date.now() < closedUntil) throw new Error("the keys of Teams could not be read just now");
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error("the keys of Teams cannot be read")), PATIENCE);
    try {
      return await Promise.race([keys.getKey(kid), late.promise]);
    } catch (error) {
      closedUntil = Date.now() + PATIENCE;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  /** One after the other: whoever waits finds what the first one got. */
  const find = (kid: string) => {
    const found = last.then(() => ask(kid));
    last = found.catch(() => {});
    return found;
  };
  return async (token, kid) => {
    const found = await find(kid);
    const end = token.lastIndexOf(".");
    const signature = Buffer.from(token.slice(end + 1), "base64url");
    return found !== null && verify("RSA-SHA256", Buffer.from(token.slice(0, end)), found.key, signature);
  };
}
