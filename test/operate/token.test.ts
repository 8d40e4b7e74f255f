import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { HOUSE } from "../../src/core/store.ts";
import { tokenOf, tokens } from "../../src/core/token.ts";
import { doctorCommand } from "../../src/operate/doctor.ts";
import { importCommand } from "../../src/operate/import.ts";
import { tokenCommand } from "../../src/operate/token.ts";
import { type Running, serve } from "../../src/serve.ts";
import { openStore } from "../../src/store/lowdb.ts";
import { CHANNEL, silent, world } from "../support/world.ts";

let dir: string;
let env: NodeJS.ProcessEnv;
let running: Running | null = null;
beforeEach(async () => {
  dir = join(mkdtempSync(join(tmpdir(), "beacon-token-")), "store");
  env = { BEACON_DATA_DIR: dir, PORT: "0", LOG_LEVEL: "silent", BEACON_PLAYGROUND: "off" };
  await inStore(async (store) => {
    const actor = world({ store }).actor("test:T:mo", { name: "Mo", locale: "en", zone: "UTC" });
    await actor.moment("joined", CHANNEL);
  });
});
afterEach(async () => {
  await running?.close();
  running = null;
  rmSync(join(dir, ".."), { recursive: true });
});

async function inStore<T>(look: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore({ dir, log: silent });
  return look(store).finally(() => store.close());
}
const start = async () => {
  running = await serve(readConfig(env));
  await running.connected;
  return running.url;
};
const create = (flags = {}) => tokenCommand(env, ["create"], { name: "nightly", scope: "readings", ...flags });
/** What the API says to a call with this token. */
const call = async (url: string, token = "") => {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return (await fetch(`${url}api/v1/readings`, { method: "POST", headers, body: '{"readings": []}' })).status;
};

describe("a program's token", () => {
  it("is made and shown once, of its secret only a hash is kept, and is taken back", async () => {
    const { id = "", token = "", line } = await create();
    expect(line).toBe(`${token}\nThis is the only time it is shown. Its id is ${id}.`);
    await inStore(async (store) => {
      expect(await tokenOf(store, `Bearer ${token}`)).toMatchObject({ name: "nightly", scopes: ["readings"] });
      expect(JSON.stringify(await store.list(tokens, HOUSE))).not.toContain(token.slice(-64));
    });
    expect((await tokenCommand(env, ["revoke", id], {})).line).toBe("nightly can no longer call.");
    expect(await inStore((store) => tokenOf(store, `Bearer ${token}`))).toBeNull();
  });

  it("is made and taken back beside a running server, from the next call on", async () => {
    const url = await start();
    const { id = "", token } = await create();
    expect(await call(url, token)).not.toBe(401);
    await tokenCommand(env, ["revoke", id], {});
    expect(await call(url, token)).toBe(401);
  });

  it("is listed with its scopes and when it was taken back, with or without a server, but never shown again", async () => {
    expect(await tokenCommand(env, ["list"], {})).toEqual({ line: "There is no token yet.", tokens: [] });
    const { id = "", token = "" } = await create();
    await start();
    const { line, tokens: [one] = [] } = await tokenCommand(env, ["list"], {});
    expect(line).toMatch(new RegExp(`^${id} nightly, made .*Z: readings$`));
    expect(one).toMatchObject({ id, name: "nightly", scopes: ["readings"], revoked: null });
    expect(line).not.toContain(token.slice(-64));
    await tokenCommand(env, ["revoke", id], {});
    expect((await tokenCommand(env, ["list"], {})).line).toContain(", taken back 20");
    await expect(tokenCommand(env, ["list"], { org: "nobody" })).rejects.toThrow('There is no organisation "nobody"');
  });

  it("is not made of what is missing or not known, with or without a server", async () => {
    const wrong = async () => {
      await expect(create({ name: undefined })).rejects.toThrow("--name is missing");
      await expect(create({ scope: undefined })).rejects.toThrow("--scope is missing: write one of checkins:private, ");
      await expect(create({ scope: "all" })).rejects.toThrow('--scope is "all": write one of checkins:private, ');
      await expect(create({ org: "nobody" })).rejects.toThrow('There is no organisation "nobody"');
      await expect(tokenCommand(env, ["revoke", "nothing"], {})).rejects.toThrow('There is no token "nothing"');
      await expect(tokenCommand(env, ["show"], {})).rejects.toThrow("Write: token create");
    };
    await wrong();
    await start();
    await wrong();
  });
});

describe("readings from a file beside a running server", () => {
  it("are taken through it, with what was not taken kept to be mended, and told as without it", async () => {
    const file = join(dir, "..", "some.csv");
    writeFileSync(file, "kpi,date,value\nFCR,2026-11-08,78%\nFCR,2026-11-15,178\n");
    await start();
    const bad = join(dir, "..", "rest.csv");
    const taken = await importCommand(env, ["kpi", file], { bad });
    expect(taken).toMatchObject({ rows: 2, added: 1, notTaken: 1, stopped: null, refused: [{ line: 3 }] });
    expect(readFileSync(bad, "utf8")).toContain("FCR,2026-11-15,178");
    await expect(importCommand(env, ["kpi", file], { team: "nobody" })).rejects.toThrow('--team is "nobody"');
    expect(await importCommand(env, ["kpi", file], {})).toMatchObject({ added: 0, same: 1 });
  });
});

describe("doctor", () => {
  it("finds the store of a running server sound, and not in its way", async () => {
    await start();
    const store = (await doctorCommand(env)).find(({ check }) => check === "store");
    expect(store).toMatchObject({ ok: true, says: `${dir} is open in the running server and holds a real workspace` });
  });
});

describe("the operator's door", () => {
  const door = () => JSON.parse(readFileSync(join(dir, "door.json"), "utf8")) as { port: number; key: string };

  it("has its key in a file for the owner of the data alone, and is gone with the server", async () => {
    await start();
    expect(statSync(join(dir, "door.json")).mode & 0o777).toBe(0o600);
    const { port } = door();
    await running?.close();
    running = null;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    expect(() => door()).toThrow();
  });

  it("does not open without the key", async () => {
    await start();
    const { port } = door();
    const order = JSON.stringify({ words: ["create"], flags: { name: "thief", scope: "readings" } });
    for (const authorization of ["", "Bearer ", `Bearer ${"0".repeat(64)}`]) {
      const headers = { authorization };
      const { status } = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: order, headers });
      expect(status).toBe(401);
    }
    await running?.close();
    running = null;
    expect(await inStore((store) => store.list(tokens, HOUSE))).toEqual([]);
  });

  it("that a killed server has left open leads nobody astray", async () => {
    writeFileSync(join(dir, "door.json"), JSON.stringify({ port: 1, key: "k" }));
    expect((await create()).token).toMatch(/^beacon_/);
  });
});
