import type { Subject } from "./schedule.ts";
import type { Millis } from "./time.ts";
import { type Card, card, type FieldErrors, type Form, text } from "./view.ts";

/**
 * Something Beacon wants done. `here` is where the event happened, `direct` the 1:1 conversation with whoever acted.
 * A post to a person or a team is sent on Beacon's own accord: it goes through the ledger, at most once per key. `why`
 * is a code whose sentence stands in `text/…/ledger.ts`; only the urgent break into quiet hours and the daily budget.
 * After `until` it is of no use any more and does not go out. `under` is the key of the message in whose thread it
 * belongs. A redraw shows another card in the place of the message that went out under the key, whoever acted.
 */
export type Reply =
  | { kind: "post"; to: "here" | "direct"; card: Card }
  | { kind: "post"; to: Subject; key: string; card: Card; why: string; urgent?: true; until?: Millis; under?: string }
  | { kind: "redraw"; key: string; card: Card }
  /** Only whoever acted sees it; `unkept` is said now and stands nowhere afterwards: a sentence, or what has to be taken along. */
  | { kind: "whisper"; card: Card; unkept?: true }
  /** The same while it is still being said. */
  | { kind: "growing"; growing: Growing }
  /** Redraws the card that was pressed, or from which the form was opened. */
  | { kind: "update"; card: Card }
  /**
   * Hands a file to whoever acted: text, or cards that are drawn as PDF, or parts that are packed as a zip; the text then
   * stands in for it where no file can be handed over.
   */
  | { kind: "file"; name: string; text: string; pages?: readonly Card[]; parts?: readonly Part[] }
  | { kind: "open"; form: Form }
  /** Keeps the form open with what was typed and a sentence beside each field that needs one. */
  | { kind: "reject"; form: Form; errors: FieldErrors };

/** One text among those that are packed together. */
export interface Part {
  name: string;
  text: string;
}

/**
 * What is said piece by piece. It begins with the first `next`, so a handler that runs again says nothing twice; each
 * piece is right as it stands and stays. At the end comes what belongs below all of them. It never throws.
 */
export interface Growing {
  title: string;
  pieces: AsyncGenerator<string, Ending, void>;
}
export type Ending = Pick<Card, "blocks" | "byModel">;

/** How it looks when so much of it has been said. */
export const grown = ({ title }: Pick<Growing, "title">, pieces: readonly string[], ending: Ending): Card => ({
  ...card(title, ...pieces.map((piece) => text(piece)), ...ending.blocks),
  ...(ending.byModel && { byModel: true }),
});

/** The whole of it, for where it cannot be shown while it grows. */
export async function whole(growing: Growing, tell?: (pieces: readonly string[]) => Promise<void>): Promise<Card> {
  const pieces: string[] = [];
  let next = await growing.pieces.next();
  for (; !next.done; next = await growing.pieces.next()) {
    pieces.push(next.value);
    await tell?.(pieces);
  }
  return grown(growing, pieces, next.value);
}

/** A reply that the adapter which brought the event carries out itself. */
export type Answer = Exclude<Reply, { key: string }>;
/** What no conversation may keep. */
export const isUnkept = (reply: Reply): reply is Extract<Reply, { kind: "whisper" }> & { unkept: true } =>
  reply.kind === "whisper" && reply.unkept === true;
/** A post that goes through the ledger. */
export type Sending = Extract<Reply, { kind: "post"; key: string }>;
export type Redrawing = Extract<Reply, { kind: "redraw" }>;
