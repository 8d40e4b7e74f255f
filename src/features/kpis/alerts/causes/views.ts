import type { Drafted } from "../../../../core/model.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../../core/view.ts";
import { asDraft, writerLine } from "../../../../text/drafted.ts";
import type { Text } from "../../../../text/text.ts";
import type { ShownAlert } from "../shown.ts";
import { subjectOf } from "../words.ts";
import type { Cause } from "./draft.ts";
import { causesTask } from "./task.ts";

type About = Pick<ShownAlert, "alert" | "kpi">;

/** What may be behind it, to be checked; one that is picked begins the form of the cause. */
export function causesCard(t: Text, shown: About, drafted: Drafted<readonly Cause[]>): Card {
  const says = t.drafts.causes;
  const { id } = shown.alert;
  const items = drafted.draft.map(({ code, asks }): Item => {
    const button = { label: says.pick, action: "kpi.alert.causes.pick", value: `${id} ${code} ${asks}` };
    return { text: [{ bold: t.alerts.cause.codes[code] }, t.kpis.dot, asks], button };
  });
  const drawn = card(
    says.title(subjectOf(t, shown)),
    writerLine(t, drafted),
    text(says.unproven),
    { kind: "list", items },
    buttons({ label: says.back, action: "kpi.alert.show", value: id }),
  );
  return asDraft(t, drawn, drafted, causesTask, id);
}

/** The way to it, where a model is on. */
export const causesButton = (t: Text, { id }: Pick<ShownAlert["alert"], "id">): Block =>
  buttons({ label: t.drafts.causes.button, action: "kpi.alert.causes", value: id });

/** The way to it for whoever has just taken it on. */
export const offerCard = (t: Text, shown: About): Card =>
  card(subjectOf(t, shown), text(t.drafts.causes.offer), causesButton(t, shown.alert));
