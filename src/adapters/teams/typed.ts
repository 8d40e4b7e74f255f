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
    .replace(/<at[^>]*>([^<]*)<\/at>/g, (_, name: string) => `@${name}`)
    .replaceAll("\r\n", "\n")
    .replace(/\u00a0|&nbsp;/g, " ")
    .trim();
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** The words of a message that Teams hands over as HTML. */
export function plainOf(content: string, contentType = "html"): string {
  if (contentType !== "html") return content.trim();
  return content
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n{2,}/g, "\n")
    .trim();
}
