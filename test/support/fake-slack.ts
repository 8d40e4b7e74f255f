/**
 * Slack on loopback, for tests: the Web API, response_urls and Socket Mode, and people who do what people do.
 *
 *   const slack = await startFakeSlack("http" | "socket");
 *   startSlack({ config: slack.config, … }); slack.deliverTo(url);    // "http": where Beacon's server listens
 *   slack.person("U1", { name, locale, tz, admin }); slack.channel("C1", { name, members: ["U1"], beacon: true });
 *   const ada = slack.as("U1");
 *   await ada.types("/beacon goal …", { in: "C1" }); await ada.writes("…"); await ada.mentions("…", { in: "C1" });
 *   await ada.opens("messages" | "home"); await ada.invites("C1"); await ada.joins("C1");
 *   await ada.changes({ name: "Ada L." });                                                          // her profile
 *   await ada.presses("Save"); await ada.fills({ "Field label": "what she types or chooses" });   // fills and sends
 *   ada.sees(), ada.sees({ in: "C1" }), ada.home(), ada.form()      // visible text; the open form with its errors
 *   slack.workspace("T2", { name: "Globex" })                  // another one: person, channel, as, world of its own
 *   slack.workspace("T3", { enterprise: "E1", wide: true })     // one of an enterprise that has the app as a whole
 *   slack.oauth.allows(url, slack.workspace("T2").place, "U1")  // somebody agrees; see fake-slack-oauth.ts
 *   slack.calls, slack.of("views.open"), slack.fails("chat.postMessage", { error: "not_in_channel" }, times)
 *
 * Every gesture answers how Beacon acknowledged it. What Beacon does after that is done when the adapter's `idle()`
 * settles. Payloads that Slack would refuse are refused, and `stop()` throws when there were any.
 */
import { randomUUID } from "node:crypto";
import { type FakeBlock, type FakeView, linesOf, messageProblem, viewProblem } from "./fake-slack-blocks.ts";
import { type Ack, type Delivery, newDelivery } from "./fake-slack-delivery.ts";
import { type FakeOAuth, type FakePlace, homeOf, newFakeOAuth } from "./fake-slack-oauth.ts";
import { type Gestures, newGestures } from "./fake-slack-people.ts";
import { type Answered, type FakeFiles, serveFake } from "./fake-slack-server.ts";

export type { Ack };
export const TEAM = "T1";
export const BOT = "UBOT";

export interface Person {
  name: string;
  locale?: string;
  tz?: string;
  admin?: boolean;
  bot?: boolean;
  /** Confirmed. */
  email?: string;
}
export interface Channel {
  name: string;
  members: string[];
  /** Beacon is a member. */
  beacon: boolean;
  isPrivate: boolean;
}
export interface Message {
  ts: string;
  channel: string;
  from: string;
  /** Only this person sees it. */
  only?: string;
  thread?: string;
  text: string;
  blocks: FakeBlock[];
  /** What came piece by piece, as Markdown; it stands above the blocks. */
  streamed?: { text: string; open: boolean };
  metadata?: { event_type: string; event_payload: object } | undefined;
}
export interface Call {
  method: string;
  args: Record<string, unknown>;
  token: string | undefined;
}
/**
 * `error`: Slack's own refusal. `status`: an HTTP status, 429 with retryAfter. `drop`: the line goes dead. `wait`: ms.
 * `done`: what was asked for is done before all that.
 */
export interface Failure {
  error?: string;
  status?: number;
  retryAfter?: number;
  drop?: true;
  wait?: number;
  done?: true;
}
export interface OpenForm {
  view: Extract<FakeView, { type: "modal" }>;
  errors: Record<string, string>;
}

/** All that the double remembers of a workspace, or of an enterprise. */
export interface World {
  /** What `auth.test` says of it. */
  home: string;
  name: string;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  /** The workspaces that an enterprise lets the app into. */
  access: string[];
  /** Who is in each user group. */
  groups: Map<string, readonly string[]>;
  messages: Message[];
  homes: Map<string, FakeView>;
  forms: Map<string, OpenForm[]>;
  /** Unspent trigger ids and whose they are. */
  triggers: Map<string, string>;
  /** What an address that came with a command or a press stands for. */
  responses: Map<string, { user: string; channel: string; ts?: string; left: number }>;
  prompts: Map<string, unknown[]>;
  files: FakeFiles;
  url: string;
  ts(): string;
}

