import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { FakeSlack } from "../support/fake-slack.ts";

const MAIN = resolve(import.meta.dirname, "../../src/main.ts");

/** The real server as a process of its own. */
export interface Server {
  /** Resolves with its address when it listens. */
  listens: Promise<string>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  /** As an operator would. */
  stop(): Promise<void>;
}

/** Starts the server on a store's folder, or with `more` on a database; its clock begins at the instant. */
export function startServer(
  slack: Pick<FakeSlack, "config">,
  dir: string,
  clock: number,
  more: NodeJS.ProcessEnv = {},
): Server {
  const { botToken, signingSecret, apiUrl } = slack.config;
  const child = spawn(process.execPath, [MAIN], {
    // Elsewhere than at the root, so that nobody's .env is read.
    cwd: dir,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...{ PATH: process.env["PATH"], PORT: "0", LOG_LEVEL: "silent", BEACON_PLAYGROUND: "off" },
      ...{ BEACON_DATA_DIR: join(dir, "store"), BEACON_CLOCK: new Date(clock).toISOString() },
      ...{ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl },
      ...more,
    },
  });
  let said = "";
  const listens = new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const [, url] = /running at (\S+)\n/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once("close", (code) => reject(new Error(`the server ended with ${code} before it listened: ${said}`)));
  });
  listens.catch(() => {}); // a kill may come before
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const closed = child.exitCode === null && child.signalCode === null ? once(child, "close") : null;
    child.kill(signal);
    await closed;
  };
  onTestFinished(() => end("SIGKILL"));
  return { listens, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

/** Bytes in the journals of a store that is being written to. */
export function journalBytes(dir: string): number {
  const names = readdirSync(join(dir, "store")).filter((name) => name.startsWith("journal-"));
  return names.reduce(
    (sum, name) => sum + (statSync(join(dir, "store", name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
