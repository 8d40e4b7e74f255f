import type { Express } from "express";
import { z } from "zod";
import { PAGES, type PagePath } from "../../core/feature.ts";
import type { Pages, Shown } from "../../core/pages.ts";
import type { Card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Demo } from "./demo.ts";
import { type Html, html } from "./html.ts";
import { choiceRow, languageRow, renderPage } from "./page.ts";
import { answerProblem } from "./problems.ts";
import { renderCard } from "./render.ts";
import type { InWindow } from "./routes.ts";
import { addressOf, type Session, sourceOf } from "./session.ts";

const Query = z.object({ team: z.string().max(26).optional(), period: z.string().max(10).optional() });

/** The pages that features add to, for the person of the window. */
export function mountPages(app: Express, parts: { demo: Demo; pages: Pages; inWindow: InWindow }): void {
  const { demo, pages, inWindow } = parts;
  for (const path of PAGES) {
    app.get(
      path,
      inWindow(async (session, req, res) => {
        const query = Query.safeParse(req.query);
        const shown = query.success && (await pages.show(path, sourceOf(demo, session), query.data));
        if (!shown) return answerProblem(req, res, 404, textFor(session.lang).web.errors.noSuchPage);
        res
          .set("Cache-Control", "no-store")
          .type("html")
          .send(renderShown(path, session, shown));
      }),
    );
  }
}

function renderShown(path: PagePath, session: Session, shown: Shown): string {
  const { lang, parts } = shown;
  const says = textFor(lang).web;
  const body = html`<body class="page">
    <a class="skip" href="#content">${says.pages.skip}</a>
    ${head(path, session, shown)}
    <main id="content" tabindex="-1">
      ${parts.filter(({ cards }) => cards.length > 0).map(({ title, cards }, at) => part(title, cards, shown, at))}
      ${parts.every(({ cards }) => cards.length === 0) && html`<p class="empty">${says.pages.empty}</p>`}
    </main>
  </body>`;
  return renderPage({ lang, title: says.pages[path], body });
}

function head(path: PagePath, session: Session, { lang, teams, team, periods, period }: Shown): Html {
  const says = textFor(lang).web;
  const hrefOf = (picked: { team: string | null; period?: string | null }, change: Partial<Session> = {}) =>
    [addressOf(session, change, path), ...asked("team", picked.team), ...asked("period", picked.period)].join("&");
  // Another team may have begun later, so it opens at what is usual there.
  const choices = teams.map((one) => ({
    label: one.label,
    href: hrefOf({ team: one.value }),
    here: one.value === team,
  }));
  const times = periods.map((one) => {
    return { label: one.label, href: hrefOf({ team, period: one.value }), here: one.value === period };
  });
  return html`<header class="page-head">
    <h1>${says.pages[path]}</h1>
    <p class="room-about"><bdi>${session.person.name}</bdi></p>
    ${choices.length > 1 && choiceRow(says.pages.teams, choices)}
    ${times.length > 1 && choiceRow(says.pages.periods, times)}
    <div class="page-ways">
      ${languageRow(lang, lang, (each) => hrefOf({ team, period }, { lang: each, chosen: true }))}
      <a href="${addressOf(session)}">${says.errors.back}</a>
    </div>
  </header>`;
}

const asked = (name: string, value: string | null | undefined) => (value ? [`${name}=${value}`] : []);

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