/** One workspace with people of its own. */
export interface FakeWorkspace {
  place: FakePlace;
  world: World;
  person(id: string, person: Partial<Person>): void;
  channel(id: string, channel: Partial<Channel>): void;
  as(user: string): Gestures;
  /** An event that nobody's doing is: the app was removed, tokens were revoked. */
  tells(event: object, envelope?: { event_id?: string }): Promise<Ack>;
}

export interface FakeSlack extends Omit<FakeWorkspace, "place" | "tells"> {
  workspace(team: string, more?: Partial<Omit<FakePlace, "team">>): FakeWorkspace;
  oauth: FakeOAuth;
  config: { botToken: string; signingSecret: string; appToken: string | null; apiUrl: string };
  calls: Call[];
  of(method: string): Call[];
  /** Makes the next calls of the method fail. */
  fails(method: string, failure: Failure, times?: number): void;
  /** Asks about every further call of the method how it fails; null lets it through. */
  judges(method: string, judge: (call: Call) => Failure | null): void;
  deliverTo(url: string): void;
  deliver: Delivery;
  /** Ends every trigger id, as three seconds would. */
  expireTriggers(): void;
  /** What Slack would have refused. */
  problems: string[];
  stop(): Promise<void>;
}

export async function startFakeSlack(mode: "http" | "socket" = "http"): Promise<FakeSlack> {
  const files: FakeFiles = { given: new Map(), taken: new Map(), asked: [] };
  const worlds = new Map<string, World>();
  const oauth = newFakeOAuth({ "xoxb-T1": TEAM });
  const calls: Call[] = [];
  const problems: string[] = [];
  const failures = new Map<string, Failure[]>();
  const judges = new Map<string, (call: Call) => Failure | null>();
  const secret = "a-signing-secret";

  /** Whose the call is by its token; what needs none is the first workspace's. */
  const worldOf = (method: string, token: string | undefined): World | { error: string } => {
    if (method.startsWith("oauth.") || method === "apps.connections.open" || method === "api.test") return world;
    const whose = oauth.homeOf(token);
    return "error" in whose ? whose : (worlds.get(whose.home) ?? { error: "invalid_auth" });
  };
  const carryOut = (method: string, args: Record<string, unknown>, token: string | undefined) => {
    if (method === "oauth.v2.access") return oauth.access(args);
    const here = worldOf(method, token);
    if ("error" in here) return refused(here.error);
    if (method === "auth.revoke") return oauth.revoke(token);
    return API[method]?.(here, args) ?? refused("unknown_method");
  };
  const perform = (method: string, args: Record<string, unknown>, token: string | undefined) => {
    const body: Record<string, unknown> = carryOut(method, args, token);
    if (body["problem"]) problems.push(`${method}: ${String(body["problem"])}`);
    return { ok: true, ...body };
  };
  const answer = async (
    method: string,
    args: Record<string, unknown>,
    token: string | undefined,
  ): Promise<Answered> => {
    const call = { method, args, token };
    calls.push(call);
    const failure = failures.get(method)?.shift() ?? judges.get(method)?.(call);
    const done = failure?.done ? perform(method, args, token) : null;
    if (failure?.wait) await new Promise((resolve) => setTimeout(resolve, failure.wait));
    if (failure?.drop) return { drop: true };
    if (failure?.error) return { body: { ok: false, error: failure.error } };
    if (failure?.status) {
      const headers = failure.retryAfter === undefined ? {} : { "retry-after": `${failure.retryAfter}` };
      return { status: failure.status, headers, body: {} };
    }
    return { body: done ?? perform(method, args, token) };
  };
  const answerAt = (id: string, body: Record<string, unknown>) => {
    const here = [...worlds.values()].find(({ responses }) => responses.has(id));
    return here ? respond(here, id, body, problems) : false;
  };
  const server = await serveFake(answer, answerAt, files);
  const delivery = newDelivery(secret, mode === "socket" ? server.socket : null);
  const workspace: FakeSlack["workspace"] = (team, more = {}) => {
    const place: FakePlace = { team, name: team === TEAM ? "Acme" : team, enterprise: null, wide: false, ...more };
    const home = homeOf(place);
    const here = worlds.get(home) ?? newWorld(home, place.name, server.url, files);
    worlds.set(home, here);
    return {
      place,
      world: here,
      person: (id, person) => here.people.set(id, { name: id, ...person }),
      channel: (id, channel) =>
        here.channels.set(id, { name: id.toLowerCase(), members: [], beacon: true, isPrivate: false, ...channel }),
      as: (user) => newGestures(here, user, delivery, place),
      tells: (event, envelope = {}) => delivery.event(event, { ...envelope, place }),
    };
  };
  const { place: _, tells: __, ...first } = workspace(TEAM);
  const { world } = first;

  return {
    config: {
      botToken: "xoxb-T1",
      signingSecret: secret,
      appToken: mode === "socket" ? "xapp-1" : null,
      apiUrl: `${server.url}/api/`,
    },
    ...first,
    workspace,
    oauth,
    calls,
    problems,
    of: (method) => calls.filter((call) => call.method === method),
    fails: (method, failure, times = 1) =>
      failures.set(method, [...(failures.get(method) ?? []), ...Array.from({ length: times }, () => failure)]),
    judges: (method, judge) => void judges.set(method, judge),
    deliverTo: delivery.to,
    deliver: delivery,
    expireTriggers: () => world.triggers.clear(),
    async stop() {
      await server.stop();
      if (problems.length > 0) throw new Error(`Slack would have refused:\n${problems.join("\n")}`);
    },
  };
}

