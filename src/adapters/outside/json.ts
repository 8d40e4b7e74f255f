import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { type RequestOptions, request } from "node:https";
import type { Fetched, FetchJson, Post } from "../../core/errand.ts";
import { type Millis, SECOND } from "../../core/time.ts";
import { isPublic } from "./addresses.ts";

/** For everything together: finding the address, all redirects, the last byte. */
const PATIENCE = 10 * SECOND;
const LARGEST = 2 ** 20;
const REDIRECTS = 3;

/** The network's edge. */
export interface Edge {
  /** Every address of a name. */
  resolve(host: string): Promise<readonly string[]>;
  /** Asks for the URL at this very address, whatever its name says meanwhile. */
  open(url: URL, address: string, signal: AbortSignal, sent?: Parameters<Post>[1]): Promise<IncomingMessage>;
}

export class Trouble extends Error {
  readonly fetched: Exclude<Fetched, { json: unknown }>;
  constructor(trouble: Trouble["fetched"]["trouble"], status?: number) {
    super(trouble);
    this.fetched = { trouble, ...(status !== undefined && { status }) };
  }
}

/**
 * Asks addresses that people have set. Only https, and only places in the public internet: every address of a name is
 * checked before the call, which goes to the one that was checked, and each redirect is checked anew.
 */
export function newFetchJson(edge: Edge = internet, patience: Millis = PATIENCE): FetchJson {
  return async (address) => {
    const signal = AbortSignal.timeout(patience);
    try {
      const found = await follow(address, edge, signal);
      return { json: JSON.parse(await textOf(found)) as unknown };
    } catch (error) {
      if (error instanceof Trouble) return error.fetched;
      if (signal.aborted) return { trouble: "slow" };
      return { trouble: error instanceof SyntaxError ? "json" : "unreachable" };
    }
  };
}

async function follow(address: string, edge: Edge, signal: AbortSignal): Promise<IncomingMessage> {
  let next = address;
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const url = checked(next);
    const found = await edge.open(url, await within(signal, publicAddress(url, edge)), signal);
    const { statusCode: status = 0, headers } = found;
    if (status >= 200 && status < 300) return found;
    found.destroy();
    if (status < 300 || status >= 400 || headers.location === undefined) throw new Trouble("status", status);
    if (!URL.canParse(headers.location, url.href)) throw new Trouble("address");
    next = new URL(headers.location, url).href;
  }
  throw new Trouble("redirects");
}

export function checked(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") throw new Trouble("address");
  return url;
}

/** One that is private is enough to refuse the name: which of them is taken is somebody else's choice. */
export async function publicAddress({ hostname }: URL, { resolve }: Edge): Promise<string> {
  const all = await resolve(hostname.replace(/^\[|\]$/g, ""));
  const [first] = all;
  if (first === undefined) throw new Trouble("unreachable");
  if (!all.every(isPublic)) throw new Trouble("private");
  return first;
}

/** A name server may keep one waiting longer than anybody wants to. */
export function within<T>(signal: AbortSignal, asked: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    signal.addEventListener("abort", () => failed(signal.reason as Error), { once: true });
    asked.then(done, failed);
  });
}

async function textOf(found: IncomingMessage): Promise<string> {
  if (Number(found.headers["content-length"] ?? 0) > LARGEST) {
    found.destroy();
    throw new Trouble("large");
  }
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of found as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST) {
      found.destroy();
      throw new Trouble("large");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** The real way out. The certificate is checked against the URL's name, as ever; `ca` takes other authorities for it. */
export function newOpen(trust: Pick<RequestOptions, "ca"> = {}): Edge["open"] {
  return (url, address, signal, sent) =>
    new Promise((done, failed) => {
      const pinned = (_host: string, _options: unknown, callback: (...found: unknown[]) => void) => {
        callback(null, [{ address, family: address.includes(":") ? 6 : 4 }]);
      };
      const length = sent && { "content-length": String(Buffer.byteLength(sent.body)) };
      const usual = { accept: "application/json", "accept-encoding": "identity", "user-agent": "Beacon" };
      const headers = { ...usual, ...sent?.headers, ...length };
      const method = sent ? "POST" : "GET";
      const options = { ...trust, method, headers, lookup: pinned as never, signal, agent: false };
      request(url, options, done).on("error", failed).end(sent?.body);
    });
}

export const internet: Edge = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  open: newOpen(),
};
