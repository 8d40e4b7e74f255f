import type { Request } from "express";
import { asLang, type Lang } from "../../core/lang.ts";

/** The reader's language where no session says it. */
export function langOfRequest(req: Request): Lang {
  return (
    req
      .acceptsLanguages()
      .map(asLang)
      .find((lang) => lang !== null) ?? "en"
  );
}
