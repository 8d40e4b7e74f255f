import { z } from "zod";
import about from "../../../package.json" with { type: "json" };
import { MIGRATIONS } from "../../store/schema.ts";

/** The shape of an export; a later one says a higher number. */
export const VERSION = 1;
export const MANIFEST = "manifest.json";
export const RECORDS = "records/";

const Entry = z.object({
  name: z.string(),
  /** Whose records are in it; null for a table for people to read, which is not read back. */
  table: z.string().nullable(),
  records: z.number(),
  bytes: z.number(),
  sha256: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** What is in the file, so that it can be told whole from damaged. */
export const Manifest = z.object({
  format: z.literal("beacon-export"),
  version: z.number(),
  /** Which Beacon wrote it, and how many changes of shape its records have been through. */
  beacon: z.string(),
  schema: z.number(),
  made: z.iso.datetime(),
  /** The only organisation that is in it; null for all. */
  org: z.string().nullable(),
  records: z.number(),
  /** Tables of which nothing is in it: secrets, and what is gone by itself within the hour. */
  leftOut: z.array(z.string()),
  files: z.array(Entry),
});
export type Manifest = z.infer<typeof Manifest>;

export function manifestOf(
  files: Entry[],
  { org, made, leftOut }: Pick<Manifest, "org" | "made" | "leftOut">,
): Manifest {
  const records = files.reduce((sum, file) => sum + (file.table === null ? 0 : file.records), 0);
  const from = { format: "beacon-export" as const, version: VERSION, beacon: about.version, schema: MIGRATIONS.length };
  return { ...from, made, org, records, leftOut: leftOut.toSorted(), files };
}
