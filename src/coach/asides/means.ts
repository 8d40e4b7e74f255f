import { pieceAt, toClauseEnd } from "../scan/clauses.ts";
import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside, overlaps, untangle, within } from "../scan/span.ts";

const WAY = /(?<![a-z])by (?:[a-z]+ly |each |always )?([a-z]+ing)(?![a-z])/g;
/** "with the two contractors we just got" is a means, "with elderly callers" none. */
const WITH = /(?:(?<![a-z])([a-z]+),? )?(?<![a-z])(?:w\/|with(?![a-z]))/g;
const NOT_BEFORE_WITH = knows(
  "us, me, them, him, her, deal, deals, dealing, comply, satisfied, satisfaction, happy, happier, unhappy, line, accordance, contact, compared, customers, guests, patients, users, clients, callers, people, problems, problem, issues, trouble, live, experience, familiar, start, starts, begin, complaints, contracts, work, works, keep, quicker, faster, better, slower, nicer, patient, careful, gentle, honest, friendly, friendlier, kinder",
);
const WITH_REACH = 60;
/** "claimants with a flooded house should have an assessor" */
const OF_SUBJECT =
  /^(?:w\/|with) (?!.*(?<![a-z])(?:we|i)(?![a-z]))(?:[a-z'-]+ ){1,5}?(?:should|must|shall|are to|is to|have to|need to)(?![a-z])/;
const NO_WAY = knows("morning, evening, spring, beginning, king, opening time, closing, christmas shopping");

/** "95% of the staff through the course" is what shall be done, not how. */
const PUT_THROUGH =
  /(?<![a-z])(?:\d+ ?%|\d+|all|every|each|both)(?: of)? (?:(?!calls|tickets|requests|cases|orders)[a-z'-]+ ){1,5}through(?: the| an?| our)?$/;

interface Known {
  hows: readonly Span[];
  reasons: readonly Span[];
}

/** The parts that say how it shall be reached. What is only passed or obtained, like 通过考试, is no means. */
export function findMeans(plain: string, marks: Marks, clauses: readonly Span[], { hows, reasons }: Known): Span[] {
  const ways = [...plain.matchAll(WAY)].filter(([, verb]) => !NO_WAY(verb ?? "")).map(({ index }) => index);
  const withs = [...plain.matchAll(WITH)]
    .filter(([, before]) => !NOT_BEFORE_WITH(before ?? ""))
    .map((match) => match.index + match[0].lastIndexOf("w"))
    .filter((at) => !OF_SUBJECT.test(plain.slice(at, pieceAt(clauses, at).end)))
    .filter(
      (at) =>
        addsHelp(plain, at) ||
        bringsHelp({ start: at, end: Math.min(at + WITH_REACH, pieceAt(clauses, at).end) }, marks),
    );
  const makes = marks.make
    .filter(({ start }) => start !== pieceAt(clauses, start).start && isNextStep(plain, start, marks, clauses, reasons))
    .map(({ start }) => start);
  const named = marks.means.filter(
    (span) =>
      !(/^(?:通过|through)/.test(plain.slice(span.start)) && passes(marks, span.end)) &&
      !(
        plain.charAt(span.end - 1) === ":" && /[a-z]/.test(plain.slice(pieceAt(clauses, span.start).start, span.start))
      ) &&
      !/^(?:改成|改为|换成|改用)[约 ]?[\d一二两三四五六七八九十半]/.test(plain.slice(span.start)) &&
      !(HAN.test(plain.charAt(span.start)) && inside(span, reasons)) &&
      !PUT_THROUGH.test(plain.slice(0, span.end)) &&
      !isAim(plain, span, marks, clauses, reasons),
  );
  const cued = toClauseEnd([...ways, ...withs, ...makes, ...named.map(({ start }) => start)], clauses).filter(
    (means) => clauses.length > 1 || plain.slice(0, means.start).trim() !== "" || SUBJECT.test(plain),
  );
  return untangle([...cued, ...hows]).map((means) => untilReason(untilSubject(means, plain), reasons, plain));
}

/** "with the 3 extra people we can offer more": an opening means ends where the aim begins. */
const SUBJECT =
  / (?:we|i)(?:'ll| will|'re| are)(?![a-z])| (?:we|i|our [a-z]+|my [a-z]+|the [a-z]+)(?: [a-z]+ly)? (?:should|can|could|will|must|want|need|shall)(?![a-z])| to (?=(?:do|be|get|make|become|give|offer|raise|reduce|improve|increase|cut|serve|answer) )/;

function untilSubject(means: Span, plain: string): Span {
  const at = /(?:^|[,;.:!?\n])\s*$/.test(plain.slice(0, means.start))
    ? plain.slice(means.start, means.end).search(SUBJECT)
    : -1;
  return at < 0 ? means : { start: means.start, end: means.start + at };
}

/** "with a second pass because guests wait": the means ends where the reason begins. */
function untilReason(means: Span, reasons: readonly Span[], plain: string): Span {
  const next = reasons.find(({ start }) => start > means.start && start < means.end);
  return next
    ? { start: means.start, end: means.start + plain.slice(means.start, next.start).trimEnd().length }
    : means;
}

/** How far or until when: what follows can only be how. */
const SAID =
  /(?:\d|%|percent|per cent|minutes?|hours?|days?|stars|points|week|month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]+day|spring|summer|autumn|winter|easter|christmas|diwali|ramadan|half|third) $/;

/** ", with barcodes on the bags": behind a comma it adds how, unless it only says in which manner or how much. */
const addsHelp = (plain: string, at: number): boolean =>
  (/[,;-] ?$/.test(plain.slice(0, at)) || SAID.test(plain.slice(0, at))) &&
  /^(?:w\/|with) (?!an? (?:smile|focus|view|score|rating|limit|max|min|total|value|goal|target|big|warm)|care|more|less|fewer|no|all|every|everything|everybody|everyone|whatever|anything|special|reference|regard|respect|focus|priority|love|passion|heart|pride|quality|an eye|the (?:aim|goal|intention|exception|best|highest|same)|at least|at most|\d)[a-z]/.test(
    plain.slice(at),
  );

/** The pension hotline is where somebody calls, the self-service portal what helps. */
const bringsHelp = (piece: Span, { resource, product, gain, place }: Marks): boolean =>
  [...resource, ...product.filter((span) => !inside(span, place)), ...gain].some((span) => within(span, piece));

/** …要更短，会推出预检清单: what will be made is the way where something else shall change. */
function isNextStep(
  plain: string,
  at: number,
  marks: Marks,
  clauses: readonly Span[],
  reasons: readonly Span[],
): boolean {
  const own = pieceAt(clauses, at);
  if (!/^\s*(?:会|将|将会|准备|打算|拟|并|另|已|同时)+$/.test(plain.slice(own.start, at))) return false;
  const moves = [marks.up, marks.down, marks.hold, marks.vague].flat();
  return moves.some((span) => span.end <= own.start && !inside(span, reasons));
}

/** 导入工单系统 is a means where something else is the aim; alone it is the aim. */
const isInstalling = knows(
  "导入, 引入, 引进, 推行, 实施, 采购, 加装, 配备, 增设, 加设, 加开, 增开, 采用, 改用, 改成, 改为, 换成, 换上, 换用, 转用, 推行, 加多, 添置, 搭配, 分流",
);
function isAim(plain: string, verb: Span, marks: Marks, clauses: readonly Span[], reasons: readonly Span[]): boolean {
  if (!isInstalling(plain.slice(verb.start, verb.end))) return false;
  const own = pieceAt(clauses, verb.start);
  // 年内全面推行 says by when, not how.
  if (plain.slice(verb.end, own.end).trim() === "") return true;
  const moves = [marks.up, marks.down, marks.hold, marks.change]
    .flat()
    .filter((span) => !marks.product.some((product) => overlaps(product, span)));
  const levels = [marks.to, marks.most, marks.least, marks.vague].flat().filter((span) => !within(span, own));
  return ![...moves, ...levels].some((span) => !overlaps(span, verb) && !inside(span, reasons));
}

const EXAM_REACH = 18;
function passes(marks: Marks, end: number): boolean {
  return marks.product.some(({ start }) => start >= end && start < end + EXAM_REACH);
}
