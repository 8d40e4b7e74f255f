import { pieceAt } from "../scan/clauses.ts";
import { HAN } from "../scan/normalise.ts";
import { inside, within } from "../scan/span.ts";
import type { Amount } from "./amounts.ts";
import { bareRole, isScored } from "./bare.ts";
import type { Cue } from "./cues.ts";
import { cueBefore } from "./cues.ts";
import type { Figure, Role, Surroundings } from "./figure.ts";
import { DURATION } from "./figure.ts";
import { pairUp } from "./pairs.ts";
import { noteStanding } from "./standing.ts";
import { isForeseen, isLived, isNowBehind, isOfHelp, isSize, near, opensClause } from "./surroundings.ts";

/** Gives every amount its role: pairs first ("from 24 h to 4 h"), then the nearest word before or behind it. */
export function assignRoles(amounts: readonly Amount[], around: Surroundings): Figure[] {
  const paired = pairUp(amounts, around);
  const figures = amounts.map((amount, i): Figure => {
    const known = paired.get(i);
    if (known) return known;
    return { ...amount, role: roleOf(amount, amounts[i - 1], amounts[i + 1], around) };
  });
  noteStanding(figures, around);
  const aims = figures.some(({ role }) => role === "target" || role === "change");
  return aims ? figures : figures.map((figure) => (figure.role === "limit" ? { ...figure, role: "target" } : figure));
}

function roleOf(amount: Amount, before: Amount | undefined, behind: Amount | undefined, around: Surroundings): Role {
  const { plain, marks, clauses, reasons } = around;
  if (amount.unit === null && inside(amount, reasons)) return "context";
  if (/^的(?:团队|小组|班|部门|队伍)/.test(plain.slice(amount.end)) || isOfHelp(amount, around)) return "context";
  if (amount.unit === "%" && BETTER.test(plain.slice(amount.end))) return "change";
  const head = plain.slice(Math.max(0, amount.start - 8), amount.start);
  if (OF_NOW.test(head) && /[折倍半]$/.test(plain.slice(amount.start, amount.end))) return "target";
  const cue = ahead(cueBefore(amount, before, marks, clauses), amount, around);
  return ofNow(amount, cue, behind, around) ?? ofOthers(amount, cue, around) ?? ofAim(amount, cue, behind, around);
}

/** 2027年累计惠及4000人: summed up by a day to come it is an aim. */
function ahead(
  cue: ReturnType<typeof cueBefore>,
  amount: Amount,
  { plain, clauses, mentions }: Surroundings,
): Cue | null {
  const clause = pieceAt(clauses, amount.start);
  const summed = cue?.cue === "from" && /^[累合]计/.test(plain.slice(cue.start));
  const due = mentions.some((day) => day.role === "deadline" && within(day, clause));
  const wanted = cue?.cue === "from" && WANTED.test(plain.slice(cue.end, amount.start));
  return (summed && due) || wanted ? "to" : (cue?.cue ?? null);
}

/** "22 min now want 15" */
const WANTED = /(?<![a-z])(?:wants?|needs?|should be|must be|make it|aim(?:ing)? for|going for)(?![a-z])/;

/** Where things stand, by a word ("now", "was") or by a time that is over. */
function ofNow(amount: Amount, cue: Cue | null, behind: Amount | undefined, around: Surroundings): Role | null {
  const { plain, clauses, mentions } = around;
  const clause = pieceAt(clauses, amount.start);
  const wasThen = mentions.some(
    (mention) =>
      mention.role === "history" &&
      pieceAt(clauses, mention.start) === clause &&
      (near(mention, amount) || plain.charAt(clause.start - 1) === "("),
  );
  const nowBehind = isNowBehind(amount, behind, around);
  if (cue === "from" && !nowBehind && isForeseen(amount, around)) return "target";
  if (cue === null && !inside(amount, around.reasons) && isLived(amount, around)) return "baseline";
  if (/^(?:%|score)$/.test(amount.unit ?? "") && / after (?:just |only )?$/.test(plain.slice(0, amount.start)))
    return "baseline";
  const bounded = /^ ?(?:[以之]?内|以下|以上)/.test(plain.slice(amount.end));
  if (BASE.test(plain.slice(amount.end)) || REACHED.test(plain.slice(clause.start, amount.start))) return "baseline";
  if ((cue !== "from" || bounded) && !nowBehind && !(wasThen && (!cue || cue === "to"))) return null;
  // "only half as many" is a change, not a level.
  if (amount.unit === "x" && /^[a-z]/.test(plain.slice(amount.start))) return null;
  const level =
    amount.unit ||
    cue ||
    nowBehind ||
    saysNow(amount, around) ||
    isScored(amount, around) ||
    opensClause(amount, around);
  return level ? "baseline" : "context";
}

