import type { Kpi } from "../../../catalog/kpi.ts";
import { type Block, buttons, facts } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { aim } from "../access.ts";
import { standingLine, TONES } from "../digest/line.ts";
import type { Standing } from "./standing.ts";

/** How a KPI stands for a team, and what whoever looks may do about it. */
export interface WatchedShown {
  /** Null before the first reading. */
  standing: Standing | null;
  /** Whose number it is, by name. */
  owner: string | null;
  mayChange: boolean;
  follows: boolean;
}

export function watchedBlocks(t: Text, kpi: Kpi, team: Team, shown: WatchedShown): Block[] {
  const { standing, owner, mayChange, follows } = shown;
  const value = aim(team, kpi.key);
  const tone = standing && TONES[standing.state];
  return [
    ...(standing ? [{ kind: "text" as const, text: standingLine(t, standing), ...(tone && { tone }) }] : []),
    ...(owner === null ? [] : [facts([t.watch.fact.owner, owner])]),
    buttons(
      mayChange && { label: t.watch.set, action: "kpi.aims", value },
      { label: follows ? t.digest.unfollow : t.digest.follow, action: "kpi.follow", value },
      mayChange && { label: t.alerts.rule.button, action: "kpi.alert.rule", value },
    ),
  ];
}
