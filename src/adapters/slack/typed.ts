/**
 * What somebody typed, as they see it. Slack sends `&`, `<` and `>` escaped and everything it recognised in angle
 * brackets: `<@U1|ada>`, `<#C1|general>`, `<https://a.b|a.b>`, `<!here>`.
 */
export function readTyped(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => token(inside))
    .replace(/&(amp|lt|gt);/g, (_, name: string) => LITERAL[name] ?? "");
}

/** The people in what somebody typed: each as it reads there, and their id. */
export function mentionsIn(text: string): { text: string; user: string }[] {
  const found = text.matchAll(/<(@([UW]\w+)(?:\|[^<>]*)?)>/g);
  return [...found].map(([, inside = "", user = ""]) => ({ text: token(inside), user }));
}

/** The groups in it: each as it reads there, and its id. */
export function groupsIn(text: string): { text: string; group: string }[] {
  const found = text.matchAll(/<(!subteam\^(\w+)(?:\|[^<>]*)?)>/g);
  return [...found].map(([, inside = "", group = ""]) => ({ text: token(inside), group }));
}

/** The text without mentions of Beacon itself. */
export function withoutMention(text: string, bot: string): string {
  return text
    .replace(new RegExp(`<@${bot}(\\|[^<>]*)?>`, "g"), " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

const LITERAL: Record<string, string> = { amp: "&", lt: "<", gt: ">" };

function token(inside: string): string {
  const bar = inside.indexOf("|");
  const [target, label] = bar < 0 ? [inside, ""] : [inside.slice(0, bar), inside.slice(bar + 1)];
  const sign = target[0];
  if (sign === "@") return `@${label || target.slice(1)}`;
  if (sign === "#") return `#${label || target.slice(1)}`;
  if (sign === "!") return label || `@${target.slice(1)}`;
  const address = target.replace(/^mailto:/, "");
  // Slack made the link itself when the label is what was typed; another label is worth keeping beside the address.
  const typed = label === "" || label === address || address.endsWith(`//${label}`);
  return typed ? label || address : `${label} (${address})`;
}
