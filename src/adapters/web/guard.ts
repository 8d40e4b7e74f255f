import { isIP } from "node:net";
import type { Request, RequestHandler } from "express";
import { textFor } from "../../text/text.ts";
import { langOfRequest } from "./language.ts";
import { answerProblem } from "./problems.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/**
 * What every answer tells the browser about how little it may do with it.
 *
 * @param httpsOnly whether people reach Beacon by https; then their browsers need never try anything else
 */
export function secureHeaders(httpsOnly: boolean): RequestHandler {
  const headers = { ...HEADERS, ...(httpsOnly && { "Strict-Transport-Security": "max-age=31536000" }) };
  return (_req, res, next) => {
    res.set(headers);
    next();
  };
}

/**
 * Lets only pages of this very server talk to it: nothing changes on behalf of another site, and where Beacon listens
 * on loopback, a foreign name that resolves to it (DNS rebinding) is refused.
 */
export const sameSiteOnly: RequestHandler = (req, res, next) => {
  const says = textFor(langOfRequest(req)).web.errors;
  const refuse = (sentence: string) => answerProblem(req, res, 403, sentence);
  if (isLoopback(req.socket.localAddress ?? "") && !isLocalName(hostname(req.headers.host)))
    return refuse(says.unknownHost);
  if (req.method !== "GET" && req.method !== "HEAD" && isForeign(req)) return refuse(says.foreign);
  next();
};

/** Whether another site made the browser send this. What is no browser sends neither header. */
function isForeign({ headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  // Pages that tell nobody where they are send "null" as their origin, even to themselves; this header cannot be made up.
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** The same where a proxy stands in between, so that Beacon has to be told by which origin browsers know it. */
export function foreignTo({ headers }: Request, ours: string): boolean {
  const { "sec-fetch-site": site, origin } = headers;
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return origin !== undefined && origin !== "null" && origin !== ours;
}

/** A program on this very machine: no proxy has passed it on, and no page in a browser here. */
export function isOfThisMachine({ socket, headers }: Request): boolean {
  const passedOn = headers["x-forwarded-for"] ?? headers["forwarded"] ?? headers["via"] ?? headers["origin"];
  return isLoopback(socket.remoteAddress ?? "") && passedOn === undefined && isLocalName(hostname(headers.host));
}

function hostname(host: string | undefined): string {
  const url = `http://${host}`;
  return host !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : "";
}

function isLocalName(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || (isIP(name) !== 0 && isLoopback(name));
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}
