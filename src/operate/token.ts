import { z } from "zod";
import { readConfig } from "../config.ts";
import { UsageError } from "../core/errors.ts";
import { isoOf } from "../core/shapes.ts";
import { HOUSE, type Store } from "../core/store.ts";
import { createToken, revokeToken, tokens } from "../core/token.ts";
import { features } from "../features/all.ts";
import { throughDoor } from "./door.ts";
import { opened } from "./opened.ts";
import { soleOrg } from "./orgs.ts";

const Flag = z.string().optional();
const Flags = z.object({ name: Flag, scope: Flag, org: Flag });
/** The command as it was typed. */
const Order = z.object({ words: z.array(z.string()), flags: Flags });
const Known = z.object({
  ...{ id: z.string(), of: z.string(), name: z.string(), scopes: z.array(z.string()) },
  ...{ made: z.string(), revoked: z.string().nullable() },
});
const Done = z.object({
  ...{ line: z.string(), id: z.string().optional(), token: z.string().optional() },
  tokens: z.array(Known).optional(),
});

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
  if (what === "list" && id === undefined) return list(store, flags.org);
  if (what === "revoke" && id !== undefined && more.length === 0) return revoke(store, id, at);
  throw new UsageError("Write: token create --name N --scope S, token list or token revoke ID");
}

async function create(store: Store, { name, scope, org }: Order["flags"], at: number): Promise<Done> {
  const all = features.flatMap(({ endpoints = [] }) => endpoints);
  const known = [...new Set(all.flatMap((one) => [one.scope, ...one.wider]))].toSorted();
  const scopes = (scope ?? "").split(",").filter(Boolean);
  const wrong = scopes.find((one) => !known.includes(one));
  if (!name) throw new UsageError("--name is missing: say which program it is for, such as --name nightly-export.");
  if (scopes.length === 0 || wrong !== undefined) {
    const given = scope ? `--scope is "${scope}"` : "--scope is missing";
    throw new UsageError(`${given}: write one of ${known.join(", ")}, several with commas.`);
  }
  const { id, token } = await createToken(store, { of: await soleOrg(store, org), name, scopes, at });
  return { line: `${token}\nThis is the only time it is shown. Its id is ${id}.`, id, token };
}

async function revoke(store: Store, id: string, at: number): Promise<Done> {
  const token = await revokeToken(store, id, at);
  if (!token) throw new UsageError(`There is no token "${id}": token list says which there are.`);
  return { line: `${token.name} can no longer call.`, id };
}

/** Which there are and were, so that one that has leaked is found. */
async function list(store: Store, named: string | undefined): Promise<Done> {
  const org = named === undefined ? null : await soleOrg(store, named);
  const all = (await store.list(tokens, HOUSE, org === null ? {} : { of: org })).map((one) => ({
    ...{ id: one.id, of: one.of, name: one.name, scopes: [...one.scopes] },
    ...{ made: isoOf(one.at), revoked: one.revoked === null ? null : isoOf(one.revoked) },
  }));
  const lines = all.map(({ id, name, scopes, made, revoked }) => {
    return `${id} ${name}, made ${made}${revoked === null ? "" : `, taken back ${revoked}`}: ${scopes.join(", ")}`;
  });
  return { line: lines.join("\n") || "There is no token yet.", tokens: all };
}
