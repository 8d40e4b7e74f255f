const MARKUP: unique symbol = Symbol("markup");

/** Markup that is safe to send. Only `html` makes it, and data read from anywhere cannot carry its symbol. */
export interface Html {
  readonly [MARKUP]: string;
}
type Hole = string | number | Html | readonly Hole[] | false | null | undefined;

/** A template whose holes are escaped, in text and in quoted attributes alike; `false`, `null` and `undefined` vanish. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return { [MARKUP]: parts.map((part, n) => part + (n < holes.length ? fill(holes[n]) : "")).join("") };
}

/** The markup as it goes over the wire. */
export function asString(markup: Html): string {
  return markup[MARKUP];
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function fill(hole: Hole): string {
  if (hole === undefined || hole === null || hole === false) return "";
  if (typeof hole === "string" || typeof hole === "number") return escapeHtml(String(hole));
  if (isList(hole)) return hole.map(fill).join("");
  return hole[MARKUP];
}

const isList = (hole: Html | readonly Hole[]): hole is readonly Hole[] => Array.isArray(hole);
