import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { features } from "../../src/features/all.ts";
import { holdings } from "../../src/features/privacy/holdings.ts";
import { toldOf } from "./sides.ts";
import { commands, presses, submits } from "./tries.ts";
import { bothLived } from "./two.ts";

/** Nobody's: how far time has come, and which processes there are. */
const NOBODYS = ["ticks", "leases", "replicas", "webEpochs"];

it("is tried against a record of theirs in every table", () => {
  const theirs = bothLived().filter(({ rows }) => rows.some((row) => toldOf(JSON.stringify(row)).length > 0));
  const tried = new Set(theirs.map(({ table }) => table));
  const missing = holdings.map(({ table }) => table).filter((table) => !tried.has(table));
  expect(missing.toSorted()).toEqual(NOBODYS.toSorted());
});

it("is tried with every command, button and form", () => {
  const kinds = [...commands([]), ...presses(), ...submits()].map((one) =>
    one.kind === "press" ? one.action : one.kind === "submit" ? one.form : (one.name ?? one.args.split(" ")[0]),
  );
  const all = features.flatMap(({ commands: typed, presses: pressed, submits: sent }) => {
    return [...typed.map(({ word }) => word), ...Object.keys(pressed), ...Object.keys(sent)];
  });
  expect(all.filter((one) => !kinds.includes(one))).toEqual([]);
});

/** Who may look beside the organisation that a run is for: its records of the house, and what two of them are linked by. */
const BESIDE = [
  "core/token.ts",
  "delivery/pauses.ts",
  ...["dashboard/sign-ins.ts", "dashboard/signed.ts"].map((file) => `features/${file}`),
  ...["link/commands.ts", "link/link.ts", "link/part.ts", "link/unite.ts"].map((file) => `features/${file}`),
  ...["access/log.ts", "privacy/about.ts"].map((file) => `features/${file}`),
];

it("leaves one organisation's records in these places alone", () => {
  const src = new URL("../../src/", import.meta.url);
  const files = globSync("**/*.ts", { cwd: src.pathname }).filter((file) => file !== "core/work.ts");
  const looks = files.filter((file) => /\w\.beside\(/.test(readFileSync(new URL(file, src), "utf8")));
  expect(looks.toSorted()).toEqual(BESIDE.toSorted());
});
