import type { Span } from "../scan/span.ts";
import { overlaps, within } from "../scan/span.ts";
import type { Around } from "./asides.ts";
import { has, hasDay } from "./asides.ts";
import { isWished, OURS, opensWithMove, standsAlone, TURNS, wordsOf } from "./english-clause.ts";

/** "we open a third chair", "two tellers get training": who does it, and that it is done. */
const DOER =
  /^(?:[ "(&-]|and |also |then |plus |because |but |since |as |for this |for that |to do so )*(?:we|i|my [a-z]+|our [a-z]+)(?:'ll| will| shall| can| now| already| just|'ve| have| are going to|'re going to)* $/;
const DUE = /(?<![a-z])(?:by|until|till|before|no later than) /;
/** "bags arrive in January", "legal now reads drafts twice": what comes, and what is new. */
const COMES =
  /(?<![a-z])(?:arrives?|comes?|starts?|joins?|goes? live|launch(?:es)?|opens?) (?:in|on|from) |^[a-z ,']{0,30} now [a-z]+s? [a-z]/;
/** "new photo function in the system": a clause without a verb that brings something. */
const ADDED =
  /^[\s-]*(?:(?:an?|the|our|one|two|three|four|\d+) )?(?:(?<=two |three |four |\d )more|new|extra|additional|second|third|another|external|shared|dedicated|temporary|spare)(?: (?!is |are |should |must |will |can )[a-z'-]+){1,8}$/;

/** Something is there or comes that was not there before, or somebody helps. */
export function isMeans(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const words = wordsOf(piece, around);
  // "the unit has started 87% of its sessions on time" tells how it is.
  const measured = around.amounts.some((amount) => amount.unit === "%" && within(amount, piece));
  const gains = words.length > 1 && !measured && has(piece, around, "gain") && !hasDay(piece, around);
  const due = hasDay(piece, around) && DUE.test(plain.slice(piece.start, piece.end));
  if (ADDED.test(plain.slice(piece.start, piece.end).trimEnd()) && !due && standsAlone(piece, around)) return true;
  if (gains && (standsAlone(piece, around) || OURS.test(words[0] ?? ""))) return true;
  if (isGuard(piece, around)) return true;
  if (isHelped(piece, around) && !(hasDay(piece, around) && DUE.test(plain.slice(piece.start, piece.end)))) return true;
  const text = plain.slice(piece.start, piece.end);
  if (COMES.test(text) && !isWished(piece, around) && !has(piece, around, "client") && standsAlone(piece, around))
    return true;
  if (hasDay(piece, around) && DUE.test(text)) return false;
  return marks.act.some((span) => within(span, piece) && DOER.test(plain.slice(piece.start, span.start)));
}

const NOT = /(?<![a-z])(?:not|never|no|nobody|(?:ca|do|wo|does)nt)(?![a-z])|n't(?![a-z])/;

/** "our intern builds the form" */
const DOES =
  /^ (?:[a-z]+ly )?(?:builds|fixes|writes|sets|cleans|covers|runs|checks|does|teaches|trains|supports|prepares|handles|reviews|moves|adds|tests|installs|maintains|translates|proofreads|sorts|drives|prints) (?:the|an?|our|us|it|them|every|all|with|up)(?![a-z])/;

/** "the app update forces the photo": a tool that makes sure of it. */
const GUARDS =
  /^[\s"'(-]*(?:and |as |since )?(?:(?:the|our|a|new) )*(?:[a-z-]+ ){0,2}?(?:apps?|updates?|upgrade|release|system|software|tool|form|scanners?|belt|bot|gate|sensors?|cameras?|crm|portal|template|checklist|handhelds?|machines?|reminders?|alerts?|patch|version|integration|screen|till)(?: [a-z]+)? (?:forces|blocks|rejects|flags|requires|checks|prevents|stops|reminds|catches|refuses|warns|force|block|reject|flag|check|prevent|stop|catch|refuse|remind|warn|makes sure|make sure) /;
export const isGuard = (piece: Span, { plain }: Around): boolean => GUARDS.test(plain.slice(piece.start, piece.end));

/** "two admin assistants share the mailbox" */
export function isHelped(piece: Span, around: Around): boolean {
  const { plain, marks } = around;
  const helper = marks.helper.find(
    (span) => within(span, piece) && !marks.client.some((client) => overlaps(client, span)),
  );
  if (NOT.test(plain.slice(piece.start, piece.end))) return false;
  if (
    !helper ||
    isWished(piece, around) ||
    !(has(piece, around, "finite", "act") || DOES.test(plain.slice(helper.end, piece.end)))
  )
    return false;
  const before = plain.slice(piece.start, helper.start).match(/[a-z']+/g) ?? [];
  return before.length < 3 && !before.some(TURNS) && !opensWithMove(piece, around);
}
