/** One of two organisations that have left the same records, each under ids and accounts of its own. */
export interface Side {
  readonly org: string;
  readonly account: string;
  /** The id of the first record of nearly every table, so that few tries name something of each. */
  readonly id: string;
  /** The same of the others, counted from 0. */
  nth(n: number): string;
}

const side = (letter: string): Side => {
  const digits = "123456789";
  const nth = (n: number) => `01K0${letter.repeat(21)}${digits[n]}`;
  return { org: `01K0${letter.repeat(21)}0`, account: `test:${letter}`, id: nth(0), nth };
};
/**
 * Those of whom the others shall learn nothing. Each of their texts begins with a word that stands nowhere else: Umbra
 * and a number, or Nomen for what a person, a team or the organisation is called.
 */
export const THEIRS = side("A");
/** Those who try. */
export const OURS = side("B");

/** What can be told of them: their marked words, their ids and accounts, each once. */
export function toldOf(text: string): string[] {
  const found = text.match(/(?:umbra|nomen)\d+|01K0A{21}\d|test:A\b(?::\w+)?/gi) ?? [];
  return [...new Set(found.map((one) => one.toLowerCase()))];
}
