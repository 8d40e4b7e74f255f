import type { Kpi } from "../../catalog/kpi.ts";
import type { Lang } from "../../core/lang.ts";
import { type Day, daysBetween } from "../../core/time.ts";
import { type Block, facts } from "../../core/view.ts";
import { brief, joinAll } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Reading } from "../kpis/kpi.ts";
import { pending } from "./agreement/revision.ts";
import type { Weighed } from "./calibration/weigh.ts";
import type { Kin } from "./cascade/kin.ts";
import { type Goal, isChange, OUTCOMES } from "./goal.ts";
import type { Beside } from "./guard/rails.ts";
import { valueName } from "./values.ts";

/** How long a goal's name is at most, in characters. */
const NAME = 60;

export type Names = Readonly<Record<string, string>>;

/** Who looks at a card, and when. */
export interface Viewer {
  lang: Lang;
  today: Day;
  /** Leads the goal's team. */
  lead: boolean;
  /** The goal's team has somebody to ask. */
  hasLead: boolean;
  /** The goal's team, by name; null when there is none. */
  team: string | null;
  /** The owner's other teams, where the goal could go instead. */
  otherTeams: readonly { id: string; name: string }[];
  /** The other active goals of the owner and of the team that they may see. */
  beside?: readonly Beside[];
  /** Names by id of all whom the goal itself mentions. */
  names?: Names;
  /** Gave the goal to its owner. */
  giver?: true;
  /** The goal beside the readings of its KPI; null where that is not known. */
  weighed?: Weighed | null;
  /** The goals it hangs together with; undefined where it stands alone, or whoever looks is not one person. */
  kin?: Kin | undefined;
  /** Leads a team that this goal could be handed on to. */
  hands?: boolean;
  /** There is a model that may find better words. */
  words?: true;
  /** Has asked for what is rarely wanted, too. */
  more?: true;
  /** The KPIs that the goal's team has made itself. */
  own?: readonly Kpi[];
  /** The team's last reading of each KPI, while a draft looks for its number. */
  read?: readonly Reading[];
}

/** With how long it still is, as long as that matters to anybody. */
function dayDue(t: Text, { state }: Goal, due: Day, today: Day): string {
  const closed = OUTCOMES.some((outcome) => outcome === state);
  return closed ? t.goals.day(due) : t.goals.dueIn(due, daysBetween(today, due));
}

/** What the goal says, field by field; what it does not say is left out. */
export function contentFacts(t: Text, goal: Goal, { lang, today, kin }: Pick<Viewer, "lang" | "today" | "kin">): Block {
  const label = t.goals.fact;
  const due = goal.due ? dayDue(t, goal, goal.due, today) : goal.period;
  return facts(
    [label.what, goal.what || null],
    [label.where, [goal.where, goal.who].filter(Boolean).join(" · ") || null],
    [label.metric, goal.metric && goal.metric !== goal.what ? goal.metric : null],
    [label.target, levels(t, goal)],
    [label.basis, goal.basis ? t.ways.basis(goal.basis) : null],
    [label.due, due || null],
    [t.cascade.fact.level, goal.level && goal.level !== "person" ? t.cascade.levels[goal.level] : null],
    [label.tier, goal.tier ? t.goals.tiers[goal.tier] : null],
    [t.cascade.fact.serves, servedText(t, goal, kin)],
    [label.value, valueName(goal.value, lang)],
    [label.why, goal.why || null],
    [label.means, goal.means || null],
    [label.counters, joinAll(t.locale, goal.counters).join("") || null],
    [t.cascade.follow.fact, followedText(t, goal)],
    [t.guard.settled, (goal.settled ?? []).map(({ reason }) => reason).join(" · ") || null],
  );
}

/** What it serves, for whoever may know; null where nobody has said. */
export function servedText(t: Text, { parent }: Goal, kin: Viewer["kin"]): string | null {
  if (!parent) return null;
  if ("reason" in parent) return t.cascade.servesNone(parent.reason);
  if (!kin?.parent) return kin?.unseen ? t.cascade.unseen : null;
  return t.cascade.served(nameOf(t, kin.parent), t.cascade.contributions[parent.contribution], parent.how);
}

function followedText(t: Text, goal: Goal): string | null {
  const says = t.cascade.follow;
  const { followed } = goal;
  // What waits for a yes is told as such.
  return followed && !(followed.answer === "adjust" && pending(goal) >= 0)
    ? says.said(says.answers[followed.answer], followed.reason)
    : null;
}

/** What a goal is called where there is only a line for it. */
export function nameOf(t: Text, { what, where, sentence }: Pick<Goal, "what" | "where" | "sentence">): string {
  return brief(what && where ? t.goals.whatWhere(what, where) : what || sentence, NAME);
}

/** From where to where; null without a target. */
export function levels(t: Text, goal: Goal): string | null {
  const { baseline, target, changeKind } = goal;
  if (!target) return null;
  // How far it moves is no level that an arrow could lead to.
  if (isChange(goal)) {
    const step = changeKind ? t.guard.withKind(target.text, t.guard.changeKinds[changeKind]) : target.text;
    return baseline ? `${baseline.text} · ${step}` : step;
  }
  return baseline ? t.goals.fromTo(baseline.text, target.text) : target.text;
}
