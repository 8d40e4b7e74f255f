import { type ZodObject, type ZodRawShape, type ZodType, z } from "zod";
import type { Coach } from "./coach.ts";
import { startsAfter, writeCursor } from "./cursor.ts";
import type { Sending } from "./reply.ts";
import type { Millis } from "./time.ts";
import type { Records } from "./work.ts";

/** What a program that calls is given: its organisation's records, committed together when the answer is made. */
export interface Call {
  readonly org: string;
  /** The id of the token it came with. */
  readonly by: string;
  readonly now: Millis;
  readonly records: Records;
  readonly coach: Coach;
  /** Whether its token allows this besides what the endpoint asks for. */
  may(scope: string): boolean;
  newId(): string;
  /** Wants a message sent, in the same commit as what was written. */
  send(sending: Sending): void;
}

/** What came with a call, as the endpoint's schemas read it. */
export interface Asked<Q, B> {
  /** The path's own places: `id` of `/goals/{id}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Q;
  readonly body: B;
}

/** Something other programs may ask for over HTTP, as plain data: what it is called, what it needs, and what it does. */
export interface Endpoint {
  readonly method: "get" | "post";
  /** Behind `/api/v1`: `/readings`, `/goals/{id}`. */
  readonly path: string;
  /** What a token must allow: `readings`. */
  readonly scope: string;
  /** What a token may allow besides, to be told more. */
  readonly wider: readonly string[];
  readonly summary: string;
  readonly query: ZodObject;
  /** Null for one that takes none. */
  readonly body: ZodType | null;
  readonly answer: ZodType;
  readonly status: 200 | 201;
  /** May run twice, like a handler. */
  run(asked: Asked<unknown, unknown>, call: Call): Promise<unknown>;
}

type About = Pick<Endpoint, "path" | "scope" | "summary"> & Partial<Pick<Endpoint, "wider">>;

/** One record, by what stands in the path. */
export function one<A>(
  declared: About & { answer: ZodType<A>; run(params: Asked<never, never>["params"], call: Call): Promise<A> },
): Endpoint {
  const run: Endpoint["run"] = ({ params }, call) => declared.run(params, call);
  return { ...NOTHING, ...declared, method: "get", run };
}

/** Takes something; `status` 201 where it makes a record of it. */
export function posting<B, A>(
  declared: About & {
    body: ZodType<B>;
    answer: ZodType<A>;
    status?: 201;
    run(body: B, call: Call, params: Asked<never, B>["params"]): Promise<A>;
  },
): Endpoint {
  const run: Endpoint["run"] = ({ params, body }, call) => declared.run(body as B, call, params);
  return { ...NOTHING, ...declared, method: "post", run };
}

/** How many records a list gives at once. */
const USUAL = 50;
const MOST = 200;
const Page = {
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).describe(`How many at once, at most ${MOST}`),
  cursor: z.string().max(2_000).optional().describe("What the page before said in next"),
};

/**
 * Records page by page, in the order of their ids, which never changes: whatever was there when the first page was asked
 * for comes once and only once, however much is added meanwhile.
 */
export function listing<S extends ZodRawShape, R extends { readonly id: string }, A>(
  declared: About & {
    query: S;
    item: ZodType<A>;
    /** All that the query names and the token may see, in no promised order. */
    rows(query: z.output<ZodObject<S>>, call: Call): Promise<readonly R[]>;
    show(row: R, call: Call): A;
  },
): Endpoint {
  const { query: filters, item, rows, show, ...rest } = declared;
  const run: Endpoint["run"] = async ({ query }, call) => {
    const { limit, cursor, ...asked } = query as { limit: number; cursor?: string } & z.output<ZodObject<S>>;
    const of = [declared.path, asked];
    const after = cursor === undefined ? "" : startsAfter(cursor, of);
    const found = (await rows(asked as unknown as z.output<ZodObject<S>>, call)).filter(({ id }) => id > after);
    const page = found.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return { items: page.map((row) => show(row, call)), next: last ? writeCursor(last.id, of) : null };
  };
  const answer = z.object({ items: z.array(item), next: z.string().nullable().describe("Null on the last page") });
  return { ...NOTHING, ...rest, method: "get", query: z.strictObject({ ...filters, ...Page }), answer, run };
}

const NOTHING = { query: z.strictObject({}), body: null, wider: [], status: 200 } as const;
