import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { marksOf } from "../src/core/seal.ts";
import { lateSeal, openVault } from "../src/seal.ts";

const dir = mkdtempSync(join(tmpdir(), "beacon-seal-"));
afterAll(() => rmSync(dir, { recursive: true }));

it("makes one key where nobody has set any, keeps it to itself, and goes on with it after a restart", () => {
  const dataDir = join(dir, "store");
  const mark = lateSeal({ secret: null, oldSecret: null, dataDir })("retro");
  expect(statSync(join(dataDir, "secret.key")).mode & 0o777).toBe(0o600);
  expect(lateSeal({ secret: null, oldSecret: null, dataDir })("retro")).toBe(mark);
  expect(lateSeal({ secret: null, oldSecret: null, dataDir: join(dir, "other") })("retro")).not.toBe(mark);
});

it("takes no half of a key that a full disk has left behind", () => {
  const dataDir = mkdtempSync(join(dir, "torn-"));
  writeFileSync(join(dataDir, "secret.key"), "");
  const keys = { secret: null, oldSecret: null, dataDir };
  const sealed = lateSeal(keys)("text");
  expect(readFileSync(join(dataDir, "secret.key"))).toHaveLength(32);
  expect(lateSeal(keys)("text")).toBe(sealed);
  expect(readdirSync(dataDir)).toEqual(["secret.key"]);
});

it("goes by one key where several processes make it at once", async () => {
  const keys = { secret: null, oldSecret: null, dataDir: mkdtempSync(join(dir, "many-")) };
  const seal = new URL("../src/seal.ts", import.meta.url).href;
  const script = `import { lateSeal } from ${JSON.stringify(seal)}; console.log(lateSeal(${JSON.stringify(keys)})("text"))`;
  const run = promisify(execFile);
  const said = await Promise.all([1, 2, 3].map(() => run(process.execPath, ["--input-type=module", "-e", script])));
  expect(new Set(said.map(({ stdout }) => stdout.trim()))).toEqual(new Set([lateSeal(keys)("text")]));
});

it("says in one sentence that a key cannot be kept", () => {
  const dataDir = join(dir, "file");
  writeFileSync(dataDir, "");
  expect(() => lateSeal({ secret: null, oldSecret: null, dataDir })("text")).toThrow(
    /^The key .*secret\.key cannot be written \(.*\): .*, or set BEACON_SECRET\.$/,
  );
});

it("goes by BEACON_SECRET where it is set, and tells texts apart", () => {
  const seal = lateSeal({ secret: "x".repeat(32), oldSecret: null, dataDir: join(dir, "none") });
  expect(seal("a")).toBe(lateSeal({ secret: "x".repeat(32), oldSecret: null, dataDir: join(dir, "never") })("a"));
  expect(seal("a")).not.toBe(seal("b"));
  expect(() => statSync(join(dir, "none"))).toThrow();
});

it("seals with BEACON_SECRET, and still opens what the one before it or the kept key sealed", () => {
  const dataDir = join(dir, "vault");
  const [one, two] = ["1".repeat(32), "2".repeat(32)];
  const kept = openVault({ secret: null, oldSecret: null, dataDir }).seal("T1", "a");
  const first = openVault({ secret: one, oldSecret: null, dataDir });
  expect(first.open("T1", kept)).toEqual({ kind: "open", text: "a", stale: true });
  const before = first.seal("T1", "b");
  const second = openVault({ secret: two, oldSecret: one, dataDir });
  expect(second.open("T1", before)).toEqual({ kind: "open", text: "b", stale: true });
  expect(openVault({ secret: two, oldSecret: null, dataDir }).open("T1", before)).toEqual({ kind: "locked" });
});

it("marks with BEACON_SECRET, and knows the marks of the one before it and of the kept key", () => {
  const dataDir = join(dir, "marks");
  const [one, two] = ["1".repeat(32), "2".repeat(32)];
  const kept = lateSeal({ secret: null, oldSecret: null, dataDir })("a");
  const before = lateSeal({ secret: one, oldSecret: null, dataDir: join(dir, "none") })("a");
  const seal = lateSeal({ secret: two, oldSecret: one, dataDir });
  expect(marksOf(seal, "a")).toEqual([seal("a"), before, kept]);
  expect(marksOf(lateSeal({ secret: two, oldSecret: null, dataDir: join(dir, "none") }), "a")).toEqual([seal("a")]);
});
