import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { LLMock } from "@copilotkit/aimock";
import { newModel } from "../../src/model/model.ts";
import type { Options } from "./world.ts";
import { silent } from "./world.ts";

export type Said = Parameters<LLMock["onMessage"]>[1];

/** A server that answers as a model would, on this machine; `says` sets what, and `how` what goes wrong with it. */
export interface FakeModel {
  url: string;
  says(said: Said, how?: Parameters<LLMock["onMessage"]>[2]): void;
  /** Everything that it was sent, as text, oldest first. */
  asked(): string[];
  stop(): Promise<void>;
}

export async function startFakeModel(): Promise<FakeModel> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent" });
  await mock.start();
  return {
    url: `${mock.url}/v1`,
    says(said, how) {
      mock.clearFixtures().resetMatchCounts();
      mock.onMessage(/[\s\S]*/, said, how);
    },
    asked: () => mock.getRequests().map(({ body }) => JSON.stringify(body)),
    stop: () => mock.stop(),
  };
}

/** A server that answers in one and the same way, which no model would, and knows whether a stream was asked for. */
export async function startOddModel(answer: (response: ServerResponse, streams: boolean) => void) {
  const server = createServer(async (request, response) => {
    const asked = (await json(request)) as { stream?: boolean };
    answer(response, asked.stream === true);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { url, stop: () => void server.close().closeAllConnections() };
}

const BASE = { id: "c1", created: 1, model: "m" };

/** Some of a message, as a stream brings it; more may follow. */
export function sendPiece(response: ServerResponse, delta: object, finish: "stop" | null = null): ServerResponse {
  const choices = [{ index: 0, finish_reason: finish, delta: { role: "assistant", ...delta } }];
  if (!response.headersSent) response.setHeader("content-type", "text/event-stream");
  response.write(`data: ${JSON.stringify({ ...BASE, object: "chat.completion.chunk", choices })}\n\n`);
  return response;
}

/** A whole message, in the way in which it was asked for. */
export function sendMessage(response: ServerResponse, streams: boolean, message: object): void {
  if (streams) {
    sendPiece(response, message, "stop").end("data: [DONE]\n\n");
    return;
  }
  const choices = [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: null, ...message } }];
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ...BASE, object: "chat.completion", choices }));
}

/** Long enough for a machine that is busy. */
const PATIENCE = 20_000;

/** For a world in which that model is on. */
export function modelAt({ url }: Pick<FakeModel, "url">, set: { tokens?: number; patience?: number } = {}) {
  const { tokens = 1_000_000, patience = PATIENCE } = set;
  const config = { key: "k", baseUrl: url, name: "m", monthlyTokens: tokens };
  const closing = new AbortController();
  return ((store, clock) =>
    newModel({ config, store, clock, log: silent, closing: closing.signal, patience })) satisfies Options["model"];
}
