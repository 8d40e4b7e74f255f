import { knows } from "../scan/lexicon.ts";
import { isImperative } from "../scan/orders.ts";
import type { Span } from "../scan/span.ts";
import { overlaps, within } from "../scan/span.ts";
import type { Around } from "./asides.ts";
import { has, hasDay } from "./asides.ts";

/** Words between the beginning of a clause and its subject that make the subject something else. */
const TURNS = knows(
  "for, from, to, of, by, with, about, at, in, on, when, than, per, until, let, make, give, get, so, if, where, more, fewer, less, many of",
);
/** "we open a third chair", "two tellers get training": who does it, and that it is done. */
const DOER =
  /^(?:[ "(&-]|and |also |then |plus |because |but |since |as |for this |for that |to do so )*(?:we|i|my [a-z]+|our [a-z]+)(?:'ll| will| shall| can| now| already| just|'ve| have| are going to|'re going to)* $/;
/** A customer who merely deserves it gives no reason. */
const EMPTY = /^ (?:really |all )?deserve/;
const ASKS = /^(?:make|let|give|get|have|be|do|more|less|fewer|all|goal|aim|target)(?![a-z])/;
const MOVES = ["up", "down", "hold", "serve", "make"] as const;
const OURS = /^(?:we|i|i'm|i've|i'll|we're|we've|we'll|my|me|as|no|thanks|thank|sorry|ok|please|pls)$/;
const DUE = /(?<![a-z])(?:by|until|till|before|no later than) /;
/** "bags arrive in January", "legal now reads drafts twice": what comes, and what is new. */
const COMES =
  /(?<![a-z])(?:arrives?|comes?|starts?|joins?|goes? live|launch(?:es)?|opens?) (?:in|on|from) |^[a-z ,']{0,30} now [a-z]+s? [a-z]/;
/** "new photo function in the system": a clause without a verb that brings something. */
const ADDED =
  /^[\s-]*(?:(?:an?|the|our|one|two|three|four|\d+) )?(?:new|extra|additional|second|third|another|external|shared|dedicated|temporary|spare)(?: (?!is |are |should |must |will |can )[a-z'-]+){1,8}$/;
/** "every fall costs somebody …" */
const THIRD = /(?<![a-z])(?:every|each|an?|one|the|our) [a-z-]+ [a-z]{3,}s [a-z]/;

/** "they feel helpless": said of those whom the aim is for. */
const THEY =
  /^[\s"'(-]*(?:and |or |but |because |since |as )?they(?:'re|'ve)? ?(?:are|were|feel|[a-z]+ed|lose|need|have to|can't|cannot|don't|never|often|always|just|want|expect|deserve|give|leave|stop|wait|hate|get (?:angry|lost|nothing|upset|stuck))(?![a-z])/;

/** "it lets me take over the queue", "this costs us a day" */
const IT =
  /^[\s"'(-]*(?:and |or |but |because |since |as |so )?(?:it|this|that|which) [a-z]+s (?!about|around|\d)[a-z]/;

/** Says what happens to people, what is at stake, or how the world is: why the aim beside it matters. */
export function tellsWhy(piece: Span, around: Around): boolean {
  const words = wordsOf(piece, around);
  if (words.length < 3 || hasDay(piece, around) || opensWithMove(piece, around)) return false;
  if (THEY.test(around.plain.slice(piece.start, piece.end)) && !has(piece, around, "gain", "act")) return true;
  if (isHarm(piece, around)) return true;
  return (
    (isAboutClients(piece, around) && !isHelped(piece, around) && !isArranged(piece, around)) ||
    isStatement(piece, words, around)
  );
}

/** "guests coming off a long flight should be in their room" */
function isAboutClients(piece: Span, { plain, marks, amounts, mentions }: Around): boolean {
  const told = mentions.some((mention) => mention.role === "history" && within(mention, piece));
  const client = marks.client.find((span) => within(span, piece));
  if (!client) return false;
  const before = plain.slice(piece.start, client.start);
  const behind = plain.slice(client.end, piece.end);
  // "two big accounts walk" counts customers, "patients wait 45 minutes" measures.
  const measured = amounts.some(
    (amount) => within(amount, piece) && amount.unit !== null && (told || amount.start > client.end),
  );
  const subject = before.match(/[a-z']+/g) ?? [];
  return (
    !measured && subject.length < 4 && !subject.some(TURNS) && /^ [a-z']+ [a-z]/.test(behind) && !EMPTY.test(behind)
  );
}

/** "wrong pay slips destroy trust", but not "stop losing parcels". */
function isHarm(piece: Span, around: Around): boolean {
  return has(piece, around, "harm", "pain", "value") && !isWished(piece, around) && !opensWithMove(piece, around);
}

/** "a warm start sets the tone": whatever is said of the world beside the aim, and measures nothing. */
function isStatement(piece: Span, words: readonly string[], around: Around): boolean {
  const text = around.plain.slice(piece.start, piece.end);
  if (words.length < 4 || /\d/.test(text) || OURS.test(words[0] ?? "") || !standsAlone(piece, around)) return false;
  if (isWished(piece, around) || has(piece, around, "past", "peer", "to")) return false;
  const said = has(piece, around, "finite") || THIRD.test(text) || IT.test(text);
  return said && !opensWithMove(piece, around) && !isMeans(piece, around);
}

/** Something is there or comes that was not there before, or somebody helps. */
export function isMeans(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const words = wordsOf(piece, around);
  const gains = words.length > 1 && has(piece, around, "gain") && !hasDay(piece, around);
  if (ADDED.test(plain.slice(piece.start, piece.end).trimEnd()) && !hasDay(piece, around) && standsAlone(piece, around))
    return true;
  if (gains && (standsAlone(piece, around) || OURS.test(words[0] ?? ""))) return true;
  if (isHelped(piece, around)) return true;
  const text = plain.slice(piece.start, piece.end);
  if (COMES.test(text) && !isWished(piece, around) && !has(piece, around, "client") && standsAlone(piece, around))
    return true;
  if (hasDay(piece, around) && DUE.test(text)) return false;
  return marks.act.some((span) => within(span, piece) && DOER.test(plain.slice(piece.start, span.start)));
}

/** "freelancers have been contracted", "a student helps" */
const isArranged = (piece: Span, around: Around): boolean =>
  has(piece, around, "gain") &&
  /(?<![a-z])(?:(?:has|have|is|are) (?:been |being )?[a-z]+ed|helps?|assists?)(?![a-z])/.test(
    around.plain.slice(piece.start, piece.end),
  );

const NOT = /(?<![a-z])(?:not|never|no|nobody)(?![a-z])|n't(?![a-z])/;

/** "two admin assistants share the mailbox" */
function isHelped(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const helper = marks.helper.find(
    (span) => within(span, piece) && !marks.client.some((client) => overlaps(client, span)),
  );
  if (NOT.test(plain.slice(piece.start, piece.end))) return false;
  if (!helper || isWished(piece, around) || !has(piece, around, "finite", "act")) return false;
  const before = plain.slice(piece.start, helper.start).match(/[a-z']+/g) ?? [];
  return before.length < 3 && !before.some(TURNS) && !opensWithMove(piece, around);
}

const wordsOf = ({ start, end }: Span, { plain }: Around): string[] =>
  plain.slice(start, end).match(/[a-z'-]{2,}|i/g) ?? [];

/** The first clause is the aim, unless it is a sentence of its own. */
const standsAlone = ({ start, end }: Span, { plain, clauses, told }: Around): boolean =>
  start !== clauses[0]?.start ||
  told.some((clause) => clause.start === start) ||
  /[.!;:]/.test(plain.charAt(end)) ||
  plain.charAt(end - 1) === ":";

/** "will" tells as often as it wishes. */
const isWished = (piece: Span, { plain, marks }: Around): boolean =>
  marks.wish.some((span) => within(span, piece) && !/^(?:'ll|will)$/.test(plain.slice(span.start, span.end)));

function opensWithMove(piece: Span, { plain, marks }: Around): boolean {
  const text = plain.slice(piece.start, piece.end);
  const first = piece.start + (/^(?:[^a-z]|(?:and|so|but|then|also|please) )*/.exec(text)?.[0].length ?? 0);
  const said = plain.slice(first, piece.end);
  // "answers take too long" has a noun where "answer all mails" has a verb.
  const moves = MOVES.some((kind) =>
    marks[kind].some(
      ({ start, end }) => start === first && (kind !== "serve" || !/(?:s|ed)$/.test(plain.slice(start, end))),
    ),
  );
  return ASKS.test(said) || moves || isImperative(said);
}
