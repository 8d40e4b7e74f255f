import type { Log } from "../../core/log.ts";
import { type Answer, type Growing, isUnkept, whole } from "../../core/reply.ts";
import type { Card } from "../../core/view.ts";
import type { Handed } from "../../pictures/print.ts";
import { textFor } from "../../text/text.ts";
import type { Connector } from "./connector.ts";
import type { Files } from "./consent.ts";
import { inConversation } from "./in-conversation.ts";
import { cardMessage, type Draw, fileCard, sentenceMessage } from "./message.ts";
import { account } from "./names.ts";
import { patiently } from "./patiently.ts";
import type { Reach } from "./reach.ts";
import type { Shown } from "./shown.ts";
import type { Turn } from "./turn.ts";
import type { Visit } from "./visit.ts";

/**
 * Carries out what a handler returned. Never throws: what fails is logged, and said where it can be.
 *
 * @param seen whether the person has what is shown already, as the answer to their press
 */
export type CarryOut = (turn: Turn, shown: Shown, seen: boolean) => Promise<void>;

export interface AnswerParts {
  connector: Connector;
  reach: Reach;
  draw: Draw;
  files: Files;
  log: Log;
}

export function newCarryOut({ connector, reach, draw, files, log }: AnswerParts): CarryOut {
  const post = ({ serviceUrl, conversation }: { serviceUrl: string; conversation: string }, message: object) =>
    patiently(() => connector.send(serviceUrl, conversation, message));

  /** To the conversation in which the person is alone with Beacon, which stands for a whisper as well. */
  const postDirect = async (message: object, visit: Visit, turn: Turn): Promise<void> => {
    const { serviceUrl, conversation } = visit;
    if (visit.direct && conversation) return void (await post({ serviceUrl, conversation }, message));
    try {
      const address = await reach(account(visit.tenant, visit.user));
      if (!address) throw new Error("no conversation with the person");
      await post(address, message);
    } catch (error) {
      log.info({ user: visit.user, err: error }, "the person could not be written to");
      if (!conversation) return;
      await post({ serviceUrl, conversation }, sentenceMessage(textFor(turn.outcome.lang).teams.cannotReach));
    }
  };

  const postHere = (message: object, visit: Visit, turn: Turn): Promise<unknown> => {
    const { serviceUrl, conversation } = visit;
    if (visit.direct || !conversation) return postDirect(message, visit, turn);
    return post({ serviceUrl, conversation }, message);
  };

  /** Redraws the message for everybody; where it cannot be, it comes anew. */
  const redraw = async (message: object, visit: Visit, turn: Turn): Promise<void> => {
    const { serviceUrl, card } = visit;
    if (!card) return postDirect(message, visit, turn);
    try {
      await patiently(() => connector.update(serviceUrl, card.conversation, card.id, message));
    } catch (error) {
      log.info({ user: visit.user, err: error }, "a card could not be redrawn; it comes anew");
      await postDirect(message, visit, turn);
    }
  };

  const messageOf = async (shown: Card, { outcome, visit }: Turn) =>
    cardMessage(shown, await draw(shown, outcome.lang, visit.tenant));

  /** The person is asked first; where they cannot be, its beginning comes as text. */
  const handOver = async (file: { name: string } & Handed, turn: Turn, visit: Visit): Promise<void> => {
    const offer = await files.offer(file, turn.outcome.lang, visit);
    await postDirect(offer ?? (await messageOf(fileCard(file), turn)), visit, turn);
  };

  /** Teams shows a card only when it is whole; until then it shows that somebody is writing. */
  const sayWhole = async (growing: Growing, turn: Turn, visit: Visit): Promise<void> => {
    const { serviceUrl, conversation } = visit;
    if (conversation) await connector.send(serviceUrl, conversation, { type: "typing" }).catch(() => {});
    await postDirect(await messageOf(await whole(growing), turn), visit, turn);
  };

  const carry = async (answer: Answer, turn: Turn, visit: Visit, shown: Shown, seen: boolean): Promise<unknown> => {
    if (answer.kind === "open" || answer.kind === "reject") return null; // shown
    if (isUnkept(answer)) return null; // shown
    if (answer.kind === "file") return handOver(answer, turn, visit);
    if (answer.kind === "growing") return sayWhole(answer.growing, turn, visit);
    if (answer.kind === "whisper" && isSaid(answer.card, shown, seen)) return null;
    if (answer.kind === "update" && visit.dialog) return null; // shown there
    const message = await messageOf(answer.card, turn);
    if (answer.kind === "update") return redraw(message, visit, turn);
    if (answer.kind === "whisper") return isPointer(turn, answer, visit) ? null : postDirect(message, visit, turn);
    return answer.to === "direct" ? postDirect(message, visit, turn) : postHere(message, visit, turn);
  };

  /** What is shown and no answer of its own: forms, what is left of them, sentences. */
  const present = async (shown: Shown, turn: Turn, visit: Visit, seen: boolean): Promise<unknown> => {
    const { outcome, sheet } = turn;
    if (shown.kind === "form") {
      const message = cardMessage(shown, inConversation(shown.card));
      if (sheet?.own) return redraw(message, visit, turn);
      return seen ? null : postDirect(message, visit, turn);
    }
    if (shown.kind === "done") return sheet?.own ? redraw(await messageOf(shown.card, turn), visit, turn) : null;
    if (outcome.refusal === null || seen) return null;
    return postDirect(sentenceMessage(outcome.refusal), visit, turn);
  };

  return async (turn, shown, seen) => {
    const { visit } = turn;
    const all = turn.outcome.answers.map((answer) => () => carry(answer, turn, visit, shown, seen));
    for (const each of [...all, () => present(shown, turn, visit, seen)]) {
      try {
        await each();
      } catch (error) {
        log.error({ user: visit.user, err: error }, "teams did not take an answer");
      }
    }
  };
}

/** Whether the answer to the press has said it: in the dialog, or as the sentence below the button. */
function isSaid(whispered: Card, shown: Shown, seen: boolean): boolean {
  if (shown.kind === "aside") return shown.card === whispered;
  return seen && shown.kind === "sentence" && whispered.blocks.length === 0 && shown.text === whispered.title;
}

/** "Look in our own chat", said beside what came there: the message itself says so, and a second one would be noise. */
function isPointer({ outcome }: Turn, { card }: Extract<Answer, { kind: "whisper" }>, visit: Visit): boolean {
  const isElsewhere = !visit.direct && outcome.answers.some((each) => each.kind === "post" && each.to === "direct");
  return isElsewhere && card.blocks.length === 0;
}
