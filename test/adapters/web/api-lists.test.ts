import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckIn, checkIns, roundId } from "../../../src/features/checkins/checkin.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { type Reading, readings } from "../../../src/features/kpis/kpi.ts";
import { type Win, wins } from "../../../src/features/recognition/win.ts";
import { type OpenApi, openApi } from "../../support/api.ts";
import { saved } from "../../support/desk.ts";
import { idOf, put } from "../../support/ledger.ts";

let api: OpenApi;
let mo: string;
let lea: string;
let team: string;
let goal: string;
beforeAll(async () => {
  api = await openApi();
  const { w } = api;
  [mo, lea, team] = await Promise.all([
    idOf(w.store, "test:T:mo"),
    idOf(w.store, "test:T:lea"),
    idOf(w.store, "test:T:desk"),
  ]);
  await saved(w.member);
  goal = (await w.store.list(goals, api.org))[0]?.id ?? "";
  await put(w.store, readings, ...Array.from({ length: 30 }, (_, n) => reading(n)));
  await put(w.store, checkIns, checkIn(1, "team"), checkIn(2, "lead"));
  await put(w.store, wins, win("a", "share", "team"), win("b", "share", "private"), win("c", "asked", "team"));
});
afterAll(() => api.close());

const day = (n: number) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10);
function reading(n: number, other: Partial<Reading> = {}) {
  const gauge = { unit: "percent", scale: null, direction: "up" } as const;
  const about = { kpi: "fcr", about: "team", subject: team, period: "day", start: day(n), end: day(n), gauge } as const;
  const said = { value: 70 + n, n: null, source: "system", note: `for Ada ${n}`, by: mo, at: n, history: [] } as const;
  return { id: `${team}:fcr:${day(n)}`, ...about, ...said, ...other };
}
function checkIn(slot: number, audience: CheckIn["audience"]) {
  const obstacle = { text: "printer jam", kind: "tool" as const, since: "2026-11-19", helper: null };
  const told = { progress: [{ goal, said: "41 s" }], done: "calls", next: "mails", obstacle, confidence: 2 };
  const said = { kind: "answer" as const, ...told, ticked: [], shift: "", praise: "Ada was great" };
  const at = { team, day: "2026-11-20", slot, round: roundId({ team, day: "2026-11-20" }) };
  return { id: `c${slot}`, person: mo, ...at, audience, late: false, at: 0, said, history: [] };
}
function win(id: string, answer: "share" | "asked", visibility: Win["visibility"]) {
  const story = { whose: [lea], what: "kept calm", effect: "", kind: "effort" as const, value: "customer", goal: null };
  const made = { by: mo, team, day: "2026-11-20", at: 0, thanks: true, consent: { [lea]: answer } };
  return {
    id,
    ...story,
    evidence: "",
    visibility,
    ...made,
    stage: "waiting" as const,
    post: null,
    seconds: [],
    words: 0,
  };
}
const ask = async (path: string, ...scopes: string[]) => (await api.call(await api.token(...scopes), path)).body;

