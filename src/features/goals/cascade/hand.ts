import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { everybodyIn, isGone, isLead, type Person, people, type Team, teams } from "../../people/person.ts";
import { teamOf } from "../access.ts";
import { give } from "../agreement/give.ts";
import type { Content } from "../content.ts";
import { type Goal, goals, hasStarted, isChange } from "../goal.ts";
import { missing } from "../smart.ts";
import { viewerOf } from "../viewer.ts";
import { nameOf } from "../views.ts";
import { handedCard } from "./hand-views.ts";
import type { Plan } from "./plan.ts";
import { isAdditive, written } from "./sum.ts";

/** The team that whoever acts leads and could hand the goal on to: the goal's own, or else theirs. */
export async function teamToHand(goal: Goal, context: Context): Promise<Team | undefined> {
  const { me, records } = context;
  const own = await teamOf(goal, context);
  if (isLead(own, me.id)) return own;
  const reader = await records.get(people, me.id);
  const all = await Promise.all((reader?.teams ?? []).map((id) => records.get(teams, id)));
  return all.find((team) => isLead(team, me.id));
}

/** The others in the team who are still there, by name. */
export async function membersOf(team: Team, context: Context): Promise<Person[]> {
  const all = await everybodyIn(team.id, context.records);
  const others = all.filter(({ id }) => id !== context.me.id);
  const gone = await Promise.all(others.map((person) => isGone(person, context)));
  return others.filter((_, n) => !gone[n]).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Whether parts of it can have its measure: it has a level to reach. */
export const isShareable = (goal: Goal): boolean => goal.target !== null && !isChange(goal);

/**
 * Makes one goal for each member of the plan. What is finished is given, to be taken or asked about; what its owner has
 * to finish is a draft of theirs. Whoever has one from this goal keeps it.
 */
export async function handOut(goal: Goal, plan: Plan, team: Team, members: readonly Person[], context: Context) {
  const made: { goal: Goal; name: string }[] = [];
  const sendings: Sending[] = [];
  for (const { person: id, value } of plan.parts) {
    const person = members.find((one) => one.id === id);
    if (!person) continue;
    const part = partFor(goal, person, plan.as === "same" ? value : null, team, context);
    const { given, sent } = await handTo(part, goal, person, context);
    made.push({ goal: given, name: person.name });
    sendings.push(...sent);
  }
  return { made, sendings };
}

async function handTo(part: Goal, above: Goal, person: Person, context: Context) {
  if (missing(part).length === 0) {
    const { given, sendings } = await give({ ...part, id: above.id }, [person], context);
    return { given: given[0] ?? part, sent: sendings };
  }
  const known = await context.records.get(goals, part.id);
  if (known && (known.state !== "cancelled" || hasStarted(known))) return { given: known, sent: [] };
  const given = context.records.put(goals, part);
  const card = handedCard(await viewerOf(person, given, context), given, nameOf(textFor(person.lang), above));
  const key = `goal-given:${given.id}:${context.now}`;
  return { given, sent: [{ kind: "post", to: { person: person.id }, key, card, why: "goal-given" } as const] };
}

/** The member's part of the goal. @param value the level that is theirs; null where they say themselves what they do */
function partFor(goal: Goal, person: Person, value: number | null, team: Team, context: Context): Goal {
  const t = textFor(person.lang);
  const { now, today: start, me, org } = context;
  const name = nameOf(t, goal);
  const content = value === null ? ownContent(goal) : sameContent(goal, value);
  const lang = person.lang;
  return {
    ...{ id: `${goal.id}-${person.id}`, org, rev: 0, owner: person.id, team: team.id, createdAt: now, above: goal.id },
    ...{ sentence: value === null ? t.cascade.hand.sentence(name) : name, start, due: goal.due, period: goal.period },
    reading: { lang, advice: {}, passed: [], proof: {}, refused: [], target: null, wordsOnly: [] },
    ...{
      history: [],
      asked: null,
      given: { by: me.id, at: now, changes: 0 },
      giver: me.id,
      state: "draft",
      activeSince: null,
    },
    ...{ override: null, lesson: "", notes: [], why: "", value: goal.value, statement: null, level: "person" },
    ...{ visibility: goal.visibility === "lead" ? "lead" : "team", who: person.name, ...content },
  };
}

type Prefilled = Pick<
  Content,
  "what" | "where" | "metric" | "baseline" | "target" | "direction" | "means" | "counters" | "parent"
>;

/** The same measure. What adds up has another level today for each; a rate starts for all from the same one. */
function sameContent(goal: Goal, value: number): Prefilled {
  const { what, where, metric, direction, means, counters, target } = goal;
  return {
    ...{ what, where, metric, direction, means, counters, baseline: isAdditive(goal) ? null : goal.baseline },
    target: target && { ...target, value, text: written(target, value) },
    parent: { goal: goal.id, contribution: "same", how: "" },
  };
}

function ownContent(goal: Goal): Prefilled {
  return {
    ...{
      what: "",
      where: goal.where,
      metric: "",
      direction: null,
      means: "",
      counters: [],
      baseline: null,
      target: null,
    },
    parent: { goal: goal.id, contribution: "driver", how: "" },
  };
}
