/** What Slack takes at most. Everything the renderers draw stays inside this table. */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** One text object or one rich text element. */
  text: 3_000,
  /** All the text of a message together; Slack refuses somewhere past 12,000 and does not say how it counts. */
  total: 9_500,
  header: 150,
  actions: 25,
  button: 75,
  buttonValue: 2_000,
  actionId: 255,
  blockId: 255,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  viewTitle: 24,
  viewButton: 24,
  callbackId: 255,
  metadata: 3_000,
  label: 2_000,
  hint: 2_000,
  input: 3_000,
  option: 75,
  optionValue: 150,
  options: 100,
  /** As many of several are shown as checkboxes; more become a menu. */
  checkboxes: 10,
  /** As many choices are shown as radio buttons; more become a menu. */
  radios: 5,
  url: 3_000,
  error: 2_000,
  promptTitle: 75,
} as const;

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
