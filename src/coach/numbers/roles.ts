import type { Mention } from "../dates/find.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { isTold } from "../scan/told.ts";
import type { Amount } from "./amounts.ts";
import { cueBefore, REACH } from "./cues.ts";

/** What a number is for. `limit` is a service level beside a target, `context` anything that is no aim. */
export type Role = "target" | "change" | "baseline" | "limit" | "context";

export interface Figure extends Amount {
  role: Role;
}

export interface Surroundings {
  plain: string;
  marks: Marks;
  clauses: readonly Span[];
  mentions: readonly Mention[];
  told: readonly Span[];
  reasons: readonly Span[];
  means: readonly Span[];
}

const DURATION = new Set(["s", "min", "h", "d"]);

/** Gives every amount its role: pairs first ("from 24 h to 4 h"), then the nearest word before or behind it. */
export function assignRoles(amounts: readonly Amount[], around: Surroundings): Figure[] {
  const paired = pairUp(amounts, around);
  const figures = amounts.map((amount, i): Figure => {
    const known = paired.get(i);
    if (known) return known;
    return { ...amount, role: roleOf(amount, amounts[i - 1], amounts[i + 1], around) };
  });
  const aims = figures.some(({ role }) => role === "target" || role === "change");
  noteTold(figures, around);
  noteAsides(figures, around);
  noteStanding(figures, around);
  return aims ? figures : figures.map((figure) => (figure.role === "limit" ? { ...figure, role: "target" } : figure));
}

const NOW = /^ ?(?:it's |its )?(?:now|today|currently|so far|was|were|at present|presently|last|still)(?![a-z])/;

/** "it took us 15 days. By June it should take 9": what is told is no aim, but where an aim of its kind begins. */
function noteTold(figures: Figure[], { told, clauses }: Surroundings): void {
  const over = figures.filter(({ start, role }) => role !== "baseline" && isTold(start, told, clauses));
  for (const figure of over) {
    const aim = figures.find((other) => !over.includes(other) && other.role === "target" && !isOther(figure, other));
    figure.role = aim || figure.unit === "%" || figure.unit === "score" ? "baseline" : "context";
  }
}

const isOther = (a: Amount, b: Amount): boolean => a.unit !== null && b.unit !== null && !comparable(a.unit, b.unit);

/** "to 12 % (19 % in October)": of the same kind, in brackets behind the target, is where it stands. */
function noteAsides(figures: Figure[], { plain, clauses }: Surroundings): void {
  const aim = figures.find(({ role }) => role === "target");
  for (const figure of figures) {
    const clause = pieceAt(clauses, figure.start);
    const bracketed = plain.charAt(clause.start - 1) === "(" && plain.slice(clause.start, figure.start).trim() === "";
    const now = NOW.test(plain.slice(clause.start, figure.start));
    const beside = bracketed && figure.unit === aim?.unit && figure.role === "target";
    const noted = plain.charAt(clause.start - 1) === "(" && now && figure.role !== "change";
    if (aim && aim !== figure && (beside || noted)) figure.role = "baseline";
  }
}

/** "I waited 25 min. 15 min by May": of two levels the one with a day or a wish is the aim. */
function noteStanding(figures: Figure[], around: Surroundings): void {
  const { plain, marks, clauses, mentions } = around;
  const asked = ({ start }: Span): boolean => {
    const clause = pieceAt(clauses, start);
    const days = mentions.filter(({ role }) => role === "deadline");
    return [...days, ...marks.wish].some((span) => within(span, clause));
  };
  const led = figures.map((figure, i) => cueBefore(figure, figures[i - 1], marks, clauses) !== null);
  const meant = figures.map((figure, i) => (HAN.test(plain) ? led[i] === true : asked(figure)));
  const aims = figures.filter(({ role }, i) => role === "target" && meant[i]);
  figures.forEach((figure, i) => {
    const rival = aims.some((aim) => aim.unit === figure.unit && aim !== figure);
    if (figure.role === "target" && rival && !led[i] && !meant[i]) figure.role = "baseline";
  });
}

function pairUp(amounts: readonly Amount[], around: Surroundings): Map<number, Figure> {
  const paired = new Map<number, Figure>();
  for (let i = 0; i + 1 < amounts.length; i += 1) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    if (!a || !b || paired.has(i) || !leadsTo(a, b, around)) continue;
    const unit = a.unit ?? b.unit;
    paired.set(i, { ...a, unit, role: "baseline" });
    paired.set(i + 1, { ...b, unit: b.unit ?? a.unit, role: "target" });
  }
  return paired;
}

