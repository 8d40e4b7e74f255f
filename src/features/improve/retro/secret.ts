import { randomBytes } from "node:crypto";
import type { Context } from "../../../core/feature.ts";
import type { Retro } from "./retro.ts";

/** An id that says nothing of when it was made, unlike all others. */
export const randomId = (): string => randomBytes(16).toString("hex");

/** That whoever acts did something in this retro, sealed: two purposes make two marks that have nothing in common. */
export function markOf({ id }: Pick<Retro, "id">, purpose: "answer" | "vote", { me, seal }: Own): string {
  return seal(`retro ${id} ${purpose} ${me.id}`);
}

/** As much as a mark needs to know of whoever acts. */
export type Own = Pick<Context, "me" | "seal">;
