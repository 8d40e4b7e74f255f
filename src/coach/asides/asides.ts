import type { Mention } from "../dates/find.ts";
import type { Amount } from "../numbers/amounts.ts";
import { cueBefore } from "../numbers/cues.ts";
import { withDays } from "../scan/dated.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { byStart, trim, within } from "../scan/span.ts";
import { URGE } from "../words/chinese-kind.ts";
import type { WordClass } from "../words/words.ts";
import { asksItself } from "./chinese-aim.ts";
import { isOffered } from "./chinese-help.ts";
import { tellsHow } from "./chinese-how.ts";
import { isFor, isNote, isRemark } from "./chinese-remark.ts";
import { isGround, isThreat, tellsStake } from "./chinese-why.ts";
import { isMeans } from "./english-how.ts";
import { isWarning, tellsWhy } from "./english-why.ts";

/** Clauses beside the aim that ask for nothing: what it is good for, and what makes it possible. */
export interface Asides {
  whys: readonly Span[];
  hows: readonly Span[];
  /** How it is counted, whose it is: nothing of the aim either. */
  notes: readonly Span[];
}

export interface Around {
  plain: string;
  marks: Marks;
  clauses: readonly Span[];
  amounts: readonly Amount[];
  mentions: readonly Mention[];
  told: readonly Span[];
}

/** "… by June and we hire two nurses", "the line is too slow: …" are two statements. */
const TURN =
  / (?:and|but|&|as|since|so) (?=(?:we|i|let's|let us|they|there|it|nobody|no one|every [a-z]+|without|(?:[a-z]+ ){0,2}(?:customers|guests|patients|clients|visitors|people|families|citizens|callers|passengers|users|tenants|parents|students|guys|crew|nurses|doctors|drivers|cooks|cleaners|colleagues|agents))[ '])| so (?=[a-z][^,.;]*(?:\d|->))(?!so (?:that|far|as|much|many|long|we|i|they|you) )|: (?=[a-z])/g;

/** How near its subject stands to the beginning of a statement. */
const CLOSE = 12;
/** Before a colon these make a statement: "the line is too slow: …", but not "goods-in wait: …". */
const SAYS =
  /(?:(?<![a-z])(?:is|are|isn't|aren't|has|have|can't|cannot|don't|doesn't|keeps?|gets?|won't|was|were|says?|needs?|ought|should|must|will|shall|leaves?|takes?|costs?|means?|makes?)|'s [a-z]+ed)(?![a-z])/;

/** A clause alone is the goal; the aim must stand in another one. */
export function findAsides(around: Around): Asides {
  const pieces = around.clauses.flatMap((clause) => splitAtTurns(clause, around));
  const aims = pieces.filter(
    (piece) => wantsSomething(piece, around) || (piece === pieces[0] && HAN.test(around.plain)),
  );
  const beside = pieces.filter(
    (piece) =>
      aims.some((aim) => aim !== piece) &&
      (!setsLevel(piece, around) || isGround(piece, around) || isThreat(piece, around) || isWarning(piece, around)),
  );
  const isHan = (piece: Span): boolean => HAN.test(around.plain.slice(piece.start, piece.end));
  const stakes = beside.filter((piece) => (isHan(piece) ? tellsStake(piece, around) : tellsWhy(piece, around)));
  const hows = pieces.filter((piece) => {
    if (stakes.includes(piece)) return false;
    // 候诊区没地方换尿布, 后勤同意腾一间: a trouble and help for it make an aim between them.
    if (!aims.some((aim) => aim !== piece && !stakes.includes(aim)))
      return (
        stakes.length > 0 &&
        isHan(piece) &&
        !hasDay(piece, around) &&
        !setsLevel(piece, around) &&
        isOffered(piece, around)
      );
    return isHan(piece) ? tellsHow(piece, around) : beside.includes(piece) && isMeans(piece, around);
  });
  // Somewhere the aim must stand: 给每个科室配一名联络员, 月底前到位.
  if (aims.every((aim) => hows.includes(aim) || stakes.includes(aim) || isDayOnly(aim, around))) {
    const moved = hows.find(
      (piece) => isHan(piece) && /^[^,;]{0,4}[把将]/.test(around.plain.slice(piece.start, piece.end)),
    );
    const aim = moved ?? (stakes.length > 0 ? undefined : hows.find(isHan));
    if (aim) hows.splice(hows.indexOf(aim), 1);
    // 元旦起, 航班延误要主动通知: behind a mere day comes the aim.
    const asked = aims.find((piece) => stakes.includes(piece) && has(piece, around, "wish"));
    const [first] = pieces;
    if (!aim && asked && first && isDayOnly(first, around)) stakes.splice(stakes.indexOf(asked), 1);
  }
  const remarks = beside.filter((piece) => isHan(piece) && !hows.includes(piece) && isRemark(piece, around));
  const whys = [...stakes, ...remarks.filter((piece) => !stakes.includes(piece))].toSorted(byStart);
  const notes = beside.filter(
    (piece) =>
      isHan(piece) &&
      !whys.includes(piece) &&
      isNote(piece, around) &&
      !isFor(piece, around) &&
      !asksItself(piece, piece.start, around),
  );
  const trimmed = (piece: Span): Span => trim(piece, around.plain);
  return { notes, whys: whys.map(trimmed), hows: hows.map(trimmed) };
}

/** 明年三月前 */
const isDayOnly = ({ start, end }: Span, { mentions }: Around): boolean =>
  mentions.some((mention) => mention.start <= start + 1 && mention.end >= end - 2);

function splitAtTurns(clause: Span, around: Around): Span[] {
  const starts = [clause.start];
  for (const { index, 0: turn } of around.plain.slice(clause.start, clause.end).matchAll(TURN)) {
    const at = clause.start + index;
    const said = { start: starts.at(-1) ?? 0, end: at };
    const stated =
      around.marks.client.some(({ start }) => start >= at + 2 && start < at + CLOSE) ||
      clause !== around.clauses[0] ||
      SAYS.test(around.plain.slice(said.start, said.end)) ||
      has(said, around, "better", "vague") ||
      // A day says enough before a colon: "92% by June: the board looks at it".
      (hasDay(said, around) && around.marks.finite.some((span) => span.start > at && within(span, clause)));
    if (!turn.startsWith(":") || stated) starts.push(turn.startsWith(":") ? at + 1 : at);
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? clause.end }));
}

