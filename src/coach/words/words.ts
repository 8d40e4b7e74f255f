import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** What words tell the coach. Both languages are always read together: people mix them. */
export const CLASSES = [
  "up",
  "down",
  "hold",
  "serve",
  "make",
  "task",
  "product",
  "wish",
  "vague",
  "better",
  "bare",
  "head",
  "fixed",
  "object",
  "common",
  "channel",
  "place",
  "group",
  "self",
  "from",
  "to",
  "most",
  "least",
  "limit",
  "change",
  "peer",
  "means",
  "resource",
  "gain",
  "act",
  "why",
  "effect",
  "purpose",
  "client",
  "harm",
  "order",
  "helper",
  "finite",
  "pain",
  "value",
  "forever",
  "perfect",
  "asap",
  "greeting",
  "command",
  "complaint",
  "question",
  "past",
  "proposal",
  "stop",
  "owner",
] as const;
export type WordClass = (typeof CLASSES)[number];

/** One string per class, its words separated by commas; a final `*` stands for any ending. */
export type Words = Record<WordClass, string>;

export function wordsOf(kind: WordClass): string {
  return `${en[kind]}, ${zh[kind]}`;
}
