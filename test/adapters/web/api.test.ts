import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { HOUR } from "../../../src/core/time.ts";
import { createToken, revokeToken, tokens } from "../../../src/core/token.ts";
import { readings } from "../../../src/features/kpis/kpi.ts";
import { type OpenApi, openApi } from "../../support/api.ts";
import type { Desk } from "../../support/desk.ts";

let api: OpenApi;
let w: Desk;
let url: string;
let token: string;
let org: string;
beforeEach(async () => {
  api = await openApi();
  ({ w, url, org } = api);
  token = await api.token("readings");
});
afterEach(() => api.close());

const FCR = { kpi: "FCR", date: "2026-11-15", value: 78, n: 120 };
async function post(body: unknown, headers: Record<string, string> = {}) {
  const res = await fetch(`${url}/readings`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: res.status, body: (await res.json()) as { results: object[]; error: { code: string } } };
}
const bring = async (...all: object[]) => (await post({ readings: all })).body.results;
const saved = () => w.store.list(readings, org);

describe("readings from a program", () => {
  it("are saved, each with what came of it", async () => {
    const results = await bring(
      FCR,
      { kpi: "净推荐值", period: "2026-Q3", value: 42 },
      { ...FCR, value: 178, date: "2026-11-08" },
    );
    expect(results).toMatchObject([
      { index: 0, status: "added" },
      { index: 1, status: "added" },
      {
        index: 2,
        status: "refused",
        errors: [{ code: "range", field: "value", message: "This number must lie between 0 and 100." }],
      },
    ]);
    expect(await saved()).toMatchObject([
      { kpi: "fcr", value: 78, n: 120, period: "week" },
      { kpi: "nps", value: 42, period: "quarter" },
    ]);
  });

  it("may say what was counted", async () => {
    await bring({ kpi: "fcr", date: "2026-11-15", inputs: { solved_first: 78, issues: 104 } });
    expect(await saved()).toMatchObject([{ value: 75, n: 104, inputs: { solved_first: 78, issues: 104 } }]);
  });

  it("correct what was there, keep it, and change nothing when they say the same", async () => {
    await bring(FCR);
    expect(await bring(FCR)).toMatchObject([{ status: "unchanged" }]);
    expect(await bring({ ...FCR, value: 79 })).toMatchObject([{ status: "corrected" }]);
    expect(await bring(FCR)).toMatchObject([{ status: "corrected" }]);
    expect(await saved()).toMatchObject([{ value: 78, history: [{ value: 78 }, { value: 79 }] }]);
    const which = await w.member.press(await w.member.say("kpi show FCR"), "Correct a reading…");
    expect(which.text).toContain("a program");
  });

  it.each([
    [{ ...FCR, kpi: "Smiles" }, "kpi", "kpi"],
    // The beginning of “food”, which is in a name of the rating of in-flight catering.
    [{ ...FCR, kpi: "foo", value: 4 }, "kpi", "kpi"],
    [{ ...FCR, team: "night" }, "team", "team"],
    [{ ...FCR, date: "2026-02-30" }, "date", "date"],
    [{ ...FCR, date: "2026-12-31" }, "future", "date"],
    [{ ...FCR, value: "15 min" }, "unit", "value"],
    [{ ...FCR, value: "many" }, "number", "value"],
    [{ kpi: "FCR", date: "2026-11-15" }, "empty", "value"],
    [{ kpi: "FCR", date: "2026-11-15", inputs: { solved_first: 1 } }, "missing", "inputs"],
    [{ kpi: "FCR", date: "2026-11-15", inputs: { solved: 78, of: 100 } }, "missing", "inputs"],
    [{ kpi: "FCR", date: "2026-11-15", inputs: { solved_first: 0, issues: 0 } }, "zero", "inputs"],
  ])("are refused one by one, by a code that stays: %o", async (one, code, field) => {
    expect(await bring(one)).toMatchObject([{ status: "refused", errors: [{ code, field }] }]);
    expect(await saved()).toEqual([]);
  });

  it("are told of in words for whoever writes the program, not for somebody in the chat or with a file", async () => {
    const told = async (one: object) => JSON.stringify(await bring(one));
    expect(await told({ ...FCR, kpi: "Smiles" })).toContain("is called “Smiles”: GET /kpis lists them.");
    expect(await told({ ...FCR, team: "night" })).toContain("is called “night”: GET /teams lists them.");
    expect(await told({ kpi: "FCR", date: "2026-11-15" })).toContain("Send `value` or `inputs`.");
    const inputs = { solved: 78, of: 100 };
    expect(await told({ kpi: "FCR", date: "2026-11-15", inputs })).toContain("`inputs` lacks solved_first, issues.");
  });

  it("are refused when one call names the same twice", async () => {
    expect(await bring(FCR, { ...FCR, value: 79 })).toMatchObject([
      { status: "added" },
      { errors: [{ code: "twice" }] },
    ]);
  });

  it("have to say that a number far from the usual is right", async () => {
    const steady = Array.from({ length: 9 }, (_, n) => ({
      kpi: "fcr",
      period: "day",
      date: `2026-10-0${n + 1}`,
      value: 74 + (n % 3),
    }));
    await bring(...steady);
    const far = { kpi: "fcr", period: "day", date: "2026-10-20", value: 7.5 };
    expect(await bring(far)).toMatchObject([{ status: "refused", errors: [{ code: "far", field: "value" }] }]);
    expect(await bring({ ...far, confirm: true })).toMatchObject([{ status: "added" }]);
  });

  it("come by the thousand at most", async () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, at) => ({
        kpi: "fcr",
        period: "day",
        date: `19${String(10 + (at % 80))}-01-01`,
        value: 1,
      }));
    expect((await post({ readings: many(1_000) })).status).toBe(200);
    expect(await post({ readings: many(1_001) })).toMatchObject({ status: 422, body: { error: { code: "invalid" } } });
  });
});

