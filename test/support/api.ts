import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { newApi } from "../../src/adapters/web/api/api.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import type { Log } from "../../src/core/log.ts";
import { createToken } from "../../src/core/token.ts";
import { features } from "../../src/features/all.ts";
import { type Desk, desk } from "./desk.ts";
import { orgOf } from "./ledger.ts";
import { silent } from "./world.ts";

export const endpoints = features.flatMap((feature) => feature.endpoints ?? []);
export const scopes = [...new Set(endpoints.flatMap(({ scope, wider }) => [scope, ...wider]))];

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

/** The API of a desk, on a port of its own. */
export interface OpenApi {
  w: Desk;
  org: string;
  url: string;
  /** Makes a token that allows this. */
  token(...scopes: string[]): Promise<string>;
  /** Calls with a token; `body` makes it a POST. */
  call(token: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): void;
}

export async function openApi(options: { perMinute?: number; log?: Log } = {}): Promise<OpenApi> {
  const w = await desk();
  const org = await orgOf(w.store);
  const { perMinute = 100_000, log = silent } = options;
  const app = express();
  const parts = { store: w.store, outbox: w.outbox, coach: rulesCoach(), clock: () => w.now.is, log, perMinute };
  app.use("/api/v1", newApi({ ...parts, endpoints }));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  return {
    ...{ w, org, url },
    token: async (...allowed) =>
      (await createToken(w.store, { of: org, name: "nightly", scopes: allowed, at: 0 })).token,
    async call(token, path, body, headers = {}) {
      const sent =
        body === undefined ? {} : { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) };
      const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
      const res = await fetch(`${url}${path}`, {
        ...sent,
        headers: { authorization: `Bearer ${token}`, ...type, ...headers },
      });
      const text = await res.text();
      return { status: res.status, headers: res.headers, body: text === "" ? null : JSON.parse(text) };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
