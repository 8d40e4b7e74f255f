import { createHash } from "node:crypto";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import { z } from "zod";
import type { Coach } from "../../core/coach.ts";
import type { Endpoint } from "../../core/endpoint.ts";
import { newId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { type Row, type Store, table } from "../../core/store.ts";
import { type Clock, DAY, type Millis } from "../../core/time.ts";
import { type Token, tokenOf } from "../../core/token.ts";
import { newWork, uncontested } from "../../core/work.ts";

export interface ApiParts {
  store: Store;
  coach: Coach;
  clock: Clock;
  log: Log;
  /** What features declare; asked for with the first call. */
  endpoints(): Promise<readonly Endpoint[]>;
}

/** What was answered to a call with an `Idempotency-Key`. */
interface Answered extends Row {
  token: string;
  at: Millis;
  /** Of what was sent. */
  hash: string;
  body: unknown;
}
export const answered = table<Answered>("apiAnswers", { index: ["token"] });

/** How long the same key brings the same answer. */
const REMEMBERED = DAY;
const LARGEST = "2mb";
const Key = z.string().min(1).max(200);

/** Something that a program did wrong. The codes are promises: docs/api.md. */
class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly object[] | undefined;
  constructor(status: number, code: string, message: string, issues?: readonly object[]) {
    super(message);
    [this.status, this.code, this.issues] = [status, code, issues];
  }
}

/** The doors for programs, at `/api/v1`. Every call needs a token; what it brings is saved before it is answered. */
export function mountApi(app: Express, parts: ApiParts): void {
  const { store, endpoints } = parts;
  const api = express.Router();
  api.get("/openapi.json", async (_req, res) => void res.json(describe(await endpoints())));
  api.use(async (req, res, next) => {
    const token = await tokenOf(store, req.get("Authorization"));
    if (!token) throw new Problem(401, "unauthorized", "Send a valid token as: Authorization: Bearer beacon_…");
    res.locals["token"] = token;
    next();
  });
  api.use(express.json({ limit: LARGEST, strict: false }));
  api.use(async (req, res) => {
    const called = (await endpoints()).find(({ path }) => path === req.path);
    if (!called) throw new Problem(404, "not_found", `There is nothing at ${req.baseUrl}${req.path}.`);
    if (req.method.toLowerCase() !== called.method) {
      throw new Problem(405, "method_not_allowed", `Use ${called.method.toUpperCase()}.`);
    }
    res.json(await answer(called, req, res.locals["token"] as Token, parts));
  });
  api.use(newProblems(parts.log));
  app.use("/api/v1", api);
}

/** Runs the endpoint and saves what it wrote with its answer; the same key again is answered without running. */
async function answer(
  called: Endpoint,
  req: Request,
  token: Token,
  { store, coach, clock }: ApiParts,
): Promise<unknown> {
  if (!token.scopes.includes(called.scope)) {
    throw new Problem(403, "forbidden", `This token does not allow "${called.scope}".`);
  }
  const header = req.get("Idempotency-Key");
  const key = header === undefined ? null : Key.safeParse(header);
  if (key?.success === false) throw new Problem(400, "bad_key", "An Idempotency-Key has 1 to 200 characters.");
  const parsed = called.body.safeParse(req.body);
  if (!parsed.success) throw new Problem(422, "invalid", "The body is not as it should be.", issuesOf(parsed.error));
  const hash = createHash("sha256")
    .update(`${called.path}\n${JSON.stringify(req.body)}`)
    .digest("hex");

  return uncontested(async () => {
    const now = clock();
    const work = newWork(store);
    const records = work.of(token.of);
    const id = key && `${token.id}:${key.data}`;
    const before = id === null ? undefined : await records.get(answered, id);
    if (before && before.at > now - REMEMBERED) {
      if (before.hash === hash) return before.body;
      throw new Problem(409, "key_reused", "This Idempotency-Key came with another body before.");
    }
    const body = await called.run(parsed.data, { org: token.of, by: token.id, now, records, coach });
    if (id !== null) {
      for (const old of await records.list(answered, { token: token.id })) {
        if (old.at <= now - REMEMBERED && old.id !== id) records.remove(answered, old);
      }
      records.put(answered, { id, token: token.id, at: now, hash, body });
    }
    await store.commit(work.changes());
    return body;
  });
}

function issuesOf({ issues }: z.ZodError): object[] {
  return issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/** Answers in JSON what went wrong, by a code that stays. */
function newProblems(log: Log): ErrorRequestHandler {
  return (error: unknown, _req, res: Response, _next) => {
    const problem = asProblem(error) ?? unforeseen(error, log);
    const { status, code, message, issues } = problem;
    res.status(status).json({ error: { code, message, ...(issues && { issues }) } });
  };
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const type = (error as { type?: unknown }).type;
  if (type === "entity.parse.failed") return new Problem(400, "bad_json", "The body is no JSON.");
  if (type === "entity.too.large")
    return new Problem(413, "too_large", `The body may have ${LARGEST.toUpperCase()} at most.`);
  return null;
}

function unforeseen(error: unknown, log: Log): Problem {
  const reference = newId().slice(-6);
  log.error({ reference, err: error }, "a call of the API failed");
  return new Problem(500, "internal", `Something went wrong; nothing was changed. Reference ${reference}.`);
}

/** What there is, in the form that tools read. */
function describe(endpoints: readonly Endpoint[]): object {
  const paths = endpoints.map(({ path, method, summary, body }) => {
    const content = { "application/json": { schema: z.toJSONSchema(body, { io: "input" }) } };
    const responses = { 200: { description: "What came of it" } };
    return [path, { [method]: { summary, requestBody: { required: true, content }, responses } }];
  });
  return {
    openapi: "3.1.0",
    info: { title: "Beacon", version: "1" },
    servers: [{ url: "/api/v1" }],
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
  };
}
