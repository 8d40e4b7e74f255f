import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { ASKED, BEFORE, OFFERED } from "../words/chinese-how.ts";
import { CAUSE, LOSS, SERVES } from "../words/chinese-why.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";
import { asksItself, hasDay, isAimElsewhere, isDemanded, MOVES, opens } from "./chinese-aim.ts";
import { isNote, SAID, startOf } from "./chinese-remark.ts";
import { isTopic } from "./topic.ts";

const GOOD = new RegExp(`^(?:${SERVES})`);
const BAD = new RegExp(LOSS);
const MEANT = new RegExp(CAUSE);
/** Behind the people it makes another noun of them: 客户经理, 会员群. */
const NOUN =
  /^(?:[的嘅]?(?:服务|经理|代表|关系|成功|名单|名册|资料|信息|数据|分层|分级|标签|画像|端|群|部|中心|专员|服|诉|单价|户|大学|中心|院|食堂|之家|公寓))/;
/** Then something follows: 续费率就卡在这里; no mere start: 下周就上线. */
const THEN =
  /(?:就|就会|会|要|才|只能|只好)(?!开始|上线|启动|达到|完成|做到|是目标)[^,;]*$|[^,;]*(?:就看|全看|全靠|取决于)/;
const IF =
  /^(?:低于|高于|达不到|做不到|不到|超过)[^,;]*就|^(?:晚|迟|慢|早|多|少|差)[^,;]{0,6}就|^(?:再|如果|若|一旦|每(?=[^,;]{0,4}(?:慢|晚|拖|延|迟|耽|等|误))|要是|假如|万一|唔|不|没|一(?![定次直起天周月些]))|再[^,;]{0,12}(?:就|会)|一[^,;]{1,8}就|都[^,;]{0,10}了$|[没冇无][一-鿿]{1,3}就?[没冇无]/;
