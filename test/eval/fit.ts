import { ALWAYS } from "../../src/coach/scorer/questions.ts";

/** Features of each piece of a text, and whether the text is what is asked. A piece that is so makes the text so. */
export interface Example {
  pieces: readonly (readonly string[])[];
  is: boolean;
}

const ROUNDS = 40;
const PACE = 0.05;
/** How much a weight is drawn back to nothing. */
const DRAWN = 0.003;
/** How much of each step is taken off a weight, so that what hardly helps falls to nothing. */
const SHED = 0.003;
const ALWAYS_AT = 0;

/**
 * Weights of a logistic regression over pieces, each of which alone would do ("noisy or"; with one piece a plain
 * logistic regression), learnt by AdaGrad in an order that is the same every time. `ALWAYS` is the first. A feature that
 * fewer than `seen` examples have teaches nothing.
 */
export function learnFrom(examples: readonly Example[], seen: number): Map<string, number> {
  const names = known(examples, seen);
  const places = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ pieces, is }) => ({
    is,
    pieces: pieces.map((piece) => [ALWAYS, ...piece].flatMap((name) => places.get(name) ?? [])),
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  const step = (place: number, gradient: number): void => {
    const drawn = gradient + DRAWN * (weights[place] ?? 0);
    squares[place] = (squares[place] ?? 0) + drawn * drawn;
    const pace = PACE / Math.sqrt(squares[place] ?? 1);
    const weight = (weights[place] ?? 0) - pace * drawn;
    weights[place] = place === ALWAYS_AT ? weight : Math.sign(weight) * Math.max(0, Math.abs(weight) - pace * SHED);
  };
  const next = dice();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(rows, next);
    for (const { pieces, is } of rows) {
      const shares = pieces.map((piece) => share(piece.reduce((sum, place) => sum + (weights[place] ?? 0), 0)));
      const any = Math.max(1e-6, 1 - shares.reduce((none, one) => none * (1 - one), 1));
      for (const [i, piece] of pieces.entries()) {
        const own = shares[i] ?? 0;
        const gradient = is ? ((any - 1) / any) * own : own;
        if (Math.abs(gradient) > 1e-5) for (const place of piece) step(place, gradient);
      }
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

const share = (score: number): number => 1 / (1 + Math.exp(-score));

function known(examples: readonly Example[], seen: number): string[] {
  const counts = new Map<string, number>([[ALWAYS, seen]]);
  for (const { pieces } of examples)
    for (const name of new Set(pieces.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= seen).map(([name]) => name);
}

/** The same throws every time. */
function dice(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffle<T>(rows: T[], next: () => number): void {
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [rows[i], rows[j]] = [rows[j] as T, rows[i] as T];
  }
}
