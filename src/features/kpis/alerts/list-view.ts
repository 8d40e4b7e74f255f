import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { listed } from "../parts.ts";
import type { ShownAlert } from "./shown.ts";
import { nextInWords, titleOf, whenInWords } from "./words.ts";

export type Listed = Pick<ShownAlert, "alert" | "kpi" | "team">;

/** @param all what somebody may see, the most urgent first */
export function alertsCard(t: Text, all: readonly Listed[], mayReport: boolean): Card {
  const says = t.alerts;
  return card(
    says.listTitle(all.length),
    all.length === 0 && text(says.nothing),
    ...listed(
      all.map((one) => alertLine(t, one)),
      says.more,
    ),
    mayReport && text(says.hint, "muted"),
    mayReport && buttons({ label: says.reportButton, action: "kpi.alert.report", value: "" }),
  );
}

export const listButton = (t: Text): Button => ({ label: t.alerts.list, action: "kpi.alert.list", value: "" });

export function alertLine(t: Text, one: Listed): Item {
  const { alert, team } = one;
  const says = t.alerts;
  const rest = says.line(says.states[alert.state], whenInWords(t, alert.raisedAt, team.zone), nextInWords(t, one));
  const button = { label: says.show, action: "kpi.alert.show", value: alert.id };
  return { text: [{ bold: titleOf(t, one) }, `${t.kpis.dot}${team.name}${t.kpis.dot}${rest}`], button };
}
