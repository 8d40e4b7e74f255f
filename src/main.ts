import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { readZod } from "./lean.ts";

// Before the first import that is worth caching; so everything else is imported below.
enableCompileCache();

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  await readZod();
  // Reading files is most of a start, so all of them are asked for at once.
  const [{ readConfig }, { serve }] = await Promise.all([import("./config.ts"), import("./serve.ts"), platformsSoon()]);
  const beacon = await serve(readConfig(process.env));
  console.error(`Beacon is running at ${beacon.url}\n${beacon.lines.map((line) => `  ${line}`).join("\n")}`);
  stopOn(["SIGINT", "SIGTERM"], beacon.close);
  await beacon.connected;
}

/** The platforms' packages are large; where they will be needed they are read beside everything else. */
async function platformsSoon(): Promise<void> {
  await Promise.all([
    (process.env["SLACK_BOT_TOKEN"] || process.env["SLACK_CLIENT_ID"]) && import("./adapters/slack/adapter.ts"),
    process.env["MicrosoftAppId"] && import("./adapters/teams/adapter.ts"),
  ]);
}

/** Ends cleanly, once; a second signal ends at once. */
function stopOn(signals: readonly NodeJS.Signals[], close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      close().then(
        () => process.exit(0),
        (error) => fail(error),
      );
    });
  }
}

/** What an operator can mend is said in its own words; anything else with its stack. */
function fail(error: unknown): never {
  console.error(error instanceof Error && error.name === "OperatorError" ? error.message : error);
  process.exit(1);
}

main().catch(fail);
