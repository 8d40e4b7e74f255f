import { createHash } from "node:crypto";
import type { Lang } from "../../core/lang.ts";
import type { Block, Button, Card, Chart, Item, Rich, Span, Table, Tone } from "../../core/view.ts";
import { optionOf } from "../../pictures/option.ts";
import { textFor } from "../../text/text.ts";
import { type Html, html } from "./html.ts";

/** What a card needs to know of the page it stands on. */
export interface Setting {
  /** The reader's language, for the few words that are the page's own. */
  lang: Lang;
  /** Comes before every id, so that one page may show many cards. */
  id: string;
  /** Which heading its title is; 2 where nothing else is said. */
  level?: 2 | 3;
  /** The attributes that make a button work; none where it is only shown. */
  wire?: (button: Button) => Html;
}

/** A card as a browser shows it. The element that holds it is labelled by `<id>-title`. */
export function renderCard(card: Card, setting: Setting): Html {
  const blocks = card.blocks.map((each) => block(each, setting));
  return html`<div class="card">${title(card, setting)}${blocks}</div>`;
}

function title({ title }: Card, { id, level = 2 }: Setting): Html {
  if (level === 3) return html`<h3 class="card-title" id="${id}-title"><bdi>${title}</bdi></h3>`;
  return html`<h2 class="card-title" id="${id}-title"><bdi>${title}</bdi></h2>`;
}

function block(each: Block, setting: Setting): Html {
  switch (each.kind) {
    case "text":
      return html`<p class="text ${each.tone && `tone-${each.tone}`}">${mark(each.tone, setting)}${rich(each.text)}</p>`;
    case "quote":
      return html`<blockquote class="quote" dir="auto"><bdi>${each.text}</bdi></blockquote>`;
    case "code":
      return code(each.text, setting);
    case "facts":
      return html`<dl class="facts">
        ${each.facts.map(({ label, value }) => html`<div><dt><bdi>${label}</bdi></dt><dd>${rich(value)}</dd></div>`)}
      </dl>`;
    case "list":
      return html`<ul class="list">${each.items.map((one) => item(one, setting))}</ul>`;
    case "buttons":
      return html`<div class="buttons">${each.buttons.map((one) => button(one, setting))}</div>`;
    case "divider":
      return html`<hr />`;
    case "chart":
      return chart(each);
    case "table":
      return table(each, setting);
    default:
      return each satisfies never;
  }
}

function code(text: string, { lang }: Setting): Html {
  const says = textFor(lang).web.copy;
  return html`<div class="code">
    <code translate="no">${text}</code>
    <button type="button" class="button" data-copy="${text}" data-done="${says.done}">${says.button}</button>
  </div>`;
}

/** The page draws the picture where scripts run; the sentence below says the same to everybody. */
function chart(each: Chart): Html {
  return html`<figure class="chart">
    <div class="chart-picture" data-chart="${JSON.stringify(optionOf(each))}"></div>
    <figcaption><strong><bdi>${each.title}</bdi></strong> ${rich(each.said)}</figcaption>
  </figure>`;
}

/** It scrolls in a box of its own on a narrow page, which the keyboard can reach. */
function table({ caption, head, rows }: Table, setting: Setting): Html {
  return html`<div class="table" tabindex="0" role="group" aria-label="${caption}"><table>
    <caption><bdi>${caption}</bdi></caption>
    <thead><tr>${head.map((cell) => html`<th scope="col"><bdi>${cell}</bdi></th>`)}</tr></thead>
    <tbody>
      ${rows.map(({ cells, tone }) => {
        return html`<tr class="${tone && `tone-${tone}`}">
          ${cells.map((cell, at) => html`<td>${at === 0 && mark(tone, setting)}<bdi>${cell}</bdi></td>`)}
        </tr>`;
      })}
    </tbody>
  </table></div>`;
}

function item({ text, tone, button: own }: Item, setting: Setting): Html {
  return html`<li class="item ${tone && `tone-${tone}`}">
    ${tone ? mark(tone, setting) : html`<span class="mark" aria-hidden="true">•</span>`}
    <span class="item-text">${rich(text)}</span>
    ${own && button(own, setting)}
  </li>`;
}

/** A tone is told by a sign, a word and a colour, so nobody depends on seeing the colour. */
function mark(tone: Tone | undefined, { lang }: Setting): Html | null {
  const says = textFor(lang).web.tones;
  switch (tone) {
    case undefined:
      return null;
    case "good":
      return html`<span class="mark" aria-hidden="true">✓</span><span class="sr-only">${says.good} </span>`;
    case "warning":
      return html`<span class="mark" aria-hidden="true">!</span><span class="sr-only">${says.warning} </span>`;
    case "muted":
      return html`<span class="mark" aria-hidden="true">–</span><span class="sr-only">${says.muted} </span>`;
    default:
      return tone satisfies never;
  }
}

function button(one: Button, { id, wire }: Setting): Html {
  // The id says what the button does, so that focus never lands on another one after a redraw.
  const does = createHash("sha256").update(`${one.action}\n${one.value}`).digest("hex").slice(0, 12);
  return html`<button type="button" class="button ${one.look}" id="${id}-${does}" ${wire?.(one)}>
    <bdi>${one.label}</bdi>
  </button>`;
}

/** Inline text. Every piece is isolated, so marks that turn the direction end with it. */
export function rich(all: Rich): Html {
  const spans: readonly Span[] = isSpan(all) ? [all] : all;
  return html`${spans.map(span)}`;
}

const isSpan = (all: Rich): all is Span => typeof all === "string" || !Array.isArray(all);

function span(one: Span): Html {
  if (typeof one === "string") return html`<bdi>${one}</bdi>`;
  if ("bold" in one) return html`<strong><bdi>${one.bold}</bdi></strong>`;
  if ("person" in one) return html`<span class="mention"><bdi>@${one.person}</bdi></span>`;
  if ("link" in one) return link(one.link, one.url);
  return one satisfies never;
}

function link(label: string, url: string): Html {
  const scheme = URL.canParse(url) ? new URL(url).protocol : "";
  if (!["http:", "https:", "mailto:"].includes(scheme)) return html`<bdi>${label}</bdi>`;
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer"><bdi>${label}</bdi></a>`;
}
