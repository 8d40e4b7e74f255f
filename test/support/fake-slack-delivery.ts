import { createHmac, randomUUID } from "node:crypto";
import type { FakePlace } from "./fake-slack-oauth.ts";
import type { FakeSocket } from "./fake-slack-server.ts";

/** How Beacon acknowledged: over Socket Mode the status is 200, or 0 when it never came. */
export interface Ack {
  ok: boolean;
  status: number;
  body: unknown;
}

interface Envelope {
  event_id?: string;
  team_id?: string;
  /** A workspace of its own or of an enterprise; `team_id` else. */
  place?: FakePlace;
}

/** Brings things to Beacon as Slack does: signed over HTTP, or through the socket that Beacon opened. */
export interface Delivery {
  to(url: string): void;
  command(payload: Record<string, string>): Promise<Ack>;
  interactive(payload: object): Promise<Ack>;
  event(event: object, envelope?: Envelope): Promise<Ack>;
  /** A request with a signature made with another secret; only over HTTP. */
  forged(event: object): Promise<Ack>;
}

/** In milliseconds. Slack waits for three seconds; a busy machine may take longer, and how long it takes is for the benchmark. */
const PATIENCE = 30_000;

export function sign(secret: string, body: string, seconds = Math.floor(Date.now() / 1000)) {
  const hash = createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": `${seconds}`, "x-slack-signature": `v0=${hash}` };
}

export const envelopeOf = (event: object, { team_id = "T1", event_id = `Ev${randomUUID()}`, place }: Envelope = {}) => {
  const { team, enterprise, wide } = place ?? { team: team_id, enterprise: null, wide: false };
  const above = { enterprise_id: enterprise, is_enterprise_install: wide };
  return {
    type: "event_callback",
    team_id: team,
    ...(enterprise ? { enterprise_id: enterprise } : {}),
    api_app_id: "A1",
    event_id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: team, user_id: "UBOT", is_bot: true, ...above }],
    event,
  };
};

export function newDelivery(secret: string, socket: FakeSocket | null): Delivery {
  let url = "";
  const json = "application/json";
  const form = "application/x-www-form-urlencoded";

  const overHttp = async (body: string, type: string, key = secret): Promise<Ack> => {
    const headers = { "content-type": type, ...sign(key, body) };
    const response = await fetch(url, { method: "POST", body, headers, signal: AbortSignal.timeout(PATIENCE) });
    const text = await response.text();
    const answered: unknown = text.startsWith("{") ? JSON.parse(text) : text || undefined;
    return { ok: response.ok, status: response.status, body: answered };
  };
  const overSocket = async (type: string, payload: object, to: FakeSocket): Promise<Ack> => {
    const answered = await to.send(type, payload, PATIENCE);
    return answered ? { ok: true, status: 200, body: answered.payload } : { ok: false, status: 0, body: undefined };
  };

  return {
    to(address) {
      url = address;
    },
    async command(payload) {
      if (socket) return overSocket("slash_commands", payload, socket);
      return overHttp(new URLSearchParams(payload).toString(), form);
    },
    async interactive(payload) {
      if (socket) return overSocket("interactive", payload, socket);
      return overHttp(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form);
    },
    async event(event, envelope) {
      const body = envelopeOf(event, envelope);
      return socket ? overSocket("events_api", body, socket) : overHttp(JSON.stringify(body), json);
    },
    forged: (event) => overHttp(JSON.stringify(envelopeOf(event)), json, "another-secret"),
  };
}
