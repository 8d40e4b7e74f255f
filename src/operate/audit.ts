import { z } from "zod";
import { readConfig } from "../config.ts";
import { type Break, loggedOrgs, type Verdict, verifyChain } from "../core/audit-chain.ts";
import { UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { throughDoor } from "./door.ts";
import { opened } from "./opened.ts";

const Flag = z.string().optional();
/** What is asked of a running server. */
export const AuditOrder = z.object({ audit: z.object({ words: z.array(z.string()), org: Flag, head: Flag }) });
type Order = z.infer<typeof AuditOrder>;

const Verified = z.object({
  ...{ line: z.string(), whole: z.boolean(), org: z.string(), entries: z.number() },
  ...{ from: z.string().nullable(), to: z.string().nullable(), head: z.string(), waiting: z.number() },
  broken: z.object({ n: z.number(), why: z.string() }).nullable(),
});
export type Verified = z.infer<typeof Verified>;
const All = z.object({ verified: z.array(Verified) });

/** What is the matter with the first entry that is not as it was written, and what that means. */
const MEANS: Record<Break, string> = {
  missing: "is missing: it was taken out, or the store was put together from parts",
  changed: "is not what was written: it, or the one before it, was changed or put there afterwards",
  inserted: "stands in a place that is none: it was put there afterwards",
  moved: "is another one: entries were exchanged",
  end: "is not where the chain is said to end: entries were added or its end was changed",
};

/** Whether the log is as it was written: through the server that has the store, else in the store itself. */
export async function auditCommand(
  env: NodeJS.ProcessEnv,
  words: string[],
  flags: { org?: string | undefined; head?: string | undefined },
): Promise<Verified[]> {
  const config = readConfig(env);
  const order = { audit: { words, ...flags } };
  const asked = await throughDoor(config.dataDir, order);
  if (asked) return All.parse(asked.done).verified;
  return opened(config, async (store) => (await obeyAudit(order, store)).verified);
}

/** The same within a process that has the store. */
export async function obeyAudit({ audit: { words, org, head } }: Order, store: Store): Promise<z.infer<typeof All>> {
  if (words.length !== 1 || words[0] !== "verify") throw new UsageError("Write: audit verify");
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw new UsageError(`--head is "${head}": write the 64 signs that an earlier verify has shown.`);
  }
  const logged = await loggedOrgs(store);
  if (org !== undefined && !logged.includes(org)) throw new UsageError(`There is no log of an organisation "${org}".`);
  const verdicts = [];
  for (const one of org === undefined ? logged : [org]) verdicts.push(await verifyChain(store, one, head ?? null));
  // One hash is of one organisation's chain.
  const held = head === undefined || verdicts.some(({ holds }) => holds);
  return { verified: verdicts.map((verdict) => inWords(verdict, held)) };
}

function inWords({ org, whole, from, to, hash, broken, waiting }: Verdict, held: boolean): Verified {
  const [first, last] = [from, to].map((at) => (at === null ? null : new Date(at).toISOString()));
  const span = first ? `from ${first} to ${last}` : "so far";
  const rest = waiting > 0 ? ` ${waiting} more wait for the next minute.` : "";
  const until = broken
    ? `BROKEN at entry ${broken.n}, which ${MEANS[broken.why]}. ${whole} entries before it are whole ${span}.`
    : `whole, ${whole} entries ${span}. Its head is ${hash}.${rest}`;
  const lost = held ? "" : " The head that you noted is NOT in it: the chain was written anew since.";
  return {
    ...{ line: `${org}: ${until}${lost}`, whole: broken === null && held, org, entries: whole, broken, waiting },
    ...{ from: first ?? null, to: last ?? null, head: hash },
  };
}