function leadsTo(a: Amount, b: Amount, { plain, marks, clauses }: Surroundings): boolean {
  // "11 in october -> 3 in january"
  const between = plain.slice(a.end, b.start).replace(/^ (?:in|last|this|at) [a-z]+(?: \d{4})?(?= ?(?:->|=>|to ))/, "");
  const separated = pieceAt(clauses, a.start) !== pieceAt(clauses, b.start) && !between.includes("->");
  if (b.start - a.end > 30 || separated || (a.unit !== null && b.unit !== null && !comparable(a.unit, b.unit)))
    return false;
  const cue = cueBefore(a, undefined, marks, clauses)?.cue;
  if (
    cue === "change" ||
    /(?:older|longer|more|over|after|within) (?:than )?$/.test(plain.slice(Math.max(0, a.start - 14), a.start))
  )
    return false;
  if (
    /^ ?(->|=>|>|to|-|至|到|降|升|提|减|缩|增|变)/.test(between) &&
    /(to|>|到|至|为|成|-) ?(at least|under|below|above|over|about|around|至少|约|大约)? ?$/.test(between.trimEnd())
  ) {
    return !/^ ?-/.test(between) || between.includes(">");
  }
  if (/(?:前年|去年|上[年月季周]|目前|现在)的?$/.test(between)) return false;
  if (/^(?:变|改|变做|变成|缩成|改成)负?$/.test(between)) return true;
  const from = cueBefore(a, undefined, marks, clauses)?.cue === "from";
  return from && marks.to.concat(marks.most).some(({ start, end }) => start >= a.end && end <= b.start);
}

const comparable = (a: string, b: string): boolean => a === b || (DURATION.has(a) && DURATION.has(b));

function roleOf(amount: Amount, before: Amount | undefined, behind: Amount | undefined, around: Surroundings): Role {
  const { plain, marks, clauses, mentions, reasons, means } = around;
  const head = plain.slice(Math.max(0, amount.start - 8), amount.start);
  if (/^的(?:团队|小组|班|部门|队伍)/.test(plain.slice(amount.end))) return "context";
  const clause = pieceAt(clauses, amount.start);
  const helps = marks.gain.some((span) => within(span, clause) && HAN.test(plain.charAt(span.start)));
  if (helps && !levelled(amount, around)) return "context";
  if (OF_NOW.test(head) && /[折倍半]$/.test(plain.slice(amount.start, amount.end))) return "target";
  const cue = cueBefore(amount, before, marks, clauses);
  const wasThen = mentions.some(
    (m) =>
      m.role === "history" &&
      pieceAt(clauses, m.start) === clause &&
      (near(m, amount) || plain.charAt(clause.start - 1) === "("),
  );
  const nowBehind = isNowBehind(amount, behind, around);
  if (cue?.cue === "from" || nowBehind || (wasThen && (!cue || cue.cue === "to")))
    return amount.unit || cue || nowBehind || isScored(amount, around) || opensClause(amount, around)
      ? "baseline"
      : "context";
  if (inside(amount, reasons) || inside(amount, means)) return "context";
  const ofPeer = marks.peer.some(
    (span) => within(span, clause) && span.end <= amount.start && !plain.slice(span.end, amount.start).includes(":"),
  );
  if (ofPeer && !HAN.test(plain) && (!cue || cue.cue === "limit")) return "context";
  if (DEFINES.test(plain.slice(amount.end)) && amount.unit !== "%") return "limit";
  if (cue?.cue === "change") return amount.unit || !DURATION.has(amount.unit ?? "") ? "change" : "context";
  const limited =
    cue?.cue === "limit" || cue?.cue === "most" || /^ ?(之内|以内|内|里)/.test(plain.slice(amount.end, amount.end + 3));
  if (DURATION.has(amount.unit ?? "") && limited) return "limit";
  if (cue && cue.cue !== "limit") return "target";
  if (amount.unit === "x" || /^by |(fewer|less)$/.test(plain.slice(amount.start, amount.end))) return "change";
  if (plain.charAt(amount.start - 1) === "+") return "change";
  if (/^ ?(or (more|less|higher|better|above)|以上|以下|以内)/.test(plain.slice(amount.end, amount.end + 9)))
    return "target";
  if (amount.unit === null) return bareRole(amount, behind, around);
  return isSize(amount, around) ? "context" : "target";
}

/** What is counted in points without saying so: "NPS 45", CSAT 9月是4.2. */
export const SCORED = /csat|nps|ces|rating|score|satisfaction|评分|得分|分数|满意度|净推荐值/;

function isScored(amount: Amount, { plain, clauses }: Surroundings): boolean {
  return SCORED.test(plain.slice(pieceAt(clauses, amount.start).start, amount.start));
}

