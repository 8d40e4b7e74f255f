import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

export type Answered =
  | { drop: true }
  | { status?: number; headers?: Record<string, string>; body?: unknown; raw?: string };

/** The socket that Beacon opened, once it has. */
export interface FakeSocket {
  /** What Beacon acknowledged with, or null when it did not within the patience. */
  send(type: string, payload: unknown, patience: number): Promise<{ payload?: unknown } | null>;
}

export interface FakeServer {
  url: string;
  socket: FakeSocket;
  stop(): Promise<void>;
}

type Api = (method: string, args: Record<string, unknown>, token: string | undefined) => Promise<Answered>;
type Respond = (id: string, body: Record<string, unknown>) => boolean;
/** What people have uploaded, by id, and what Beacon has: a letter for each byte, so that nothing in it is lost. */
export interface FakeFiles {
  given: Map<string, string>;
  taken: Map<string, string>;
  /** Who asked for what is given, with which token. */
  asked: (string | undefined)[];
}

/** The network's side of the double: Web API, response_urls, Socket Mode. */
export async function serveFake(api: Api, respond: Respond, files: FakeFiles): Promise<FakeServer> {
  const route = async (request: IncomingMessage): Promise<Answered> => {
    const { pathname } = new URL(request.url ?? "/", "http://slack");
    const body = await bodyOf(request);
    const text = body.toString("utf8");
    const [, kind, name = ""] = pathname.split("/");
    if (kind === "response") {
      const taken = respond(name, JSON.parse(text) as Record<string, unknown>);
      return taken ? { body: { ok: true } } : { status: 404, body: "expired_url" };
    }
    if (kind === "files") {
      files.asked.push(request.headers.authorization);
      const content = files.given.get(name);
      const page = { "content-type": "text/html" };
      return content === undefined
        ? { headers: page, body: "Sign in" }
        : { headers: { "content-type": "text/csv" }, raw: content };
    }
    if (kind === "upload") {
      files.taken.set(decodeURIComponent(name), (await uploadedIn(body, request)).toString("latin1"));
      return { body: "OK" };
    }
    if (kind !== "api") return { status: 404, body: "" };
    return api(name, argsOf(request, text), request.headers.authorization?.replace("Bearer ", ""));
  };
  const server = createServer(async (request, response) => {
    const answered = await route(request);
    if ("drop" in answered) return void request.socket.destroy();
    response.writeHead(answered.status ?? 200, { "content-type": "application/json", ...answered.headers });
    response.end(answered.raw ?? JSON.stringify(answered.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sockets = new WebSocketServer({ server, path: "/link/" });
  const socket = newSocket(sockets);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    socket,
    async stop() {
      for (const each of sockets.clients) each.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function newSocket(sockets: WebSocketServer): FakeSocket {
  const waiting = new Map<string, (answer: { payload?: unknown }) => void>();
  let open: (socket: WebSocket) => void = () => {};
  let first = new Promise<WebSocket>((resolve) => {
    open = resolve;
  });
  sockets.on("connection", (socket) => {
    socket.on("message", (data) => {
      const answer = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      waiting.get(answer.envelope_id)?.(answer);
    });
    socket.on("close", () => {
      first = new Promise((resolve) => {
        open = resolve;
      });
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" } }));
    open(socket);
  });
  let count = 0;
  return {
    async send(type, payload, patience) {
      const socket = await first;
      const envelope_id = `envelope-${++count}`;
      const answered = new Promise<{ payload?: unknown }>((resolve) => waiting.set(envelope_id, resolve));
      socket.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: type !== "events_api" }));
      const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
      return Promise.race([answered, late]);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Bolt sends a file as the only field of a form. */
async function uploadedIn(body: Buffer, { headers }: IncomingMessage): Promise<Buffer> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const [file] = form.values();
  return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.from(file ?? "");
}

function argsOf(request: IncomingMessage, text: string): Record<string, unknown> {
  if (request.headers["content-type"]?.includes("json")) return JSON.parse(text || "{}") as Record<string, unknown>;
  const entries = [...new URLSearchParams(text)].map(([key, value]) => {
    return [
      key,
      ["blocks", "view", "prompts", "metadata"].includes(key) ? (JSON.parse(value) as unknown) : value,
    ] as const;
  });
  return Object.fromEntries(entries);
}
