import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import type { Around } from "./asides.ts";
import { has, hasDay } from "./asides.ts";
import { isWished, OURS, opensWithMove, standsAlone, TURNS, wordsOf } from "./english-clause.ts";
import { isGuard, isHelped, isMeans } from "./english-how.ts";

/** A customer who merely deserves better gives no reason. */
const EMPTY = /^ (?:really |all )?deserve (?:better|more|the best|good)/;
/** "every fall costs somebody …" */
const THIRD = /(?<![a-z])(?:every|each|an?|one|the|our) [a-z-]+ [a-z]{3,}s [a-z]/;

/** "they feel helpless": said of those whom the aim is for. */
const THEY =
  /^[\s"'(-]*(?:and |or |but |because |since |as )?they(?:'re|'ve)? ?(?!should|must|shall|will|need to|get (?:an?|two|three|new|extra|training))[a-z]+ [a-z]/;

/** "it lets me take over the queue", "this costs us a day" */
const IT =
  /^[\s"'(-]*(?:and |or |but |because |since |as |so )?(?:it|this|that|which) [a-z]+s (?!about|around|\d)[a-z]/;

/** "it stands at eighty-four": where things stand is no reason. */
const STANDS =
  /^[\s"'(-]*(?:and |but )?(?:it|that|this|we|they)(?:'s| is|'re| are| was| were| stands?| sits?| lies?| hovers?| runs?)(?: (?:now|currently|still))? at (?:about |around |only |just )?(?:\d|[a-z]+(?:ty|teen)(?![a-z])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)/;
const tellsLevel = ({ start, end }: Span, { plain }: Around): boolean => STANDS.test(plain.slice(start, end));

/** Says what happens to people, what is at stake, or how the world is: why the aim beside it matters. */
export function tellsWhy(piece: Span, around: Around): boolean {
  const words = wordsOf(piece, around);
  if (isWarning(piece, around)) return true;
  if (words.length < (has(piece, around, "harm") ? 2 : 3) || hasDay(piece, around) || opensWithMove(piece, around))
    return false;
  if (tellsLevel(piece, around) || isGuard(piece, around)) return false;
  if (EACH_ONE.test(around.plain.slice(piece.start, piece.end))) return true;
  if (THEY.test(around.plain.slice(piece.start, piece.end)) && !has(piece, around, "gain", "act")) return true;
  if (isHarm(piece, around)) return true;
  return (
    (isAboutClients(piece, around) && !isHelped(piece, around) && !isArranged(piece, around)) ||
    isStatement(piece, words, around)
  );
}

/** "every one of those letters is a customer who had given up" */
const EACH_ONE =
  /^[\s"'(-]*(?:(?:and|but|as|because|since|frankly) )*(?:every|each)(?: single)?(?: one)?(?: of (?:them|those|these)(?: [a-z]+)?)? (?:is|means|costs|was) (?:an?|the|another|some[a-z]+|our|us) /;

/** What they do or are follows at once; behind "with allergies" or "at the info point" a verb has to come. */
const DOES = /^ (?!(?:at|in|on|for|from|with|of|to|and|or|per|by|between) )[a-z']+ [a-z]/;

const LEVEL = /^(?:%|pp|s|min|h|d|score)$/;

/** "guests coming off a long flight should be in their room" */
function isAboutClients(piece: Span, { plain, marks, amounts, mentions }: Around): boolean {
  const told = mentions.some((mention) => mention.role === "history" && within(mention, piece));
  const client = marks.client.find((span) => within(span, piece));
  if (!client) return false;
  const before = plain.slice(piece.start, client.start);
  const behind = plain.slice(client.end, piece.end);
  // "two big accounts walk" counts customers, "patients wait 45 minutes" measures.
  const related = /^ (?:who|that) /.test(behind);
  const measured =
    !related &&
    amounts.some(
      (amount) =>
        within(amount, piece) &&
        amount.unit !== null &&
        (told || (LEVEL.test(amount.unit) && amount.start > client.end)),
    );
  // "the guest rating" is a measure, not what guests do.
  const one = !/(?:s|people|folks|children|women|men)$/.test(plain.slice(client.start, client.end));
  if (one && [...marks.head, ...marks.bare, ...marks.object].some(({ start }) => start === client.end + 1))
    return false;
  const subject = before.match(/[a-z']+/g) ?? [];
  const acts = [...marks.finite, ...marks.past].some((span) => span.start >= client.end && span.end <= piece.end);
  return (
    !measured &&
    subject.length < 4 &&
    !subject.some(TURNS) &&
    (DOES.test(behind) || (/^ [a-z']+ [a-z]/.test(behind) && acts)) &&
    !EMPTY.test(behind)
  );
}

/** "wrong pay slips destroy trust", but not "stop losing parcels". */
function isHarm(piece: Span, around: Around): boolean {
  if (SPARED.test(around.plain.slice(piece.start, piece.end))) return true;
  const given = has(piece, around, "gain") && !has(piece, around, "harm", "pain");
  return (
    has(piece, around, "harm", "pain", "value") && !given && !isWished(piece, around) && !opensWithMove(piece, around)
  );
}

/** "a tenant shouldn't have to ring three times" */
const SPARED =
  /^[^a-z]*(?:(?:and|because|since|as) )?(?:nobody|no one|no [a-z]+|an? [a-z]+|[a-z]+s)(?: [a-z]+){0,6} (?:should|must)(?:n't| not| never)? have to [a-z]|^[^a-z]*(?:(?:and|because|since|as) )?(?:nobody|no one|no [a-z]+)(?: [a-z]+){0,3} (?:should|must|may) (?!have to)[a-z]/;

/** "under 85 the brand pulls our licence", "without it we will be sold" */
const UNLESS =
  /^[\s"'(-]*(?:and |or |but )?(?:under|below|above|over|beyond|anything (?:under|below|above|over)|without (?:it|this|that|them))(?: [\d.,]+ ?%?[a-z]*(?: (?:percent|points|stars|minutes|min|days|hours))?)?,? (?:the|we|our|they|i|it|a|an|every|[a-z]+s) [a-z]+/;
export const isWarning = (piece: Span, { plain }: Around): boolean => UNLESS.test(plain.slice(piece.start, piece.end));

/** "missing signatures land us in court"; what is given is help. */
const US =
  /(?<![a-z])(?!(?:give|lend|provide|send|help|support|teach|train|coach|offer|bring|join|get|let|tell|show)s? )[a-z]{3,} us (?!all |and |both )[a-z]+/;

const HOW = /^[\s-]*(?:with|by|via|through|using|thanks to) /;

/** "a warm start sets the tone": whatever is said of the world beside the aim, and measures nothing. */
function isStatement(piece: Span, words: readonly string[], around: Around): boolean {
  const text = around.plain.slice(piece.start, piece.end);
  if (
    (words.length < 4 && !text.includes(" = ")) ||
    /\d/.test(text) ||
    OURS.test(words.find((word) => !/^(?:and|but)$/.test(word)) ?? "") ||
    /^(?:in|with|by)$/.test(words[0] ?? "") ||
    !standsAlone(piece, around)
  )
    return false;
  if (isWished(piece, around) || has(piece, around, "past", "peer") || HOW.test(text)) return false;
  const said = has(piece, around, "finite") || THIRD.test(text) || IT.test(text) || US.test(text);
  return said && !opensWithMove(piece, around) && !isMeans(piece, around);
}

/** "freelancers have been contracted", "a student helps" */
const isArranged = (piece: Span, around: Around): boolean =>
  has(piece, around, "gain") &&
  /(?<![a-z])(?:(?:has|have|is|are) (?:been |being )?[a-z]+ed|helps?|assists?|(?:gives?|lends?|grants?|provides?) (?:[a-z]+ )?(?:an?|one|two|three|\d+|half|more|extra|some))(?![a-z])/.test(
    around.plain.slice(piece.start, piece.end),
  );
