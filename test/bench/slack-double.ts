import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** So many messages in any stretch of so many milliseconds; one more is sent away, and so is each `every`th. */
export interface Limit {
  count: number;
  per: number;
  every?: number;
}

/** What the double saw. */
export interface Seen {
  taken: number;
  sentAway: number;
  /** From the first message to the last, in milliseconds. */
  took: number;
}

export interface Double {
  url: string;
  seen(): Seen;
  /** Forgets what it saw, and from now on takes so many messages. */
  begin(limit: Limit): void;
  close(): void;
}

/** As much of Slack's Web API as sending and opening forms need, and its limit; quick, so that it is in nobody's way. */
export async function startDouble(opened: (trigger: string) => void = () => {}): Promise<Double> {
  let limit: Limit = { count: Number.POSITIVE_INFINITY, per: 1_000 };
  let times: number[] = [];
  let asked = 0;
  let sentAway = 0;

  const post = (response: ServerResponse): void => {
    const now = performance.now();
    const [oldest = Number.NEGATIVE_INFINITY] = times.slice(-limit.count);
    asked += 1;
    const tooMany = times.length >= limit.count && now - oldest < limit.per;
    if (tooMany || (limit.every && asked % limit.every === 0)) {
      sentAway += 1;
      response.writeHead(429, { "retry-after": "1" });
      return void response.end("{}");
    }
    times.push(now);
    response.end(JSON.stringify({ ok: true, channel: "D1", ts: `1790000000.${times.length}` }));
  };
  const server = createServer(async (request, response) => {
    response.setHeader("content-type", "application/json");
    const body = await bodyOf(request);
    if (request.url?.endsWith("chat.postMessage")) return post(response);
    const trigger = request.url?.endsWith("views.open") && /trigger_id=([^&]+)/.exec(body)?.[1];
    if (trigger) opened(decodeURIComponent(trigger));
    response.end(ANYTHING);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/`,
    seen: () => ({ taken: times.length, sentAway, took: (times.at(-1) ?? 0) - (times[0] ?? 0) }),
    begin(next) {
      [limit, times, asked, sentAway] = [next, [], 0, 0];
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const ANYTHING = JSON.stringify({
  ...{ ok: true, team_id: "T1", team: "Acme", user_id: "UBOT", bot_id: "B1" },
  ...{ user: { id: "U1", name: "ada", tz: "UTC", locale: "en-US" }, view: { id: "V1" }, channel: { id: "D1" } },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
