import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import { type Text, textFor } from "../../text/text.ts";
import { html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { renderPage } from "./page.ts";

/** A title, some sentences, and where to go from there. */
export interface Notice {
  title: string;
  lines: readonly string[];
  button?: { label: string; url: string };
}

/** A page with one thing to say, in the language of whoever asks for it. */
export function renderNotice(req: IncomingMessage, says: (t: Text) => Notice): string {
  const lang = langOfRequest(req as Request);
  const { title, lines, button } = says(textFor(lang));
  const body = html`<body class="problem">
    <main>
      <img src="/assets/beacon.svg" alt="" width="56" height="56" />
      <h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${button && html`<p><a class="button primary" href="${button.url}">${button.label}</a></p>`}
    </main>
  </body>`;
  return renderPage({ lang, title, body });
}
