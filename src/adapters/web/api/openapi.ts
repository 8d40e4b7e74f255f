import { z } from "zod";
import type { Endpoint } from "../../../core/endpoint.ts";
import { PROBLEMS } from "../../../core/problem.ts";

const Wrong = z.object({
  error: z.object({
    code: z.enum(Object.keys(PROBLEMS) as [string, ...string[]]).describe("Stays; the message may change"),
    message: z.string(),
    field: z.string().optional().describe("What the first of the issues is about"),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
const KEY = {
  ...{
    name: "Idempotency-Key",
    in: "header",
    required: false,
    schema: { type: "string", minLength: 1, maxLength: 200 },
  },
  description: "The same call with the same key is done once, and answered the same for a day",
};
const json = (schema: object) => ({ "application/json": { schema } });
const FAILED = { $ref: "#/components/responses/Problem" };

/** What there is, in the form that tools read: OpenAPI 3.1. */
export function describe(endpoints: readonly Endpoint[]): object {
  const byPath = Map.groupBy(endpoints, ({ path }) => path);
  const paths = [...byPath].map(([path, all]) => [path, Object.fromEntries(all.map((one) => [one.method, call(one)]))]);
  const limit = { description: "When to go on, in seconds", schema: { type: "integer" } };
  return {
    openapi: "3.1.0",
    info: { title: "Beacon", version: "1", description: "docs/api.md says what is promised" },
    servers: [{ url: "/api/v1" }],
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: schemaOf(Wrong, "output") },
      responses: {
        Problem: { description: "What went wrong", content: json({ $ref: "#/components/schemas/Problem" }) },
        TooMany: {
          description: "Too many calls in this minute",
          headers: { "Retry-After": limit },
          content: json({ $ref: "#/components/schemas/Problem" }),
        },
      },
    },
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
  };
}

function call(endpoint: Endpoint): object {
  const { method, path, scope, wider, summary, body, answer, status } = endpoint;
  const more = wider.length > 0 ? `; tells more with ${wider.join(", ")}` : "";
  const codes = [400, 401, 403, 404, ...(body ? [409, 413, 415] : []), 422];
  return {
    operationId: `${method}${path.replaceAll(/[{}]/g, "").replaceAll(/[/-](\w)/g, (_, letter) => letter.toUpperCase())}`,
    summary,
    description: `Scope: ${scope}${more}.`,
    parameters: [...inPath(path), ...inQuery(endpoint.query), ...(body ? [KEY] : [])],
    ...(body && { requestBody: { required: true, content: json(schemaOf(body, "input")) } }),
    responses: {
      [status]: { description: "What came of it", content: json(schemaOf(answer, "output")) },
      ...Object.fromEntries(codes.map((code) => [code, FAILED])),
      429: { $ref: "#/components/responses/TooMany" },
    },
  };
}

function inPath(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    return { name, in: "path", required: true, schema: { type: "string" } };
  });
}

function inQuery(query: z.ZodObject): object[] {
  const { properties = {}, required = [] } = schemaOf(query, "input");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** Without the name of the dialect, which is OpenAPI's own. */
function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
