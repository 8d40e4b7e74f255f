/** The emoji that can stand for thanks, by the names that Slack gives them. */
const EMOJI = new Map([
  ["pray", "🙏"],
  ["clap", "👏"],
  ["raised_hands", "🙌"],
  ["heart", "❤️"],
  ["+1", "👍"],
  ["thumbsup", "👍"],
  ["star", "⭐"],
  ["tada", "🎉"],
]);

/** The emoji of a reaction in whatever tone of skin; undefined for all that cannot mean thanks. */
export const emojiOf = (name: string): string | undefined => EMOJI.get(name.split("::")[0] ?? "");
