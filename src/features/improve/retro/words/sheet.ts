import { linesOf, type Pieces, piecesOf } from "../../../../core/evidence.ts";
import type { Context } from "../../../../core/feature.ts";
import type { Reader } from "../../../../core/plain.ts";
import type { Veil } from "../../../../core/veil.ts";
import { brief } from "../../../../text/format.ts";
import type { Text } from "../../../../text/text.ts";
import { veilOf } from "../../../people/veil.ts";
import { PHASES, type Phase } from "../../cycle/cycle.ts";
import { alertLine, readingLine } from "../facts-view.ts";
import { byLetters } from "../group.ts";
import { type Answer, LEAST } from "../retro.ts";
import type { ShownRetro } from "../shown.ts";

/** How much of an answer is sent, and how many answers of a step at most. */
const LETTERS = 240;
export const MOST = 60;

/** What of a retro may leave and what may be said of it, by the short ids under which it leaves. */
export interface Sheet {
  veil: Veil;
  /** In the language of the team, which is to read what comes of it. */
  reader: Reader;
  answers: ReadonlyMap<string, Answer>;
  /** Answers and facts, hidden. */
  pieces: Pieces;
  lines: Readonly<Record<Phase | "facts", string>>;
  /** Changes with every answer that comes or goes. */
  print: string;
}

/**
 * Only what the team reads already goes on it: without authors, in the order of letters and never of time. Of an
 * anonymous retro a step stays here whose readable answers are fewer than hide anybody. Rule: docs/method.md, the weekly
 * retro.
 */
export async function sheetOf(t: Text, shown: ShownRetro, context: Context): Promise<Sheet> {
  const { team, facts } = shown;
  const veil = await veilOf(context);
  const some = PHASES.flatMap((step) => mayLeave(shown, step));
  const said = piecesOf(
    "a",
    some.map(({ text }) => brief(text, LETTERS)),
    veil,
  );
  const answers = new Map([...said.keys()].flatMap((id, at) => (some[at] ? [[id, some[at]] as const] : [])));
  const at = (step: Phase): string => linesOf(new Map([...said].filter(([id]) => answers.get(id)?.step === step)));
  const told = [...facts.readings.map((one) => readingLine(t, one)), ...facts.alerts.map((one) => alertLine(t, one))];
  const known = piecesOf(
    "f",
    told.filter((line) => line !== null),
    veil,
  );
  const lines = { plan: at("plan"), do: at("do"), check: at("check"), act: at("act"), facts: linesOf(known) };
  const print = context.seal([...answers.values()].map(({ id, text }) => `${id} ${text}`).join("\n")).slice(0, 16);
  const pieces = new Map([...said, ...known]);
  const reader = { ...context, me: { ...context.me, lang: team.lang } };
  return { veil, reader, answers, pieces, lines, print };
}

function mayLeave({ retro, steps }: ShownRetro, step: Phase): readonly Answer[] {
  const all = byLetters(steps[step].flat()).slice(0, MOST);
  return retro.anonymous && all.length < LEAST ? [] : all;
}
