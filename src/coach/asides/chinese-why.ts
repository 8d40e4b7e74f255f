import type { Amount } from "../numbers/amounts.ts";
import { cueBefore } from "../numbers/cues.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import type { WordClass } from "../words/words.ts";
import type { Around } from "./asides.ts";

/** What may stand between the beginning of a clause and the word that makes it a reason. */
const LEAD =
  /^(?:[\s"'([{【「『《:-]|而且|因此|现在|如今|目前|最近|近来|近期|平时|经常|常常|往往|总有|好多|很多|不少|许多|大量|好几[位个家]|几[位个家]|有些|有的|连|令到|这样|如此|才能|从而|进而|以及|并且?|也|更|就|还|有|那些|这些|啲|个个|每位|每个|各位|老实说|说到底|其实|毕竟|否则|不然|唔系|要不|一来|免得|费事|别再?|不再|不能|不要|唔好|再)*/;
/** Behind the people it makes another noun of them: 客户经理, 会员群. */
const NOUN =
  /^(?:[的嘅]?(?:服务|经理|代表|关系|成功|名单|名册|资料|信息|数据|分层|分级|标签|画像|端|群|部|中心|专员|服|诉|单价|户))/;
/** What is said of the people rather than asked of the team. */
const SAID =
  /[都就才会能要最不没冇唔又似像常是系少得着著住怕想嫌等跑说话讲问叫]|到[^\d]|老(?=是|要|被|让|等|催|说|抱|找|问|打|卡)|总(?!部|公司|机|台|店|务)|一直|成日|天天|整天|反映|反馈|呢$|啊$/;
/** Then something follows: 续费率就卡在这里; no mere start: 下周就上线. */
const THEN =
  /(?:就|就会|会|要|才|只能|只好)(?!开始|上线|启动|达到|完成|做到|是目标)[^,;]*$|[^,;]*(?:就看|全看|全靠|取决于)/;
const IF =
  /^(?:再|如果|若|一旦|要是|假如|万一|唔|不|没|一)|再[^,;]{0,12}(?:就|会)|一[^,;]{1,8}就|都[^,;]{0,10}了$|[没冇无][一-鿿]{1,3}就?[没冇无]/;
/** 再不改善老顾客都要跑光了: a wish and its threat in one. */
const OVERDUE = /再不|都|快|就|了$|不能|唔好/;
/** 冇星冇自由行 */
const NEITHER = /[没冇无][\u3400-\u9fff]{1,4}就?[没冇无]/;
const GOOD =
  /^(?:让|使|令|帮|帮助|不让|别让|避免让|唔使|不用|不必|无须|无需|毋须|免得|免去|免除|省得|省去|省下|免|少让|方便|便利|便于|兑现|落实|践行|贯彻|体现|彰显|呼应|响应|符合|契合|配合|支持|支撑|助力|服务于|守住|守护|保障|维护|巩固|留住|赢回|挽回|争取[^,;]*(?:信任|口碑)|对得起|不辜负|减轻|解决[^,;]*(?:痛点|难题|烦恼|困扰|问题)|(?:减少|避免|降低|防止|杜绝|省去)[^,;]*(?:等|跑|奔波|折腾|往返|来回|麻烦|负担|焦虑|风险|损失|流失|纠纷|误|不便|不满|投诉|客诉|浪费))/;

/** 根据反洗钱法: what a law or a plan asks for. */
const LAW =
  /^(?:根据|依据|依|按照|按|遵照|依照)[^,;]{1,16}(?:法|条例|办法|规定|计划|章程|战略|策略|规划|计画|规画|公约|契约|合约|合同|法规)["》」』]?$|(?:法|条例|办法|规定|合约|合同)(?:写着|写明|规定|要求|明订|明定)/;

/** Whether a clause beside the aim says what is at stake for the people served, the house or its promises. */
export function tellsStake(piece: Span, around: Around): boolean {
  const { plain, marks, amounts, clauses, mentions } = around;
  const text = plain.slice(piece.start, piece.end).trimEnd();
  const at = piece.start + (LEAD.exec(text)?.[0].length ?? 0);
  if (/^[^,;]{0,6}[把将](?!来)/.test(text) && !opens(marks, at, "client")) return false;
  if (has(marks, piece, "perfect") || has(marks, piece, "forever")) return false;
  if (LAW.test(text)) return true;
  if (opens(marks, at, "means", "act", "make")) return false;
  if (amounts.some((amount, i) => within(amount, piece) && isAimed(amount, amounts[i - 1], around))) return false;
  const harmed = [...marks.harm, ...marks.pain].some((span) => within(span, piece) && !isCounted(span, around));
  const dated = mentions.some(
    (mention) => mention.role === "deadline" && mention.due !== null && within(mention, piece),
  );
  if (
    dated &&
    [marks.up, marks.down, marks.hold, marks.vague].some((spans) => spans.some((span) => within(span, piece)))
  )
    return false;
  if (!harmed && (dated || has(marks, piece, "gain"))) return false;
  const first = piece.start === (clauses[0]?.start ?? 0);
  if (first && (!SAID.test(text) || (has(marks, piece, "wish") && !OVERDUE.test(text)))) return false;
  if (GOOD.test(plain.slice(at, piece.end))) return isServed(piece, at, around);
  if (harmed && !opens(marks, at, ...MOVES)) return true;
  return (
    isSaidOfPeople(piece, at, around) ||
    isRemark(piece, at, around) ||
    (IF.test(text.trimStart()) && (THEN.test(text) || NEITHER.test(text)))
  );
}

const MOVES = ["up", "down", "hold", "wish", "vague"] as const;

const has = (marks: Marks, piece: Span, kind: WordClass): boolean => marks[kind].some((span) => within(span, piece));

const opens = (marks: Marks, at: number, ...kinds: readonly WordClass[]): boolean =>
  kinds.some((kind) => marks[kind].some(({ start }) => start === at));

/** What a clause behind the aim begins with when it says how, or for what it holds. */
const HOW =
  /^(?:已|新|先|由|跟|与|和|同|请|換|换|招|买|加|派|排|设|推|学|练|改|用|靠|拿|每|让|把|将|从|向|给|对|在|按|照|拟|会|将|再|请|汰|配|建|做|开|调|扩|引|导|启|试|重|把|统一|含|包括|包含|不含|覆盖|涵盖|面向|针对|适用|以|数据|口径|统计|验收|其中|另|备注|范围|负责|牵头|责任|预算|人手|人力|财务|总部|公司|总公司|分公司|主管|师傅|老师|导师|讲师|教练|厂商|原厂|物业|供应商|系统|模板|范本|设备|工具|流程|方案|培训|训练|排班|团队|同事|同仁|店员|员工|我|我们|咱|小组|两|三|四|五|六|七|八|九|十|\d)/;
const RUNS_ON = /即可|为准|归档|负责$|牵头$|复盘$|跟进$|到位$|确认$|同意|支持$|协助|配合$|完成$|上线$|受训|轮班/;

/** 药品一超温整批报废: what is said of the world behind the aim, neither how nor how far, says why. */
function isRemark(piece: Span, at: number, { plain, marks, clauses }: Around): boolean {
  const text = plain.slice(at, piece.end).trim();
  const later = piece.start > (clauses[0]?.end ?? 0);
  if (!later || text.length < 7 || HOW.test(text) || RUNS_ON.test(text) || !SAID.test(text)) return false;
  const asks = ["wish", "to", "peer", "resource", "gain", "means", "act", "make", "least", "most"] as const;
  return !asks.some((kind) => has(marks, piece, kind)) && !opens(marks, at, ...MOVES, "serve");
}

/** A number said with 从, 至少 and the like, or of a month that is over, belongs to the aim. */
function isAimed(amount: Amount, before: Amount | undefined, { plain, marks, clauses, mentions }: Around): boolean {
  // 再叫一次救护车 counts nothing.
  if (amount.unit === null || (amount.value === 1 && !/^(%|pp|s|min|x|score)$/.test(amount.unit))) return false;
  const past = mentions.some(
    ({ role, start, end }) =>
      role === "history" &&
      pieceAt(clauses, start) === pieceAt(clauses, amount.start) &&
      !/[了咗过]/.test(plain.slice(end, amount.start)),
  );
  const measured = marks.head.some(({ end }) => end === amount.start);
  const level = /^ ?(?:之?内|以内|以上|以下)/.test(plain.slice(amount.end, amount.end + 4));
  return past || measured || level || cueBefore(amount, before, marks, clauses) !== null;
}

/** 客诉处理时长 is a metric, however unpleasant. */
function isCounted(span: Span, { plain, marks }: Around): boolean {
  return [...marks.head, ...marks.fixed].some(
    ({ start, end }) =>
      end > span.end && start <= span.end + 4 && /^[\u3400-\u9fff]*$/.test(plain.slice(span.end, start)),
  );
}

/** 让群众少跑腿 serves somebody, 落实服务承诺 a promise; 让接通率更高 is the aim again. */
function isServed(piece: Span, at: number, { plain, marks }: Around): boolean {
  if (!/^[让使令帮]/.test(plain.slice(at))) return true;
  return ["client", "harm", "value", "group"].some((kind) => has(marks, piece, kind as WordClass));
}

/** 客户家里等着用钱: the clause is about them. */
function isSaidOfPeople(piece: Span, at: number, { plain, marks }: Around): boolean {
  const people = marks.client.find(({ start }) => start >= at && start <= at + 6);
  if (!people || people.end > piece.end) return false;
  const before = plain.slice(at, people.start);
  const behind = plain.slice(people.end, piece.end);
  return behind.length > 1 && !/[给向对为请邀由跟和与将把按]/.test(before) && !NOUN.test(behind) && SAID.test(behind);
}
