import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type { Coach } from "../../../core/coach.ts";
import type { Call, Endpoint } from "../../../core/endpoint.ts";
import { newId } from "../../../core/ids.ts";
import type { Log } from "../../../core/log.ts";
import type { Outbox } from "../../../core/outbox.ts";
import { Problem } from "../../../core/problem.ts";
import type { Sending } from "../../../core/reply.ts";
import type { Store } from "../../../core/store.ts";
import type { Clock } from "../../../core/time.ts";
import { type Token, tokenOf } from "../../../core/token.ts";
import { newWork, uncontested } from "../../../core/work.ts";
import { answerBefore, keyOf, newForgetting, remember } from "./answered.ts";
import { newLimit } from "./limit.ts";
import { describe } from "./openapi.ts";
import { LARGEST, misfit, newApiProblems } from "./problems.ts";
import { allowed, at, type Routed } from "./route.ts";

export interface ApiParts {
  store: Store;
  outbox: Pick<Outbox, "book" | "send">;
  coach: Coach;
  clock: Clock;
  log: Log;
  /** How many calls a token has in a minute. */
  perMinute: number;
  /** What features declare. */
  endpoints: readonly Endpoint[];
}

/** The doors for programs, for `/api/v1`. Every call needs a token; what it brings is saved before it is answered. */
export function newApi(parts: ApiParts): Router {
  const { store, endpoints, clock, log } = parts;
  const limit = newLimit(parts.perMinute, clock);
  const forget = newForgetting(store, clock);
  const api = express.Router();
  // What belongs to one organisation is no browser's and no cache's.
  api.use((_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  api.get("/openapi.json", (_req, res) => void res.json(describe(endpoints)));
  api.use(async (req, res, next) => {
    const token = await tokenOf(store, req.get("Authorization"));
    if (!token) {
      res.set("WWW-Authenticate", "Bearer");
      throw new Problem("unauthorized", "Send a valid token as: Authorization: Bearer beacon_…");
    }
    limit(token.id, res);
    res.locals["token"] = token;
    next();
  });
  api.use((req, res, next) => {
    const there = at(req.path, endpoints);
    if (there.length === 0) throw new Problem("not_found", `There is nothing at ${req.baseUrl}${req.path}.`);
    const method = req.method === "HEAD" ? "get" : req.method.toLowerCase();
    const called = there.find(({ endpoint }) => endpoint.method === method);
    if (!called) res.set("Allow", allowed(there));
    if (req.method === "OPTIONS") return void res.status(204).end();
    if (!called) throw new Problem("method_not_allowed", `Use ${allowed(there)}.`);
    needScope(called.endpoint, tokenIn(res));
    res.locals["called"] = called;
    next();
  });
  api.use(onlyJson, express.json({ limit: LARGEST, strict: false }));
  api.use(async (req, res) => {
    const token = tokenIn(res);
    if (req.method === "POST") await forget(token);
    const { status, body } = await answer(res.locals["called"] as Routed, req, token, parts);
    res.status(status).json(body);
  });
  api.use(newApiProblems(log));
  return api;
}

const tokenIn = (res: Response): Token => res.locals["token"] as Token;

function needScope({ scope }: Endpoint, { scopes }: Token): void {
  if (!scopes.includes(scope)) throw new Problem("forbidden", `This token does not allow "${scope}".`);
}

const JSON_TYPE = /^application\/json(;\s*charset="?utf-8"?)?$/i;

/** What is called JSON, and nothing else: a browser's form on another page cannot say so without asking. */
const onlyJson: RequestHandler = (req, _res, next) => {
  if (req.method === "POST" && !JSON_TYPE.test(req.get("Content-Type") ?? "")) {
    throw new Problem("unsupported_media_type", "Send JSON in UTF-8 as: Content-Type: application/json");
  }
  next();
};

/** Runs the endpoint and saves what it wrote with its answer; the same key again is answered without running. */
async function answer(
  { endpoint, params }: Routed,
  req: Request,
  token: Token,
  { store, outbox, coach, clock }: ApiParts,
): Promise<{ status: number; body: unknown }> {
  const posts = endpoint.body !== null;
  const key = posts ? keyOf(req.get("Idempotency-Key"), token.id, req.path, req.body) : null;
  const query = endpoint.query.safeParse(req.query);
  if (!query.success) throw misfit("query", query.error);
  const read = endpoint.body?.safeParse(req.body);
  if (read?.success === false) throw misfit("body", read.error);

  const { said, booked } = await uncontested(async () => {
    const now = clock();
    const work = newWork(store);
    const records = work.of(token.of);
    const before = key && (await answerBefore(key, records, now));
    if (before) return { said: before, booked: [] };
    const sendings: Sending[] = [];
    const may = (scope: string) => token.scopes.includes(scope);
    const send = (sending: Sending) => void sendings.push(sending);
    const call: Call = { org: token.of, by: token.id, now, records, coach, may, newId, send };
    const body = await endpoint.run({ params, query: query.data, body: read?.data }, call);
    const said = { status: endpoint.status, body };
    const booked = await outbox.book(records, sendings, now);
    if (key) remember(key, said, records, now);
    await store.commit(work.changes({ kind: "token", id: token.id }, now));
    return { said, booked };
  });
  if (booked.length > 0) void outbox.send(token.of, booked);
  return said;
}
