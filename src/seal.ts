import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { newSeal, type Seal } from "./core/seal.ts";
import { newVault, type Vault } from "./core/vault.ts";

/** Where the key is kept that nobody has set: beside the store's files, and no part of what is exported. */
const FILE = "secret.key";

/** The seal of BEACON_SECRET, or of a key that is made once and kept. Nothing is read before it is needed. */
export function lateSeal({ secret, dataDir }: Pick<Config, "secret" | "dataDir">): Seal {
  let seal: Seal | null = null;
  return (text) => {
    seal ??= newSeal(secret ?? keptKey(dataDir));
    return seal(text);
  };
}

/** What BEACON_SECRET seals; BEACON_SECRET_OLD, and the key that served while there was no secret, still open. */
export function openVault({ secret, oldSecret, dataDir }: Pick<Config, "secret" | "oldSecret" | "dataDir">): Vault {
  if (secret === null) return newVault([keptKey(dataDir)]);
  const kept = existsSync(join(dataDir, FILE)) ? [keptKey(dataDir)] : [];
  return newVault([secret, ...(oldSecret === null ? [] : [oldSecret]), ...kept]);
}

function keptKey(dir: string): Buffer {
  const path = join(dir, FILE);
  mkdirSync(dir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path);
}
