import type { Kpi } from "../../catalog/kpi.ts";
import { type Block, type Button, type Item, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { aim } from "./access.ts";

/** A KPI by its name alone. */
export function nameItem(t: Text, kpi: Kpi, team: Team | null): Item {
  return { text: kpi.name[t.locale], button: showButton(t, kpi, team) };
}

export function showButton(t: Text, kpi: Kpi, team: Team | null): Button {
  return { label: t.kpis.show, action: "kpi.show", value: aim(team, kpi.key) };
}

export function browse(t: Text, team: Team | null): Button {
  return { label: t.kpis.browse, action: "kpi.areas", value: aim(team) };
}

/** As many lines as are read with pleasure, and how many there are besides. */
export function listed(items: readonly Item[], more: (n: number) => string, most = 15): Block[] {
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [{ kind: "list", items: items.slice(0, most) }, ...(rest > 0 ? [text(more(rest), "muted")] : [])];
}
