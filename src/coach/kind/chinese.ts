import { cueBefore } from "../numbers/cues.ts";
import type { Reading } from "../read.ts";
import { deadlineOf, targetOf } from "../read.ts";
import { findSentences, pieceAt } from "../scan/clauses.ts";
import { knows } from "../scan/lexicon.ts";
import type { Span } from "../scan/span.ts";
import { inside } from "../scan/span.ts";
import type { WordClass } from "../words/words.ts";

/** Chinese marks neither tense nor mood: what a sentence is, its particles and its shape have to tell. */
export function isChineseGoal(reading: Reading): boolean {
  const signs = signsOf(reading);
  if ((signs.asksFavour && !signs.led) || NOTICE.test(reading.plain)) return false;
  if (CHAT.test(reading.plain) && !signs.led && !signs.ahead) return false;
  if (isQuestion(reading, signs)) return false;
  if (signs.vents && !signs.led && !signs.ahead && !(signs.wishes && signs.moves)) return false;
  if (
    signs.tells &&
    !signs.led &&
    !(signs.wishes && (signs.moves || !RELAYED.test(reading.plain)) && !REPORTED.test(reading.plain)) &&
    !signs.ahead
  )
    return false;
  if (signs.greets && !signs.led && !(signs.ahead && signs.moves) && !(signs.wishes && (signs.ahead || reading.metric)))
    return false;
  if (
    REPORTED.test(reading.plain) &&
    (!signs.led || (reading.metric === null && !signs.ahead)) &&
    !(signs.wishes && signs.moves)
  )
    return false;
  return wants(reading, signs);
}

interface Signs {
  /** A number with a word that makes it a target: 到, 以内, 减少. */
  led: boolean;
  wishes: boolean;
  /** Something shall change, or be good. */
  moves: boolean;
  ahead: boolean;
  asksFavour: boolean;
  vents: boolean;
  tells: boolean;
  greets: boolean;
}

/** These only move an object before its verb. */
const isWeak = knows("把, 将, 让, 令, 使, 准备, 预计, 要求, 决定, 目标");
const FAVOUR =
  /(?:给|俾|畀|发|报|交|寄|传|转|分享|借|顶)(?:给|俾|畀)?(?:我(?!们|哋)|小编)|发一下|传一下|帮我(?!们)|(?<![来去会])帮忙|麻烦(?!的|事)|唔该|记得|别忘|唔好唔记得|提醒|请问|看一下|睇下|查一下|有无人|有冇人|有没有人/;
