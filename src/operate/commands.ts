import { read, readFlags } from "./flags.ts";
import { print, printAll, type Terminal } from "./terminal.ts";

/** Each command by its name, as it was typed behind it. */
export const COMMANDS: Record<string, (args: string[], terminal: Terminal) => Promise<void>> = {
  coach: async (args, terminal) => {
    const { values, positionals } = read(args, ["lang", "today", "tz"], ["json", "model"]);
    const { coachCommand } = await import("./coach.ts");
    await coachCommand(positionals.join(" "), values, terminal);
  },
  demo: async (args, terminal) => {
    const values = readFlags(args, [], ["reset", "json"]);
    const { demoCommand } = await import("./demo.ts");
    print(terminal, await demoCommand(terminal.env, values["reset"] === true), values["json"]);
  },
  tick: async (args, terminal) => {
    const values = readFlags(args, ["at"], ["json"]);
    const { tickCommand } = await import("./tick.ts");
    print(terminal, await tickCommand(terminal.env, values["at"]), values["json"]);
  },
  why: async (args, terminal) => {
    const values = readFlags(args, ["person", "team", "since"], ["json"]);
    const { whyCommand } = await import("./why.ts");
    printAll(terminal, await whyCommand(terminal.env, values), values["json"]);
  },
  upcoming: async (args, terminal) => {
    const values = readFlags(args, ["days"], ["json"]);
    const { upcomingCommand } = await import("./upcoming.ts");
    printAll(terminal, await upcomingCommand(terminal.env, values["days"]), values["json"]);
  },
  "package-teams": async (args, terminal) => {
    const values = readFlags(args, ["out"], ["json"]);
    const { packageTeamsCommand } = await import("./package-teams.ts");
    print(terminal, packageTeamsCommand(terminal.env, values["out"]), values["json"]);
  },
  import: async (args, terminal) => {
    const { values, positionals } = read(args, ["team", "bad", "org"], ["json"]);
    const { importCommand } = await import("./import.ts");
    const { refused, ...result } = await importCommand(terminal.env, positionals, values);
    for (const { line, why } of refused) terminal.err(`line ${line}: ${why}`);
    print(terminal, result, values["json"]);
    if (result.stopped !== null || result.notTaken > 0) terminal.exit(1);
  },
  token: async (args, terminal) => {
    const { values, positionals } = read(args, ["name", "scope", "org"], ["json"]);
    const { tokenCommand } = await import("./token.ts");
    print(terminal, await tokenCommand(terminal.env, positionals, values), values["json"]);
  },
  audit: async (args, terminal) => {
    const { values, positionals } = read(args, ["org", "head"], ["json"]);
    const { auditCommand } = await import("./audit.ts");
    const verified = await auditCommand(terminal.env, positionals, { org: values["org"], head: values["head"] });
    printAll(terminal, verified, values["json"], "Nothing has been written down yet.");
    if (verified.some(({ whole }) => !whole)) terminal.exit(1);
  },
  webhook: async (args, terminal) => {
    const { values, positionals } = read(args, ["url", "events", "org"], ["words", "json"]);
    const { webhookCommand } = await import("./webhook.ts");
    const { words = false, json = false, ...flags } = values;
    const shown = await webhookCommand(terminal.env, positionals, { ...flags, words });
    printAll(terminal, shown, json, "There is no webhook yet.");
  },
  migrate: async (args, terminal) => {
    const values = readFlags(args, ["from", "to"], ["replace", "json"]);
    const { migrateCommand } = await import("./migrate.ts");
    const { moved, summary } = await migrateCommand(terminal.env, values);
    for (const table of moved) print(terminal, table, values["json"]);
    terminal.err(summary);
  },
  export: async (args, terminal) => {
    const values = readFlags(args, ["out", "org"], ["json"]);
    const { exportCommand } = await import("./export.ts");
    print(terminal, await exportCommand(terminal.env, values), values["json"]);
  },
  restore: async (args, terminal) => {
    const { values, positionals } = read(args, [], ["json"]);
    const { restoreCommand } = await import("./restore.ts");
    print(terminal, await restoreCommand(terminal.env, positionals), values["json"]);
  },
  doctor: async (args, terminal) => {
    const values = readFlags(args, [], ["json"]);
    const { doctorCommand } = await import("./doctor.ts");
    const findings = await doctorCommand(terminal.env);
    for (const finding of findings) print(terminal, finding, values["json"]);
    if (findings.some(({ ok }) => !ok)) terminal.exit(1);
  },
};
