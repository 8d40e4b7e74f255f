import type { Amount } from "./amounts.ts";
import { cueBefore } from "./cues.ts";
import type { Mention } from "./dates/find.ts";
import { knows } from "./lexicon.ts";
import type { Marks } from "./marks.ts";
import type { Span } from "./span.ts";
import { within } from "./span.ts";
import { tellsStake } from "./stakes.ts";
import type { WordClass } from "./words/words.ts";

/** Clauses beside the aim that ask for nothing: what it is good for, and what makes it possible. */
export interface Asides {
  whys: readonly Span[];
  hows: readonly Span[];
}

export interface Around {
  plain: string;
  marks: Marks;
  clauses: readonly Span[];
  amounts: readonly Amount[];
  mentions: readonly Mention[];
}

/** Words between the beginning of a clause and its subject that make the subject something else. */
const TURNS = knows(
  "for, from, to, of, by, with, about, at, in, on, when, than, per, until, let, make, give, get, so, if, where, more, fewer, less, many of",
);
/** "we open a third chair", "two tellers get training": who does it, and that it is done. */
const DOER =
  /^(?:[ "(&-]|and |also |then |plus |because |but |since |as |for this |for that |to do so )*(?:we|i|my [a-z]+|our [a-z]+)(?:'ll| will| shall| can| now| already| just|'ve| have| are going to|'re going to)* $/;
/** A customer who merely deserves it gives no reason. */
const EMPTY = /^ (?:really |all )?deserve/;

const HAN = /[\u3400-\u9fff]/;

/** A clause alone is the goal; the aim must stand in another one. */
export function findAsides(around: Around): Asides {
  const pieces = around.clauses.flatMap((clause) => splitAtSubjects(around.plain, clause));
  const aims = pieces.filter((piece) => wantsSomething(piece, around));
  const beside = pieces.filter((piece) => aims.some((aim) => aim !== piece) && !setsLevel(piece, around));
  const whys = beside.filter((piece) => !hasDay(piece, around) && tellsWhy(piece, around));
  const hows = beside.filter((piece) => !whys.includes(piece) && isMeans(piece, around));
  return { whys: whys.map(trimmed(around.plain)), hows: hows.map(trimmed(around.plain)) };
}

function tellsWhy(piece: Span, around: Around): boolean {
  if (HAN.test(around.plain.slice(piece.start, piece.end))) return tellsStake(piece, around);
  return isAboutClients(piece, around) || isHarm(piece, around) || isStatement(piece, around);
}

/** "… by June and we hire two nurses" are two statements. */
function splitAtSubjects(plain: string, clause: Span): Span[] {
  const turns = [
    ...plain.slice(clause.start, clause.end).matchAll(/ (?:and|but|&|as|since|so) (?=(?:we|i|they|there)[ '])/g),
  ];
  const starts = [clause.start, ...turns.map(({ index }) => clause.start + index)];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? clause.end }));
}

const has = (piece: Span, { marks }: Pick<Around, "marks">, ...kinds: readonly WordClass[]): boolean =>
  kinds.some((kind) => marks[kind].some((span) => within(span, piece)));

function wantsSomething(piece: Span, around: Around): boolean {
  const dated = around.mentions.some((mention) => mention.role === "deadline" && within(mention, piece));
  return (
    (dated && (around.plain.slice(piece.start, piece.end).match(/[a-z]+/g) ?? []).length > 4) ||
    has(piece, around, "up", "down", "hold", "serve", "make", "vague", "wish") ||
    around.amounts.some((amount) => within(amount, piece))
  );
}

const hasDay = (piece: Span, { mentions }: Around): boolean =>
  mentions.some((mention) => mention.role === "deadline" && mention.due !== null && within(mention, piece));

/** Such a clause is no mere remark. */
function setsLevel(piece: Span, { plain, marks, clauses, amounts }: Around): boolean {
  return amounts.some((amount, i) => {
    if (!within(amount, piece) || amount.unit === null) return false;
    // "100% of problems solved" is a level, "30% of our guests leave" a harm.
    if (plain.slice(piece.start, amount.start).trim() === "")
      return has(piece, { marks }, "serve", "perfect") && !has(piece, { marks }, "harm");
    const cue = cueBefore(amount, amounts[i - 1], marks, clauses)?.cue;
    return cue !== undefined && cue !== "from" && cue !== "change";
  });
}

/** "guests coming off a long flight should be in their room" */
function isAboutClients(piece: Span, around: Around): boolean {
  const { plain, marks, amounts } = around;
  const client = marks.client.find((span) => within(span, piece));
  if (!client || amounts.some((amount) => within(amount, piece) && amount.unit !== null)) return false;
  const before = plain.slice(piece.start, client.start).match(/[a-z']+/g) ?? [];
  const behind = plain.slice(client.end, piece.end);
  return before.length < 4 && !before.some(TURNS) && /^ [a-z']+ [a-z]/.test(behind) && !EMPTY.test(behind);
}

/** "wrong pay slips destroy trust", but not "stop losing parcels". */
function isHarm(piece: Span, around: Around): boolean {
  if (!has(piece, around, "harm", "pain", "value") || has(piece, around, "wish")) return false;
  return !opensWithMove(piece, around);
}

function opensWithMove(piece: Span, { plain, marks }: Around): boolean {
  const first = piece.start + plain.slice(piece.start, piece.end).search(/[a-z]/);
  return (
    ASKS.test(plain.slice(first, piece.end)) || MOVES.some((kind) => marks[kind].some(({ start }) => start === first))
  );
}
const ASKS = /^(?:make|let|give|get|have|be|do|no|more|less|fewer|all|goal|aim|target)(?![a-z])/;
const MOVES = ["up", "down", "hold", "serve", "make"] as const;

/** "a warm start sets the tone": whatever is said of the world beside the aim, and measures nothing, says why. */
function isStatement(piece: Span, around: Around): boolean {
  const text = around.plain.slice(piece.start, piece.end);
  const [first = ""] = text.match(/[a-z']+/) ?? [];
  const words = text.match(/[a-z'-]{2,}/g) ?? [];
  if (words.length < 4 || /\d/.test(text) || OURS.test(first) || has(piece, around, "wish", "past", "peer", "to"))
    return false;
  return has(piece, around, "finite") && !opensWithMove(piece, around) && !isMeans(piece, around);
}
const OURS = /^(?:we|i|i'm|i've|i'll|we're|we've|we'll|my|me|as|no|thanks|thank|sorry|ok|please|pls)$/;

/** Something is there or comes that was not there before. */
function isMeans(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  if ((has(piece, around, "gain") && !hasDay(piece, around)) || isHelped(piece, around)) return true;
  if (hasDay(piece, around)) return false;
  return marks.act.some((span) => within(span, piece) && DOER.test(plain.slice(piece.start, span.start)));
}

const trimmed =
  (plain: string) =>
  ({ start, end }: Span): Span => {
    const text = plain.slice(start, end);
    return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
  };

/** "two admin assistants share the mailbox": what is said of somebody or something that helps. */
function isHelped(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const helper = marks.helper.find((span) => within(span, piece));
  const wished = marks.wish.some(
    (span) => within(span, piece) && !/^(?:'ll|will)$/.test(plain.slice(span.start, span.end)),
  );
  if (!helper || wished || !has(piece, around, "finite", "act")) return false;
  const before = plain.slice(piece.start, helper.start).match(/[a-z']+/g) ?? [];
  return before.length < 3 && !before.some(TURNS) && !opensWithMove(piece, around);
}
