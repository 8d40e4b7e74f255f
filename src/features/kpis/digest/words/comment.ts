import { linesOf, type Pieces, piecesOf, type Supported, supported } from "../../../../core/evidence.ts";
import type { Context } from "../../../../core/feature.ts";
import { type Drafted, drafted } from "../../../../core/model.ts";
import type { Reader } from "../../../../core/plain.ts";
import type { Veil } from "../../../../core/veil.ts";
import type { Text } from "../../../../text/text.ts";
import { veilOf } from "../../../people/veil.ts";
import type { Standing } from "../../watch/standing.ts";
import { amountInWords } from "../../words.ts";
import type { Digest } from "../digest.ts";
import { type CommentAnswer, commentTask } from "./task.ts";

/** So many readings are sent at most, and so much is said of them. */
const READINGS = 12;
const SENTENCES = 2;
const LONGEST = 240;

/** What a comment rests on: readings as lines, by short ids. */
export interface Told {
  lines: ReadonlyMap<string, string>;
  pieces: Pieces;
  veil: Veil;
}

/** The numbers of a team and of nobody in it. */
export async function toldOf(
  t: Text,
  digest: Pick<Digest, "off" | "well" | "others">,
  context: Pick<Context, "records" | "coach">,
): Promise<Told> {
  const veil = await veilOf(context);
  const all = commented(digest).map((one) => lineOf(t, one));
  const pieces = piecesOf("r", all, veil);
  return { veil, pieces, lines: new Map([...pieces.keys()].map((id, at) => [id, all[at] ?? ""])) };
}

/** What may be commented, furthest behind first. */
const commented = ({ off, well, others }: Pick<Digest, "off" | "well" | "others">): readonly Standing[] =>
  [...off, ...well, ...others].slice(0, READINGS);

function lineOf(t: Text, standing: Standing): string {
  const says = t.drafts.digest;
  const { kpi, state, series, target } = standing;
  const last = series.at(-1);
  const amount = (value: number) => (last ? amountInWords(t, value, last.gauge) : "");
  const said = [says.state[state], changeOf(t, standing)].filter(Boolean).join(t.drafts.comma);
  return says.line(kpi.name[t.locale], last ? amount(last.value) : "", target === null ? null : amount(target), said);
}

function changeOf(t: Text, { series }: Standing): string {
  const [before, last] = series.slice(-2);
  if (!before || !last || last.gauge.direction === "none") return "";
  if (before.value === last.value) return t.drafts.digest.same;
  const isUp = last.value > before.value;
  return t.drafts.digest[isUp === (last.gauge.direction === "up") ? "better" : "worse"];
}

/** Whether any number is behind or well, so that there is something to say. */
export const mayComment = ({ off, well }: Pick<Digest, "off" | "well">): boolean => off.length + well.length > 0;

/** A word about the numbers: the model's where it holds, else that of the rules; null where there is nothing to say. */
export async function draftComment(
  t: Text,
  digest: Digest,
  told: Told,
  context: Context,
): Promise<Drafted<readonly Supported[]> | null> {
  if (!mayComment(digest)) return null;
  const reader = { ...context, me: { ...context.me, lang: t.locale } };
  const inputs = { language: t.locale, readings: linesOf(told.pieces) };
  const read = (answer: CommentAnswer) => readComment(answer, told, reader);
  return drafted(context.model, commentTask, inputs, read, () => byRules(t, digest));
}

/** In what a whole team reads nobody is named, so only numbers are filled in; null where no sentence holds. */
function readComment({ sentences }: CommentAnswer, { pieces, veil }: Told, reader: Reader): Supported[] | null {
  const held = supported(sentences, { pieces, veil, fills: ["number"], longest: LONGEST }, reader);
  return held.length === 0 ? null : held.slice(0, SENTENCES);
}

/** What is furthest behind, and what has improved most. */
function byRules(t: Text, digest: Digest): Supported[] {
  const says = t.drafts.digest;
  const [behind, well] = [digest.off[0], digest.well[0]];
  const all = commented(digest);
  const on = (one: Standing) => [`r${all.indexOf(one) + 1}`];
  const nameOf = ({ kpi }: Standing) => kpi.name[t.locale];
  const now = ({ series }: Standing) => {
    const last = series.at(-1);
    return last ? amountInWords(t, last.value, last.gauge) : "";
  };
  const aim = ({ target, series }: Standing) => {
    const gauge = series.at(-1)?.gauge;
    return target === null || !gauge ? null : amountInWords(t, target, gauge);
  };
  const look = (one: Standing) => {
    const target = aim(one);
    return target === null ? says.look(nameOf(one), now(one)) : says.behind(nameOf(one), now(one), target);
  };
  return [
    ...(behind ? [{ says: look(behind), on: on(behind) }] : []),
    ...(well ? [{ says: says.well(nameOf(well), now(well)), on: on(well) }] : []),
  ];
}
