import type { Records } from "../../../core/work.ts";
import { unreachable } from "../../../delivery/ledger.ts";
import { personNames, type Team, teams } from "../../people/person.ts";
import { type Action, actions } from "../actions/action.ts";
import { cycles, type Phase } from "../cycle/cycle.ts";
import type { Template } from "../cycle/templates.ts";
import { together } from "./group.ts";
import { type Answer, answers, type Retro } from "./retro.ts";
import { readable } from "./shown-answers.ts";
import { type ShownFacts, shownFacts } from "./shown-facts.ts";

/** A retro and everything that is drawn of it. */
export interface ShownRetro {
  retro: Retro;
  team: Team;
  /** What the steps of its cycle are called. */
  template: Template;
  facts: ShownFacts;
  /** What may be read at each step, those that say the same together. */
  steps: Readonly<Record<Phase, readonly (readonly Answer[])[]>>;
  /** What can be voted for; what was taken away is not among it. */
  candidates: readonly Answer[];
  picks: readonly { answer: Answer; votes: number; action: Action | null }[];
  /** What was agreed on in it. */
  agreed: readonly Action[];
  /** It in a few sentences: those that rest on nothing that was taken away. */
  short: readonly string[];
  names: Readonly<Record<string, string>>;
  /** Why its channel cannot be written to; null where it can. */
  trouble: string | null;
}

export async function shownRetro(retro: Retro, records: Records): Promise<ShownRetro | null> {
  const team = await records.get(teams, retro.team);
  if (!team) return null;
  const all = await records.list(answers, { retro: retro.id });
  const byId = new Map(all.map((one) => [one.id, one]));
  const of = (step: Phase) => together(step, readable(all, step), retro);
  const steps = { plan: of("plan"), do: of("do"), check: of("check"), act: of("act") };
  const facts = await shownFacts(retro.facts, team.id, records);
  const agreed = (await records.list(actions, { team: team.id })).filter(({ source }) => source.id === retro.id);
  const picks = retro.picks.flatMap(({ answer: id, votes, action }) => {
    const answer = byId.get(id);
    const made = agreed.find((one) => one.id === action) ?? null;
    return answer && !answer.removed ? [{ answer, votes, action: made }] : [];
  });
  const owners = [...facts.promises, ...facts.actions, ...agreed].flatMap((action) => action?.owner ?? []);
  const also = [retro.facilitator, retro.short?.by].filter((id) => typeof id === "string");
  const authors = all.flatMap(({ by }) => by ?? []);
  return {
    ...{ retro, team, template: await templateOf(retro, records), facts, steps, picks, agreed },
    candidates: retro.candidates.flatMap((id) => byId.get(id) ?? []).filter(({ removed }) => !removed),
    short: shortOf(retro, all),
    names: await personNames(records, [...owners, ...authors, ...also]),
    trouble: (await records.get(unreachable, team.channel))?.reason ?? null,
  };
}

/** What still stands of it in short: nothing that rests on words that were taken away. */
function shortOf({ short }: Retro, all: readonly Answer[]): string[] {
  const stands = (id: string) => all.some((one) => one.id === id && one.shown && !one.removed);
  return (short?.sentences ?? []).filter(({ on }) => on.every(stands)).map(({ says }) => says);
}

/** What the steps of its cycle are called; the four first names where there is none any more. */
export async function templateOf({ cycle }: Retro, records: Records): Promise<Template> {
  return (await records.get(cycles, cycle))?.template ?? "pdca";
}
