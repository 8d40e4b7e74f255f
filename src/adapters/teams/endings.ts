import type { Sent } from "../../core/outbox.ts";
import { MINUTE, SECOND } from "../../core/time.ts";
import { NoToken, refusalOf } from "./sdk.ts";

/** When to knock again where nobody opened or everybody was busy, in milliseconds. */
const SOON = 30 * SECOND;
/** Beacon itself is not let in: nothing was sent, and nothing will be until an operator mends it. */
const UNTIL_MENDED = 10 * MINUTE;
/** Without these a request never left this machine. */
const NEVER_LEFT = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"],
  ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ...["SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
]);

/** Teams' answer as the SDK throws it. */
interface Said {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get(name: string): string | undefined } };
}

export function statusOf(error: unknown): number | null {
  const status = (error as Said | null)?.statusCode;
  return typeof status === "number" ? status : null;
}

/** How long Teams wants to be left alone, in milliseconds; null when it does not say. */
export function pauseOf(error: unknown): number | null {
  const seconds = Number((error as Said | null)?.response?.headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * SECOND : null;
}

/** How a message ended whose call threw. */
export function endOf(error: unknown): Sent {
  if (error instanceof NoToken) {
    const code = refusalOf(error);
    return { kind: "later", after: code ? UNTIL_MENDED : SOON, reason: code ? "http_401" : "no_token" };
  }
  const { code } = (error ?? {}) as Said;
  const status = statusOf(error);
  if (status === null) return unanswered(error, code);
  const reason = code && /^[A-Z]\w+$/.test(code) ? code : `http_${status}`;
  switch (status) {
    case 429:
      return { kind: "later", after: pauseOf(error) ?? SOON, reason: "http_429", limit: true };
    case 408: // not even read to its end
    case 412: // somebody else wrote to the conversation at the same moment; Teams did nothing
      return { kind: "later", after: SOON, reason: `http_${status}` };
    case 401:
      return { kind: "later", after: UNTIL_MENDED, reason: code ?? "http_401" };
    case 403:
    case 404:
      return { kind: "refused", reason, unreachable: true };
    default:
      // Past a gateway the message may have arrived.
      return status >= 500 ? { kind: "unknown", reason: `http_${status}` } : { kind: "refused", reason };
  }
}

function unanswered(error: unknown, code: string | undefined): Sent {
  if (code && NEVER_LEFT.has(code)) return { kind: "later", after: SOON, reason: code };
  return { kind: "unknown", reason: code ?? (error instanceof Error ? error.name : "unknown") };
}
