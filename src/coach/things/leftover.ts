import { finder } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside } from "../scan/span.ts";
import { EMPTY_WORDS } from "../words/chinese-empty.ts";
import { wordsOf } from "../words/words.ts";

/** Classes that say how something shall change, or nothing in particular; what they leave of a clause is its thing. */
const EMPTY = [
  "up",
  "down",
  "hold",
  "vague",
  "better",
  "bare",
  "wish",
  "from",
  "to",
  "most",
  "least",
  "limit",
  "change",
  "asap",
  "forever",
  "perfect",
  "self",
  "greeting",
  "why",
  "value",
  "past",
  "order",
] as const;
const isStop = finder(wordsOf("stop"));
const generic = finder(EMPTY_WORDS);

const anybody = finder(
  "heart, soul, owe, owes, greatness, overal, costumer*, custmer*, live, lives, board, lads, guys, folks, touchpoint*, drive, drives, ambition*, across, guess, done, plan to, stocktaking, spend, help*, serve*, serving, support*, been, customer*, client*, guest*, user*, people, ppl, folks, everyone, everybody, anyone, somebody, someone, us, me, them, they, he, she, it, its, itself, ourselves, myself, team*, teams, company, companies, business*, organisation*, organization*, firm*, house, brand, department*, colleague*, staff, employee*, thing*, stuff, way*, lot, lots, overall, whole, general, really, realy, very, quite, so, too, even, still, always, never, ever, again, once, together, own, true, real, truly, day*, week*, month*, quarter*, year*, time, times, next, last, coming, current, future, number*, figure*, level*, point*, percent*, score*, rate*, result*, work*, job*, focus, effort*, attention, mindset, attitude, spirit, passion, way to, step*, place*, world, industry, market, region, country, field, class, top, leader, provider, partner, insurer, choice, name, story, goal*, target*, aim*, objective*, kpi*, okr*, plan*, project*, initiative*, idea*, please, pls, thanks, hi, hello, team's, here, there, thats, that's, what, how, than, then, further, another, other, others, same, such, like, just, only, also, too, yet, already, soon, yes, no, not, don't, can't, won't, i'd, i'm, i've, we're, we've, we'd, let, lets, let's, made, makes, making, done, doing, being, been, am, could, would, might, may, did, want, wants, need, needs, keep, keeps, put, set, sets, start*, come, comes, go, goes, going, gone, went, get, gets, getting, got, turn*, stay*, work on, deal*, bring*, provide*, offer*, deliver*, ensure*, achieve*, manage*, try, tries, trying, ask*, think*, know*, feel*, look*, care, care about, step up, approx, around, roughly, average, total, minimum, maximum, full, big, bigger, huge, small, new, old, clear, great, right, sure, happy, ready, possible, necessary, important, first, second, third, one, two, three, best-in-class, excellence, hospitality, happiness, motivation, respect, trust, quality, communication, cooperation, collaboration, efficiency, peer, success, growth, potential, value, values, standard*, requirement*, expectation*, need, wish, wishes, smile*, w, eur, pts, approx, via, per, etc, ok, okay, discussion, matter, sake, eod, eoy, q",
);

/** "become a lot more attractive" says in what manner, not what. */
const MORE_SO =
  /(?<![a-z])(?:be|become|get|stay|being|becoming) (?:(?:a|lot|bit|much|far|even|way|little|so|still|always) )*(?:more|less) [a-z-]+(?= *(?:$|[,.;:!]|(?:and|by|in|for|to|or|otherwise|because|so|as|than)(?![a-z])))/g;

/** What a clause still names when everything that could stand in any goal is taken away. */
export function leftOver(
  plain: string,
  marks: Marks,
  clauses: readonly Span[],
  taken: readonly Span[],
  enough = ENOUGH,
): Span | null {
  const gone = new Uint8Array(plain.length);
  const remove = (spans: readonly Span[]): void => {
    for (const { start, end } of spans) gone.fill(1, start, end);
  };
  for (const kind of EMPTY) remove(marks[kind]);
  for (const spans of [taken, generic(plain), anybody(plain), isStop(plain)]) remove(spans);
  remove([...plain.matchAll(MORE_SO)].map(({ index, 0: said }) => ({ start: index, end: index + said.length })));
  const heavy = new Uint8Array(plain.length);
  for (const kind of ["object", "product", "place", "group", "channel"] as const)
    for (const span of marks[kind])
      if (
        span.end - span.start > 1 &&
        !inside(span, [...marks.common, ...marks.client]) &&
        HAN.test(plain.charAt(span.start))
      )
        heavy.fill(1, span.start, span.end);
  const named = clauses.map((clause) => lettersLeft(plain, clause, { gone, heavy }));
  const most = named.toSorted((a, b) => b.count - a.count)[0];
  return most && most.count >= enough ? { start: most.start, end: most.end } : null;
}

/** Fewer characters than these name nothing. */
export const ENOUGH = 4;
/** How many characters a word of letters is worth. */
const WORD = 2;

interface Weights {
  /** Units that count for nothing. */
  gone: Uint8Array;
  /** Chinese characters of a service's things, places and people, each of which counts twice. */
  heavy: Uint8Array;
}

function lettersLeft(plain: string, clause: Span, { gone, heavy }: Weights): Span & { count: number } {
  const left = { start: clause.start, end: clause.start, count: 0 };
  for (let at = clause.start; at < clause.end; at += 1) {
    const word = /[a-z]/.test(plain.charAt(at)) ? (/^[a-z'&-]+/.exec(plain.slice(at, clause.end))?.[0] ?? "") : "";
    const here = { start: at, end: at + Math.max(1, word.length) };
    at = here.end - 1;
    if (gone[here.start] === 1 || (word.length < 3 && !HAN.test(plain.charAt(here.start)))) continue;
    if (left.count === 0) left.start = here.start;
    left.end = here.end;
    left.count += word === "" ? 1 + (heavy[here.start] ?? 0) : WORD;
  }
  return left;
}
