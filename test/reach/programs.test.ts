import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newApi } from "../../src/adapters/web/api/api.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import type { Store } from "../../src/core/store.ts";
import { createToken } from "../../src/core/token.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { endpoints, scopes } from "../support/api.ts";
import { AT } from "../support/lived/who.ts";
import { silent } from "../support/world.ts";
import { OURS, type Side, THEIRS } from "./sides.ts";
import { toldBeside } from "./try-all.ts";
import { liveInBoth, NAMED, recordsOf } from "./two.ts";
import { type Watched, watch } from "./watch.ts";

const whole = memoryStore();
const app = express();
const server = createServer(app);
let watched: Watched;
const tokens = new Map<Side, string>();
beforeAll(async () => {
  await liveInBoth(whole);
  for (const side of [THEIRS, OURS]) {
    tokens.set(side, (await createToken(whole, { of: side.org, name: "nightly", scopes, at: 0 })).token);
  }
  watched = watch(whole, true);
  app.use("/theirs", apiOn(whole));
  app.use("/ours", apiOn(watched.store));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function apiOn(store: Store) {
  const outbox = { book: async () => [], send: async () => {} };
  return newApi({ store, outbox, coach: rulesCoach(), clock: () => AT, log: silent, perMinute: 10_000, endpoints });
}

async function call(side: Side, path: string, body?: object, key?: string) {
  const { port } = server.address() as AddressInfo;
  const res = await fetch(`http://127.0.0.1:${port}/${side === OURS ? "ours" : "theirs"}${path}`, {
    headers: {
      ...{ authorization: `Bearer ${tokens.get(side)}`, "content-type": "application/json" },
      ...(key !== undefined && { "idempotency-key": key }),
    },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  return { status: res.status, body: (await res.json()) as { next?: string; items?: object[]; id?: string } };
}

const win = { what: "calmed a caller", value: "customer" };
const reading = { kpi: "FCR", date: "2026-11-15", value: 78, n: 120 };
const sentence = "we should answer letters faster";
/** What is sent to each endpoint that takes something, with the others' ids alone and beside one's own. */
const BODIES: Readonly<Record<string, readonly object[]>> = {
  "/wins": [
    { ...win, person: THEIRS.id },
    { ...win, person: OURS.id, goal: THEIRS.id },
  ],
  "/readings": [THEIRS.id, NAMED.team].map((team) => ({ readings: [{ ...reading, team }] })),
  "/goals": [
    { sentence, owner: THEIRS.id },
    { sentence, owner: OURS.id, team: THEIRS.id },
  ],
  "/goals/{id}/notes": [{ text: "41 s by now" }],
};

const there = (path: string) => path.replaceAll(/\{\w+\}/g, THEIRS.id);

describe("another organisation's program", () => {
  it("has something to send to whatever takes something", () => {
    const taking = endpoints.filter(({ body }) => body !== null).map(({ path }) => path);
    expect(taking.toSorted()).toEqual(Object.keys(BODIES).toSorted());
  });

  it("is given nothing, by path, query or body", async () => {
    const before = await recordsOf(whole, THEIRS);
    const asked = endpoints.flatMap(({ method, path, query }): { path: string; body?: object }[] => {
      if (method === "post") return (BODIES[path] ?? []).map((body) => ({ path: there(path), body }));
      const named = [THEIRS.id, THEIRS.org, `${THEIRS.account}:ada`];
      const narrowed = Object.keys(query.shape).flatMap((name) => named.map((value) => `?${name}=${value}`));
      return ["", "?limit=200", ...narrowed].map((more) => ({ path: `${there(path)}${more}` }));
    });
    const wrong: unknown[] = [];
    for (const { path, body } of asked) {
      const answer = await call(OURS, path, body);
      if (answer.status >= 500 || toldBeside([path, body ?? ""], answer.body).length > 0)
        wrong.push([path, body, answer]);
    }
    expect(wrong).toEqual([]);
    expect([...watched.reached]).toEqual([]);
    expect(await recordsOf(whole, THEIRS)).toEqual(before);
  });

  it("goes on in its own list with the others' place in theirs", async () => {
    for (const { path, method } of endpoints.filter(({ query }) => "cursor" in query.shape)) {
      expect(method).toBe("get");
      const { body } = await call(THEIRS, `${path}?limit=1`);
      if (!body.next) continue;
      const answer = await call(OURS, `${path}?limit=1&cursor=${body.next}`);
      expect(toldBeside("", answer.body)).toEqual([]);
    }
    expect([...watched.reached]).toEqual([]);
  });

  it("is not given their answer with their Idempotency-Key", async () => {
    const sent = { ...win, person: THEIRS.id };
    const theirs = await call(THEIRS, "/wins", sent, "night-46");
    expect(theirs.status).toBe(201);
    const ours = await call(OURS, "/wins", sent, "night-46");
    expect([ours.status, JSON.stringify(ours.body).includes(`${theirs.body.id}`)]).toEqual([422, false]);
    expect(await call(THEIRS, "/wins", sent, "night-46")).toEqual(theirs);
    expect([...watched.reached]).toEqual([]);
  });
});
