import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { features } from "../src/features/all.ts";
import { holdings } from "../src/features/privacy/holdings.ts";
import { textFor } from "../src/text/text.ts";

const SRC = resolve(import.meta.dirname, "../src");

/** What each part of src may import, besides itself. Read it as the dependency diagram. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  text: ["core"],
  calendar: ["core"],
  statistics: ["core"],
  catalog: ["core"],
  features: ["core", "text", "calendar", "catalog", "statistics"],
  coach: ["core", "text", "catalog"],
  model: ["core"],
  store: ["core"],
  replicas: ["core"],
  delivery: ["core", "text", "calendar"],
  pictures: ["core"],
  adapters: ["core", "text", "pictures"],
};
/** The files that put the parts together and so see everything. */
const COMPOSERS = [
  "main.ts",
  "cli.ts",
  "compose.ts",
  "house.ts",
  "mount.ts",
  "serve.ts",
  "rhythm.ts",
  "together.ts",
  "demo.ts",
];
/** Read the environment. */
const ENVIRONMENT = ["config.ts", "main.ts", "cli.ts"];
/** The record files: what other features, stores and the delivery may know of it. */
const RECORDS = [
  "features/people/person.ts",
  "features/people/veil.ts",
  "features/rhythm/rhythm.ts",
  "features/rhythm/schedules.ts",
  "features/goals/content.ts",
  "features/goals/goal.ts",
  "features/goals/history.ts",
  "features/goals/milestones/milestone.ts",
  "features/goals/milestones/pace.ts",
  "features/goals/values.ts",
  "features/checkins/checkin.ts",
  "features/improve/cycle/cycle.ts",
  "features/improve/actions/action.ts",
  "features/improve/actions/learned.ts",
  "features/improve/retro/secret.ts",
  "features/improve/ideas/idea.ts",
  "features/improve/ideas/numbers.ts",
  "features/kpis/kpi.ts",
  "features/kpis/alerts/alert.ts",
  "features/kpis/own/own.ts",
  "features/kpis/watch/team.ts",
  "features/kpis/chart.ts",
  "features/recognition/win.ts",
  "features/reviews/schedules.ts",
  "features/reviews/review.ts",
  "features/webhooks/webhook.ts",
  "delivery/ledger.ts",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));

const folder = (file: string) => file.split("/")[0] as string;
const group = (file: string) => file.split("/").slice(0, 2).join("/");

/** Beacon's own files that a file imports, relative to src; data files are left out. */
function imports(file: string): string[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const paths = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] as string);
  const inside = paths.map((path) => relative(SRC, resolve(SRC, dirname(file), path)).replaceAll("\\", "/"));
  return inside.filter((path) => !path.startsWith(".."));
}

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

function allowed(from: string, to: string): boolean {
  if (COMPOSERS.includes(from) || folder(from) === "operate") return true;
  if (!from.includes("/")) return folder(to) === "core" || to.startsWith("config"); // config.ts and its like
  if (folder(from) === "features") {
    if (from === "features/all.ts")
      return to.endsWith("/feature.ts") || folder(to) === "core" || to === "delivery/tables.ts";
    if (folder(to) === "features" && group(from) === group(to)) return true;
    if (folder(to) === "features" || folder(to) === "delivery") return RECORDS.includes(to);
  }
  if (folder(from) === "adapters" && folder(to) === "adapters") return group(from) === group(to);
  if (folder(from) === folder(to)) return true;
  if (["store", "delivery", "coach", "text"].includes(folder(from)) && RECORDS.includes(to)) return true;
  return MAY_IMPORT[folder(from)]?.includes(folder(to)) ?? false;
}

describe("the architecture", () => {
  it.each(files)("lets %s import only what the diagram allows", (file) => {
    expect(imports(file).filter((to) => !allowed(file, to))).toEqual([]);
  });

  it("lists every feature's folder in all.ts", () => {
    const folders = readdirSync(join(SRC, "features"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(features.map(({ name }) => name).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  it("keeps the platforms' packages inside their adapters", () => {
    const leaks = files.filter((file) => {
      const source = readFileSync(join(SRC, file), "utf8");
      return /from "(@slack|botbuilder)/.test(source) && !/^adapters\/(slack|teams)\//.test(file);
    });
    expect(leaks).toEqual([]);
  });

  it("keeps the model's package inside its folder", () => {
    const asking = files.filter((file) => /["']openai/.test(readFileSync(join(SRC, file), "utf8")));
    expect(asking).toEqual(["model/call.ts"]);
  });

  it("lets no feature name a platform", () => {
    const named = files
      .filter((file) => file.startsWith("features/") && !file.endsWith("samples.ts"))
      // Who says what is kept says it of the adapters' tables, too.
      .filter((file) => file !== "features/privacy/holdings/doors.ts")
      .filter((file) =>
        /slack|"teams:|microsoft|botbuilder|"web:/i.test(withoutComments(readFileSync(join(SRC, file), "utf8"))),
      );
    expect(named).toEqual([]);
  });

  it("reads the environment only where the configuration is", () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(SRC, file), "utf8")));
    expect(readers.filter((file) => !ENVIRONMENT.includes(file))).toEqual([]);
  });

  it("gives every feature commands, buttons and forms of its own name", () => {
    const actions = features.flatMap(({ presses, submits }) => [...Object.keys(presses), ...Object.keys(submits)]);
    expect(new Set(actions).size).toBe(actions.length);
    const words = features.flatMap(({ commands }) => commands.map(({ word }) => word));
    expect(new Set(words).size).toBe(words.length);
  });

  it("knows the words of every command that can be typed, so that a late feature is found", () => {
    const typed = features.flatMap(({ commands }) => commands.filter(({ hidden }) => !hidden).map(({ word }) => word));
    expect(Object.keys(textFor("en").core.words)).toEqual(expect.arrayContaining(typed));
  });

  it("says of every table what is kept of people, how long, and what becomes of it", () => {
    const made = files.flatMap((file) =>
      [...readFileSync(join(SRC, file), "utf8").matchAll(/\btable<[^(]*>\(\s*"(\w+)"/g)].map(([, name]) => name),
    );
    // A table that is missing here needs a line in src/features/privacy/holdings/ and one in docs/privacy.md.
    expect(holdings.map(({ table }) => table).toSorted()).toEqual(made.toSorted());
  });

  it("has the same files in every language", () => {
    const of = (lang: string) =>
      readdirSync(join(SRC, "text", lang)).filter((file) => !/^(en|zh-han[st])\.ts$/.test(file));
    expect(of("zh-Hans")).toEqual(of("en"));
    expect(of("zh-Hant")).toEqual(of("en"));
  });
});