function newWorld(home: string, name: string, url: string, files: FakeFiles): World {
  let count = 0;
  return {
    home,
    name,
    files,
    url,
    people: new Map(),
    channels: new Map(),
    access: [],
    groups: new Map(),
    messages: [],
    homes: new Map(),
    forms: new Map(),
    triggers: new Map(),
    responses: new Map(),
    prompts: new Map(),
    ts: () => `${Math.floor(Date.now() / 1_000)}.${String(++count).padStart(6, "0")}`,
  };
}

type Method = (world: World, args: Record<string, unknown>) => Record<string, unknown>;
const refused = (error: string, problem?: string) => ({ ok: false, error, ...(problem ? { problem } : {}) });

/** The id of the conversation with a person: `D` and the person's own. */
export const dmOf = (user: string): string => `D${user}`;

/** Where a message goes, or Slack's reason why it does not. */
function target(world: World, channel: unknown): { id: string } | { error: string } {
  const id = String(channel);
  if (/^[UW]/.test(id)) return world.people.has(id) ? { id: dmOf(id) } : { error: "user_not_found" };
  if (id.startsWith("D")) return world.people.has(id.slice(1)) ? { id } : { error: "channel_not_found" };
  const found = world.channels.get(id);
  if (!found || (found.isPrivate && !found.beacon)) return { error: "channel_not_found" };
  return found.beacon ? { id } : { error: "not_in_channel" };
}

const post =
  (only: boolean): Method =>
  (world, args) => {
    const problem = messageProblem(args["blocks"]);
    if (problem) return refused("invalid_blocks", problem);
    if (!(args["blocks"] as FakeBlock[]).every(isThere(world))) return refused("invalid_blocks", "no such file");
    const at = target(world, args["channel"]);
    if ("error" in at) return refused(at.error);
    const message: Message = {
      ts: world.ts(),
      channel: at.id,
      from: BOT,
      text: String(args["text"] ?? ""),
      blocks: args["blocks"] as FakeBlock[],
      ...(args["thread_ts"] ? { thread: String(args["thread_ts"]) } : {}),
      ...(only ? { only: String(args["user"]) } : {}),
      ...(args["metadata"] ? { metadata: args["metadata"] as Message["metadata"] } : {}),
    };
    world.messages.push(message);
    return { channel: at.id, ts: message.ts, message_ts: message.ts };
  };

