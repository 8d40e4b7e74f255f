import { buttons, type Card, card, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";

/** Somebody's standing choice about announcements. */
export function settingsCard(t: Text, out: boolean): Card {
  const says = t.recognition.consent;
  return card(
    says.settings,
    text(out ? says.isOut : says.isIn),
    buttons(
      out
        ? { label: says.comeIn, action: "win.in", value: "", look: "primary" }
        : { label: says.stayOut, action: "win.out", value: "" },
      { label: t.recognition.mine.open, action: "win.mine", value: "month" },
    ),
  );
}
