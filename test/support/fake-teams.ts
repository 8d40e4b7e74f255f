/**
 * Teams on loopback, for tests: the connector's REST, Microsoft's keys, and people who do what people do.
 *
 *   const teams = await startFakeTeams(); teams.env;          // what Beacon is configured with
 *   teams.deliverTo(url);                                     // where Beacon's server listens
 *   teams.person("ada", { name, locale, zone }); teams.channel("desk", { name, members: ["ada"] });
 *   const ada = teams.as("ada");
 *   await ada.writes("…"); await ada.mentions("…", { in: "desk" }); await ada.installs(); await ada.invites("desk");
 *   await ada.presses("Save"); await ada.fills({ "Field label": "what she types or chooses" });
 *   ada.sees(), ada.sees({ in: "desk" }), ada.form()
 *   teams.calls, teams.of("send"), teams.fails("send", { status: 403, code: "ConversationBlockedByUser" }, times)
 *
 * Every gesture answers what Beacon answered. What it does after that is done when the adapter's `idle()` settles.
 * What Teams would refuse is noted in `problems`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, SignJWT } from "jose";
import type { TeamsCard } from "../../src/adapters/teams/card.ts";
import type { FakeCard } from "./fake-teams-cards.ts";
import { type Gestures, newGestures } from "./fake-teams-people.ts";
import { cardProblem } from "./teams-cards.ts";

export const TENANT = "7e9a1c52-0000-4000-8000-000000000001";
export const APP_ID = "11111111-2222-4333-8444-555555555555";
export const ISSUER = "https://api.botframework.com";
export const BOT = `28:${APP_ID}`;
/** The one team, and its first channel. */
export const TEAM = "19:team@thread.tacv2";
const KEY = "key-1";

export interface FakePerson {
  name: string;
  locale: string;
  zone: string;
  email: string;
  /** Beacon is installed for them, so it may write to them. */
  reachable: boolean;
}
export interface FakeFile {
  contentType: string;
  name: string;
  content: Record<string, unknown>;
}
export interface FakeChannel {
  name: string;
  members: string[];
  kind: "channel" | "groupChat";
}
export interface FakeMessage {
  id: string;
  conversation: string;
  /** A person's name here, or Beacon. */
  from: string;
  text: string;
  card: FakeCard | null;
  /** A file, or the question whether one may be handed over, as Beacon sent it. */
  file?: FakeFile;
  /** What the answer to their press put in the card's place, for that person alone. */
  instead: Map<string, FakeCard>;
}
export type Operation = "send" | "typing" | "update" | "open" | "member" | "members" | "team" | "channels";
export interface Call {
  operation: Operation;
  conversation: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}
/** `code` is Teams' word; `drop`: the line goes dead; `hang`: no answer ever comes. */
export interface Failure {
  status?: number;
  code?: string;
  retryAfter?: number;
  drop?: true;
  hang?: true;
}

export interface FakeWorld {
  url: string;
  people: Map<string, FakePerson>;
  channels: Map<string, FakeChannel>;
  messages: FakeMessage[];
  dialogs: Map<string, { title: string; card: FakeCard }>;
  /** The message that somebody chose an action for. */
  chosen: Map<string, { value: object; in: string }>;
  problems: string[];
  /** What people gave, what Beacon handed over, and the headers that both came with. */
  files: { given: Map<string, string>; taken: Map<string, string>; asked: (string | undefined)[]; full: boolean };
  /** Whether Microsoft shows its keys, and how often it was asked for them. */
  keys: "open" | "closed";
  asked: number;
  nextId(): string;
}

export interface Answer {
  status: number;
  text: string;
  body: unknown;
}

export interface FakeTeams {
  env: Record<string, string>;
  world: FakeWorld;
  calls: Call[];
  of(operation: Operation): Call[];
  fails(operation: Operation, failure: Failure, times?: number): void;
  person(id: string, person?: Partial<FakePerson>): void;
  channel(id: string, channel?: Partial<FakeChannel>): void;
  as(person: string): Gestures;
  deliverTo(url: string): void;
  /** A token as Teams signs them; what is given replaces its claims, undefined leaves one out. */
  token(claims?: Record<string, unknown>, more?: { kid?: string; alien?: boolean }): Promise<string>;
  /** Sends anything, with any header. */
  post(activity: unknown, authorization?: string | null): Promise<Answer>;
  problems: string[];
  stop(): Promise<void>;
}

/** A person's id in the directory, made from the name that tests use. */
export const idOf = (person: string): string =>
  `0000000a-0000-4000-8000-${Buffer.from(person).toString("hex").padStart(12, "0").slice(-12)}`;
