import { z } from "zod";
import { readConfig } from "../config.ts";
import { UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { createToken, revokeToken } from "../core/token.ts";
import { features } from "../features/all.ts";
import { throughDoor } from "./door.ts";
import { opened } from "./opened.ts";
import { soleOrg } from "./orgs.ts";

const Flag = z.string().optional();
const Flags = z.object({ name: Flag, scope: Flag, org: Flag });
/** The command as it was typed. */
const Order = z.object({ words: z.array(z.string()), flags: Flags });
const Done = z.object({ line: z.string(), id: z.string(), token: z.string().optional() });

type Order = z.infer<typeof Order>;
type Done = z.infer<typeof Done>;

/** Makes a token for a program, or takes one back: through the server that has the store, else in the store itself. */
export async function tokenCommand(env: NodeJS.ProcessEnv, words: string[], flags: Order["flags"]): Promise<Done> {
  const config = readConfig(env);
  const order = { words, flags };
  const asked = await throughDoor(config.dataDir, order);
  if (asked) return Done.parse(asked.done);
  return opened(config, (store) => obeyToken(order, store, config.clock ?? Date.now()));
}

/** The same within a process that has the store. */
export async function obeyToken(order: unknown, store: Store, at: number): Promise<Done> {
  const { words, flags } = Order.parse(order);
  const [what, id, ...more] = words;
  if (what === "create" && id === undefined) return create(store, flags, at);
  if (what === "revoke" && id !== undefined && more.length === 0) return revoke(store, id, at);
  throw new UsageError("Write: token create --name N --scope S, or: token revoke ID");
}

async function create(store: Store, { name, scope, org }: Order["flags"], at: number): Promise<Done> {
  const all = features.flatMap(({ endpoints = [] }) => endpoints);
  const known = [...new Set(all.flatMap((one) => [one.scope, ...one.wider]))].toSorted();
  const scopes = (scope ?? "").split(",").filter(Boolean);
  const wrong = scopes.find((one) => !known.includes(one));
  if (!name) throw new UsageError("--name is missing: say which program it is for, such as --name nightly-export.");
  if (scopes.length === 0 || wrong !== undefined) {
    throw new UsageError(`--scope is "${scope ?? ""}": write one of ${known.join(", ")}, several with commas.`);
  }
  const { id, token } = await createToken(store, { of: await soleOrg(store, org), name, scopes, at });
  return { line: `${token}\nThis is the only time it is shown. Its id is ${id}.`, id, token };
}

async function revoke(store: Store, id: string, at: number): Promise<Done> {
  const token = await revokeToken(store, id, at);
  if (!token) throw new UsageError(`There is no token "${id}".`);
  return { line: `${token.name} can no longer call.`, id };
}
