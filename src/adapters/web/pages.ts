import type { Express } from "express";
import { z } from "zod";
import { PAGES } from "../../core/feature.ts";
import type { Pages } from "../../core/pages.ts";
import { textFor } from "../../text/text.ts";
import type { Demo } from "./demo.ts";
import { html } from "./html.ts";
import { languageRow } from "./page.ts";
import { answerProblem } from "./problems.ts";
import type { InWindow } from "./routes.ts";
import { addressOf, type Session, sourceOf } from "./session.ts";
import { type Chosen, pickedIn, renderShown } from "./shown.ts";

export const PageQuery = z.object({ team: z.string().max(26).optional(), period: z.string().max(10).optional() });

/** The pages that features add to, for the person of the window. */
export function mountPages(app: Express, parts: { demo: Demo; pages: Pages; inWindow: InWindow }): void {
  const { demo, pages, inWindow } = parts;
  for (const path of PAGES) {
    app.get(
      path,
      inWindow(async (session, req, res) => {
        const query = PageQuery.safeParse(req.query);
        const shown = query.success && (await pages.show(path, sourceOf(demo, session), query.data));
        if (!shown) return answerProblem(req, res, 404, textFor(session.lang).web.errors.noSuchPage);
        const hrefOf = (chosen: Chosen, change: Partial<Session> = {}) =>
          [addressOf(session, change, path), ...pickedIn(chosen)].join("&");
        const { lang } = shown;
        const languages = languageRow(lang, lang, (each) => hrefOf(shown, { lang: each, chosen: true }));
        const back = html`<a href="${addressOf(session)}">${textFor(lang).web.errors.back}</a>`;
        const frame = { path, name: session.person.name, hrefOf, ways: html`${languages} ${back}` };
        res.set("Cache-Control", "no-store").type("html").send(renderShown(frame, shown));
      }),
    );
  }
}
