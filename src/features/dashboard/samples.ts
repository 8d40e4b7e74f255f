import type { Lang } from "../../core/lang.ts";
import { card, type Sample } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { closedCard, linkCard, outCard, wayIn } from "./views.ts";

/** Plainly invented. */
const URL_OF_NOBODY = `https://beacon.example/sign-in/${"A1b2".repeat(10)}C3d`;

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  return [
    { name: "dashboard, the link", view: linkCard(t, URL_OF_NOBODY) },
    { name: "dashboard, without an address", view: closedCard(t, false) },
    { name: "dashboard, without an address, for an administrator", view: closedCard(t, true) },
    { name: "dashboard, signed out everywhere", view: outCard(t) },
    { name: "dashboard, on one's own page", view: card(t.home.title("Bo Tower"), wayIn(t)) },
  ];
}