describe("a list", () => {
  it("comes page by page, and of what was there nothing is lost or repeated while more is added", async () => {
    const token = await api.token("readings:read");
    const seen: string[] = [];
    let next: string | null = "";
    for (let page = 0; next !== null; page++) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const { body } = await api.call(token, `/readings?limit=7&team=${team}${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      // One before the place where the reader is, and one behind it.
      await put(api.w.store, readings, reading(-50 - page), reading(100 + page));
      next = body.next;
    }
    const wanted = Array.from({ length: 30 }, (_, n) => reading(n).id);
    expect(seen).toEqual(expect.arrayContaining(wanted));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("goes on only with a cursor of its own", async () => {
    const token = await api.token("readings:read");
    const { next } = (await api.call(token, "/readings?limit=2")).body;
    for (const wrong of [
      `/readings?limit=2&kpi=fcr&cursor=${next}`,
      "/readings?cursor=bm9uZQ",
      "/readings?cursor=%00",
    ]) {
      expect(await api.call(token, wrong)).toMatchObject({
        status: 400,
        body: { error: { code: "bad_cursor", field: "cursor" } },
      });
    }
    expect((await api.call(token, `/readings?limit=5&cursor=${next}`)).status).toBe(200);
  });

  it.each(["limit=0", "limit=201", "limit=x", "from=2026-02-30", "since=yesterday", "colour=red", "team=a&team=b"])(
    "refuses what it does not know: %s",
    async (query) => {
      const token = await api.token("readings:read");
      expect(await api.call(token, `/readings?${query}`)).toMatchObject({
        status: 422,
        body: { error: { code: "invalid" } },
      });
    },
  );

  it("is narrowed by what the query says", async () => {
    const { items } = await ask(`/readings?kpi=fcr&from=${day(3)}&to=${day(4)}`, "readings:read");
    expect(items).toMatchObject([
      { subject: team, kpi: "fcr", value: 73, unit: "percent", end: day(3), corrections: 0 },
      { value: 74 },
    ]);
  });

  it("holds nothing of another organisation", async () => {
    const { createToken } = await import("../../../src/core/token.ts");
    const of = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const scopes = ["people:read", "goals:read", "readings:read", "wins:read"];
    const { token } = await createToken(api.w.store, { of, name: "x", scopes, at: 0 });
    for (const path of ["/people", "/teams", "/goals", "/readings", "/wins"]) {
      expect((await api.call(token, path)).body).toEqual({ items: [], next: null });
    }
    expect((await api.call(token, `/goals/${goal}`)).status).toBe(404);
  });
});

describe("what people wrote", () => {
  it("stays, unless the token says otherwise", async () => {
    expect((await ask("/readings?limit=1", "readings:read")).items[0]).not.toHaveProperty("note");
    const [texts] = (await ask(`/readings?from=${day(1)}&limit=1`, "readings:read", "readings:texts")).items;
    expect(texts.note).toMatch(/^for Ada/);
    const plain = (await ask(`/checkins?team=${team}&from=2026-11-20`, "checkins:read")).items;
    expect(plain).toEqual([
      expect.objectContaining({ id: "c1", kind: "answer", goals: [goal], blocked: true, blocker: "tool" }),
    ]);
    expect(JSON.stringify(plain)).not.toMatch(/calls|printer|confidence|Ada/);
    const told = await ask(`/checkins?team=${team}&from=2026-11-20`, "checkins:read", "checkins:texts");
    expect(told.items).toMatchObject([{ done: "calls", obstacle: "printer jam", confidence: 2 }]);
    expect(JSON.stringify(told)).not.toContain("Ada");
  });

  it("for the leads alone leaves only with a token for that", async () => {
    const all = await ask(`/checkins?team=${team}&from=2026-11-20`, "checkins:read", "checkins:private");
    expect(all.items).toMatchObject([{ id: "c1" }, { id: "c2" }]);
    const known = await api.w.store.get(goals, api.org, goal);
    await put(api.w.store, goals, { ...known, visibility: "lead" } as never);
    expect((await ask("/goals", "goals:read")).items).toEqual([]);
    expect((await ask("/goals", "goals:read", "goals:private")).items).toMatchObject([{ id: goal, owner: mo }]);
    expect((await api.call(await api.token("goals:read"), `/goals/${goal}`)).status).toBe(404);
    await put(api.w.store, goals, { ...known } as never);
  });

  it("about somebody who has not agreed stays, and so does what is private", async () => {
    const { items } = await ask("/wins", "wins:read");
    expect(items).toMatchObject([{ id: "a", by: mo, whose: [lea], thanks: true }]);
    expect(items[0]).not.toHaveProperty("what");
    expect((await ask("/wins", "wins:read", "wins:texts")).items).toMatchObject([{ what: "kept calm" }]);
  });

  it("of one person's numbers leaves only with a token for that", async () => {
    await put(api.w.store, readings, reading(1, { id: "p", about: "person", subject: mo }));
    expect((await ask(`/readings?team=${mo}`, "readings:read")).items).toEqual([]);
    expect((await ask(`/readings?team=${mo}`, "readings:read", "readings:persons")).items).toHaveLength(1);
  });
});

describe("a program", () => {
  it("finds out whose ids they are", async () => {
    const { items } = await ask("/people?account=test:T:mo", "people:read");
    expect(items).toEqual([{ id: mo, name: "Mo", teams: [team], accounts: ["test:T:mo"] }]);
    expect((await ask("/teams", "people:read")).items).toMatchObject([{ id: team, name: "desk", leads: [lea] }]);
  });

  it("reads a goal with its notes, and adds one", async () => {
    const token = await api.token("goals", "goals:read", "goals:texts");
    const added = await api.call(token, `/goals/${goal}/notes`, { text: "41 s after the new rota" });
    expect(added).toMatchObject({ status: 201, body: { goal, notes: 1 } });
    const { body } = await api.call(token, `/goals/${goal}`);
    expect(body).toMatchObject({ id: goal, state: "active", target: { value: 30, unit: "s" } });
    expect(body.notes).toMatchObject([{ day: "2026-11-20", text: "41 s after the new rota", measure: { value: 41 } }]);
    expect(await api.call(token, `/goals/${goal}/notes`, { text: "x", day: "2027-01-01" })).toMatchObject({
      status: 422,
      body: { error: { field: "day" } },
    });
    expect((await api.call(token, "/goals/none/notes", { text: "x" })).status).toBe(404);
  });

  it("begins a draft that its owner alone sees, is told of once, and goes on with in chat", async () => {
    const token = await api.token("goals", "goals:read");
    const said = { owner: mo, sentence: "we should answer letters faster" };
    const before = api.w.sent.length;
    const made = await api.call(token, "/goals", said);
    expect(made).toMatchObject({ status: 201, body: { state: "draft" } });
    expect((await api.call(token, "/goals", said)).body).toEqual(made.body);
    await api.w.settle();
    expect(api.w.sent.slice(before).map(({ to }) => to)).toEqual(["test:T:mo"]);
    const message = api.w.sent.at(-1);
    expect(message?.text).toContain("A program of your organisation began this draft for you.");
    expect((await api.call(token, `/goals/${made.body.id}`)).status).toBe(404);
    const form = await api.w.member.press(message?.card as never, "Fill in everything");
    expect(form.form.fields.length).toBeGreaterThan(0);
    for (const [body, field] of [
      [{ ...said, owner: "nobody" }, "owner"],
      [{ ...said, team: "none" }, "team"],
      [{ ...said, sentence: "hello there" }, "sentence"],
    ] as const) {
      expect(await api.call(token, "/goals", body)).toMatchObject({ status: 422, body: { error: { field } } });
    }
  });

  it("notes a win that the person alone sees, without what tells who a customer is", async () => {
    const token = await api.token("wins", "wins:read");
    const told = { person: lea, what: "calmed a caller at +49 30 1234567", value: "customer" };
    const made = await api.call(token, "/wins", told);
    expect(made).toMatchObject({ status: 201, body: { visibility: "private" } });
    expect((await api.call(token, `/wins?person=${lea}`)).body.items).not.toContainEqual(
      expect.objectContaining({ id: made.body.id }),
    );
    await api.w.settle();
    expect(api.w.sent.at(-1)).toMatchObject({ to: "test:T:lea" });
    expect(api.w.sent.at(-1)?.text).not.toContain("1234567");
    for (const [body, field] of [
      [{ ...told, value: "glory" }, "value"],
      [{ ...told, goal }, "goal"],
      [{ ...told, evidence: "javascript:alert(1)" }, "evidence"],
    ] as const) {
      expect(await api.call(token, "/wins", body)).toMatchObject({ status: 422, body: { error: { field } } });
    }
  });

  it("does the same once, however it is sent", async () => {
    const token = await api.token("wins");
    const told = { person: lea, what: "once", value: "customer" };
    const key = { "idempotency-key": "k1" };
    const all = await Promise.all([1, 2, 3].map(() => api.call(token, "/wins", told, key)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    const kept = (await api.w.store.list(wins, api.org)).filter(({ what }) => what === "once");
    expect(kept).toHaveLength(1);
    expect(await api.call(token, "/wins", { ...told, what: "twice" }, key)).toMatchObject({ status: 409 });
  });
});
