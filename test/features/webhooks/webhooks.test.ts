import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Edge, newOpen } from "../../../src/adapters/outside/json.ts";
import { newPost } from "../../../src/adapters/outside/post.ts";
import { rulesCoach } from "../../../src/coach/rules.ts";
import { Conflict } from "../../../src/core/errors.ts";
import { newSeal } from "../../../src/core/seal.ts";
import { EVENT_NAMES, EVENTS } from "../../../src/core/signal.ts";
import type { Store } from "../../../src/core/store.ts";
import { DAY, HOUR, MINUTE } from "../../../src/core/time.ts";
import { announcing } from "../../../src/delivery/announce.ts";
import { newErrands } from "../../../src/delivery/errands.ts";
import { features } from "../../../src/features/all.ts";
import { goals } from "../../../src/features/goals/goal.ts";
import { people } from "../../../src/features/people/person.ts";
import { webhookErrand } from "../../../src/features/webhooks/errand.ts";
import { webhookCalls, webhooks } from "../../../src/features/webhooks/webhook.ts";
import { obeyWebhook } from "../../../src/operate/webhook.ts";
import { memoryStore } from "../../../src/store/memory.ts";
import { selfSigned } from "../../support/certificate.ts";
import { type Desk, desk, saved } from "../../support/desk.ts";
import { idOf, orgOf, put } from "../../support/ledger.ts";
import { silent } from "../../support/world.ts";

const NAME = "crm.example";
const own = selfSigned(NAME);
const SECRET = "a secret of this test, long enough";
let seal = newSeal(SECRET);
const signals = features.flatMap((feature) => feature.signals ?? []);

