import type { Activity } from "./payloads.ts";

/** What somebody typed, as they see it and without mentions of Beacon itself: `<at>Ada</at>` is `@Ada`. */
export function readTyped({
  text = "",
  entities,
  recipient,
}: Pick<Activity, "text" | "entities" | "recipient">): string {
  const own = entities.flatMap((entity) =>
    entity.type === "mention" && entity.mentioned.id === recipient?.id && entity.text !== "" ? [entity.text] : [],
  );
  const left = own.reduce((rest, mention) => rest.replaceAll(mention, " "), text);
  const plain = own.length > 0 ? left.replace(/[\u00a0 ]{2,}/g, " ") : left;
  return plain
    .replace(/<at[^<>]*>([^<]*)<\/at>/g, (_, name: string) => `@${name}`)
    .replaceAll("\r\n", "\n")
    .replace(/\u00a0|&nbsp;/g, " ")
    .trim();
}

const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));

/** The words of a message that Teams hands over as HTML. */
export function plainOf(content: string, contentType = "html"): string {
  if (contentType !== "html") return content.trim();
  return content
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => signOf(name) ?? whole)
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** The sign that an entity stands for, by its name or its number. */
function signOf(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES.get(name);
  const code = Number(name.slice(1).replace(/^x/i, "0x"));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
