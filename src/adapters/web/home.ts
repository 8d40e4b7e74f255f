import type { App } from "../../core/app.ts";
import { nativeId } from "../../core/ids.ts";
import type { Card } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import type { Demo } from "./demo.ts";
import { type Html, html } from "./html.ts";
import { pressing } from "./message.ts";
import { renderCard } from "./render.ts";
import { type Session, sourceOf } from "./session.ts";

/** The home page's card as Beacon draws it now; null when it has none. */
export async function homeCard({ app, demo }: { app: App; demo: Demo }, session: Session): Promise<Card | null> {
  const { answers } = await app.handle({ ...sourceOf(demo, session), kind: "command", name: "home", args: "" });
  return answers.find((answer) => answer.kind === "post")?.card ?? null;
}

export function renderHome(session: Session, card: Card | null): Html {
  if (!card) return html`<p class="empty">${textFor(session.lang).web.homeEmpty}</p>`;
  return renderCard(card, {
    lang: session.lang,
    id: `home-${nativeId(session.person.account)}`,
    wire: pressing(session, ""),
  });
}
