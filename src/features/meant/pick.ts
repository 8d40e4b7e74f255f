import type { Context } from "../../core/feature.ts";
import { unveil } from "../../core/veil.ts";
import { textFor } from "../../text/text.ts";
import { veilOf } from "../people/veil.ts";
import { commandTask } from "./task.ts";
import { says, spoken, takesWords, typedFor, type Way } from "./uses.ts";

/** A longer one is no request for a command. */
const LONGEST = 500;

/** The command that the model takes a sentence for, as it would be typed. `prompt` is the version of its words. */
export interface Picked {
  way: Way;
  typed: string;
  prompt: string;
}

/** "none" where the model sees no command in it; null where it gave no answer of use. */
export async function pick(text: string, ways: readonly Way[], context: Context): Promise<Picked | "none" | null> {
  const { model, me } = context;
  if (!model || text.length > LONGEST) return null;
  const veil = await veilOf(context);
  const sentence = veil.hide(text);
  const asked = await model.ask(commandTask, { language: me.lang, sentence, commands: listed(ways) });
  if (asked.why !== null) return null;
  const { command, words } = asked.answer;
  const name = command.trim();
  if (name === "") return "none";
  const way = ways.find(({ use }) => use.name === name);
  const own = way && (takesWords(way.use) ? ownWords(words, sentence, veil.behind) : "");
  if (way === undefined || own === undefined || own === null) return null;
  const typed = typedFor(says(context), way, own);
  return typed === null ? null : { way, typed, prompt: asked.prompt };
}

/** In the language of the prompt, whoever asks. */
function listed(ways: readonly Way[]): string {
  const t = textFor("en");
  return ways.map(({ use }) => `${use.name}: ${spoken(t, use).does}`).join("\n");
}

/** A place, a run of Chinese, a word, or a mark. */
const PIECE = /\{[a-z]+\d*\}|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’-])+|\S/gu;

/**
 * The words with their places filled, where every piece of them stands in the sentence that was sent; null where one does
 * not. So nothing comes back that the person has not written. Rule: docs/method.md, words of a model.
 */
export function ownWords(words: string, sentence: string, behind: ReadonlyMap<string, string>): string | null {
  const fold = (text: string): string => text.toLowerCase();
  const said = fold(sentence);
  const pieces = new Set(said.match(PIECE) ?? []);
  const isOwn = (piece: string) => (/\p{Script=Han}/u.test(piece) ? said.includes(piece) : pieces.has(piece));
  return (fold(words).match(PIECE) ?? []).every(isOwn) ? unveil(words.trim(), behind, []) : null;
}
