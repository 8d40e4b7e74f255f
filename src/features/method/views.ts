import type { Drafted } from "../../core/model.ts";
import type { Ending } from "../../core/reply.ts";
import { type Block, buttons, type Card, card, text } from "../../core/view.ts";
import { asDraft, writerLine } from "../../text/drafted.ts";
import type { Text } from "../../text/text.ts";
import type { PassageId } from "./passages.ts";
import { questionTask } from "./task.ts";

/** So many of what was found stand on a card. */
const SHOWN = 2;

/** What the method says about it, in its own words: the best passage, and the next best below it. */
export function passagesCard(t: Text, [first, ...others]: readonly PassageId[]): Card {
  if (first === undefined) return topicsCard(t, t.method.nothing);
  const { title, says } = t.method.passages[first];
  return card(title, text(says), ...beside(t, others.slice(0, SHOWN - 1)), goOn(t, first));
}

/** Below words of the model: what they rest on, and where to go on. @param on the passages that the sentences named */
export function endingByModel(t: Text, on: readonly PassageId[], prompt: string, id: string): Ending {
  const titles = on.map((one) => t.drafts.quoted(t.method.passages[one].title)).join(t.method.between);
  const below = card("", text(t.method.byModel(titles), "muted"), ...on.slice(0, 1).map((one) => goOn(t, one)));
  return asDraft(t, below, { by: "model", draft: null, prompt }, questionTask, id);
}

/** Below words of the model that broke off: they stay, and the method itself goes on. */
export function endingAfterCut(t: Text, found: readonly PassageId[]): Ending {
  return { ...card("", text(t.method.cut), ...inFull(t, found)), byModel: true };
}

/** Where the model said nothing of use. */
export function endingByRules(t: Text, found: readonly PassageId[], said: Drafted<unknown>): Ending {
  return card("", writerLine(t, said), ...inFull(t, found));
}

/** What can be asked about. @param says why it stands here */
export function topicsCard(t: Text, says: string): Card {
  const all = Object.entries(t.method.passages).map(([id, { title }]) => {
    return { label: title, action: "method.show", value: id };
  });
  return card(t.method.topics, text(says), buttons(...all));
}

function inFull(t: Text, found: readonly PassageId[]): Block[] {
  return [...beside(t, found.slice(0, SHOWN)), ...found.slice(0, 1).map((id) => goOn(t, id))];
}

const beside = (t: Text, ids: readonly PassageId[]): Block[] =>
  ids.flatMap((id) => [text({ bold: t.method.passages[id].title }), text(t.method.passages[id].says)]);

const goOn = (t: Text, id: PassageId): Block => text([t.method.goOn, { bold: t.method.passages[id].next }]);
