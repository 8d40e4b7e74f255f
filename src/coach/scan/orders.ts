import type { Marks } from "./marks.ts";
import type { Span } from "./span.ts";

/** Words before an infinitive that make it no order: "time to answer" is a measure, "a way to help" a means. */
const NO_ORDER =
  "is|are|was|were|be|has|have|had|will|would|can|could|do|does|time|times|times?|days?|hours?|minutes?|way|ways|chance|right|ability|how|what|when|where|why|who|which|that|if|us|me|them|it|i|we|they|you|order|due|thanks|used|able|goal|aim|plan|up|down|from|back|closer|close|access|response|comes?|goes|go|went|need|needs|want|wants|try|likely|ready|happy|hard|easy|easier|simple|simpler|free|nothing|something|lot|much|more|because|so|and|but|or|than|by|with|without|steps?|clicks?|number|answers?|reply|replies|attention";
const SUBJECT = new RegExp(
  `(?:^|[.!;:\\n])[ "'(•*-]*(?!(?:${NO_ORDER}|to|in) )((?:(?!(?:${NO_ORDER}|he|she|[a-z]+ed) )[a-z0-9&#][a-z0-9'&/.#%-]*,? ){1,9})to (?=(?:not |no longer |always |also |then |[a-z]+ly )?([a-z]+))`,
  "g",
);
const VERBS = ["up", "down", "hold", "serve", "make", "task", "act", "vague"] as const;
const BE = /^(?:be|become|get|have|go|come|stay|feel|know|take|stop|start|see|move|reach|hit|achieve|match|win)$/;

/** "Registry to answer 100% of them", "Spa reception to get the certificate": who shall do it, and what. */
export function findOrders(plain: string, marks: Marks): Span[] {
  return [...plain.matchAll(SUBJECT)].flatMap((match) => {
    const to = match.index + match[0].length - 3;
    const verb = match[2] ?? "";
    const at = plain.indexOf(verb, to + 3);
    const first = match.index + match[0].search(/[a-z]/);
    if (VERBS.some((kind) => marks[kind].some(({ start }) => start === first))) return [];
    const known = BE.test(verb) || VERBS.some((kind) => marks[kind].some(({ start }) => start === at));
    return known ? [{ start: to, end: to + 2 }] : [];
  });
}

/** What may open a clause without being a verb: prepositions, articles, pronouns and the like. */
const NO_VERB =
  /^(?:in|on|at|by|for|of|to|from|with|within|without|during|over|under|after|before|until|till|since|through|across|between|among|about|against|towards?|per|via|as|like|than|and|but|or|so|if|when|while|because|though|although|unless|where|what|which|who|whose|how|why|is|are|was|were|am|be|been|do|does|did|has|have|had|will|would|can|could|should|shall|must|may|might|not|no|all|every|each|any|some|more|less|fewer|most|both|either|half|only|just|even|also|still|again|once|twice|then|than|this|that|these|those|the|an?|our|my|your|his|her|their|its|we|i|you|they|he|she|it|there|here|yes|out|off|up|down|one|two|three|four|five|six|seven|eight|nine|ten|twelve|here|many|several|few|[a-z]+ing|[a-z]+ed|[a-z]+ly|sorry|thanks|hello|hi|hey|dear|once|last|next|late|long|wrong|bad|poor|cold|lost|missing)$/;
const IMPERATIVE =
  /^([a-z][a-z-]{2,}) (?:up |out |down |off )?(?:the|our|my|all|every|each|both|an?|another|one|two|three|four|five|\d+|more|fewer|less|new|any|their|these|those|it|them|things)(?![a-z])/;

/** "Rearrange the waiting area …": a verb with its object and nobody before it. */
export function isImperative(said: string): boolean {
  const verb = IMPERATIVE.exec(said)?.[1];
  return verb !== undefined && !NO_VERB.test(verb) && !/[^s]s$/.test(verb);
}
