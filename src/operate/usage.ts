/** What the command line can do, as it is shown to operators. */
export const USAGE = `Usage: npm run -s beacon -- <command>

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
  token create --name N --scope S,S [--org ID]
            makes a token for a program that calls the API, and shows it once; token list says which there are,
            token revoke ID takes one back; beside a running server as well
  audit verify [--org ID] [--head HASH]
            whether the log of changes is as it was written, and from when to when; exit 1 where it is not; with a head
            that an earlier run has shown, whether that is still in it; beside a running server as well
  webhook create --url URL --events E,E | all [--words] [--org ID]
            tells another program what happens, and shows the secret of its signatures; webhook list says how each
            stands, webhook test ID sends one to try, webhook secret ID shows the secret again, webhook revoke ID ends
            it; beside a running server as well
  migrate [--from PLACE] [--to PLACE] [--replace]
            copies every record to another store and compares them, while nobody uses either; a place is a folder or
            postgres://…, and the one that is not named is the configured store; --replace empties the target first
  export --out FILE.zip [--org ID]
            writes every record, or one organisation's, into a zip, also beside a running server; no secrets are in it
  restore FILE.zip
            brings an export or a backup into an empty store, all of it or nothing
  doctor
            checks what Beacon needs, and says what to do; beside a running server as well

  --json    results as JSON lines
  --help    behind a command: what it takes
`;

/** The lines of one command. */
export function usageOf(name: string): string {
  const entries = USAGE.split(/\n(?= {2}\S|\n)/);
  const own = entries.find((entry) => entry.trim().split(/\s/)[0] === name) ?? "";
  return `npm run -s beacon -- ${own.trim()}`;
}
