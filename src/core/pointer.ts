/** Whether the text is a JSON pointer (RFC 6901): empty, or parts that each begin with a slash. */
export function isPointer(text: string): boolean {
  return /^(\/([^~/]|~[01])*)*$/.test(text);
}

/** What a JSON pointer points at; undefined where there is nothing. */
export function pointAt(json: unknown, pointer: string): unknown {
  if (!isPointer(pointer)) return undefined;
  const parts = pointer.split("/").slice(1);
  return parts.reduce<unknown>((value, part) => step(value, part.replaceAll("~1", "/").replaceAll("~0", "~")), json);
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(name) ? (value[Number(name)] as unknown) : undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
