import { verify } from "node:crypto";
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
 * for each forged token that reaches it, it prints a key, as often as a stranger likes.
 */
export type FitsKey = (token: string, kid: string) => Promise<boolean>;

export function newFitsKey(metadataUrl: string): FitsKey {
  const { JwtTokenExtractor } = readConnector("auth/jwtTokenExtractor") as { JwtTokenExtractor: ExtractorClass };
  const keys = new JwtTokenExtractor({}, metadataUrl, ["RS256"]).openIdMetadata;
  return async (token, kid) => {
    const found = await keys.getKey(kid);
    const end = token.lastIndexOf(".");
    const signature = Buffer.from(token.slice(end + 1), "base64url");
    return found !== null && verify("RSA-SHA256", Buffer.from(token.slice(0, end)), found.key, signature);
  };
}
