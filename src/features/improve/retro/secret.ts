import { randomBytes } from "node:crypto";
import type { Context } from "../../../core/feature.ts";
import { marksOf } from "../../../core/seal.ts";
import type { Row, Table } from "../../../core/store.ts";
import type { Retro } from "./retro.ts";

/** An id that says nothing of when it was made, unlike all others. */
export const randomId = (): string => randomBytes(16).toString("hex");

type Purpose = "answer" | "vote";

/** That whoever acts did something in this retro, sealed: two purposes make two marks that have nothing in common. */
export const markOf = (retro: Of, purpose: Purpose, { me, seal }: Own): string => seal(words(retro, purpose, me));

/** What stands under such a mark, also under one of the secret before this. */
export async function findMarked<T extends Row>(
  table: Table<T>,
  retro: Of,
  purpose: Purpose,
  { me, seal, records }: Own & Pick<Context, "records">,
): Promise<T | undefined> {
  for (const mark of marksOf(seal, words(retro, purpose, me))) {
    const found = await records.get(table, mark);
    if (found) return found;
  }
  return undefined;
}

const words = ({ id }: Of, purpose: Purpose, me: Pick<Own["me"], "id">): string => `retro ${id} ${purpose} ${me.id}`;

type Of = Pick<Retro, "id">;
/** As much as a mark needs to know of whoever acts. */
export type Own = Pick<Context, "me" | "seal">;
