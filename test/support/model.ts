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
