import { LANGS, type Lang } from "../../core/lang.ts";
import { textFor } from "../../text/text.ts";
import { tokenMeta } from "./form-token.ts";
import { asString, type Html, html } from "./html.ts";

export interface Page {
  lang: Lang;
  title: string;
  body: Html;
  /** What the page sends back with whatever it sends, where it talks to the server after it has loaded. */
  live?: string;
  /** What the page loads besides, by the name under `/assets`. */
  scripts?: readonly string[];
}

const CONFIG = JSON.stringify({
  history: false,
  includeIndicatorCSS: false,
  extensions: "sse",
  sse: { reconnectDelay: 300, reconnectMaxDelay: 2_000 },
});

// Not deferred: htmx would begin before its extension is there and never connect the stream.
const SCRIPTS = html`<meta name="htmx-config" content="${CONFIG}" />
  <script src="/assets/htmx.js"></script>
  <script src="/assets/sse.js"></script>
  <script src="/assets/client.js"></script>`;

/** A whole document. */
export function renderPage({ lang, title, body, live, scripts = [] }: Page): string {
  const document = html`<html lang="${lang}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · Beacon</title>
      <link rel="icon" type="image/svg+xml" href="/assets/beacon.svg" />
      <link rel="stylesheet" href="/assets/style.css" />
      <script type="module" src="/assets/charts.js"></script>
      ${live !== undefined && [tokenMeta(live), SCRIPTS]}
      ${scripts.map((name) => html`<script src="/assets/${name}" defer></script>`)}
    </head>
    ${body}
  </html>`;
  return `<!doctype html>\n${asString(document)}`;
}

/** A few lines to a reader, and at most one thing to do. */
export interface Note {
  lang: Lang;
  title: string;
  lines: readonly string[];
  button?: Html | false;
}

export interface Way {
  label: string;
  href: string;
}

export function renderNote({ lang, title, lines, button }: Note): string {
  const body = html`<body class="problem">
    <main>
      <img src="/assets/beacon.svg" alt="" width="56" height="56" />
      <h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${button}
    </main>
  </body>`;
  return renderPage({ lang, title, body });
}

/** A page that says what went wrong, and leads back where there is somewhere to go. */
export function renderProblem(
  lang: Lang,
  sentence: string,
  back: Way | null,
  title = textFor(lang).web.errors.title,
): string {
  const button = back !== null && html`<p><a class="button primary" href="${back.href}">${back.label}</a></p>`;
  return renderNote({ lang, title, lines: [sentence], button });
}

/** A row of links of which one is where the reader is. */
export function choiceRow(
  label: string,
  choices: readonly { label: string; lang?: Lang; href: string; here: boolean }[],
  shown = true,
): Html {
  return html`<nav class="choices" aria-label="${label}">
    ${shown && html`<span aria-hidden="true">${label}</span>`}
    ${choices.map(({ label: name, lang, href, here }) => {
      const spoken = lang && html`lang="${lang}"`;
      return html`<a href="${href}" ${spoken} ${here && html`aria-current="true"`}>${name}</a>`;
    })}
  </nav>`;
}

/** One link per language, each in its own words. */
export function languageRow(lang: Lang, current: Lang, hrefOf: (lang: Lang) => string): Html {
  const { language, languages } = textFor(lang).web;
  const choices = LANGS.map((each) => ({
    label: languages[each],
    lang: each,
    href: hrefOf(each),
    here: each === current,
  }));
  return choiceRow(language, choices, false);
}
