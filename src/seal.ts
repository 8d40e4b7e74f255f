import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { OperatorError } from "./core/errors.ts";
import { newSeal, type Seal, type Sealing } from "./core/seal.ts";
import { newVault, type Vault } from "./core/vault.ts";

/** Where the key is kept that nobody has set: beside the store's files, and no part of what is exported. */
const FILE = "secret.key";
const BYTES = 32;

type Keys = Pick<Config, "secret" | "oldSecret" | "dataDir">;

/** The seal of BEACON_SECRET, or of a key that is made once and kept. Nothing is read before it is needed. */
export function lateSeal(keys: Keys): Seal {
  let made: Sealing | null = null;
  const seal = () => {
    made ??= newSeal(...secretsOf(keys));
    return made;
  };
  return Object.assign((text: string) => seal()(text), { all: (text: string) => seal().all(text) });
}

/** What BEACON_SECRET seals; those before it still open. */
export const openVault = (keys: Keys): Vault => newVault(secretsOf(keys));

/** BEACON_SECRET, and behind it BEACON_SECRET_OLD and the key that served while there was no secret. */
function secretsOf({ secret, oldSecret, dataDir }: Keys): [Secret, ...Secret[]] {
  if (secret === null) return [keptKey(dataDir)];
  const kept = existsSync(join(dataDir, FILE)) ? [keptKey(dataDir)] : [];
  return [secret, ...(oldSecret === null ? [] : [oldSecret]), ...kept];
}
type Secret = string | Uint8Array;

function keptKey(dir: string): Buffer {
  const path = join(dir, FILE);
  const kept = existsSync(path) ? readFileSync(path) : null;
  return kept?.length === BYTES ? kept : makeKey(dir, path, kept === null ? linkOnce : renameSync);
}

/** Whole or not at all: everybody knows the empty key that a full disk would leave behind. */
function makeKey(dir: string, path: string, place: (fresh: string, path: string) => void): Buffer {
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dir, { recursive: true });
    writeFileSync(fresh, randomBytes(BYTES), { mode: 0o600, flush: true });
    place(fresh, path);
    return readFileSync(path);
  } catch (error) {
    throw new OperatorError(
      `The key ${path} cannot be written (${(error as Error).message}): make room on the disk and let the user that runs Beacon write there, or set BEACON_SECRET.`,
      { cause: error },
    );
  } finally {
    if (existsSync(fresh)) rmSync(fresh);
  }
}

/** Of two that start at once on one folder the second takes the first one's key. */
function linkOnce(fresh: string, path: string): void {
  try {
    linkSync(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