interface Came {
  headers: IncomingMessage["headers"];
  body: string;
}
let w: Desk;
let server: Server;
let port: number;
let came: Came[];
let answer: (res: ServerResponse, n: number) => void;
/** What the store does in place of a commit, once. */
let instead: (() => void) | null;
beforeEach(async () => {
  seal = newSeal(SECRET);
  [came, instead, answer] = [[], null, (res) => void res.writeHead(204).end()];
  server = createServer(own, async (req, res) => {
    came.push({ headers: req.headers, body: await text(req) });
    answer(res, came.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
  const inner = memoryStore();
  const failing: Store = {
    ...inner,
    commit: async (changes) => {
      const now = instead;
      instead = null;
      now?.();
      return inner.commit(changes);
    },
  };
  const clock = { is: 0 };
  w = await desk({
    store: announcing(
      failing,
      async () => signals,
      () => clock.is,
    ),
  });
  clock.is = w.now.is;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** The public internet, all of which is this one server. */
const edge: Edge = {
  resolve: async (host) => [host.endsWith(NAME) ? "93.184.216.34" : "10.0.0.1"],
  open: (url, _address, signal, sent) =>
    newOpen({ ca: own.cert })(Object.assign(new URL(url), { port }), "127.0.0.1", signal, sent),
};
/** What the server does after each tick. */
async function beat(after = 0) {
  w.now.is += after;
  const never = async () => ({ trouble: "unreachable" as const });
  const parts = { errands: [webhookErrand], fetchJson: never, post: newPost(edge), seal, coach: rulesCoach() };
  await newErrands({ ...w, ...parts, clock: () => w.now.is, log: silent })();
  await w.settle();
}
async function order(webhook: string[], flags: { url?: string; events?: string; words?: boolean } = {}) {
  const { all } = await obeyWebhook({ webhook, flags: { words: false, ...flags } }, w.store, { now: w.now.is, seal });
  return all as { line: string; id: string; secret: string; state: string; waiting: number }[];
}
async function create(flags: Parameters<typeof order>[1] = {}) {
  const [made] = await order(["create"], { url: `https://${NAME}/beacon?key=1`, events: "all", ...flags });
  return made as { id: string; secret: string };
}
const log = async (kpi: string, value: string) =>
  w.member.fill(await w.member.say(`kpi log ${kpi}`), { value, n: "60" });
const bodies = () => came.map(({ body }) => JSON.parse(body));
const standing = async () => (await order(["list"]))[0];

describe("a webhook", () => {
  it("tells in ids and figures what happens, signed so that others can check it", async () => {
    const { secret } = await create();
    await saved(w.member);
    await log("FCR", "78%");
    await beat();
    const [goal] = await w.store.list(goals, await orgOf(w.store));
    expect(bodies()).toMatchObject([
      { type: "goal.activated", data: { id: goal?.id, owner: goal?.owner, target: { value: 30, unit: "s" } } },
      { type: "reading.recorded", data: { kpi: "fcr", value: 78, corrected: false } },
    ]);
    expect(JSON.stringify(bodies())).not.toMatch(/faster|Mo|First reply/);
    for (const { headers, body } of came) {
      const key = Buffer.from(secret.replace("whsec_", ""), "base64");
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      expect(key).toHaveLength(32);
      expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
      expect(Number(headers["webhook-timestamp"])).toBe(w.now.is / 1000);
    }
    await beat(MINUTE);
    expect(came).toHaveLength(2);
    expect(await standing()).toMatchObject({ state: "on", waiting: 0 });
  });

  it("is signed by the secret before as well while keys are changed, and shows the new one to the operator", async () => {
    const { id, secret } = await create();
    seal = newSeal("the secret that has come after it", SECRET);
    const [now] = await order(["secret", id]);
    expect(now?.secret).not.toBe(secret);
    await log("FCR", "78%");
    await beat();
    const [{ headers, body }] = came as [Came];
    const marks = [now?.secret ?? "", secret].map((each) => {
      const key = Buffer.from(each.replace("whsec_", ""), "base64");
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
    });
    expect(headers["webhook-signature"]).toBe(marks.join(" "));
  });

  it("keeps its secret nowhere", async () => {
    const { secret } = await create();
    const rows = await w.store.list(webhooks, await orgOf(w.store));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret.slice("whsec_".length, 20));
  });

  it("tells only what was wanted, with what people wrote only where that was wanted", async () => {
    await create({ events: "goal.activated", words: true });
    await saved(w.member);
    await log("FCR", "78%");
    await beat();
    expect(bodies()).toMatchObject([
      { type: "goal.activated", data: { sentence: "we should answer customers faster" } },
    ]);
  });

  it("says nothing of what is for the leads alone, nor of one person's numbers", () => {
    const read = (event: string, after: object, before?: object) =>
      signals.find((one) => one.event === event)?.read(after as never, before as never);
    const goal = { id: "g", activeSince: 1, state: "active", target: null, visibility: "lead" };
    expect(read("goal.activated", goal)).toBeNull();
    expect(read("goal.activated", { ...goal, visibility: "team" })).toMatchObject({ data: { id: "g" } });
    expect(read("goal.closed", { ...goal, state: "reached" }, goal)).toBeNull();
    expect(read("reading.recorded", { about: "person", history: [], gauge: {} })).toBeNull();
    const said = { kind: "answer", done: "calls with Ada", obstacle: null };
    expect(read("checkin.submitted", { audience: "lead", said })).toBeNull();
    expect(JSON.stringify(read("checkin.submitted", { id: "c", audience: "team", said }))).not.toContain("Ada");
    expect(read("checkin.submitted", { audience: "team", said }, { said })).toBeNull();
  });

  it.each<[string, object, object]>([
    ["goal.closed", { state: "active" }, { state: "reached" }],
    ["alert.opened", { state: "waiting" }, { state: "open" }],
    ["alert.closed", { state: "acting" }, { state: "closed" }],
    ["win.posted", { stage: "approved" }, { stage: "posted" }],
    ["retro.published", { stage: "open" }, { stage: "published" }],
    ["review.signed", { signed: null }, { signed: { day: "2026-11-20" } }],
  ])("tells %s once, when it comes to that", (event, before, after) => {
    const rest = {
      id: "x",
      activeSince: 1,
      visibility: "team",
      target: null,
      whose: [],
      candidates: [],
      decisions: [],
    };
    const of = signals.find((one) => one.event === event);
    const [was, is] = [
      { ...rest, ...before },
      { ...rest, ...after },
    ] as never[];
    expect(of?.read(is as never, was)).toMatchObject({ data: { id: "x" } });
    expect(of?.read(is as never, is)).toBeNull();
    expect(of?.read(was as never, was)).toBeNull();
  });

  it("knows how to tell every event that there is", () => {
    const docs = readFileSync("docs/api.md", "utf8");
    expect(EVENT_NAMES.filter((event) => !docs.includes(`| \`${event}\` |`))).toEqual([]);
    expect(signals.map(({ event, table }) => [event, table.name]).toSorted()).toEqual(
      Object.entries(EVENTS).toSorted(),
    );
  });

  it("books nothing of what was not saved, and once what was saved at the second try", async () => {
    await create({ events: "reading.recorded" });
    instead = () => {
      throw new Conflict("somebody else was first");
    };
    await log("FCR", "78%");
    expect(await w.store.list(webhookCalls, await orgOf(w.store))).toHaveLength(1);
  });
});

describe("an address that does not answer", () => {
  it("is tried again, the same call by the same id, ever more seldom, the oldest alone", async () => {
    await create({ events: "reading.recorded" });
    await log("FCR", "78%");
    await log("NPS", "40");
    answer = (res, n) => void res.writeHead(n < 3 ? 503 : 200).end();
    await beat();
    await beat(30_000);
    expect(came).toHaveLength(1);
    await beat(30_000);
    await beat(4 * MINUTE);
    expect(came).toHaveLength(2);
    expect(await standing()).toMatchObject({ waiting: 2 });
    await beat(MINUTE);
    expect(came).toHaveLength(4);
    const ids = came.map(({ headers }) => headers["webhook-id"]);
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]]);
    expect(ids[3]).not.toBe(ids[0]);
    expect(await standing()).toMatchObject({ waiting: 0, failing: null });
  });

  it("is left alone after a day, and the admins are told", async () => {
    const { id } = await create({ events: "reading.recorded" });
    const lea = await w.store.get(people, await orgOf(w.store), await idOf(w.store, "test:T:lea"));
    await put(w.store, people, { ...lea, admin: true } as never);
    await log("FCR", "78%");
    answer = (res) => void res.writeHead(500).end();
    for (let hours = 0; hours <= 28; hours++) await beat(HOUR);
    expect(came.length).toBeGreaterThan(6);
    expect(came.length).toBeLessThan(14);
    expect(await standing()).toMatchObject({ state: "off", waiting: 0 });
    // Nobody is told of it on a weekend.
    w.now.is = Date.parse("2026-11-23T10:00:00Z");
    await w.outbox.sweep();
    await w.settle();
    const told = w.sent.filter(({ text }) => text.includes("A program no longer answers"));
    expect(told.map(({ to }) => to)).toEqual(["test:T:lea"]);
    expect(told[0]?.text).toContain(NAME);
    expect(told[0]?.text).not.toContain("key=1");
    await log("NPS", "40");
    expect(await standing()).toMatchObject({ waiting: 0 });
    await expect(order(["test", id])).rejects.toThrow("This webhook is off");
  });

  it("is left alone at once where it says that it is gone", async () => {
    await create({ events: "reading.recorded" });
    await log("FCR", "78%");
    answer = (res) => void res.writeHead(410).end();
    await beat();
    expect(await standing()).toMatchObject({ state: "off" });
  });

  it.each([
    [
      "leads elsewhere",
      `https://${NAME}/`,
      (res: ServerResponse) => void res.writeHead(302, { location: "/" }).end(),
      "302",
    ],
    ["is within the house", "https://inside.example/", (res: ServerResponse) => void res.end(), "private"],
    ["bears another name", `https://other.${NAME}/`, (res: ServerResponse) => void res.end(), "unreachable"],
  ])("or that %s is not followed", async (_name, url, says, said) => {
    await create({ url, events: "reading.recorded" });
    await log("FCR", "78%");
    answer = says;
    await beat();
    expect(came.length).toBe(said === "302" ? 1 : 0);
    expect(await standing()).toMatchObject({ waiting: 1, last: { said } });
  });

  it("is waited for no longer than it takes to put something aside", async () => {
    answer = () => {};
    expect(await newPost(edge, 50)(`https://${NAME}/`, { headers: {}, body: "{}" })).toEqual({ trouble: "slow" });
  });
});

describe("whoever runs Beacon", () => {
  it("tries a webhook and ends it, with all that waits", async () => {
    const { id } = await create();
    await order(["test", id]);
    await beat();
    expect(bodies()).toMatchObject([{ type: "webhook.test", data: {} }]);
    await log("FCR", "78%");
    await order(["revoke", id]);
    await beat(DAY);
    expect(came).toHaveLength(1);
    expect(await order(["list"])).toEqual([]);
    expect(await w.store.list(webhookCalls, await orgOf(w.store))).toEqual([]);
  });

  it.each([
    [["create"], { url: "http://crm.example/", events: "all" }, '--url is "http://crm.example/"'],
    [["create"], { url: "https://me:secret@crm.example/", events: "all" }, "without a name and a password"],
    [["create"], { url: "https://crm.example/", events: "goal.dropped" }, `write all, or some of ${EVENT_NAMES[0]}`],
    [["create"], { url: "https://crm.example/", events: "goal.closed,x" }, "--events is"],
    [["test", "nothing"], {}, 'There is no webhook "nothing"'],
    [["show"], {}, "Write: webhook create"],
  ])("is told what is wrong with %j %j", async (words, flags, sentence) => {
    await expect(order(words, flags)).rejects.toThrow(sentence);
  });
});