/** 再不改善老顾客都要跑光了: a wish and its threat in one. */
const OVERDUE = /再不|都|快|就|了$|不能|唔好/;
/** 业主怨气大，所以…: the next clause draws the aim from it. */
const SO = /^[,;. ]*(?:所以|因此|故此?|于是|为此|因而)/;
/** 冇星冇自由行 */
const NEITHER = /[没冇无][\u3400-\u9fff]{1,4}就?[没冇无]/;
/** 根据反洗钱法, 为达成公司的总目标: what a law, a plan or a higher goal asks for. */
const GROUND =
  /^为了?(?:达成|达到|完成|实现)[^,;]*(?:目标|使命|战略|策略|愿景|要求|任务)$|^(?:根据|依据|依|按照|按|遵照|依照)[^,;]{1,16}(?:法|条例|办法|规定|计划|章程|战略|策略|规划|计画|规画|公约|契约|合约|合同|法规)["》」』]?$|(?:法|条例|办法|规定|合约|合同)(?:写着|写明|规定|要求|明订|明定)/;

/** 总部说低于九成就要撤点: the level is the aim's, what follows is the threat. */
const THREAT =
  /(?:低[于过]|不到|未[达到够]|没有|没达?到|冇|达不到|不[足够]|少[于过]|唔[到够]|跌[到破]|掉到)[^,;]{0,8}?[\d%成标一二三四五六七八九十分][^,;]{0,3}?(?:就|便|会)(?!行|好|够|可以|是|能|算)[^,;]{2,}|再(?:不|唔)[^,;]+?(?:就|都|会|要)[^,;]{2,}/;
/** 工程部说扫描仪能借 */
const OFFER = new RegExp(`(?:说|话|讲|那边|肯|愿意|答应|应承|同意)[^,;]{0,8}(?:${OFFERED})|^(?:${OFFERED})`);
/** 上一回办完外训就升过14% */
const TRIED = new RegExp(BEFORE);
/** 叫阿芬带新人走一轮 */
const ARRANGED = new RegExp(`^(?:再|先|也|可以)*(?:${ASKED})|轮流|轮值`);

/** 问卷有人写排两次队超傻眼: somebody served is quoted. */
const QUOTED = /(?:客|顾|人|者|问卷|意见[本簿箱]|评论|留言|点评)[^,;]{0,8}(?:写|说|话|讲|喊|问)(?:着|道|过)?:?["「『“]/;
/** 拿到证才能去带项目 */
const ENABLES =
  /[^,;]才(?:能|可以|会|想|够|好|轮到|配|算|叫|对得起)(?!\d)|[^,;]先会(?:再|讲|返)|^(?:晚|迟|慢|早)[^,;]{0,6}就|(?:一|再)[^,;]{1,8}就(?!达标|行|好|够|能|可以|是)|(?:承诺|答应|讲好)(?:过|咗)|拍[过了]?胸脯|许[过了]愿|军令状|想[让令使][^,;]{1,8}(?:觉得|感到|感受|知道|放心|安心|记住|满意)|要(?:评|参评|迎检|复审|申报|争创)(?!价|分|估)|(?:好|到|有)先(?:能|有|留|可以|够|会|肯)/;
/** 同仁才愿意说真话 */
const WILLING = /[^,;](?:才|先)(?:肯|敢|愿意?)/;
/** Whether a clause beside the aim says what is at stake for the people served, the house or its promises. */
export function tellsStake(piece: Span, around: Around): boolean {
  const { plain, clauses } = around;
  const text = plain.slice(piece.start, piece.end).trimEnd();
  const at = startOf(piece, around);
  if (isGround(piece, around) || QUOTED.test(text)) return true;
  const first = piece.start === (clauses[0]?.start ?? 0);
  if (!first && (isThreat(piece, around) || WILLING.test(text))) return true;
  if ((ARRANGED.test(text) || OFFER.test(text) || TRIED.test(text)) && !isHarmed(piece, around)) return false;
  if (!first && ENABLES.test(text) && !isDemanded(piece, around)) return true;
  if (isNote(piece, around)) return false;
  if (MEANT.test(text) && !opens(around, at, ...MOVES) && !/\d/.test(text)) return true;
  if (isTopic(piece, around) || asksItself(piece, at, around)) return false;
  const harmed = isHarmed(piece, around) || BAD.test(text);
  const dated = hasDay(piece, around);
  if (!harmed && (dated || has(piece, around, "gain"))) return false;
  const said =
    SAID.test(text) ||
    (isHarmed(piece, around) && has(piece, around, "client")) ||
    SO.test(plain.slice(piece.end)) ||
    ((BAD.test(text) || GOOD.test(plain.slice(at, piece.end))) && isAimElsewhere(piece, around));
  if (first && (!said || (has(piece, around, "wish") && !OVERDUE.test(text) && !/^为/.test(text)))) return false;
  if (GOOD.test(plain.slice(at, piece.end))) return isServed(piece, at, around);
  return (
    (harmed && !opens(around, at, ...MOVES)) ||
    isSaidOfPeople(piece, at, around) ||
    (IF.test(text.trimStart()) && (THEN.test(text) || NEITHER.test(text)))
  );
}

export const isThreat = ({ start, end }: Span, { plain }: Around): boolean => THREAT.test(plain.slice(start, end));

export const isGround = ({ start, end }: Span, { plain }: Around): boolean =>
  GROUND.test(plain.slice(start, end).trim());

const isHarmed = (piece: Span, around: Around): boolean =>
  [...around.marks.harm, ...around.marks.pain].some((span) => within(span, piece) && !isCounted(span, around));

/** 客诉处理时长 is a metric, however unpleasant. */
function isCounted(span: Span, { plain, marks }: Around): boolean {
  return [...marks.head, ...marks.fixed, ...marks.product].some(
    ({ start, end }) =>
      end > span.end && start <= span.end + 4 && /^[\u3400-\u9fff]*$/.test(plain.slice(span.end, start)),
  );
}

/** 让群众少跑腿 serves somebody, 落实服务承诺 a promise; 让接通率更高 is the aim again. */
function isServed(piece: Span, at: number, around: Around): boolean {
  return !/^[让使令帮]/.test(around.plain.slice(at)) || has(piece, around, "client", "harm", "value", "group");
}

/** 客户家里等着用钱: the clause is about them. */
function isSaidOfPeople(piece: Span, at: number, { plain, marks }: Around): boolean {
  const people = marks.client.find(({ start }) => start >= at && start <= at + 6);
  if (!people || people.end > piece.end) return false;
  const before = plain.slice(at, people.start);
  const behind = plain.slice(people.end, piece.end);
  return behind.length > 1 && !/[给向对为请邀由跟和与将把按]/.test(before) && !NOUN.test(behind) && SAID.test(behind);
}
