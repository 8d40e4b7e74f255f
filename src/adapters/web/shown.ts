import type { PagePath } from "../../core/feature.ts";
import type { Shown } from "../../core/pages.ts";
import type { Card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { type Html, html } from "./html.ts";
import { choiceRow, renderPage } from "./page.ts";
import { renderCard } from "./render.ts";

/** What a reader has picked; null is what is usual. */
export interface Chosen {
  team: string | null;
  period?: string | null;
}

/** The parts of an address that say it. */
export function pickedIn({ team, period }: Chosen): string[] {
  const all = { team, period };
  return Object.entries(all).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
}

/** What stands around a page's content. */
export interface Frame {
  path: PagePath;
  /** Whose page it is. */
  name: string;
  /** The same page about another team, or another time. */
  hrefOf(chosen: Chosen): string;
  /** What else one can do: languages, the way back, signing out. */
  ways: Html;
}

/** A page of cards that features have put together. */
export function renderShown(frame: Frame, shown: Shown): string {
  const { lang, parts } = shown;
  const says = textFor(lang).web;
  const body = html`<body class="page">
    <a class="skip" href="#content">${says.pages.skip}</a>
    ${head(frame, shown)}
    <main id="content" tabindex="-1">
      ${parts.filter(({ cards }) => cards.length > 0).map(({ title, cards }, at) => part(title, cards, shown, at))}
      ${parts.every(({ cards }) => cards.length === 0) && html`<p class="empty">${says.pages.empty}</p>`}
    </main>
  </body>`;
  return renderPage({ lang, title: says.pages[frame.path], body });
}

function head({ path, name, hrefOf, ways }: Frame, { lang, teams, team, periods, period }: Shown): Html {
  const says = textFor(lang).web;
  // Another team may have begun later, so it opens at what is usual there.
  const choices = teams.map(({ value, label }) => ({ label, href: hrefOf({ team: value }), here: value === team }));
  const times = periods.map(({ value, label }) => {
    return { label, href: hrefOf({ team, period: value }), here: value === period };
  });
  return html`<header class="page-head">
    <h1>${says.pages[path]}</h1>
    <p class="room-about"><bdi>${name}</bdi></p>
    ${choices.length > 1 && choiceRow(says.pages.teams, choices)}
    ${times.length > 1 && choiceRow(says.pages.periods, times)}
    <div class="page-ways">${ways}</div>
  </header>`;
}

function part(title: string, cards: readonly Card[], { lang }: Shown, at: number): Html {
  const id = `part-${at}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="page-cards">
      ${cards.map((card, n) => {
        const setting = { lang, id: `${id}-${n}`, level: 3 as const };
        return html`<article aria-labelledby="${setting.id}-title">${renderCard(card, setting)}</article>`;
      })}
    </div>
  </section>`;
}
