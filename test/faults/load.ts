import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { onTestFinished } from "vitest";
import { quantile } from "../bench/row.ts";
import { startDouble } from "../bench/slack-double.ts";
import { type Loaded, type Order, SECRET } from "../bench/slack-load.ts";
import { startServer } from "./server.ts";

const GENERATOR = resolve(import.meta.dirname, "../bench/slack-load.ts");
const METRICS = "a-token-for-the-figures-of-a-test";

/** What a stretch of load came to. */
export interface Stretch {
  failed: number;
  /** In milliseconds. */
  p99: number;
  /** Acknowledged in a second. */
  rate: number;
  /** The server's memory at its end, in bytes. */
  memory: number;
}

/** The real server in front of a Slack that only says yes, with everybody's goals coming in by the slash command. */
export async function openLoad(dir: string, more: NodeJS.ProcessEnv = {}) {
  const slack = await startDouble();
  onTestFinished(() => slack.close());
  const config = { botToken: "xoxb-T1", signingSecret: SECRET, appToken: null, apiUrl: slack.url };
  const server = startServer({ config }, dir, Date.now(), { BEACON_METRICS_TOKEN: METRICS, ...more });
  const url = await server.listens;
  const generator = fork(GENERATOR);
  onTestFinished(() => void generator.kill());
  const order = {
    port: Number(new URL(url).port),
    kind: "command",
    text: "goal Answer complaint # of the night chat faster",
    answers: slack.url,
  } as const;
  const memory = async (): Promise<number> => {
    const figures = await fetch(`${url}metrics`, { headers: { authorization: `Bearer ${METRICS}` } });
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(await figures.text())?.[1]);
  };
  return {
    server,
    /** Signed just before they are sent: Slack's signatures are good for minutes only. */
    async bear(more: Pick<Order, "requests" | "rate" | "connections" | "people">): Promise<Stretch> {
      const began = performance.now();
      generator.send({ ...order, ...more });
      const [{ took, failed }] = (await once(generator, "message")) as [Loaded];
      const seconds = (performance.now() - began) / 1_000;
      return { failed, p99: quantile(took, 0.99), rate: took.length / seconds, memory: await memory() };
    },
  };
}