/** What was streamed into a message that is still open. */
const streaming = (world: World, at: unknown) => {
  const streamed = world.messages.find(({ ts }) => ts === at)?.streamed;
  return streamed?.open ? streamed : undefined;
};

const isThere = (world: World) => (block: FakeBlock) =>
  block.type !== "image" || world.files.taken.has(block.slack_file.id.slice("F-".length));

const openView: Method = (world, args) => {
  const user = world.triggers.get(String(args["trigger_id"]));
  if (!user) return refused("expired_trigger_id");
  world.triggers.delete(String(args["trigger_id"]));
  const problem = viewProblem(args["view"]);
  if (problem) return refused("invalid_arguments", problem);
  const view = args["view"] as OpenForm["view"];
  world.forms.set(user, [...(world.forms.get(user) ?? []), { view, errors: {} }]);
  return { view: { id: `V${world.ts()}` } };
};

const API: Record<string, Method> = {
  "auth.test": ({ home, name }) => ({ team_id: home, team: name, user_id: BOT, bot_id: "BBEACON" }),
  "auth.teams.list": ({ access }) => ({ teams: access.map((id) => ({ id, name: id })) }),
  "api.test": () => ({}),
  "apps.connections.open": (world) => ({ url: `${world.url.replace("http", "ws")}/link/?ticket=1&app_id=A1` }),
  "users.info": (world, { user }) => {
    const person = world.people.get(String(user));
    return person ? { user: userOf(String(user), person) } : refused("user_not_found");
  },
  "conversations.info": (world, { channel }) => {
    const found = world.channels.get(String(channel));
    return found
      ? { channel: { id: channel, name: found.name, creator: found.members[0] } }
      : refused("channel_not_found");
  },
  "conversations.open": (world, { users }) => {
    const at = target(world, users);
    return "error" in at ? refused(at.error) : { channel: { id: at.id } };
  },
  "conversations.history": (world, { channel, oldest, limit, include_all_metadata: whole }) => {
    if (!String(channel).startsWith("D")) return refused("missing_scope");
    const there = world.messages.filter((message) => message.channel === channel && message.ts >= String(oldest ?? ""));
    const newest = there.toReversed().slice(0, Number(limit ?? 100));
    const messages = newest.map(({ ts, text, metadata }) => ({ ts, text, ...(whole ? { metadata } : {}) }));
    return { messages, has_more: there.length > messages.length };
  },
  "conversations.members": (world, { channel }) => {
    const found = world.channels.get(String(channel));
    return found ? { members: [...found.members, ...(found.beacon ? [BOT] : [])] } : refused("channel_not_found");
  },
  "usergroups.users.list": (world, { usergroup }) => {
    const users = world.groups.get(String(usergroup));
    return users ? { users } : refused("no_such_subteam");
  },
  "files.getUploadURLExternal": (world, { filename, length }) => {
    if (!filename || !Number(length)) return refused("invalid_arguments", "a file without a name or a length");
    return { upload_url: `${world.url}/upload/${String(filename)}`, file_id: `F-${String(filename)}` };
  },
  "files.completeUploadExternal": (world, { channel_id, files }) => {
    const shared = JSON.parse(String(files)) as { id: string; title?: string }[];
    if (!channel_id) return { files: shared };
    // Slack takes the id of a conversation here, not of a person.
    const at = /^[UW]/.test(String(channel_id)) ? { error: "channel_not_found" } : target(world, channel_id);
    if ("error" in at) return refused(at.error);
    const text = shared.map(({ title = "" }) => title).join("\n");
    world.messages.push({ ts: world.ts(), channel: at.id, from: BOT, text, blocks: [] });
    return { files: shared };
  },
  "chat.postMessage": post(false),
  "chat.postEphemeral": post(true),
  "chat.update": (world, args) => {
    const problem = messageProblem(args["blocks"]);
    if (problem) return refused("invalid_blocks", problem);
    const message = world.messages.find(
      ({ ts, channel, only }) => ts === args["ts"] && channel === args["channel"] && !only,
    );
    if (!message) return refused("message_not_found");
    if (message.streamed?.open) return refused("streaming_state_conflict");
    delete message.streamed;
    message.blocks = args["blocks"] as FakeBlock[];
    message.text = String(args["text"] ?? "");
    return { channel: message.channel, ts: message.ts };
  },
  "chat.startStream": (world, { channel, thread_ts: thread, markdown_text: text }) => {
    const at = target(world, channel);
    if ("error" in at) return refused(at.error);
    if (!thread || !at.id.startsWith("D")) return refused("invalid_arguments", "a stream is an answer in a thread");
    const message = { ts: world.ts(), channel: at.id, from: BOT, text: "", blocks: [], thread: String(thread) };
    world.messages.push({ ...message, streamed: { text: String(text), open: true } });
    return { channel: at.id, ts: message.ts };
  },
  "chat.appendStream": (world, { ts, markdown_text: text }) => {
    const streamed = streaming(world, ts);
    if (!streamed) return refused("message_not_in_streaming_state");
    streamed.text += String(text);
    return { ts };
  },
  "chat.stopStream": (world, { ts, blocks }) => {
    const streamed = streaming(world, ts);
    const problem = blocks === undefined ? null : messageProblem(blocks);
    if (!streamed) return refused("message_not_in_streaming_state");
    if (problem) return refused("invalid_blocks", problem);
    streamed.open = false;
    Object.assign(world.messages.find((message) => message.ts === ts) ?? {}, { blocks: blocks ?? [] });
    return { ts };
  },
  "views.open": openView,
  "views.publish": (world, args) => {
    const problem = viewProblem(args["view"]);
    if (problem) return refused("invalid_arguments", problem);
    world.homes.set(String(args["user_id"]), args["view"] as FakeView);
    return { view: { id: `V${world.ts()}` } };
  },
  "assistant.threads.setStatus": () => ({}),
  "assistant.threads.setSuggestedPrompts": (world, args) => {
    // The real one says ok and shows nothing.
    if (!args["thread_ts"]) world.prompts.set(String(args["channel_id"]), args["prompts"] as unknown[]);
    return {};
  },
};

