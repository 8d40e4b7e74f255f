import { findKpi, type Kpi } from "../../../catalog/kpi.ts";
import { nameIn } from "../../../catalog/meant.ts";
import { linesOf, type Pieces, piecesOf } from "../../../core/evidence.ts";
import type { Context } from "../../../core/feature.ts";
import type { Lang } from "../../../core/lang.ts";
import { type Drafted, drafted } from "../../../core/model.ts";
import { isPlain, type Reader } from "../../../core/plain.ts";
import type { Veil } from "../../../core/veil.ts";
import { veilOf } from "../../people/veil.ts";
import { offeredMeasures } from "../draft/next-question.ts";
import type { Goal } from "../goal.ts";
import type { Viewer } from "../views.ts";
import { type LevelsAnswer, levelsTask } from "./task.ts";

/** A measure for the goal; `why` is null where the measure's own definition says it. */
export interface Suggestion {
  kpi: Kpi;
  why: string | null;
}

/** So many are put to the model, and so many come back. */
export const CANDIDATES = 6;
const MOST = 3;
/** Longer than this is no sentence that anybody reads. */
const LONGEST = 160;

/** Up to three measures, the model's choice of the candidates that the rules have found; else the rules' own first ones. */
export async function suggestMeasure(
  goal: Goal,
  found: readonly Kpi[],
  context: Context,
): Promise<Drafted<readonly Suggestion[]>> {
  const sent = sentOf(goal, found, context.me.lang, await veilOf(context));
  const read = (answer: LevelsAnswer) => readPicks(answer, { ...sent, found, goal }, context);
  const byRules = () => found.slice(0, MOST).map((kpi) => ({ kpi, why: null }));
  return drafted(context.model, levelsTask, sent.inputs, read, byRules);
}

/** What is sent of a goal and of the measures, and what stands behind the ids. */
export function sentOf(goal: Pick<Goal, "sentence">, found: readonly Kpi[], lang: Lang, veil: Veil) {
  const texts = found.map((kpi) => `${nameIn(kpi, lang)} – ${kpi.definition[lang]}`);
  const pieces = piecesOf("k", texts, veil);
  return { inputs: { language: lang, goal: veil.hide(goal.sentence), candidates: linesOf(pieces) }, veil, pieces };
}

/** What the rules' search has found for the goal, the likeliest first. */
export function candidates(goal: Goal, viewer: Viewer): Kpi[] {
  const { own = [] } = viewer;
  return offeredMeasures(goal, viewer, CANDIDATES).flatMap(
    (key) => own.find((kpi) => kpi.key === key) ?? findKpi(key) ?? [],
  );
}

/** Unknown ids are dropped, and a reason that says more than words; null where nothing is left. */
function readPicks(
  { picks }: LevelsAnswer,
  { found, pieces, veil, goal }: { found: readonly Kpi[]; pieces: Pieces; veil: Veil; goal: Goal },
  reader: Reader,
): readonly Suggestion[] | null {
  const ids = [...pieces.keys()];
  const first = picks.filter(({ id }, n) => ids.includes(id) && picks.findIndex((other) => other.id === id) === n);
  const chosen = first.slice(0, MOST).flatMap(({ id, why }) => {
    const kpi = found[ids.indexOf(id)];
    const said = why.trim();
    const sound = said.length <= LONGEST && !/\{/.test(said) && isPlain(said, [goal.sentence], veil, reader);
    return kpi ? { kpi, why: sound ? said : null } : [];
  });
  return chosen.length > 0 ? chosen : null;
}
