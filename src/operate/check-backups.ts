import { join } from "node:path";
import type { Config } from "../config.ts";
import { OperatorError } from "../core/errors.ts";
import { HOUR } from "../core/time.ts";
import { fileOf } from "./backup/kept.ts";
import { backupsIn } from "./backup.ts";
import { openExport } from "./export/read.ts";
import { type Finding, finding } from "./finding.ts";

/** A night and what is left of the day after it, in millis: older than this, one is missing. */
const FRESH = 36 * HOUR;

/** Whether the last nightly backup is fresh, and can be read from end to end. */
export async function checkBackups({ backupDir, clock }: Pick<Config, "backupDir" | "clock">): Promise<Finding> {
  if (backupDir === null) return finding("backups", true, "none are made: BEACON_BACKUP_DIR is not set", "");
  const bad = (says: string, advice: string) => finding("backups", false, says, advice);
  const last = (await backupsIn(backupDir).catch(() => null))?.at(-1);
  if (last === undefined) {
    return bad(`${backupDir} holds none, or cannot be read`, "make the folder, let Beacon write there, and start it");
  }
  const name = fileOf(last);
  try {
    const { manifest } = await openExport(join(backupDir, name));
    const age = (clock ?? Date.now()) - Date.parse(manifest.made);
    const says = `${name} can be read: ${manifest.records} records`;
    if (age < FRESH) return finding("backups", true, says, "");
    return bad(`${says}, but it is ${Math.round(age / HOUR)} hours old`, "look for “backup” in the server's log");
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return bad(error.message, "look after the disk");
  }
}