const LEAD = /^[\s,.!@#:]*(?:请|麻烦|唔该|你好|您好|各位|早上好|hi|hello|hey)?[\s,.!:]*/;
const COMPARED = /比|较(?!好|快|短|高|低)|环比|同比|持平/;
/** 有人味一点, 快得多, 顺啲: more of something, said at the end of a clause. */
const MORE = /[\u3400-\u9fff](?<![有差])(?:一点|一些|些|啲|得多|很多|好多|好啲|非常好)\s*(?:$|[,.!;])/;
/** 得压下来, 得更热乎点: 得 that is no complement. */
const OUGHT =
  /得(?:更|再|好好|大幅|压|治|管|方便|把|想办法|加|减|尽快|赶|搞|改|提|降|做到|保证|确保|练|学|让)|(?:^|[,;.!])(?:必|总|真|也)?得(?!分|到|知|奖|了|很|多|个)/;
/** Notices, data and regulations. */
const NOTICE =
  /兹(?:通知|定|有)|特此|周知|敬请|见谅|截至|^第?\s*\d+\s*页|^p\. ?\d|(?:令|办法|条例)[^,;]{0,12}(?:修订|修正|施行|公布)|来宾\d|请\d+号|我有(?:课|事|会|班)|请(?:改走|改由|到|至|往|从)|(?:突破|达到|破|达)[^,;]{0,10}(?:了|囉|啰|喔|啦|耶)[!~]*$|^[^,;]{0,6}?(?:请假|休假|放假|[请放休][一二三四五\d][日天]大?假?)|订\d+ ?[个人位桌]|要(?:张|一张|一把|把)[^,]{0,4}(?:椅|櫈|凳)/;
const CHAT = /哈哈|呵呵|嘻嘻|lol|xd(?![a-z])|超爽|好想|希望(?:大家都|明天|不要|天气)|平安(?!夜)|下雨/;
/** 明天, 本周 or a mere date stand in reports and requests as well; 前 behind them looks ahead. */
const SOON =
  /^(?:今(?!年|季|冬|夏|春|秋)|明[天日]|听日|后[天日]|大后天|周.$|星期.$|礼拜.$|下?个?(?:周|星期|礼拜)[一二三四五六日天]?$|(?:本|这个?|今个?|呢个?)(?:周|月份?|星期|季度?|礼拜)$|\d{1,2}月\d{1,2}[日号]$|\d{1,2}月$)/;
const NOW = /^(?:本|这个?|今个?|呢个?)(?:周|月份?|星期|季度?|礼拜)$/;
/** 客人要加被子: what somebody else wants or says. */
const REPORTED =
  /^[\s\d号室房那这位个有啲]*(?:客人|客户|顾客|病人|家属|住客|会员|旅客|同事|师傅)(?:又|还|刚|刚才|今天|昨天)?(?:要|想|说|话|问|反映|投诉|打来)|^(?:刚刚?|啱啱)?有一?(?:个|位)?(?:人|客人?|先生|小姐|[^,;]{1,2}(?:先生|小姐|太太))/;
const RELAYED = /(?:店长|主管|经理|老板|领导|总监|班长|组长)(?:刚|刚才|今天)?(?:说|话|讲|叫)/;
const DONE = /(?<![为除])了(?!解)|咗|紧(?=手)|过(?=了|啦)/;

function signsOf(reading: Reading): Signs {
  const { plain, marks, mentions, figures, reasons } = reading;
  const any = (...kinds: WordClass[]): boolean =>
    kinds.some((kind) => marks[kind].some((span) => !inside(span, reasons)));
  const deadline = deadlineOf(mentions);
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  const opens = (kind: WordClass): boolean => marks[kind].some((span) => span.start === start || span.start === 0);
  return {
    led: figures.some((figure, i) => isLed(reading, figure, figures[i - 1])),
    wishes:
      OUGHT.test(plain) ||
      marks.wish.some(({ start: at, end }) => !isWeak(plain.slice(at, end)) && !inside({ start: at, end }, reasons)),
    moves: any("up", "down", "hold", "vague", "better", "perfect") || MORE.test(plain),
    ahead:
      deadline !== null &&
      (!SOON.test(plain.slice(deadline.start, deadline.end)) ||
        /^ ?(?:[之以]?前|截止)/.test(plain.slice(deadline.end))),
    asksFavour: FAVOUR.test(plain) || opens("command"),
    vents: any("complaint"),
    tells:
      mentions.some(({ role }) => role === "history") ||
      marks.past.length > 0 ||
      DONE.test(plain) ||
      COMPARED.test(plain) ||
      (deadline !== null && figures.length > 0 && NOW.test(plain.slice(deadline.start, deadline.end))) ||
      REPORTED.test(plain) ||
      RELAYED.test(plain),
    greets: opens("greeting"),
  };
}

function isLed(
  { plain, marks, clauses, reasons }: Reading,
  figure: Reading["figures"][number],
  before?: Span,
): boolean {
  if (figure.role === "baseline" || figure.role === "context" || inside(figure, reasons)) return false;
  const clause = pieceAt(clauses, figure.start);
  const cue = cueBefore(figure, before, marks, clauses);
  const grows = cue?.cue === "change" && cue.end - cue.start > 1;
  if (!grows && COMPARED.test(plain.slice(clause.start, figure.start))) return false;
  if (cue && /^(?:了|咗|掉了)/.test(plain.slice(cue.end))) return false;
  return (cue !== null && cue.cue !== "from") || /^ ?(?:以上|以下|以内|之内|内|或以上)/.test(plain.slice(figure.end));
}

/** A question names what it asks for anywhere, where a goal would have its number. */
function isQuestion({ plain, clauses, reasons, marks }: Reading, { led }: Signs): boolean {
  const start = LEAD.exec(plain)?.[0].length ?? 0;
  if (!led && marks.question.some((span) => span.start === start)) return true;
  const last = clauses.at(-1);
  const aside = last !== undefined && reasons.some(({ start }) => start >= last.start);
  if (/[?]\s*$|[吗咩么][?,.]/.test(plain) || (/[吗咩么嘛]\s*[.!~]*$/.test(plain) && !aside)) return true;
  const first = findSentences(plain)[0]?.end ?? plain.length;
  return marks.question.some((span) => span.start < first && !inside(span, reasons)) && !led;
}

/** People and services in general; enough to make a rough wish a goal. */
const ANYBODY = /客户|顾客|客人|客服|服务|团队|同事|员工|自己|主管|经理|病人|同仁|我们|我哋|咱|我|support|team/;

function wants(reading: Reading, { led, wishes, moves, ahead }: Signs): boolean {
  const { plain, marks, figures, metric, objects, scopes, deliverable, mentions } = reading;
  const target = targetOf(figures) !== null;
  if (deliverable || led) return true;
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || marks.serve.length > 0;
  const makes = marks.make.length > 0 || marks.serve.length > 0;
  if (wishes) return moves || target || makes || metric !== null;
  if (ahead && (makes || target || (moves && named))) return true;
  const paced = mentions.some(({ role }) => role === "rhythm") || makes || metric !== null;
  return moves ? named || ANYBODY.test(plain) : target && paced;
}
