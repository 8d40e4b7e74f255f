import type { Subject } from "./schedule.ts";
import type { Millis } from "./time.ts";
import type { Card, FieldErrors, Form } from "./view.ts";

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
  /** Only whoever acted sees it; `unkept` is a sentence that is said now and stands nowhere afterwards. */
  | { kind: "whisper"; card: Card; unkept?: true }
  /** Redraws the card that was pressed, or from which the form was opened. */
  | { kind: "update"; card: Card }
  /**
   * Hands a file to whoever acted: text, or cards that are drawn as PDF; the text then stands in for it where no file can
   * be handed over.
   */
  | { kind: "file"; name: string; text: string; pages?: readonly Card[] }
  | { kind: "open"; form: Form }
  /** Keeps the form open with what was typed and a sentence beside each field that needs one. */
  | { kind: "reject"; form: Form; errors: FieldErrors };

/** A reply that the adapter which brought the event carries out itself. */
export type Answer = Exclude<Reply, { key: string }>;
/** A sentence that no conversation may keep. */
export const isUnkept = (reply: Reply): reply is Extract<Reply, { kind: "whisper" }> & { unkept: true } =>
  reply.kind === "whisper" && reply.unkept === true;
/** A post that goes through the ledger. */
export type Sending = Extract<Reply, { kind: "post"; key: string }>;
export type Redrawing = Extract<Reply, { kind: "redraw" }>;
