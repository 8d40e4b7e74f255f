import type { Context } from "../../../core/feature.ts";
import { mask } from "../../../core/mask.ts";
import type { Draft } from "../../../core/work.ts";
import { peopleOf } from "../../people/person.ts";
import { UNTOLD, winOfIdea, wins } from "../../recognition/win.ts";
import type { Found } from "./access.ts";
import { creditedOf, type Idea, isCreditable } from "./idea.ts";

/**
 * Whoever had an idea that is adopted, or was well tried, has it among their wins at once. Only they and whoever decided
 * read it there, until that one shares it. Rule: docs/method.md, ideas.
 */
export async function praise(after: Draft<Idea>, { idea, team, person }: Found, context: Context): Promise<void> {
  const { records, today, now } = context;
  const id = winOfIdea(after.id, person.id);
  if (!isCreditable(after) || (await records.get(wins, id))) return;
  // Whoever is only about to see to it has done nothing yet.
  const ids = creditedOf(idea.state === "tried" ? after : { ...after, runner: null });
  const whose = (await peopleOf(records, ids)).map((one) => one.id).filter((one) => one !== person.id);
  if (whose.length === 0) return;
  records.put(wins, {
    ...{ id, by: person.id, team: team.id, day: today, at: now, thanks: false, whose },
    ...{ what: mask(after.change), effect: mask(after.effect), kind: "idea", value: "improvement", goal: null },
    ...{ evidence: "", visibility: "private", consent: Object.fromEntries(whose.map((one) => [one, "asked"])) },
    ...UNTOLD,
  });
}