/** "(38 in the same period last year)" */
function opensClause({ start }: Span, { plain, clauses, mentions }: Surroundings): boolean {
  if (HAN.test(plain)) return false;
  const clause = pieceAt(clauses, start);
  const day = mentions.find((mention) => within(mention, clause) && mention.end <= start);
  return plain.slice(day?.end ?? clause.start, start).trim() === "";
}

/** 专项费用3万元已到位: among what helps only a number that is led to is an aim. */
function levelled(amount: Amount, { plain, marks, clauses }: Surroundings): boolean {
  const cue = cueBefore(amount, undefined, marks, clauses)?.cue;
  return (
    (cue !== undefined && cue !== "change" && cue !== "limit") ||
    amount.unit === "%" ||
    /[a-z]/.test(plain.charAt(amount.start - 2))
  );
}

/** 压到原来的八折 */
const OF_NOW = /[到至为成](?:原来|原本|原先|现在|目前|现有|去年|上月)的?$/;

/** 三響內接起率, 二次上门率: the number says what is counted. */
const DEFINES = /^(?:之?内|以内|内)?的?[㐀-鿿]{1,8}?(?:率|比例|占比)/;

const without = (plain: string, { start, end }: Span, mentions: readonly Span[]): string =>
  plain
    .slice(Math.max(start, ...mentions.filter((m) => m.start >= start && m.end <= end).map((m) => m.end)), end)
    .trim();

/** NPS要有42 */
const LINK = /^(?:[之以]?前)?(?:要[有上]?|上|冲上?|过|须|应|得有?|要到|目标|站上|守住|破)?$/;

/** "it should take 9", "we want 88" */
const WISHED =
  /(?:should|must|shall|want|need|needs|have|has|will|goal|aim|target)(?: (?:to|at|for|be|is|take|only|see|have|get|make|do|it)){0,3} $/;

/** A bare number counts behind a metric ("NPS 45") and before a rhythm ("5 a month"). */
function bareRole(amount: Amount, behind: Amount | undefined, { plain, marks, mentions }: Surroundings): Role {
  const rhythm = mentions.some(
    ({ role, start }) => role === "rhythm" && start >= amount.end && start <= amount.end + 1,
  );
  const metric = [...marks.head, ...marks.bare].some(
    ({ end }) => end <= amount.start && LINK.test(without(plain, { start: end, end: amount.start }, mentions)),
  );
  const behindColon =
    plain.slice(0, amount.start).trimEnd().endsWith(":") &&
    behind === undefined &&
    marks.head.length + marks.object.length > 0;
  const none = amount.value === 0 && /^ [a-z]/.test(plain.slice(amount.end));
  const plus = plain.charAt(amount.end) === "+";
  const counted = none || plus || /^ (?:of (?:them|these|those|\d)|out of \d|from \d)/.test(plain.slice(amount.end));
  const wished = WISHED.test(plain.slice(0, amount.start)) && !/^ [a-z]/.test(plain.slice(amount.end));
  return rhythm || metric || behindColon || counted || wished ? "target" : "context";
}

/** "our 12 stores", 8人团队: how large something is, not what it should become. */
function isSize(amount: Amount, { plain, marks }: Surroundings): boolean {
  if (DURATION.has(amount.unit ?? "") || amount.unit === "%" || amount.unit === "score") return false;
  const head = plain.slice(Math.max(0, amount.start - 8), amount.start);
  const place = [...marks.place, ...marks.group, ...marks.channel].some(
    ({ start, end }) => end > amount.start && start <= amount.end + 2,
  );
  if (
    /(?<![a-z])(in|at|for|across|of|on|with) (all|our|the|my)( our| the)? $/.test(
      plain.slice(Math.max(0, amount.start - 16), amount.start),
    )
  )
    return true;
  return place && /(our|all|for|in|at|across|of|the|my|所有|全部|旗下|我们|在|这|的|为)( the)? ?$/.test(head);
}

function near(a: Span, b: Span): boolean {
  return (a.end <= b.start && b.start - a.end < REACH + 12) || (b.end <= a.start && a.start - b.end < REACH);
}

function isNowBehind(amount: Amount, behind: Amount | undefined, { plain, marks }: Surroundings): boolean {
  const limit = Math.min(behind?.start ?? plain.length, amount.end + 20);
  return marks.from.some(
    ({ start, end }) =>
      start >= amount.end &&
      end <= limit &&
      /^(now|currently|today|at present|at the moment|right now|so far|to date|as of now|目前|现在|现时|而家)$/.test(
        plain.slice(start, end),
      ) &&
      !/[,;.]/.test(plain.slice(amount.end, start)) &&
      (!plain.slice(amount.end, start).includes("(") || plain.charAt(end) === ")"),
  );
}
