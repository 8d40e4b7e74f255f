import { LANGS } from "../../core/lang.ts";
import { type Block, buttons, text } from "../../core/view.ts";
import { type Text, textFor } from "../../text/text.ts";
import { slotValue } from "./access.ts";
import type { CheckIn, Offer, Said } from "./checkin.ts";

/** What an answer is worth being made of; null for a day like any other. Rule: docs/method.md, check-ins. */
export function offerOf(said: Said): Offer | null {
  if (said.kind === "skip") return null;
  const all = LANGS.map((lang) => textFor(lang).checkins.offer);
  if (said.praise !== "") return all.some(({ customer }) => customer.test(said.praise)) ? "praise" : "thanks";
  return all.some(({ effect }) => effect.test(said.done)) ? "win" : null;
}

/** One line with a yes and a no. */
export function offerBlocks(t: Text, checkIn: CheckIn, offer: Offer): Block[] {
  const { lines, make, notNow } = t.checkins.offer;
  return [
    text(lines[offer]),
    buttons(
      { label: make[offer], action: "win.checkin", value: checkIn.id },
      { label: notNow, action: "checkin.declined", value: slotValue(checkIn) },
    ),
  ];
}
