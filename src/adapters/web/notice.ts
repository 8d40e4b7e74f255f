import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import { type Text, textFor } from "../../text/text.ts";
import { html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { renderNote } from "./page.ts";

/** A title, some sentences, and where to go from there. */
export interface Notice {
  title: string;
  lines: readonly string[];
  button?: { label: string; url: string };
}

/** A platform's page with one thing to say, in the language of whoever asks for it. */
export function renderNotice(req: IncomingMessage, says: (t: Text) => Notice): string {
  const lang = langOfRequest(req as Request);
  const { title, lines, button: way } = says(textFor(lang));
  const button = way !== undefined && html`<p><a class="button primary" href="${way.url}">${way.label}</a></p>`;
  return renderNote({ lang, title, lines, button });
}
