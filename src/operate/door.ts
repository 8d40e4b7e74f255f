import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { OperatorError, UsageError } from "../core/errors.ts";
import type { Log } from "../core/log.ts";

/** Where a running server lets its operator in, and what with. */
const Key = z.object({ port: z.number(), key: z.string() });
const Answer = z.union([
  z.object({ done: z.record(z.string(), z.unknown()) }),
  z.object({ usage: z.string() }),
  z.object({ failed: z.literal(true) }),
]);

const fileIn = (dir: string): string => join(dir, "door.json");

/** How often whoever asked hears that it goes on, in milliseconds. */
const ALIVE = 20_000;

/** What an operator may ask of a running server; throws a UsageError for what cannot be understood. */
export type Obey = (order: unknown) => Promise<unknown>;

/**
 * A store has one process, so what the operator's commands want of it goes through the server that has it: by a door on
 * loopback alone, whose key stands in a file that only the owner of the data can read.
 */
export async function openDoor(dir: string, obey: Obey, log: Log): Promise<{ close(): Promise<void> }> {
  const key = randomBytes(32).toString("hex");
  const server = createServer((asked, answer) => {
    admit(asked, answer, key, obey).catch((err) => {
      log.error({ err }, "the operator's door");
      answer.end(JSON.stringify({ failed: true }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await mkdir(dir, { recursive: true });
  // Made anew, since an old file would keep the rights that it had.
  await rm(fileIn(dir), { force: true });
  await writeFile(fileIn(dir), JSON.stringify({ port, key }), { mode: 0o600 });
  return {
    close: async () => {
      await rm(fileIn(dir), { force: true });
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
    },
  };
}

async function admit(asked: IncomingMessage, answer: ServerResponse, key: string, obey: Obey): Promise<void> {
  const [given, wanted] = [asked.headers.authorization ?? "", `Bearer ${key}`].map((one) => Buffer.from(one));
  if (!given || !wanted || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return void answer.writeHead(401).end();
  }
  const order: unknown = JSON.parse(await text(asked));
  // Whoever asked hangs up when nothing comes for minutes; JSON may begin with blanks.
  const alive = setInterval(() => answer.write(" "), ALIVE);
  const said = await obey(order)
    .then(
      (done) => ({ done }),
      (error) => {
        if (error instanceof UsageError) return { usage: error.message };
        throw error;
      },
    )
    .finally(() => clearInterval(alive));
  answer.end(JSON.stringify(said));
}

/** Asks the server that has the store; null where none runs that could be asked. */
export async function throughDoor(dir: string, order: unknown): Promise<{ done: unknown } | null> {
  const door = await keyIn(dir);
  if (!door) return null;
  const headers = { authorization: `Bearer ${door.key}` };
  const url = `http://127.0.0.1:${door.port}/`;
  const found = await fetch(url, { method: "POST", headers, body: JSON.stringify(order) }).catch(() => null);
  const read = Answer.safeParse(await found?.json().catch(() => null));
  // Nobody there, or somebody else at a port that a killed server had.
  if (!read.success) return null;
  if ("usage" in read.data) throw new UsageError(read.data.usage);
  if ("failed" in read.data) throw new OperatorError("The running server could not do it; its log says why.");
  return read.data;
}

async function keyIn(dir: string): Promise<z.infer<typeof Key> | null> {
  try {
    return Key.parse(JSON.parse(await readFile(fileIn(dir), "utf8")));
  } catch {
    return null; // no server, or another user's
  }
}
