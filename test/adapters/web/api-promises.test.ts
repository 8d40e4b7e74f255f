import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "../../../src/core/problem.ts";
import { endpoints, type OpenApi, openApi, scopes } from "../../support/api.ts";
import { fuzz } from "../../support/api-fuzz.ts";
import { saved } from "../../support/desk.ts";
import { idOf } from "../../support/ledger.ts";

let api: OpenApi;
let all: string;
const failures: unknown[] = [];
beforeAll(async () => {
  const note = (fields: object) => void failures.push(fields);
  api = await openApi({ log: { debug() {}, info() {}, warn() {}, error: note } });
  all = await api.token(...scopes);
});
afterAll(() => api.close());

const docs = readFileSync("docs/api.md", "utf8");
// biome-ignore lint/suspicious/noExplicitAny: a document of many shapes
const described = async (): Promise<any> => (await fetch(`${api.url}/openapi.json`)).json();

/** What a tool that reads OpenAPI 3.1 cannot do without. */
const DOCUMENT = {
  type: "object",
  required: ["openapi", "info", "paths", "components", "security"],
  properties: {
    openapi: { const: "3.1.0" },
    info: { type: "object", required: ["title", "version"] },
    paths: { type: "object", patternProperties: { "^/": { $ref: "#/$defs/path" } }, additionalProperties: false },
  },
  $defs: {
    path: { type: "object", propertyNames: { enum: ["get", "post"] }, additionalProperties: { $ref: "#/$defs/call" } },
    call: {
      type: "object",
      required: ["operationId", "summary", "responses", "parameters"],
      properties: {
        parameters: { type: "array", items: { $ref: "#/$defs/parameter" } },
        requestBody: { type: "object", required: ["content"] },
        responses: {
          type: "object",
          minProperties: 2,
          patternProperties: { "^[1-5]\\d\\d$": { anyOf: [{ required: ["$ref"] }, { required: ["description"] }] } },
          additionalProperties: false,
        },
      },
    },
    parameter: {
      type: "object",
      required: ["name", "in", "schema"],
      properties: { in: { enum: ["query", "path", "header"] } },
      if: { properties: { in: { const: "path" } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { required: ["required"], properties: { required: { const: true } } },
    },
  },
};

describe("what the API says of itself", () => {
  it("is OpenAPI that tools can read, with every place of a path and a name of its own for every call", async () => {
    const document = await described();
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validate(DOCUMENT, document), JSON.stringify(ajv.errors)).toBe(true);
    const calls = Object.entries<Record<string, { operationId: string; parameters: { name: string; in: string }[] }>>(
      document.paths,
    ).flatMap(([path, methods]) => Object.values(methods).map((call) => ({ path, ...call })));
    expect(new Set(calls.map(({ operationId }) => operationId)).size).toBe(endpoints.length);
    for (const { path, parameters } of calls) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(places);
    }
  });

  it("is what each endpoint answers", async () => {
    const { w } = api;
    await saved(w.member);
    const [mo, team] = await Promise.all([idOf(w.store, "test:T:mo"), idOf(w.store, "test:T:desk")]);
    const { body } = await api.call(all, "/goals");
    const goal = body.items[0].id;
    const win = { person: mo, what: "kept calm", value: "customer" };
    const bodies: Record<string, unknown> = {
      "/readings": { readings: [{ kpi: "fcr", date: "2026-11-15", value: 78 }, { kpi: "none" }] },
      ...{ "/goals": { owner: mo, sentence: "we should answer letters faster" }, "/wins": win },
      "/goals/{id}/notes": { text: "41 s" },
    };
    const document = await described();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    // What brings something comes first, so that the lists are not empty.
    for (const { method, path, status } of endpoints.toSorted((a, b) => (a.method > b.method ? -1 : 1))) {
      const query = path === "/checkins" ? `?team=${team}&from=2026-11-20` : "";
      const got = await api.call(all, path.replace("{id}", goal) + query, method === "post" ? bodies[path] : undefined);
      const { schema } = document.paths[path][method].responses[status].content["application/json"];
      expect(got.status, path).toBe(status);
      expect(ajv.validate(schema, got.body), `${path} ${JSON.stringify(ajv.errors)}`).toBe(true);
    }
    const problem = await api.call(all, "/readings?limit=0");
    expect(ajv.validate(document.components.schemas.Problem, problem.body)).toBe(true);
  });

  it("stands in docs/api.md, every endpoint with its scopes and every code with its status", () => {
    const lines = endpoints.map(({ method, path, scope, wider, summary }) => {
      const more = wider.map((one) => `\`${one}\``).join(", ");
      return `| \`${method.toUpperCase()} ${path}\` | \`${scope}\` | ${more ? `${more} ` : ""}| ${summary} |`;
    });
    const stated = docs.split("\n").filter((line) => /^\| `(GET|POST) /.test(line));
    expect(stated.toSorted()).toEqual(lines.toSorted());
    const codes = docs.split("\n").flatMap((line) => {
      const [, status, names] = line.match(/^\| (\d{3}) \| (.*?) \|/) ?? [];
      return [...(names ?? "").matchAll(/`(\w+)`/g)].map(([, code]) => [code, Number(status)]);
    });
    expect(Object.fromEntries(codes)).toEqual(PROBLEMS);
  });
});

describe("a call over HTTP", () => {
  const raw = (path: string, init: RequestInit = {}) =>
    fetch(`${api.url}${path}`, { ...init, headers: { authorization: `Bearer ${all}`, ...init.headers } });

  it("asks for the head alone, or for what there is", async () => {
    const head = await raw("/teams", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(0);
    const options = await raw("/goals", { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, POST, OPTIONS"]);
    const put = await raw("/teams", { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });

  it("is for no page of another site, and kept by no cache", async () => {
    const { headers } = await raw("/teams", { headers: { origin: "https://elsewhere.example" } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(headers.get("cache-control")).toBe("no-store");
    const none = await fetch(`${api.url}/teams`);
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-7", ""])(
    "brings JSON, and nothing that is called %j",
    async (type) => {
      const body = type === "" ? new Uint8Array([123, 125]) : "{}";
      const res = await raw("/readings", { method: "POST", body, ...(type && { headers: { "content-type": type } }) });
      expect([res.status, ((await res.json()) as { error: { code: string } }).error.code]).toEqual([
        415,
        "unsupported_media_type",
      ]);
    },
  );

  it("is refused when its token has had too many in this minute, and taken again in the next", async () => {
    const narrow = await openApi({ perMinute: 2 });
    const [one, other] = [await narrow.token("people:read"), await narrow.token("people:read")];
    expect((await narrow.call(one, "/teams")).headers.get("ratelimit-remaining")).toBe("1");
    await narrow.call(one, "/teams");
    narrow.w.now.is += 15_000;
    const refused = await narrow.call(one, "/teams");
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "too_many_requests" } } });
    expect(
      ["retry-after", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"].map((name) =>
        refused.headers.get(name),
      ),
    ).toEqual(["45", "2", "0", "45"]);
    expect((await narrow.call(other, "/teams")).status).toBe(200);
    narrow.w.now.is += 45_000;
    expect((await narrow.call(one, "/teams")).status).toBe(200);
    narrow.close();
  });

  it("of any shape is never too much for it", async () => {
    const { wrong, statuses } = await fuzz(api, 400, 20_261_120, scopes);
    expect(wrong).toEqual([]);
    expect(failures).toEqual([]);
    expect([400, 401, 404, 405, 415, 422].filter((status) => !statuses.has(status))).toEqual([]);
  });
});