export const has = (piece: Span, { marks }: Pick<Around, "marks">, ...kinds: readonly WordClass[]): boolean =>
  kinds.some((kind) => marks[kind].some((span) => within(span, piece)));

export const hasDay = (piece: Span, { plain, mentions }: Pick<Around, "plain" | "mentions">): boolean =>
  mentions.some(
    (mention) =>
      mention.role === "deadline" &&
      mention.due !== null &&
      within(mention, piece) &&
      !plain.startsWith("for ", mention.start),
  );

function wantsSomething(piece: Span, around: Around): boolean {
  const dated = around.mentions.some((mention) => mention.role === "deadline" && within(mention, piece));
  return (
    (dated && (around.plain.slice(piece.start, piece.end).match(/[a-z]+/g) ?? []).length > 4) ||
    has(piece, around, "up", "down", "hold", "serve", "make", "vague", "better", "wish") ||
    URGE.test(around.plain.slice(piece.start, piece.end)) ||
    around.amounts.some((amount) => within(amount, piece))
  );
}

/** Such a clause is no mere remark. */
function setsLevel(piece: Span, { plain, marks, clauses, amounts, mentions }: Around): boolean {
  const days = mentions.filter(({ role, due }) => role === "deadline" && due !== null);
  const dated = withDays(piece, plain, clauses, days);
  const awaited = !HAN.test(plain) && (dated.start !== piece.start || dated.end !== piece.end);
  return amounts.some((amount, i) => {
    if (!within(amount, piece) || amount.unit === null || /^[次x]$/.test(amount.unit)) return false;
    // "100% of problems solved" is a level, "30% of our guests leave" a harm.
    if (awaited) return true;
    if (plain.slice(piece.start, amount.start).trim() === "")
      return has(piece, { marks }, "serve", "perfect") && !has(piece, { marks }, "harm");
    const cue = cueBefore(amount, amounts[i - 1], marks, clauses)?.cue;
    return cue !== undefined && cue !== "from" && cue !== "change";
  });
}
