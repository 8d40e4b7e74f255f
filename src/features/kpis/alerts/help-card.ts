import { buttons, type Card, card, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Help } from "./alert.ts";
import type { ShownAlert } from "./shown.ts";
import { foundInWords, subjectOf } from "./words.ts";

/** What somebody is asked for, and what the other needs of them. @param place of the help on the alert */
export function helpCard(t: Text, shown: ShownAlert, place: number, asker: string, reader: string): Card {
  const { alert, watched } = shown;
  const { help: says } = t.alerts;
  const help = alert.helps[place] as Help;
  const goal = watched?.goal;
  return card(
    says.asks(asker, subjectOf(t, shown)),
    text([{ bold: says.kinds[help.kind] }, `${t.kpis.dash}${says.gets[help.kind]}`]),
    help.note !== "" && { kind: "quote", text: help.note },
    alert.finding && text(foundInWords(t, alert.finding, alert.gauge), "muted"),
    buttons(
      { label: says.takeIt, action: "kpi.alert.seen", value: `${alert.id} ${place}`, look: "primary" },
      help.kind === "adjust" && goal?.owner === reader && { label: says.revise, action: "goal.revise", value: goal.id },
      { label: t.alerts.show, action: "kpi.alert.show", value: alert.id },
    ),
  );
}
