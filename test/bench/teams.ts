import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { BOT, directOf, idOf, startFakeTeams, TENANT } from "../support/fake-teams.ts";
import { median, type Row } from "./row.ts";
import { openLane } from "./slack-load.ts";

const ROUNDS = 5;
const TURNS = 600;
const CONNECTIONS = 16;

/** A signed message and its answer, against an echo bot as botbuilder's samples write it, in the same run. */
export async function teamsBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "beacon-bench-"));
  const teams = await startFakeTeams();
  teams.person("ada");
  const token = await teams.token();
  const servers = [startServer("bare", folder, teams.env), startServer("beacon", folder, teams.env)] as const;
  let count = 0;

  /** CPU time of one turn, in microseconds, up to the last answer. */
  const measure = async (server: Server, turns: number): Promise<number> => {
    const before = await server.cpu();
    const sent = teams.of("send").length;
    const port = await server.port;
    const lanes = await Promise.all(Array.from({ length: CONNECTIONS }, () => openLane(port)));
    let left = turns;
    const drive = async ({ ask, close }: (typeof lanes)[number]) => {
      while (left-- > 0) if (!(await ask(request(teams.world.url, token, ++count)))) throw new Error("not taken");
      close();
    };
    await Promise.all(lanes.map(drive));
    while (teams.of("send").length < sent + turns) await new Promise((resolve) => setTimeout(resolve, 5));
    const took = (await server.cpu()) - before;
    teams.calls.length = 0;
    teams.world.messages.length = 0;
    return took / turns;
  };

  try {
    const taken: [number[], number[]] = [[], []];
    for (const server of servers) await measure(server, TURNS);
    for (let round = 0; round < ROUNDS; round++) {
      for (const at of [0, 1] as const) taken[at].push(await measure(servers[at], TURNS));
    }
    const [bare, beacon] = [median(taken[0]), median(taken[1])];
    return [
      {
        ...{ gate: "G1", what: "CPU per authenticated Teams turn, against a bare echo bot", limit: 1.3 },
        ratio: beacon / bare,
        detail: `${beacon.toFixed(0)} against ${bare.toFixed(0)} µs of CPU, ${CONNECTIONS} connections, with its durable inbox`,
      },
    ];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await teams.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Server {
  port: Promise<number>;
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

function startServer(which: "bare" | "beacon", folder: string, env: Record<string, string>): Server {
  const args = [which, join(folder, "store"), JSON.stringify(env)];
  const child: ChildProcess = fork(join(import.meta.dirname, "teams-server.ts"), args, {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const port = once(child, "message").then(([said]) => (said as { port: number }).port);
  return {
    port,
    async cpu() {
      await port;
      child.send("cpu");
      const [{ user, system }] = (await once(child, "message")) as [{ user: number; system: number }];
      return user + system;
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function request(serviceUrl: string, token: string, n: number): Buffer {
  const body = JSON.stringify({
    ...{ type: "message", id: `${n}`, channelId: "msteams", serviceUrl, text: `echo ${n}`, locale: "en-US" },
    ...{ from: { id: "29:ada", name: "ada", aadObjectId: idOf("ada") }, recipient: { id: BOT, name: "Beacon" } },
    conversation: { id: directOf("ada"), conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: "clientInfo", locale: "en-US", country: "GB", platform: "Web", timezone: "Europe/London" }],
  });
  const head = [
    ...["POST /api/messages HTTP/1.1", "host: 127.0.0.1", "content-type: application/json"],
    ...[`content-length: ${Buffer.byteLength(body)}`, `authorization: Bearer ${token}`],
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

if (process.argv[1] === import.meta.filename) {
  console.error(`${cpus().length} cores`);
  for (const row of await teamsBench()) console.log(JSON.stringify(row));
}
