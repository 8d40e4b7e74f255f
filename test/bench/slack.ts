import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { HOUSE } from "../../src/core/store.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { quantile, type Row } from "./row.ts";
import { type Kind, type Loaded, type Order, request, SECRET } from "./slack-load.ts";

const ROUNDS = 5;
/** What Slack's people wait for at most, in milliseconds. */
const PATIENCE = 3_000;
const HERE = import.meta.dirname;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Slack's acknowledgements against bare Bolt, in the same run: CPU (G1), a durable write (G2), the start (G13). */
export async function slackBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  const api = await fakeApi();
  try {
    return [
      ...(await cpuRows(api.url, folder)),
      ...(await durableRows(api.url, folder)),
      await startRow(api.url, folder),
    ];
  } finally {
    api.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Server {
  port: number;
  /** CPU time so far, in microseconds. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

async function startServer(which: "bare" | "synced" | "beacon", api: string, dir: string): Promise<Server> {
  const child = fork(join(HERE, "slack-server.ts"), [which, api, dir], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    async cpu() {
      child.send("cpu");
      const [{ user, system }] = (await once(child, "message")) as [{ user: number; system: number }];
      return user + system;
    },
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

async function newLoad(): Promise<{ run(order: Order): Promise<Loaded>; stop(): Promise<void> }> {
  const child = fork(join(HERE, "slack-load.ts"));
  return {
    async run(order) {
      child.send(order);
      const [loaded] = (await once(child, "message")) as [Loaded];
      if (loaded.failed > 0) throw new Error(`${loaded.failed} of ${order.requests} requests were not acknowledged`);
      return loaded;
    },
    stop: () => end(child),
  };
}

async function cpuRows(api: string, folder: string): Promise<Row[]> {
  const servers = [await startServer("bare", api, ""), await startServer("beacon", api, join(folder, "cpu"))] as const;
  const load = await newLoad();
  const order = { text: "quiet", connections: 64, rate: null };
  const measure = async (server: Server, kind: Kind, requests: number): Promise<number> => {
    const before = await server.cpu();
    await load.run({ ...order, port: server.port, kind, requests });
    return ((await server.cpu()) - before) / requests;
  };
  const rows: Row[] = [];
  for (const kind of ["command", "action", "event"] as const) {
    const taken: [number[], number[]] = [[], []];
    for (const server of servers) await measure(server, kind, 3_000); // warm up, and meet the person
    for (let round = 0; round < ROUNDS; round++) {
      for (const at of [0, 1] as const) taken[at].push(await measure(servers[at], kind, 5_000));
    }
    const [bare, beacon] = [median(taken[0]), median(taken[1])];
    const detail = `${beacon.toFixed(1)} against ${bare.toFixed(1)} µs of CPU, 64 connections${kind === "event" ? ", with its durable inbox" : ""}`;
    rows.push({
      gate: "G1",
      what: `CPU per acknowledged ${kind}, against bare Bolt`,
      ratio: beacon / bare,
      limit: 1.15,
      detail,
    });
  }
  await Promise.all([load.stop(), ...servers.map((server) => server.stop())]);
  return rows;
}

async function durableRows(api: string, folder: string): Promise<Row[]> {
  const dir = join(folder, "durable");
  await fill(dir, 100_000);
  const servers = [
    await startServer("bare", api, ""),
    await startServer("synced", api, folder),
    await startServer("beacon", api, dir),
  ];
  const load = await newLoad();
  const order = { kind: "command", text: "write called back the three open complaints", connections: 8 } as const;
  for (const { port } of servers) await load.run({ ...order, port, requests: 1_000, rate: null });
  const taken: number[][] = servers.map(() => []);
  const all: number[][] = servers.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, { port }] of servers.entries()) {
      const { took } = await load.run({ ...order, port, requests: 1_000, rate: 100 });
      taken[at]?.push(quantile(took, 0.99));
      all[at]?.push(...took);
    }
  }
  await Promise.all([load.stop(), ...servers.map((server) => server.stop())]);
  const slowest = Math.max(...(all[2] ?? []));
  if (slowest > PATIENCE) throw new Error(`an acknowledgement took ${slowest.toFixed(0)} ms`);
  const [bare = Number.NaN, synced = Number.NaN, beacon = Number.NaN] = taken.map(median);
  const half = all.map((each) => median(each).toFixed(2));
  const row = { gate: "G2", limit: 1.5 } as const;
  return [
    {
      ...row,
      what: "acknowledgement after a durable write, against Bolt without a store",
      ratio: beacon / bare,
      detail: `p99 ${beacon.toFixed(2)} against ${bare.toFixed(2)} ms, 100 requests/s on 100k records; slowest ${slowest.toFixed(1)} ms`,
    },
    {
      ...row,
      what: "the same, against Bolt with one synced line: what the disk takes",
      ratio: beacon / synced,
      detail: `p99 ${beacon.toFixed(2)} against ${synced.toFixed(2)} ms; p50 ${half[2]}, one synced line ${half[1]}, no store ${half[0]} ms`,
    },
  ];
}

async function fill(dir: string, records: number): Promise<void> {
  const store = await openStore({ dir, log: silent });
  for (let start = 0; start < records; start += 1_000) {
    const changes = Array.from({ length: 1_000 }, (_, n) => {
      const id = `01K${String(start + n).padStart(23, "0")}`;
      const row = {
        id,
        org: HOUSE,
        rev: 1,
        text: "Called back the open complaints of last week and closed two. ".repeat(4),
      };
      return { table: "bench", org: HOUSE, id, seen: 0, row };
    });
    await store.commit(changes);
  }
  await store.close();
}

/** From the start of the process to the first acknowledged command. */
async function startRow(api: string, folder: string): Promise<Row> {
  const cold: [number[], number[]] = [[], []];
  const warm: [number[], number[]] = [[], []];
  const cache = join(folder, "compile-cache");
  const dirs = [join(folder, "start-0"), join(folder, "start-1")] as const;
  const time = (at: 0 | 1, env: Record<string, string>) => firstAck(at === 0 ? "bare" : "beacon", api, dirs[at], env);
  for (let round = 0; round < 3; round++) {
    for (const at of [0, 1] as const) cold[at].push(await time(at, { NODE_DISABLE_COMPILE_CACHE: "1" }));
  }
  for (const at of [0, 1] as const) await time(at, { NODE_COMPILE_CACHE: cache });
  for (let round = 0; round < 11; round++) {
    for (const at of [0, 1] as const) warm[at].push(await time(at, { NODE_COMPILE_CACHE: cache }));
  }
  const [bare, beacon] = [median(warm[0]), median(warm[1])];
  const detail = `${beacon.toFixed(0)} against ${bare.toFixed(0)} ms; cold ${median(cold[1]).toFixed(0)} against ${median(cold[0]).toFixed(0)} ms`;
  return {
    gate: "G13",
    what: "start to the first acknowledgement, against bare Bolt",
    ratio: beacon / bare,
    limit: 1.5,
    detail,
  };
}

async function firstAck(
  which: "bare" | "beacon",
  api: string,
  dir: string,
  env: Record<string, string>,
): Promise<number> {
  const port = await freePort();
  const beacon = {
    ...{ SLACK_BOT_TOKEN: "xoxb-T1", SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: api, LOG_LEVEL: "silent" },
    ...{ BEACON_DATA_DIR: dir, BEACON_PLAYGROUND: "off" },
  };
  const file = which === "bare" ? join(HERE, "slack-bare.ts") : resolve(HERE, "../../src/main.ts");
  const body = request({ kind: "command", text: "help" }, 0); // any other word is a sentence, which the coach reads
  const started = performance.now();
  const child = spawn(process.execPath, [file, api], {
    env: {
      PATH: process.env["PATH"],
      HOST: "127.0.0.1",
      PORT: `${port}`,
      ...(which === "beacon" ? beacon : {}),
      ...env,
    },
    stdio: "ignore",
  });
  while (!(await acknowledged(port, body))) {
    if (child.exitCode !== null)
      throw new Error(`${which} ended with ${child.exitCode} before it acknowledged anything`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const took = performance.now() - started;
  await end(child); // politely: the compile cache is written at a clean exit
  return took;
}

function acknowledged(port: number, body: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => socket.write(body));
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString("latin1").startsWith("HTTP/1.1 200"));
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** As much of Slack's Web API as a server asks for before it answers anybody. */
async function fakeApi(): Promise<{ url: string; close(): void }> {
  const server = createServer((asked, response) => {
    asked.resume();
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        ok: true,
        team_id: "T1",
        team: "Acme",
        user_id: "UBOT",
        bot_id: "B1",
        user: { id: "U1", name: "ada" },
      }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/api/`, close };
}

const median = (all: readonly number[]): number => quantile(all, 0.5);

if (process.argv[1] === import.meta.filename) {
  console.error(`${cpus().length} cores`);
  for (const row of await slackBench()) console.log(JSON.stringify(row));
}
