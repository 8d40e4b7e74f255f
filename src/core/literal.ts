/** Marks that turn the direction of everything after them, until the line ends. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
/** Keep a text's own direction to itself: first strong isolate, pop. */
const ISOLATE = ["\u2068", "\u2069"] as const;

/** People's words, whose marks of direction end with them. */
export const isolate = (text: string): string => (TURNS.test(text) ? `${ISOLATE[0]}${text}${ISOLATE[1]}` : text);

/** At most `max` UTF-16 units, never half a character, with an ellipsis where something is missing. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, wholeUntil(text, max - 1))}…`;
}

/** The text in pieces of at most `max`, none of them starting or ending with half a character. */
export function split(text: string, max: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ""; ) {
    const end = wholeUntil(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}

function wholeUntil(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const code = text.charCodeAt(end - 1);
  const isHighSurrogate = code >= 0xd800 && code <= 0xdbff;
  return isHighSurrogate && end > 1 ? end - 1 : end;
}
