import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";
import { OperatorError, UsageError } from "./core/errors.ts";

enableCompileCache();

const USAGE = `Usage: npm run -s beacon -- <command>

  coach [--lang L] [--today DATE] [--tz ZONE] [--model] [TEXT]
            reviews a goal; without TEXT reads JSON lines {"id","lang","text"} and answers each with one;
            --model has the model read each a second time
  demo [--reset]
            fills an empty store with the demo organisation
  tick [--at ISO]
            deals with what is due, now or as of that instant, while no server has the store
  why [--person ID] [--team ID] [--since ISO]
            what was sent or not in the last seven days or since then, and why; ids or accounts
  upcoming [--days 7]
            what will be sent to whom at which local time, and what will be left out; sends nothing
  package-teams [--out FILE]
            writes the app package for Microsoft Teams, by default dist/beacon-teams.zip
  import kpi FILE.csv [--team NAME] [--bad OUT.csv]
            takes readings from a file, also beside a running server; what cannot be taken is listed, and kept in OUT.csv
  token create --name N --scope S
            makes a token for a program that calls the API, and shows it once; token revoke ID takes it back;
            beside a running server as well
  audit verify [--org ID] [--head HASH]
            whether the log of changes is as it was written, and from when to when; exit 1 where it is not; with a head
            that an earlier run has shown, whether that is still in it; beside a running server as well
  webhook create --url URL --events E,E | all [--words] [--org ID]
            tells another program what happens, and shows the secret of its signatures once; webhook list says how
            each stands, webhook test ID sends one to try, webhook revoke ID ends it; beside a running server as well
  migrate [--from PLACE] [--to PLACE] [--replace]
            copies every record to another store and compares them, while nobody uses either; a place is a folder or
            postgres://…, and the one that is not named is the configured store; --replace empties the target first
  export --out FILE.zip [--org ID]
            writes every record, or one organisation's, into a zip, also beside a running server; no secrets are in it
  restore FILE.zip
            brings an export or a backup into an empty store, all of it or nothing
  doctor    checks what Beacon needs, and says what to do

  --json    results as JSON lines
`;

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  coach: async (args) => {
    const { values, positionals } = read(args, ["lang", "today", "tz"], ["json", "model"]);
    const { coachCommand } = await import("./operate/coach.ts");
    await coachCommand(positionals.join(" "), values, process.env);
  },
  demo: async (args) => {
    const values = readFlags(args, [], ["reset", "json"]);
    const { demoCommand } = await import("./operate/demo.ts");
    print(await demoCommand(process.env, values["reset"] === true), values["json"] === true);
  },
  tick: async (args) => {
    const values = readFlags(args, ["at"], ["json"]);
    const { tickCommand } = await import("./operate/tick.ts");
    print(await tickCommand(process.env, values["at"]), values["json"] === true);
  },
  why: async (args) => {
    const values = readFlags(args, ["person", "team", "since"], ["json"]);
    const { whyCommand } = await import("./operate/why.ts");
    printAll(await whyCommand(process.env, values), values["json"] === true);
  },
  upcoming: async (args) => {
    const values = readFlags(args, ["days"], ["json"]);
    const { upcomingCommand } = await import("./operate/upcoming.ts");
    printAll(await upcomingCommand(process.env, values["days"]), values["json"] === true);
  },
  "package-teams": async (args) => {
    const values = readFlags(args, ["out"], ["json"]);
    const { packageTeamsCommand } = await import("./operate/package-teams.ts");
    print(packageTeamsCommand(process.env, values["out"]), values["json"] === true);
  },
  import: async (args) => {
    const { values, positionals } = read(args, ["team", "bad", "org"], ["json"]);
    const { importCommand } = await import("./operate/import.ts");
    const { refused, ...result } = await importCommand(process.env, positionals, values);
    for (const { line, why } of refused) console.error(`line ${line}: ${why}`);
    print(result, values["json"] === true);
    if (result.stopped !== null || result.notTaken > 0) process.exitCode = 1;
  },
  token: async (args) => {
    const { values, positionals } = read(args, ["name", "scope", "org"], ["json"]);
    const { tokenCommand } = await import("./operate/token.ts");
    print(await tokenCommand(process.env, positionals, values), values["json"] === true);
  },
  audit: async (args) => {
    const { values, positionals } = read(args, ["org", "head"], ["json"]);
    const { auditCommand } = await import("./operate/audit.ts");
    const verified = await auditCommand(process.env, positionals, { org: values["org"], head: values["head"] });
    printAll(verified, values["json"] === true);
    if (verified.some(({ whole }) => !whole)) process.exitCode = 1;
  },
  webhook: async (args) => {
    const { values, positionals } = read(args, ["url", "events", "org"], ["words", "json"]);
    const { webhookCommand } = await import("./operate/webhook.ts");
    const { words = false, json = false, ...flags } = values;
    printAll(await webhookCommand(process.env, positionals, { ...flags, words }), json);
  },
  migrate: async (args) => {
    const values = readFlags(args, ["from", "to"], ["replace", "json"]);
    const { migrateCommand } = await import("./operate/migrate.ts");
    const { moved, summary } = await migrateCommand(process.env, values);
    for (const table of moved) print(table, values["json"] === true);
    console.error(summary);
  },
  export: async (args) => {
    const values = readFlags(args, ["out", "org"], ["json"]);
    const { exportCommand } = await import("./operate/export.ts");
    print(await exportCommand(process.env, values), values["json"] === true);
  },
  restore: async (args) => {
    const { values, positionals } = read(args, [], ["json"]);
    const { restoreCommand } = await import("./operate/restore.ts");
    print(await restoreCommand(process.env, positionals), values["json"] === true);
  },
  doctor: async (args) => {
    const values = readFlags(args, [], ["json"]);
    const { doctorCommand } = await import("./operate/doctor.ts");
    const findings = await doctorCommand(process.env);
    for (const finding of findings) print(finding, values["json"] === true);
    if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
  },
};

/** The flags of a command: those that take a value, and those that do not. */
function read<T extends string, B extends string>(args: string[], texts: readonly T[], switches: readonly B[]) {
  const entries = [
    ...texts.map((name) => [name, { type: "string" }]),
    ...switches.map((name) => [name, { type: "boolean" }]),
  ];
  type Options = Record<T, { type: "string" }> & Record<B, { type: "boolean" }>;
  try {
    return parseArgs({ args, options: Object.fromEntries(entries) as Options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The same of a command that takes nothing else. */
function readFlags<T extends string, B extends string>(args: string[], texts: readonly T[], switches: readonly B[]) {
  const { values, positionals } = read(args, texts, switches);
  const [extra] = positionals;
  if (extra !== undefined) throw new UsageError(`"${extra}" is too much: this command takes flags only.`);
  return values;
}

/** One result: a JSON line, or a line for people. */
function print({ line, ...rest }: { line: string }, json: boolean): void {
  console.log(json ? JSON.stringify(rest) : line);
}

/** Says on the other stream where there is nothing, so that a script reads no line that is none. */
function printAll(results: readonly { line: string }[], json: boolean): void {
  if (results.length === 0 && !json) console.error("Nothing in this time.");
  for (const result of results) print(result, json);
}

async function main([name = "", ...args]: string[]): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  if (name === "help" || name === "--help") return void console.log(USAGE);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name === "" ? "Which command?" : `There is no command "${name}".`);
  await command(args);
}

main(process.argv.slice(2)).catch((error) => {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof OperatorError ? error.message : error);
    process.exitCode = 1;
  }
});
