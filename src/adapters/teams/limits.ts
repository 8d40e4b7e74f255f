/** What Teams takes at most. Everything the renderers draw stays inside this table. */
export const LIMITS = {
  /**
   * A card's elements as JSON, in UTF-16 units. Every way into Teams takes a message of 28 KB, which are 14,336 units;
   * the rest is for what is around them.
   */
  body: 12_500,
  /** What clients show that are too old for the card. */
  fallback: 500,
  /** One paragraph; a longer text becomes several, so that it can be cut inside. */
  text: 1_000,
  /** Teams hides more of them in one row, however short they are. */
  actions: 6,
  /** The width of a row of buttons on a phone, in letters. */
  row: 40,
  button: 80,
  url: 2_000,
  label: 500,
  option: 200,
  /** A file that is given, in bytes. */
  file: 50 * 2 ** 20,
} as const;
