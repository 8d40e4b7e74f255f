import { type Pieces, piecesOf } from "../../catalog/alike.ts";
import type { Text } from "../../text/text.ts";
import { spoken, type Way } from "./uses.ts";

/** So many are offered. */
const OFFERED = 3;
/** What a sentence and a command must share: pieces that few commands have, and this part of the sentence. */
const LEAST = { weight: 0.45, share: 0.3 };
/** Those that fit far less than the best are left out. */
const BESIDE_BEST = 0.5;

/**
 * The commands whose words and deeds are said in a sentence, the nearest first; none where nothing is near. A piece says
 * the more, the fewer commands have it.
 */
export function nearest(text: string, ways: readonly Way[], t: Text): Way[] {
  const asked = piecesOf(text);
  const known = ways.map((way) => {
    const { say, does, also } = spoken(t, way.use);
    return { way, pieces: piecesOf(`${say} ${does} ${also}`.replaceAll(/SMART|…/g, " ")) };
  });
  const weight = weigh(known.map(({ pieces }) => pieces));
  const scored = known.flatMap(({ way, pieces }) => {
    const shared = [...asked].filter((piece) => pieces.has(piece));
    const score = shared.reduce((sum, piece) => sum + weight(piece), 0);
    return score >= LEAST.weight && shared.length / asked.size >= LEAST.share ? [{ way, score }] : [];
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= best * BESIDE_BEST)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, OFFERED)
    .map(({ way }) => way);
}

function weigh(all: readonly Pieces[]): (piece: string) => number {
  const counts = new Map<string, number>();
  for (const pieces of all) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return (piece) => 1 / Math.sqrt(counts.get(piece) ?? 1);
}