export const directOf = (person: string): string => `a:${person}-alone`;
export const channelOf = (channel: string): string => `19:${channel}@thread.tacv2`;

/** They take long to make. */
let keys: Promise<[GenerateKeyPairResult, GenerateKeyPairResult]> | null = null;

export async function startFakeTeams(): Promise<FakeTeams> {
  keys ??= Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const [own, alien] = await keys;
  const jwk = { ...(await exportJWK(own.publicKey)), kid: KEY, use: "sig", endorsements: ["msteams"] };
  let count = 1_000;
  const world: FakeWorld = {
    ...{
      url: "",
      people: new Map(),
      channels: new Map(),
      messages: [],
      dialogs: new Map(),
      chosen: new Map(),
      problems: [],
    },
    files: { given: new Map(), taken: new Map(), asked: [], full: false },
    ...{ keys: "open", asked: 0 },
    nextId: () => `${++count}`,
  };
  const calls: Call[] = [];
  const failures = new Map<Operation, Failure[]>();
  let target = "";

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(request.url ?? "").split("?")[0] ?? "";
    const answer = (status: number, body: unknown, headers = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (path === "/openid") world.asked += 1;
    if (path === "/openid" && world.keys === "closed") return answer(503, {});
    if (path === "/openid") return answer(200, { issuer: ISSUER, jwks_uri: `${world.url}keys` });
    if (path === "/keys") return answer(200, { keys: [jwk] });
    if (path.startsWith("/files/")) return void keepFile(world, path.slice("/files/".length), request, response);
    const body = JSON.parse((await textOf(request)) || "{}") as Record<string, unknown>;
    const asked = readCall(request.method ?? "", path);
    if (!asked) return answer(404, { error: { code: "NotFound", message: path } });
    // That somebody is writing is shown for a moment, and is no message.
    if (asked.operation === "send" && body["type"] === "typing") asked.operation = "typing";
    calls.push({ ...asked, authorization: request.headers.authorization, body });
    const failure = failures.get(asked.operation)?.shift();
    if (failure?.hang) return;
    if (failure?.drop) return void request.socket.destroy();
    if (failure?.status) {
      const pause = failure.retryAfter === undefined ? {} : { "retry-after": `${failure.retryAfter}` };
      return answer(failure.status, { error: { code: failure.code ?? "X", message: "as planned" } }, pause);
    }
    if (asked.operation === "typing") return answer(202, { id: world.nextId() });
    const { status, body: said } = perform(world, asked, body);
    answer(status, said);
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const token: FakeTeams["token"] = (claims = {}, { kid = KEY, alien: strange = false } = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    const all = { iss: ISSUER, aud: APP_ID, serviceurl: world.url, nbf: now - 60, exp: now + 3_600, ...claims };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(given).setProtectedHeader({ alg: "RS256", kid }).sign((strange ? alien : own).privateKey);
  };
  let usual: Promise<string> | null = null;
  const post: FakeTeams["post"] = async (activity, authorization) => {
    usual ??= token();
    const header = authorization === undefined ? `Bearer ${await usual}` : authorization;
    const headers = { "content-type": "application/json", ...(header !== null && { authorization: header }) };
    const body = typeof activity === "string" ? activity : JSON.stringify(activity);
    const response = await fetch(target, { method: "POST", headers, body });
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith("{") ? JSON.parse(text) : undefined };
  };

  return {
    env: {
      ...{ MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT, TEAMS_OPENID_METADATA_URL: `${world.url}openid` },
      TEAMS_SERVICE_HOSTS: "127.0.0.1",
    },
    world,
    calls,
    of: (operation) => calls.filter((call) => call.operation === operation),
    fails: (operation, failure, times = 1) =>
      void failures.set(operation, [...(failures.get(operation) ?? []), ...Array<Failure>(times).fill(failure)]),
    person: (id, person = {}) =>
      void world.people.set(id, {
        ...{ name: id, locale: "en-US", zone: "Europe/London", email: `${id}@example.com`, reachable: true },
        ...person,
      }),
    channel: (id, channel = {}) => void world.channels.set(id, { name: id, members: [], kind: "channel", ...channel }),
    as: (person) => newGestures(world, person, (activity) => post(activity)),
    deliverTo(url) {
      target = url;
    },
    token,
    post,
    problems: world.problems,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function textOf(request: IncomingMessage, encoding: "utf8" | "latin1" = "utf8"): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString(encoding);
}

/** Gives out what people gave, and takes what they let Beacon put there: a letter for each byte. */
async function keepFile({ files }: FakeWorld, name: string, request: IncomingMessage, response: ServerResponse) {
  const { authorization, "content-range": range } = request.headers;
  files.asked.push(authorization ?? range);
  if (request.method === "PUT") {
    files.taken.set(name, await textOf(request, "latin1"));
    return response.writeHead(files.full ? 507 : 201).end();
  }
  const content = files.given.get(name);
  if (content === undefined) return response.writeHead(200, { "content-type": "text/html" }).end("<p>Sign in</p>");
  const length = Buffer.byteLength(content);
  return response.writeHead(200, { "content-type": "text/csv", "content-length": length }).end(content);
}

interface Asked {
  operation: Operation;
  conversation: string;
  /** The message, or the person. */
  id: string;
}

function readCall(method: string, path: string): Asked | null {
  if (method === "POST" && path === "/v3/conversations") return { operation: "open", conversation: "", id: "" };
  if (path.startsWith("/v3/teams/")) {
    const isList = path.endsWith("/conversations");
    return { operation: isList ? "channels" : "team", conversation: path.split("/")[3] ?? "", id: "" };
  }
  const [, conversation = "", rest = ""] = /^\/v3\/conversations\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const [what, id = ""] = rest.split("/");
  if (what === "activities") return { operation: method === "PUT" ? "update" : "send", conversation, id };
  if (what === "pagedmembers") return { operation: "members", conversation, id };
  return what === "members" ? { operation: "member", conversation, id } : null;
}

function perform(world: FakeWorld, asked: Asked, body: Record<string, unknown>): { status: number; body: unknown } {
  const { operation, conversation, id } = asked;
  if (operation === "open") return open(world, body);
  if (operation === "team") return { status: 200, body: { id: TEAM, name: "Support" } };
  if (operation === "channels") {
    const all = [...world.channels].map(([channel, { name }]) => ({ id: channelOf(channel), name }));
    return { status: 200, body: { conversations: [{ id: TEAM, name: null }, ...all] } };
  }
  if (operation === "members") {
    return { status: 200, body: { members: membersOf(world, conversation).map((person) => memberOf(world, person)) } };
  }
  if (operation === "member") {
    const person = membersOf(world, conversation).find((each) => idOf(each) === id || `29:${each}` === id);
    return person
      ? { status: 200, body: memberOf(world, person) }
      : { status: 404, body: { error: { code: "MemberNotFoundInConversation" } } };
  }
  const {
    text = "",
    attachments = [],
    summary,
  } = body as { text?: string; attachments?: (FakeFile & { content: FakeCard })[]; summary?: string };
  const [first] = attachments;
  const file = first?.contentType.includes(".file.") ? { file: first } : { file: undefined };
  const card = file.file ? null : (first?.content ?? null);
  if (card) judge(world, card);
  if (card && !summary) world.problems.push("a card without a summary");
  if (JSON.stringify(body).length > 28_000) world.problems.push("a message that is too large");
  if (operation === "update") {
    const message = world.messages.find((each) => each.id === id);
    if (!message) return { status: 404, body: { error: { code: "ActivityNotFound" } } };
    Object.assign(message, { text, card, ...file });
    message.instead.clear();
    return { status: 200, body: { id } };
  }
  const fresh = {
    id: world.nextId(),
    conversation,
    from: "Beacon",
    text,
    card,
    instead: new Map(),
    ...file,
  } as FakeMessage;
  world.messages.push(fresh);
  return { status: 201, body: { id: fresh.id } };
}

/** Notes what Teams would not take of a card. */
export function judge(world: FakeWorld, card: FakeCard): void {
  const problem = cardProblem(card as unknown as TeamsCard);
  if (problem) world.problems.push(problem);
}

function open(world: FakeWorld, body: Record<string, unknown>): { status: number; body: unknown } {
  const [member] = (body as { members: { id: string }[] }).members;
  const [name, person] = [...world.people].find(([each]) => idOf(each) === member?.id) ?? [];
  if (!name || !person?.reachable)
    return { status: 403, body: { error: { code: "BotNotInConversationRoster", message: "no" } } };
  return { status: 201, body: { id: directOf(name) } };
}

const membersOf = (world: FakeWorld, conversation: string): string[] => {
  const [, channel] = [...world.channels].find(([id]) => conversation.startsWith(channelOf(id))) ?? [];
  return channel?.members ?? [...world.people.keys()].filter((person) => directOf(person) === conversation);
};

const memberOf = (world: FakeWorld, person: string) => {
  const { name = person, email = "" } = world.people.get(person) ?? {};
  const id = idOf(person);
  return { id: `29:${person}`, name, aadObjectId: id, objectId: id, email, userPrincipalName: email, tenantId: TENANT };
};
