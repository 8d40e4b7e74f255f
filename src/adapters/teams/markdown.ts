const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * Text in the markdown of a text block, so that it reads as it was typed. Only for where text runs cannot be: phones
 * show some of the escapes.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_[\]~]/g, "\\$&")
    .replace(/^(\s*)([-+#=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

/** Bold where markdown would understand it: not before a blank or a sign. */
export function boldMarkdown(text: string): string {
  const words = escapeMarkdown(text);
  return /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(text) ? `**${words}**` : words;
}

/** @param url one that can be parsed */
export function linkMarkdown(text: string, url: string): string {
  const address = new URL(url).href.replaceAll("(", "%28").replaceAll(")", "%29");
  return `[${escapeMarkdown(text)}](${address})`;
}