/** A person as Slack tells of them. */
export function userOf(id: string, person: Person) {
  const { name, locale = "en-US", tz = "Europe/London", admin = false, bot = false, email } = person;
  const address = email ? { is_email_confirmed: true } : {};
  const profile = { display_name: name, ...(email && { email }) };
  return { id, name, locale, tz, is_admin: admin, is_bot: bot, ...address, profile };
}

/** An answer by response_url; false when the address is spent. */
function respond(world: World, id: string, body: Record<string, unknown>, problems: string[]): boolean {
  const known = world.responses.get(id);
  if (!known || known.left === 0) return false;
  known.left -= 1;
  const problem = messageProblem(body["blocks"]);
  if (problem) {
    problems.push(`response_url: ${problem}`);
    return false;
  }
  const content = { text: String(body["text"] ?? ""), blocks: body["blocks"] as FakeBlock[] };
  const pressed = world.messages.find(({ ts }) => ts === known.ts);
  if (body["replace_original"] === true && pressed) Object.assign(pressed, content);
  else {
    const only = body["response_type"] === "in_channel" ? {} : { only: known.user };
    world.messages.push({ ts: world.ts(), channel: known.channel, from: BOT, ...only, ...content });
  }
  return true;
}

/** What a person reads of the messages, oldest first. */
export function readable(messages: readonly Message[]): string[] {
  return messages.map(({ blocks, text, streamed }) => {
    const said = streamed ? [streamed.text] : [];
    return blocks.length > 0 || streamed ? [...said, ...linesOf(blocks)].join("\n") : text;
  });
}

export const newTrigger = (world: World, user: string): string => {
  const id = randomUUID();
  world.triggers.set(id, user);
  return id;
};
export const newResponse = (world: World, user: string, channel: string, ts?: string): string => {
  const id = randomUUID();
  world.responses.set(id, { user, channel, left: 5, ...(ts ? { ts } : {}) });
  return `${world.url}/response/${id}`;
};
