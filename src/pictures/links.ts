import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Clock, DAY } from "../core/time.ts";
import type { Chart } from "../core/view.ts";

/** How long a picture can be fetched: chats fetch it when somebody looks, which may be after a weekend. */
const FRESH = 7 * DAY;
/** Longer addresses are not sure to arrive. */
const LONGEST = 2_000;
const CIPHER = "aes-256-gcm";
const [NONCE, TAG] = [12, 16];

/**
 * Addresses of pictures. Each carries its chart, encrypted, so that nothing has to be kept for it, nobody on the way
 * reads the numbers, and nobody but Beacon can make one.
 */
export interface PictureLinks {
  /** Null where the chart is too large for an address. */
  urlOf(chart: Chart): string | null;
  /** The chart of an address's last part; null when it is not Beacon's or too old. */
  read(name: string): Chart | null;
}

/**
 * @param publicUrl where people reach Beacon
 * @param secrets the one that addresses are made with, then those before it, whose addresses are still about
 */
export function newPictureLinks(
  publicUrl: string,
  secrets: readonly [string, ...string[]],
  clock: Clock,
): PictureLinks {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", "beacon pictures", 32)));
  const [key] = keys as [Buffer];
  return {
    urlOf(chart) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce);
      // The sentence stands beside the picture; in it, it would only make the address longer.
      const told = JSON.stringify({ until: clock() + FRESH, chart: { ...chart, said: "" } });
      const sealed = Buffer.concat([cipher.update(deflateRawSync(told)), cipher.final()]);
      const name = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
      const url = new URL(`/pictures/${name}.png`, publicUrl).href;
      return url.length > LONGEST ? null : url;
    },
    read(name) {
      for (const each of keys) {
        const opened = open(name.replace(/\.png$/, ""), each);
        if (opened) return opened.until > clock() ? opened.chart : null;
      }
      return null;
    },
  };
}

function open(name: string, key: Buffer): { until: number; chart: Chart } | null {
  const bytes = Buffer.from(name, "base64url");
  if (name.length > LONGEST || bytes.length <= NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const sealed = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(inflateRawSync(sealed).toString("utf8")) as { until: number; chart: Chart };
  } catch {
    return null; // not made with this key
  }
}
