import { cueBefore } from "../numbers/cues.ts";
import type { Reading } from "../read.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { WISHES } from "../words/chinese-kind.ts";

const COMPARED = /(?<![占价])比(?![例率赛重])|较(?!好|快|短|高|低)|环比|同比|持平/;
/** Nobody sets a goal by last week. */
const RECENT =
  /(?:比|较|环比)[^,;]{0,2}(?:[上前昨]个?(?:周|月|天|日|星期|礼拜|季)|\d{1,2}月|平时)|环比|同比(?![^,;]*(?:要|争取|力争|目标))/;
/** 明天, 本周 or a mere date stand in reports and requests as well; 前 behind them looks ahead. */
const SOON =
  /^(?:今(?!年|季|冬|夏|春|秋)|明[天日]|听日|后[天日]|大后天|周.$|星期.$|礼拜.$|下?个?(?:周|星期|礼拜)[一二三四五六日天]?$|(?:本|这个?|今个?|呢个?)(?:周|月份?|星期|季度?|礼拜)$|\d{1,2}月\d{1,2}[日号]$|\d{1,2}月$)/;
/** 投诉较去年减少一成 tells, 要较去年减少一成 wants. */
const WISHED = /要|将|争取|力争|目标|应|须|得|再|想|务/;
const DONE =
  /(?<![为除]|(?:要|得|该|别|太|最|快)[^,;]{0,8})了(?!解)|(?<!啲人)咗|紧(?=手)|过(?=了|啦)|刚[^,;]{0,12}[完好]|已经?[在于]|[\d一二三四五六七八九十百千万][^,;\d]{0,3}(?:左右|上下)$|[喇啰囉](?=$|[,;.!])/;
/** 双十一当天破纪录 */
const OVER = /^[^,;]{0,6}(?:一共|总共|共(?![同享用识创]))[^,;]{0,6}(?:了|\d)|破(?:了)?纪录|创(?:了|下)?(?:新高|纪录)/;
/** 提前完成了全年目标 */
const THROUGH =
  /(?:完成|达成|实现)[了咗]|(?<!(?:争取|力争|要|想|能|望|将|应)[^,;]{0,4})(?:提[前早]|超额|圆满)(?:完成|达成|达标)/;
/** 今年前三季 */
const SO_FAR = /^(?:前[一二三四五六七八九十\d]|以来|至今|累计|已|共|总共|一共|合计)/;
const TODAY = /今[天日早晚晨朝]|[昨寻][天日晚]|刚才|上午|下昼|啱啱/;

/** What was, or how it compares. */
export function tells(clause: Span, { plain, marks, mentions }: Reading): boolean {
  const text = plain.slice(clause.start, clause.end);
  const over = mentions.filter(({ role }) => role === "history");
  return DONE.test(text) || COMPARED.test(text) || [...over, ...marks.past].some((span) => within(span, clause));
}

/** A day to come; in 十月份升到了95% it is none. */
export function isAhead(day: Span, { plain, clauses }: Reading): boolean {
  const clause = pieceAt(clauses, day.start);
  if (/^(?:树|歌|装|快乐|大餐|派对|晚会|假期?|礼物|蛋糕|party)/.test(plain.slice(day.end))) return false;
  if (/[了咗]$/.test(plain.slice(clause.start, day.start))) return false;
  if (SO_FAR.test(plain.slice(day.end)) || /^(?:明[天日]|听日|后[天日])$/.test(plain.slice(day.start, day.end)))
    return false;
  if (
    /^ ?(?:[之以]?前(?![的线台期端厅排任辈提往后场天几两三])|截止|起|开始|完成|达成|达标|搞[定掂]|上线|验收)/.test(
      plain.slice(day.end),
    )
  )
    return true;
  const rest = plain.slice(day.end, clause.end);
  const reached =
    /[到至]了/.test(rest) ||
    (DONE.test(rest) && !WISHED.test(rest)) ||
    OVER.test(rest) ||
    THROUGH.test(plain.slice(clause.start, clause.end));
  return !SOON.test(plain.slice(day.start, day.end)) && !reached;
}

const ASKED = /[?吗咩呢]$/;

/** Such a clause says what was or asks; what it says of better and more is no call for it. */
export function isTold(clause: Span, { plain, marks }: Reading): boolean {
  const text = plain.slice(clause.start, clause.end);
  if (WISHES.test(text)) return ASKED.test(text.trim());
  return (
    DONE.test(text) ||
    ASKED.test(text.trim()) ||
    [...marks.past, ...marks.complaint, ...marks.question].some((span) => within(span, clause))
  );
}

/** 明年复购率40% */
function isNamedLevel(figure: Span, clause: Span, reading: Reading): boolean {
  const { plain, marks, mentions } = reading;
  const named = marks.head.some(({ start, end }) => start >= clause.start && end === figure.start);
  const due = mentions.some((day) => day.role === "deadline" && within(day, clause) && isAhead(day, reading));
  return named && due && !COMPARED.test(plain) && !DONE.test(plain.slice(clause.start, clause.end));
}

export function isLed(reading: Reading, figure: Reading["figures"][number], before?: Span): boolean {
  const { plain, marks, clauses, reasons } = reading;
  if (figure.role === "baseline" || figure.role === "context" || inside(figure, reasons)) return false;
  const clause = pieceAt(clauses, figure.start);
  const cue = cueBefore(figure, before, marks, clauses);
  const grows = cue?.cue === "change" && cue.end - cue.start > 1;
  const told = plain.slice(clause.start, figure.start);
  const wished = WISHED.test(plain.slice(clause.start, clause.end));
  if (RECENT.test(told) || (COMPARED.test(told) && !(grows && wished))) return false;
  if (/[昨寻][天日晚]|刚才|啱啱|头先/.test(told)) return false;
  if (TODAY.test(told) && !/[要把将]|之?内/.test(told)) return false;
  if (cue && /^[^,;]{0,2}[了咗]/.test(plain.slice(cue.end, figure.start))) return false;
  if (/从[来没未]|一直没|向来|从不|已经?[在于]/.test(told)) return false;
  if (/^ ?(?:了|咗)/.test(plain.slice(figure.end))) return false;
  const factor = figure.unit === "x" && /[\u3400-\u9fff]$/.test(plain.slice(figure.start, figure.end));
  if (cue === null && factor && !DONE.test(plain.slice(clause.start, clause.end))) return true;
  if (cue === null && figure.role === "target" && isNamedLevel(figure, clause, reading)) return true;
  return (cue !== null && cue.cue !== "from") || /^ ?(?:以上|以下|以内|之内|内|或以上)/.test(plain.slice(figure.end));
}

/** 要从19分钟降到8分钟, or a level with its day: such a clause sets a goal, whatever is asked or called for around it. */
export function setsOutright(reading: Reading): boolean {
  const { plain, clauses, figures, mentions, marks } = reading;
  const dated = (clause: Span): boolean =>
    mentions.some((day) => day.role === "deadline" && within(day, clause) && isAhead(day, reading));
  return clauses.some((clause, i) => {
    const own = figures.filter((figure) => within(figure, clause));
    const led = own.some((figure, n) => figure.role !== "baseline" && isLed(reading, figure, own[n - 1]));
    const asked = plain.charAt(clause.end) === "?" || marks.question.some((span) => within(span, clause));
    if (!led || asked || isTold(clause, reading)) return false;
    const paired = own.some(({ role }) => role === "baseline");
    const next = clauses[i + 1];
    const due = dated(clause) || (next !== undefined && plain.charAt(next.end) !== "?" && dated(next));
    return due || (paired && WISHED.test(plain.slice(clause.start, clause.end)));
  });
}
