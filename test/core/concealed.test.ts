import { expect, it } from "vitest";
import { conceal, concealedId, reveal } from "../../src/core/concealed.ts";
import { type KeptText, newKeep } from "../../src/core/kept.ts";
import { HOUSE, table } from "../../src/core/store.ts";
import { memoryStore } from "../../src/store/memory.ts";

const kept = table<KeptText>("kept");

it("hides a text from whoever has no ticket, and gives it back to whoever has", () => {
  const hidden = conceal("谁也不知道 🙈");
  expect(reveal(hidden.ticket, hidden.text)).toBe("谁也不知道 🙈");
  expect(hidden.id).toBe(concealedId(hidden.ticket));
  expect(hidden.id + hidden.text).not.toContain(hidden.ticket);
  expect(conceal("谁也不知道 🙈").text).not.toBe(hidden.text);
  expect(() => reveal(conceal("").ticket, hidden.text)).toThrow();
  expect(() => reveal(hidden.ticket, Buffer.from(hidden.text, "base64").fill(7, 0, 1).toString("base64"))).toThrow();
});

it("is kept on the day it was made, found by its ticket alone, and forgotten in time", async () => {
  const store = memoryStore();
  const now = { is: Date.parse("2026-11-20T17:31:00Z") };
  const keep = newKeep(kept, store, () => now.is, 3 * 24 * 3_600_000);
  const ticket = await keep.conceal("kept:*nothing");
  const [row] = await store.list(kept, HOUSE);
  expect(new Date(row?.at ?? 0).toISOString()).toBe("2026-11-20T00:00:00.000Z");
  expect(await keep.find(ticket)).toBe("kept:*nothing");
  expect(await keep.find(`kept:*${"A".repeat(43)}`)).toBeNull();
  expect(await keep.find(`kept:${row?.id}`)).not.toContain("nothing");
  // What somebody typed is no ticket.
  const typed = await keep.store("kept:*nothing", 100);
  expect(await keep.find(typed)).toBe("kept:*nothing");
  now.is += 5 * 24 * 3_600_000;
  await keep.forgetOld();
  expect(await keep.find(ticket)).toBeNull();
});
