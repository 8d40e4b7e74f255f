import { type Block, buttons, type Card, card, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";

/** The way in, for whoever asked for it. */
export function linkCard(t: Text, url: string): Card {
  const says = t.dashboard;
  return card(
    says.title,
    text({ link: says.open, url }),
    text(says.until, "muted"),
    buttons({ label: says.signOut, action: "dashboard.out", value: "" }),
  );
}

/** Nobody has said where Beacon is reached. */
export const closedCard = (t: Text, admin: boolean): Card =>
  card(
    t.dashboard.closed,
    text(admin ? t.dashboard.closedAdmin : t.dashboard.closedMember),
    text(t.dashboard.closedDemo, "muted"),
  );

export const outCard = (t: Text): Card => card(t.dashboard.signedOut, text(t.dashboard.signedOutNext));

/** What stands of it on one's own page. */
export const wayIn = (t: Text): Block => buttons({ label: t.dashboard.show, action: "dashboard.open", value: "" });