/** 今年42 */
const saysNow = ({ start }: Amount, { mentions }: Surroundings): boolean =>
  mentions.some(({ role, end }) => role === "history" && end === start);

/** What the reason, the means or another team's result counts is no aim. */
function ofOthers(
  amount: Amount,
  cue: Cue | null,
  { plain, marks, clauses, mentions, reasons, means }: Surroundings,
): Role | null {
  const clause = pieceAt(clauses, amount.start);
  // 8周内靠自助消化25%: the clause of a means ends in the aim.
  const reached = HAN.test(plain) && amount.unit === "%" && amount.end === clause.end;
  const dated = mentions.some((day) => day.role === "deadline" && within(day, clause));
  if (inside(amount, reasons) || (inside(amount, means) && !(reached && dated))) return "context";
  const peer = marks.peer.some(
    (span) => within(span, clause) && span.end <= amount.start && !plain.slice(span.end, amount.start).includes(":"),
  );
  return peer && !HAN.test(plain) && (!cue || cue === "limit") ? "context" : null;
}

function ofAim(amount: Amount, cue: Cue | null, behind: Amount | undefined, around: Surroundings): Role {
  const { plain } = around;
  const [text, rest] = [plain.slice(amount.start, amount.end), plain.slice(amount.end)];
  if (DEFINES.test(rest) && amount.unit !== "%") return "limit";
  if (cue === "change") return "change";
  const limited = cue === "limit" || cue === "most" || /^ ?(之内|以内|内|里)/.test(rest);
  if (DURATION.has(amount.unit ?? "") && limited) return "limit";
  if (cue && cue !== "limit") return "target";
  if (
    amount.unit === "x" ||
    text.startsWith("by ") ||
    /(?<![a-z])(?:up|down) $/.test(plain.slice(0, amount.start)) ||
    MORE.test(rest) ||
    plain.charAt(amount.start - 1) === "+"
  )
    return "change";
  if (/^ ?(or (more|less|fewer|higher|lower|better|above|below|faster|sooner)|以上|以下|以内)/.test(rest))
    return "target";
  if (amount.unit === null) return bareRole(amount, behind, around);
  return isSize(amount, around) ? "context" : "target";
}

/** 10月份做到了89% */
const REACHED = /^(?![^,;]*[要想望])[^,;]*[到至达](?:了|过|咗)(?:大?约|近)?$/;
/** 在80%的基础上提高5% */
const BASE = /^ ?的?(?:基础|基数|水平|水准|基准)之?上/;

/** 压到原来的八折 */
const OF_NOW = /[到至为成](?:原来|原本|原先|现在|目前|现有|去年|上月)的?$/;

/** "20% better than last year" */
const BETTER =
  /^ (?:better|more|fewer|less|lower|higher|shorter|faster)(?: [a-z]+)? than (?:last|the (?:last|previous)|now|today|in|before|this|a year|at present)(?![a-z])/;

/** "30% more", "a third fewer" */
const MORE = /^ (?:better|more|fewer|less|lower|higher|shorter|faster|quicker|cheaper)(?! than)(?![a-z])/;

/** 三響內接起率, 二次上门率: the number says what is counted. */
const DEFINES = /^(?:之?内|以内|内)?的?[㐀-鿿]{1,8}?(?:率|比例|占比)/;
