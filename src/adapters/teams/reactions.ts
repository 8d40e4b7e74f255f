/** What Teams has called its first reactions; the others begin with their sign's number: `1f64f_foldedhands`. */
const EMOJI = new Map([
  ["like", "👍"],
  ["heart", "❤️"],
]);

/** The emoji of a reaction; undefined where Teams has no sign for it. */
export function emojiOf(type: string): string | undefined {
  const number = /^([\da-f]{4,5})(?:_|-|$)/.exec(type)?.[1];
  return EMOJI.get(type) ?? (number === undefined ? undefined : String.fromCodePoint(Number.parseInt(number, 16)));
}
