import { piecesOf, saysSame } from "../../../catalog/alike.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Records } from "../../../core/work.ts";
import { knownKpi } from "../../kpis/own/own.ts";
import { type Person, personNames, type Team } from "../../people/person.ts";
import { winOfIdea, wins } from "../../recognition/win.ts";
import { type Check, cycles } from "../cycle/cycle.ts";
import {
  canTakeIn,
  type Idea,
  ideas,
  isCreditable,
  isDecidable,
  isEditable,
  isRunning,
  isWithdrawable,
} from "./idea.ts";
import { mayDecide, runnersOf, whomOf } from "./whom.ts";
import { hasWorked } from "./worked.ts";

/** How many that say the same are told of. */
const MOST_ALIKE = 3;

/** An idea and everything that somebody sees of it. */
export interface ShownIdea {
  idea: Idea;
  /** What its buttons carry. */
  value: string;
  names: Readonly<Record<string, string>>;
  kpi: Kpi | null;
  /** What came of it, and what the number is called. */
  check: { check: Check; kpi: Kpi | null } | null;
  alike: readonly Idea[];
  /** Whose turn it is, by name. */
  turn: readonly string[];
  /** Whether it stands among the reader's wins. */
  praised: boolean;
  can: { edit: boolean; withdraw: boolean; decide: boolean; report: boolean; recognise: boolean; learn: boolean };
}

/** @param author whether the reader had the idea, whatever name it bears */
export async function shownIdea(
  idea: Idea,
  team: Team,
  reader: Person,
  author: boolean,
  value: string,
  records: Records,
): Promise<ShownIdea> {
  const deciders = await whomOf(idea, team, records);
  const runners = isRunning(idea) || idea.state === "closed" ? await runnersOf(idea, team, records) : deciders;
  // Somebody unnamed must not decide about their own idea, and gives themselves away with no button less.
  const decider = !(author && idea.by === null) && mayDecide(idea, team, deciders, reader);
  const runner = runners.asked.some(({ id }) => id === reader.id) || decider;
  const ids = [idea.by, idea.answer?.by, idea.runner, ...idea.also, ...runners.asked.map(({ id }) => id)];
  const cycle = idea.cycle === null ? undefined : await records.get(cycles, idea.cycle);
  const measure = cycle?.check?.kind === "number" ? cycle.check.kpi : null;
  return {
    ...{ idea, value },
    names: await personNames(
      records,
      ids.filter((id) => id !== null && id !== undefined),
    ),
    kpi: idea.kpi === null ? null : await knownKpi(records, idea.kpi),
    check: cycle?.check
      ? { check: cycle.check, kpi: measure === null ? null : await knownKpi(records, measure) }
      : null,
    alike: (author && isEditable(idea)) || (decider && isDecidable(idea)) ? await alikeTo(idea, records) : [],
    praised: idea.answer !== null && (await isWinOf(reader, winOfIdea(idea.id, idea.answer.by), records)),
    turn: runners.asked.map(({ name }) => name),
    can: {
      edit: author && isEditable(idea),
      withdraw: author && isWithdrawable(idea),
      decide: decider && isDecidable(idea),
      report: runner && isRunning(idea),
      learn: (runner || idea.by === reader.id) && hasWorked(idea, cycle?.check ?? null),
      recognise: decider && idea.by !== null && idea.by !== reader.id && isCreditable(idea),
    },
  };
}

const isWinOf = async ({ id }: Person, win: string, records: Records): Promise<boolean> =>
  (await records.get(wins, win))?.whose.includes(id) === true;

/** The team's other ideas that say alike things, the latest first; what was taken back is nobody's any more. */
export async function alikeTo({ id, team, change, problem }: Idea, records: Records): Promise<Idea[]> {
  const others = (await records.list(ideas, { team })).filter((one) => one.id !== id && canTakeIn(one));
  const [whole, aim] = [piecesOf(`${problem} ${change}`), piecesOf(change)];
  const same = others.filter(
    (one) => saysSame(whole, piecesOf(`${one.problem} ${one.change}`)) || saysSame(aim, piecesOf(one.change)),
  );
  return same.toSorted((a, b) => b.at - a.at).slice(0, MOST_ALIKE);
}
