import { supported } from "../../../../core/evidence.ts";
import type { Context } from "../../../../core/feature.ts";
import { type Drafted, drafted } from "../../../../core/model.ts";
import { textFor } from "../../../../text/text.ts";
import type { Phase } from "../../cycle/cycle.ts";
import { grouped } from "../group.ts";
import type { Group } from "../retro.ts";
import type { ShownRetro } from "../shown.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { type GroupsAnswer, groupsTask } from "./tasks.ts";

/** Characters of a label, and fewer answers than this are not worth sorting. */
export const LABEL = 40;
const FEWEST = 3;

/** A step's answers put together, by short ids: the model's groups where they hold, else those of the rules. */
export async function draftGroups(
  shown: ShownRetro,
  step: Phase,
  context: Context,
): Promise<{ drafted: Drafted<readonly Group[]>; sheet: Sheet } | null> {
  const t = textFor(shown.team.lang);
  const sheet = await sheetOf(t, shown, context);
  if (idsAt(sheet, step).length < FEWEST) return null;
  const inputs = { language: t.locale, question: t.retro.questions[step], answers: sheet.lines[step] };
  const read = (answer: GroupsAnswer) => readGroups(answer, step, sheet);
  return { sheet, drafted: await drafted(context.model, groupsTask, inputs, read, () => byRules(step, sheet)) };
}

/** Each answer in one group: what the model forgot stands alone, what it made up is dropped; null where it knew none. */
function readGroups({ groups }: GroupsAnswer, step: Phase, sheet: Sheet): Group[] | null {
  const all = idsAt(sheet, step);
  const free = new Set(all);
  const found = groups.flatMap(({ label, answers }): Group[] => {
    const ids = all.filter((id) => answers.includes(id) && free.delete(id));
    return ids.length === 0 ? [] : [{ label: ids.length > 1 ? readLabel(label, ids, sheet) : "", answers: ids }];
  });
  if (found.length === 0) return null;
  return [...found, ...[...free].map((id) => ({ label: "", answers: [id] }))];
}

function readLabel(label: string, on: readonly string[], { pieces, veil, reader }: Sheet): string {
  const [held] = supported([{ says: label, on }], { pieces, veil, fills: [], longest: LABEL }, reader);
  return held?.says ?? "";
}

function byRules(step: Phase, { answers }: Sheet): Group[] {
  const texts = [...answers].filter(([, one]) => one.step === step).map(([id, { text }]) => ({ id, text }));
  return grouped(texts).map((group) => ({ label: "", answers: group.map(({ id }) => id) }));
}

const idsAt = ({ answers }: Sheet, step: Phase): string[] =>
  [...answers].filter(([, one]) => one.step === step).map(([id]) => id);

/** What a button carries of them: those that stand alone need no word. */
export function packGroups(groups: readonly Group[]): string {
  const some = groups.filter(({ answers }) => answers.length > 1);
  return some.map(({ label, answers }) => `${answers.join(",")} ${label}`.trim()).join("\n");
}

/** The same, by the answers' own ids; what is none or comes twice is dropped. */
export function unpackGroups(packed: readonly string[], step: Phase, sheet: Sheet): Group[] {
  const free = new Set(idsAt(sheet, step));
  return packed.flatMap((line): Group[] => {
    const [ids = "", ...label] = line.split(" ");
    const some = ids.split(",").filter((id) => free.delete(id));
    const own = some.flatMap((id) => sheet.answers.get(id)?.id ?? []);
    return own.length > 0 ? [{ label: label.join(" ").slice(0, LABEL), answers: own }] : [];
  });
}
