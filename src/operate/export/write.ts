import { HOUSE, type Portion, type Row, type WholeStore } from "../../core/store.ts";
import type { Millis } from "../../core/time.ts";
import { holdingOf } from "../../features/privacy/holdings.ts";
import { type Entry, MANIFEST, type Manifest, manifestOf, RECORDS } from "./manifest.ts";
import { namesIn, newReadable } from "./readable.ts";
import { withSpool } from "./spool.ts";
import { writeZip, type ZipOut } from "./zip-out.ts";

/** So much of a table, in letters, makes one file: an entry of a zip holds less than 4 GB. */
export const FILE_MOST = 2 ** 30;

export interface Wish {
  /** Only this organisation; null for everything. */
  org: string | null;
  now: Millis;
  /** For tests: smaller files, and the long form of the zip from there on. */
  most?: number;
  plain?: number;
}

/**
 * Writes every record into a zip: JSON lines for each table, CSV of those that people read, and a manifest. Records are
 * as they were at one moment; what is written meanwhile is not in it. Secrets never are.
 */
export async function writeExport(store: WholeStore, path: string, wish: Wish): Promise<Manifest> {
  const { org, now, most = FILE_MOST, plain } = wish;
  const names = await namesIn(store);
  return withSpool(path, async (spool) => {
    const readable = newReadable(spool, names, most);
    return writeZip(
      path,
      async (zip) => {
        const { files, leftOut } = await writeRecords(store, zip, { org, most }, readable.add);
        const tables = await readable.writeInto(zip);
        const manifest = manifestOf([...files, ...tables], { org, made: new Date(now).toISOString(), leftOut });
        const last = zip.begin(MANIFEST);
        await last.write(`${JSON.stringify(manifest, null, 2)}\n`);
        await last.end();
        return manifest;
      },
      plain,
    );
  });
}

async function writeRecords(
  store: WholeStore,
  zip: ZipOut,
  { org, most }: Required<Pick<Wish, "org" | "most">>,
  also: (portion: Portion) => Promise<void>,
): Promise<{ files: Entry[]; leftOut: string[] }> {
  const files: Entry[] = [];
  const leftOut = new Set<string>();
  let open = null as Begun | null;
  const close = async ({ entry, table, records }: Begun) => {
    files.push({ ...(await entry.end()), table, records });
  };
  for await (const { table, rows } of store.walk()) {
    const holding = holdingOf(table);
    if (!holding || holding.stays) {
      leftOut.add(table);
      continue;
    }
    const some = org === null ? rows : rows.filter((row) => isOf(org, row));
    if (some.length === 0) continue;
    if (open?.table !== table || open.letters > most) {
      if (open) await close(open);
      // A table that is long, or that the store comes back to, has a second file.
      const again = files.filter((file) => file.table === table).length;
      const name: string = `${RECORDS}${encodeURIComponent(table)}${again > 0 ? `-${again + 1}` : ""}.jsonl`;
      open = { table, records: 0, letters: 0, entry: zip.begin(name) };
    }
    open.records += some.length;
    const lines = some.map((row) => `${JSON.stringify(row)}\n`).join("");
    open.letters += lines.length;
    await open.entry.write(lines);
    await also({ table, rows: some });
  }
  if (open) await close(open);
  return { files, leftOut: [...leftOut] };
}

/** A table's file that is being written. */
interface Begun {
  table: string;
  records: number;
  letters: number;
  entry: ReturnType<ZipOut["begin"]>;
}

/** What is the organisation's own, and the rows of the house by which its platforms lead to it. */
function isOf(org: string, row: Row): boolean {
  return row.org === org || (row.org === HOUSE && "of" in row && row.of === org);
}
