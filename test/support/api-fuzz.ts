import type { OpenApi } from "./api.ts";
import { endpoints } from "./api.ts";

/** What upsets parsers: too much, too deep, the wrong kind, names that mean something to the language. */
const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 0.1, "", " ", "x".repeat(5_000), "\u0000", "😀", "‮", "2026-02-30", "9999-99-99"],
  ...[
    "%",
    "../..",
    "{}",
    "[]",
    "constructor",
    "__proto__",
    [],
    {},
    [[]],
    [null],
    { length: -1 },
    "2026-11-20T25:00:00Z",
  ],
  ...[
    "2026-W60",
    "1e400",
    "NaN",
    "-0",
    "１２",
    { toString: 1 },
    { value: { value: {} } },
    "0001-01-01",
    "+275760-09-13",
  ],
];
const NAMES = ["kpi", "team", "from", "to", "limit", "cursor", "since", "state", "owner", "sentence", "text", "day"];
const MORE = [
  "readings",
  "value",
  "inputs",
  "__proto__",
  "constructor",
  "person",
  "what",
  "goal",
  "",
  "a[b]",
  "evidence",
];

/** A generator of numbers from 0 to 1 that says the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Calls with so many malformed bodies, queries, headers and paths; answers what was answered with 500 or no JSON. */
export async function fuzz({ w, url, token: make }: OpenApi, count: number, seed: number, scopes: string[]) {
  const random = seeded(seed);
  const token = await make(...scopes);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const wrong: string[] = [];
  const statuses = new Map<number, number>();
  for (let n = 0; n < count; n++) {
    const call = newCall(pick, random, token);
    const res = await fetch(`${url}${call.path}`, call.init).catch((error: unknown) => error as Error);
    if (res instanceof Error) {
      wrong.push(`${n}: ${call.path}: ${res.cause}`);
      continue;
    }
    const text = await res.text();
    statuses.set(res.status, (statuses.get(res.status) ?? 0) + 1);
    const isJson = res.status === 204 || call.init.method === "HEAD" || text.startsWith("{");
    if (res.status >= 500 || !isJson)
      wrong.push(`${n}: ${call.init.method} ${call.path} ${call.init.body} → ${res.status}`);
  }
  return { wrong, statuses, sent: w.sent.length };
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

type Pick = <T>(all: readonly T[]) => T;

function newCall(pick: Pick, random: () => number, token: string) {
  const { method, path } = pick(endpoints);
  const place = () => encodeURIComponent(asText(pick(ODD))).slice(0, 500) || "x";
  const at =
    random() < 0.1 ? `/${place()}` : path.replaceAll(/\{\w+\}/g, () => (random() < 0.05 ? "%E0%A4%A" : place()));
  const name = () => pick([...NAMES, ...MORE]);
  const query = Array.from({ length: Math.floor(random() * 4) }, () => {
    return `${random() < 0.1 ? "%zz" : encodeURIComponent(name())}=${random() < 0.1 ? "%" : place()}`;
  });
  const headers: Record<string, string> = { authorization: random() < 0.95 ? `Bearer ${token}` : "Bearer beacon_" };
  if (random() < 0.2) headers["idempotency-key"] = String(pick(["", "k", "x".repeat(300), "a b"]));
  const types = ["application/json", "text/plain", "application/json; charset=utf-7", "multipart/form-data", "json"];
  headers["content-type"] = random() < 0.85 ? "application/json" : pick(types);
  if (random() < 0.03) headers["content-encoding"] = pick(["gzip", "br", "zstd"]);
  const verb = random() < 0.9 ? method.toUpperCase() : pick(["PUT", "DELETE", "OPTIONS", "PATCH", "POST"]);
  const takes = !["GET", "HEAD"].includes(verb);
  const init: RequestInit = { method: verb, headers, ...(takes && { body: bodyOf(pick, random, name) }) };
  return { path: `${at}${query.length > 0 ? `?${query.join("&")}` : ""}`, init };
}

function bodyOf(pick: Pick, random: () => number, name: () => string): string {
  const shape = random();
  if (shape < 0.1) return pick(["", "{", "[", "nul", '{"a":', "\u0000", '"', "]", "{}{}", "[".repeat(50_000)]);
  const some = (deep: number): unknown => {
    if (deep === 0 || random() < 0.5) return pick(ODD);
    return Object.fromEntries(
      Array.from({ length: 4 }, () => [name(), random() < 0.3 ? [some(deep - 1)] : some(deep - 1)]),
    );
  };
  if (shape < 0.4)
    return JSON.stringify({ readings: [some(2), { kpi: "fcr", team: "desk", date: pick(ODD), value: pick(ODD) }] });
  if (shape < 0.55)
    return JSON.stringify({ owner: pick(ODD), sentence: pick(ODD), person: pick(ODD), what: pick(ODD) });
  return JSON.stringify(some(3)) ?? "";
}
