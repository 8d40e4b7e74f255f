import type { Lang } from "../../../core/lang.ts";
import type { Day } from "../../../core/time.ts";
import type { View } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import type { Goal } from "../goal.ts";
import { handOverForm, leftCard } from "./views.ts";

/** Goals that somebody has left behind, for whoever sees to them. */
export function leftSamples(lang: Lang, goal: Goal, owner: Person, today: Day): Record<string, View> {
  const t = textFor(lang);
  const leaver = { name: owner.name, team: "chat-desk" };
  const drawn = (behind: readonly Goal[], said?: string) => leftCard({ lang, today }, leaver, behind, said);
  return {
    "left behind, one goal": drawn([goal]),
    "left behind, many goals": drawn(Array<Goal>(5).fill(goal), t.goals.left.closed),
    "left behind, all settled": drawn([], t.goals.left.given(owner.name)),
    "left behind, without a team": leftCard({ lang, today }, { ...leaver, team: null }, [goal]),
    "form, hand over": handOverForm(t, goal),
  };
}