describe("a call", () => {
  it.each([
    ["nothing", ""],
    ["something else", "Bearer hello"],
    ["another secret", `Bearer beacon_${"0".repeat(26)}_${"0".repeat(64)}`],
  ])("is not taken with %s as a token", async (_name, authorization) => {
    expect(await post({ readings: [FCR] }, { authorization })).toMatchObject({
      status: 401,
      body: { error: { code: "unauthorized" } },
    });
    expect(await saved()).toEqual([]);
  });

  it("is not taken with a token that was taken back, or was made for something else", async () => {
    const other = await createToken(w.store, { of: org, name: "x", scopes: ["exports"], at: 0 });
    expect(await post({ readings: [FCR] }, { authorization: `Bearer ${other.token}` })).toMatchObject({
      status: 403,
      body: { error: { code: "forbidden" } },
    });
    const [, id = ""] = token.split("_");
    await revokeToken(w.store, id, 1);
    expect((await post({ readings: [FCR] })).status).toBe(401);
  });

  it("reaches its own organisation only", async () => {
    const stranger = await createToken(w.store, {
      of: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
      name: "x",
      scopes: ["readings"],
      at: 0,
    });
    const { body } = await post(
      { readings: [{ ...FCR, team: "desk" }] },
      { authorization: `Bearer ${stranger.token}` },
    );
    expect(body.results).toMatchObject([{ status: "refused", errors: [{ code: "team" }] }]);
  });

  it("leaves of the token's secret nothing but a hash", async () => {
    const secret = token.split("_")[2] as string;
    expect(JSON.stringify(await w.store.list(tokens, HOUSE))).not.toContain(secret);
  });

  it.each([
    ["{", 400, "bad_json"],
    ["[]", 422, "invalid"],
    [JSON.stringify({ readings: [] }), 422, "invalid"],
    [JSON.stringify({ readings: [{ ...FCR, colour: "red" }] }), 422, "invalid"],
    [JSON.stringify({ readings: [{ ...FCR, n: 0 }] }), 422, "invalid"],
    ["x".repeat(3 * 2 ** 20), 413, "too_large"],
  ])("that is not as it should be gets a code: %.40s", async (body, status, code) => {
    expect(await post(body)).toMatchObject({ status, body: { error: { code } } });
  });

  it("is told where there is nothing, or another way in", async () => {
    const ask = (path: string, method: string) =>
      fetch(`${url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    expect((await ask("/nothing", "POST")).status).toBe(404);
    expect((await ask("/readings", "DELETE")).status).toBe(405);
  });

  it("finds out what there is without a token", async () => {
    const described = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, object> };
    expect(described.paths["/readings"]).toMatchObject({ post: { requestBody: { required: true } } });
  });
});

describe("the same call again", () => {
  const key = { "idempotency-key": "night-46" };

  it("gets the same answer, and is done once", async () => {
    const first = await post({ readings: [FCR] }, key);
    expect(await post({ readings: [FCR] }, key)).toEqual(first);
    expect(first.body.results).toMatchObject([{ status: "added" }]);
  });

  it("is done once, too, when both come at the same moment", async () => {
    const both = await Promise.all([post({ readings: [FCR] }, key), post({ readings: [FCR] }, key)]);
    expect(both[0]).toEqual(both[1]);
  });

  it("is refused with another body, and nothing is changed", async () => {
    await post({ readings: [FCR] }, key);
    expect(await post({ readings: [{ ...FCR, value: 79 }] }, key)).toMatchObject({
      status: 409,
      body: { error: { code: "key_reused" } },
    });
    expect(await saved()).toMatchObject([{ value: 78 }]);
  });

  it("is a new one after a day, and with another token", async () => {
    await post({ readings: [FCR] }, key);
    const other = await createToken(w.store, { of: org, name: "x", scopes: ["readings"], at: 0 });
    expect(
      (await post({ readings: [FCR] }, { ...key, authorization: `Bearer ${other.token}` })).body.results,
    ).toMatchObject([{ status: "unchanged" }]);
    w.now.is += 25 * HOUR;
    expect((await post({ readings: [FCR] }, key)).body.results).toMatchObject([{ status: "unchanged" }]);
  });
});
