import { createHmac, randomBytes } from "node:crypto";
import type { Retro } from "./retro.ts";

/** An id that says nothing of when it was made, unlike all others. */
export const randomId = (): string => randomBytes(16).toString("hex");

/** Who did something in this retro, one way: two purposes make two marks that have nothing in common. */
export function markOf({ id, salt }: Pick<Retro, "id" | "salt">, purpose: "answer" | "vote", person: string): string {
  return createHmac("sha256", salt).update(`${id} ${purpose} ${person}`).digest("base64url");
}
