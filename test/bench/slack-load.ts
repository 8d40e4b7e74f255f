import { createHmac } from "node:crypto";
import { connect, type Socket } from "node:net";

/**
 * The load: requests as Slack sends them, signed beforehand, over raw sockets, so that the generator costs as little
 * as possible beside the server it measures. A process of its own; its parent sends an order and gets the outcome.
 */

export const SECRET = "a-signing-secret";
export type Kind = "command" | "action" | "event";

export interface Order {
  port: number;
  kind: Kind;
  /** What the command says, with the number of the request for `#`; of a press the word of the button. */
  text: string;
  requests: number;
  connections: number;
  /** Who sends, in turn; one person where it is not said. */
  people?: number;
  /** Where answers to commands are sent; nobody is there where it is not said. */
  answers?: string;
  /** Requests per second, sent whether answers come or not; null sends the next as soon as one is answered. */
  rate: number | null;
}
export interface Loaded {
  /** How long each request took, in milliseconds, in no order. */
  took: number[];
  failed: number;
}

if (process.argv[1] === import.meta.filename) {
  process.on("message", async (order: Order) => {
    process.send?.(await load(order));
  });
}

export async function load(order: Order): Promise<Loaded> {
  const bodies = Array.from({ length: order.requests }, (_, n) => request(order, n));
  const lanes = await Promise.all(Array.from({ length: order.connections }, () => openLane(order.port)));
  const result: Loaded = { took: [], failed: 0 };
  const one = async (lane: Lane, body: Buffer) => {
    const start = performance.now();
    const ok = await lane.ask(body);
    result.took.push(performance.now() - start);
    if (!ok) result.failed += 1;
  };
  if (order.rate === null) {
    let next = 0;
    await Promise.all(
      lanes.map(async (lane) => {
        for (let body = bodies[next++]; body; body = bodies[next++]) await one(lane, body);
      }),
    );
  } else {
    const started = performance.now();
    const free = [...lanes];
    await Promise.all(
      bodies.map(async (body, n) => {
        const due = started + (n * 1000) / (order.rate ?? 1);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        let lane = free.pop();
        while (lane?.closed()) lane = free.pop(); // the server has hung up on it meanwhile
        lane ??= await openLane(order.port);
        await one(lane, body);
        free.push(lane);
      }),
    );
    for (const lane of free) lane.close();
  }
  for (const lane of lanes) lane.close();
  return result;
}

export interface Lane {
  /** Whether the answer was 200. */
  ask(request: Buffer): Promise<boolean>;
  close(): void;
  closed(): boolean;
}

export async function openLane(port: number): Promise<Lane> {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let heard = "";
  let answered: (ok: boolean) => void = () => {};
  socket.on("data", (data) => {
    heard += data.toString("latin1");
    if (!isWhole(heard)) return;
    const ok = heard.startsWith("HTTP/1.1 200");
    heard = "";
    answered(ok);
  });
  socket.on("close", () => answered(false));
  return {
    ask: (request) =>
      new Promise((resolve) => {
        answered = resolve;
        socket.write(request);
      }),
    close: () => socket.destroy(),
    closed: () => socket.destroyed || socket.readableEnded,
  };
}

function isWhole(response: string): boolean {
  const end = response.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const head = response.slice(0, end).toLowerCase();
  if (head.includes("transfer-encoding: chunked")) return response.endsWith("0\r\n\r\n");
  const length = /content-length: (\d+)/.exec(head)?.[1];
  return response.length >= end + 4 + Number(length ?? 0);
}

/** The n-th request of an order. */
export function request(
  { kind, text, people = 1, answers }: Pick<Order, "kind" | "text" | "people" | "answers">,
  n: number,
): Buffer {
  const user = `U${(n % people) + 1}`;
  const [type, body] =
    kind === "event"
      ? (["json", event(text, user, n)] as const)
      : (["x-www-form-urlencoded", form(kind, { text, user, answers }, n)] as const);
  const seconds = Math.floor(Date.now() / 1000);
  const hash = createHmac("sha256", SECRET).update(`v0:${seconds}:${body}`).digest("hex");
  const head = [
    "POST /slack/events HTTP/1.1",
    "host: 127.0.0.1",
    `content-type: application/${type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-slack-request-timestamp: ${seconds}`,
    `x-slack-signature: v0=${hash}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

const unique = (n: number) => `${process.pid}.${n}.${Math.random().toString(36).slice(2)}`;

interface Sent {
  text: string;
  user: string;
  answers: string | undefined;
}

function form(
  kind: "command" | "action",
  { text, user, answers = "http://127.0.0.1:1/response/" }: Sent,
  n: number,
): string {
  const trigger_id = unique(n);
  const response_url = `${answers}${n}`;
  if (kind === "command") {
    const where = { team_id: "T1", team_domain: "acme", channel_id: "C1", channel_name: "desk" };
    const who = { user_id: user, user_name: "ada", api_app_id: "A1", token: "x", is_enterprise_install: "false" };
    return new URLSearchParams({
      command: "/beacon",
      text: text.replace("#", `${n}`),
      ...where,
      ...who,
      trigger_id,
      response_url,
    }).toString();
  }
  const lines = Array.from({ length: 12 }, (_, at) => ({
    type: "section",
    block_id: `b${at}`,
    text: { type: "plain_text", text: "A line of the card that was pressed. ".repeat(6) },
  }));
  const payload = {
    type: "block_actions",
    user: { id: user, username: "ada", team_id: "T1" },
    team: { id: "T1", domain: "acme" },
    api_app_id: "A1",
    token: "x",
    is_enterprise_install: false,
    enterprise: null,
    channel: { id: "C1", name: "desk" },
    container: { type: "message", message_ts: "1790000000.000100", channel_id: "C1", is_ephemeral: false },
    message: { type: "message", ts: "1790000000.000100", text: "A card", blocks: lines },
    actions: [
      { type: "button", action_id: `bench.${text}#0`, block_id: "b", value: "01K", action_ts: "1790000000.0002" },
    ],
    trigger_id,
    response_url,
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

function event(text: string, user: string, n: number): string {
  return JSON.stringify({
    token: "x",
    team_id: "T1",
    api_app_id: "A1",
    type: "event_callback",
    event_id: `Ev${unique(n)}`,
    event_time: 1_790_000_000,
    authorizations: [
      { enterprise_id: null, team_id: "T1", user_id: "UBOT", is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: "4-eyJldCI6Im1lc3NhZ2UiLCJ0aWQiOiJUMSIsImFpZCI6IkExIiwiY2lkIjoiQzEifQ",
    event: {
      type: "app_mention",
      user,
      team: "T1",
      channel: "C1",
      ts: `1790000000.${n}`,
      event_ts: `1790000000.${n}`,
      text: `<@UBOT> ${text}`,
      blocks: [
        {
          type: "rich_text",
          block_id: "b",
          elements: [
            {
              type: "rich_text_section",
              elements: [
                { type: "user", user_id: "UBOT" },
                { type: "text", text: ` ${text}` },
              ],
            },
          ],
        },
      ],
    },
  });
}
