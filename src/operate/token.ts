import { readConfig } from "../config.ts";
import { UsageError } from "../core/errors.ts";
import type { Store } from "../core/store.ts";
import { createToken, revokeToken } from "../core/token.ts";
import { features } from "../features/all.ts";
import { newLog } from "../serve.ts";
import { openStore } from "../store/lowdb.ts";
import { soleOrg } from "./orgs.ts";

interface Flags {
  name?: string | undefined;
  scope?: string | undefined;
  org?: string | undefined;
}

/** Makes a token for a program, or takes one back; a server must not have the store open. */
export async function tokenCommand(env: NodeJS.ProcessEnv, words: string[], flags: Flags) {
  const [what, id, ...more] = words;
  const config = readConfig(env);
  const store = await openStore({ dir: config.dataDir, log: newLog({ logLevel: "warn" }) });
  const at = config.clock ?? Date.now();
  try {
    if (what === "create" && id === undefined) return await create(store, flags, at);
    if (what === "revoke" && id !== undefined && more.length === 0) return await revoke(store, id, at);
    throw new UsageError("Write: token create --name N --scope S, or: token revoke ID");
  } finally {
    await store.close();
  }
}

async function create(store: Store, { name, scope, org }: Flags, at: number) {
  const known = [...new Set(features.flatMap(({ endpoints = [] }) => endpoints.map((one) => one.scope)))];
  const scopes = (scope ?? "").split(",").filter(Boolean);
  const wrong = scopes.find((one) => !known.includes(one));
  if (!name) throw new UsageError("--name is missing: say which program it is for, such as --name nightly-export.");
  if (scopes.length === 0 || wrong !== undefined) {
    throw new UsageError(`--scope is "${scope ?? ""}": write one of ${known.join(", ")}, several with commas.`);
  }
  const { id, token } = await createToken(store, { of: await soleOrg(store, org), name, scopes, at });
  return { line: `${token}\nThis is the only time it is shown. Its id is ${id}.`, id, token };
}

async function revoke(store: Store, id: string, at: number) {
  const token = await revokeToken(store, id, at);
  if (!token) throw new UsageError(`There is no token "${id}".`);
  return { line: `${token.name} can no longer call.`, id };
}
