import { openStore } from "../../src/store/lowdb.ts";
import { type Note, note, notes, put } from "../contract/store.ts";

/** Writes until it is killed; tells each confirmed commit as `writer version`. Half a commit would show as a pair that differs. */
const [dir = "", writers = "8", journalBytes = "100000"] = process.argv.slice(2);
const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: console.error };
const store = await openStore({ dir, log, journalBytes: Number(journalBytes) });
process.stdout.write("open\n");

const write = async (writer: number) => {
  for (;;) {
    const before: readonly (Note | undefined)[] = [
      await store.get(notes, "o1", `w${writer}-a`),
      await store.get(notes, "o1", `w${writer}-b`),
    ];
    const rev = (before[0]?.rev ?? 0) + 1;
    const text = `${rev} `.repeat(20);
    await store.commit([put(note(`w${writer}-a`, { rev, text })), put(note(`w${writer}-b`, { rev, text }))]);
    process.stdout.write(`${writer} ${rev}\n`);
  }
};
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
