import type { PagePart } from "../../../core/feature.ts";
import { card } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { says } from "../access.ts";
import { listed } from "../parts.ts";
import { unsettled } from "./list.ts";
import { alertLine } from "./list-view.ts";

/** The team's open alerts, as far as whoever looks may see them. */
export const alertsPart: PagePart = {
  path: "/dashboard",
  title: (lang) => textFor(lang).alerts.section,
  cards: async (context) => {
    const all = (await unsettled(context)).filter(({ team }) => team.id === context.team);
    if (all.length === 0) return [];
    const t = says(context);
    const lines = all.map((one) => ({ text: alertLine(t, one).text }));
    return [card(t.alerts.listTitle(all.length), ...listed(lines, t.alerts.more))];
  },
};
