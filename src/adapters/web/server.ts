import { createServer as createHttp, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Express, type RequestHandler } from "express";
import { OperatorError } from "../../core/errors.ts";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import { secureHeaders } from "./guard.ts";
import { newProblems, noSuchPage } from "./problems.ts";

/** How long requests may still run while the server closes. */
const GRACE = 2 * SECOND;

export interface ServerParts {
  log: Log;
  /** What has to work for Beacon to serve, by name; asked at each `GET /readyz`. */
  ready(): Promise<Record<string, boolean>>;
  /** Whether browsers reach Beacon by https. */
  httpsOnly?: boolean;
  /** Looks at every request before anything else does. */
  before?: RequestHandler | null;
  limits?: Partial<Limits>;
}

/** What one caller may take of the server's time and room; all times in milliseconds. */
export interface Limits {
  /** Until the head of a request is there, and until all of it is. */
  head: number;
  whole: number;
  /** How often it is looked who is too slow. */
  look: number;
  /** How many may be connected at once. */
  connections: number;
}
const LIMITS: Limits = { head: 10 * SECOND, whole: 60 * SECOND, look: 5 * SECOND, connections: 2_000 };
/** The longest head of a request, with its address, in bytes. */
const LONGEST_HEAD = 16_384;

export interface Server {
  /** The one HTTP application; mount everything before `listen`. */
  readonly express: Express;
  listen(at: { port: number; host: string }): Promise<{ port: number; url: string }>;
  /** Goes on answering, but says at `GET /readyz` that others are to be asked from now on. */
  drain(): void;
  /** Takes no new requests, lets running ones end, then cuts what is left. */
  close(): Promise<void>;
}

export function createServer({ log, ready, httpsOnly = false, before, limits = {} }: ServerParts): Server {
  const app = express();
  let draining = false;
  app.disable("x-powered-by");
  if (before) app.use(before);
  app.use(secureHeaders(httpsOnly));
  app.get("/healthz", (_req, res) => void res.json({ ok: true }));
  app.get("/readyz", async (_req, res) => {
    const parts = { ...(await ready()), ...(draining && { serving: false }) };
    res.status(Object.values(parts).every(Boolean) ? 200 : 503).json(parts);
  });
  const http = newHttp(app, { ...LIMITS, ...limits });

  return {
    express: app,
    async listen(at) {
      app.use(noSuchPage, newProblems(log));
      await bind(http, at);
      const { port } = http.address() as AddressInfo;
      return { port, url: `http://${at.host.includes(":") ? `[${at.host}]` : at.host}:${port}/` };
    },
    drain() {
      draining = true;
    },
    close: () => close(http),
  };
}

/** Whoever sends slowly is cut off, so that a few cannot hold all that can be connected. */
function newHttp(app: Express, { head, whole, look, connections }: Limits): HttpServer {
  const times = { headersTimeout: head, requestTimeout: whole, connectionsCheckingInterval: look };
  const http = createHttp({ ...times, maxHeaderSize: LONGEST_HEAD }, app);
  http.maxConnections = connections;
  return http;
}

function bind(http: HttpServer, { port, host }: { port: number; host: string }): Promise<void> {
  return new Promise((done, failed) => {
    http.once("error", (error: NodeJS.ErrnoException) => failed(asOperatorError(error, port, host)));
    http.listen(port, host, done);
  });
}

function asOperatorError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new OperatorError(
        `PORT ${port} is in use: stop the other program, or start Beacon with another one, such as PORT=${port + 1}.`,
      );
    case "EACCES":
      return new OperatorError(
        `PORT ${port} needs more rights than Beacon has: choose one above 1023, such as PORT=3000.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new OperatorError(
        `HOST ${host} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all of them.`,
      );
    default:
      return error;
  }
}

function close(http: HttpServer): Promise<void> {
  if (!http.listening) return Promise.resolve();
  return new Promise((done) => {
    const cut = setTimeout(() => http.closeAllConnections(), GRACE);
    http.close(() => {
      clearTimeout(cut);
      done();
    });
    http.closeIdleConnections();
  });
}
