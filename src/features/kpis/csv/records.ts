/** A row as it is written, and the number of the line that it begins on; without its text where it is no row. */
export type Written = { line: number; text: string } | { line: number; broken: "quotes" | "long" };

/** The longest line, and the longest row of several, in characters: far beyond any reading. */
export const LONGEST = 10_000;

/**
 * Puts lines together that a quoted cell spans. A quote that does not fit costs its own line and no other. Nothing is
 * read from a line that is too long on.
 */
export async function* readRecords(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<Written> {
  const wellFormed = formOf(delimiter);
  let open: Line[] = [];
  for await (const line of readLines(texts)) {
    if (line.text.length > LONGEST) {
      yield* giveUp(open);
      return void (yield { line: line.number, broken: "long" });
    }
    if (open.length === 0 && !line.text.includes('"')) {
      if (line.text.trim() !== "") yield { line: line.number, text: line.text };
      continue;
    }
    open.push(line);
    open = yield* settle(open, wellFormed);
  }
  yield* giveUp(open);
}

interface Line {
  number: number;
  /** With the break that it ends in. */
  text: string;
}

/** Gives out what is whole or broken, and answers what is still open. */
function* settle(lines: Line[], wellFormed: RegExp): Generator<Written, Line[]> {
  let open = lines;
  for (let [first] = open; first; [first] = open) {
    const text = open.map((line) => line.text).join("");
    if (wellFormed.test(text)) {
      yield { line: first.number, text };
      return [];
    }
    const isOpen = text.split('"').length % 2 === 0 && text.length <= LONGEST;
    if (isOpen) return open;
    // The first line is at fault; those behind it may be rows.
    yield { line: first.number, broken: "quotes" };
    const behind = open.slice(1);
    open = [];
    for (const line of behind) {
      open.push(line);
      if (!open.some((one) => one.text.includes('"'))) yield* whole(open.splice(0));
    }
  }
  return open;
}

function* whole(lines: readonly Line[]): Generator<Written> {
  for (const { number, text } of lines) if (text.trim() !== "") yield { line: number, text };
}

/** At the end a quote is still open: its line is at fault, and so is every other one with a quote that never closes. */
function* giveUp(lines: readonly Line[]): Generator<Written> {
  for (const { number, text } of lines) {
    if (text.split('"').length % 2 === 0) yield { line: number, broken: "quotes" };
    else yield* whole([{ number, text }]);
  }
}

/** Cells that are quoted as a whole or hold no quote at all. */
function formOf(delimiter: string): RegExp {
  const cell = `(?:[ ]*"(?:[^"]|"")*"[ ]*|[^"${delimiter}\\r\\n]*)`;
  return new RegExp(`^${cell}(?:${delimiter}${cell})*\\r?\\n?$`);
}

/** No longer than it takes to know that a line is too long. */
async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<Line> {
  let [number, left] = [1, ""];
  for await (const text of texts) {
    const all = left + text;
    let from = 0;
    for (let at = all.indexOf("\n"); at !== -1; at = all.indexOf("\n", from)) {
      yield { number, text: all.slice(from, at + 1) };
      [number, from] = [number + 1, at + 1];
    }
    left = all.slice(from);
    if (left.length > LONGEST) break;
  }
  if (left !== "") yield { number, text: left };
}
