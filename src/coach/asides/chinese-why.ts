import type { Amount } from "../numbers/amounts.ts";
import { cueBefore } from "../numbers/cues.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { FOR, NOTES } from "../words/chinese-notes.ts";
import { CAUSE, LOSS, OPENERS, SERVES } from "../words/chinese-why.ts";
import type { WordClass } from "../words/words.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";
import { isTopic } from "./topic.ts";

const LEAD = new RegExp(`^(?:${OPENERS})*`);
const GOOD = new RegExp(`^(?:${SERVES})`);
const BAD = new RegExp(LOSS);
const MEANT = new RegExp(CAUSE);
/** Behind the people it makes another noun of them: 客户经理, 会员群. */
const NOUN =
  /^(?:[的嘅]?(?:服务|经理|代表|关系|成功|名单|名册|资料|信息|数据|分层|分级|标签|画像|端|群|部|中心|专员|服|诉|单价|户))/;
/** What is said of the people rather than asked of the team. */
const SAID =
  /(?<!显)著|[都就才会能要最不没冇唔又似像常是系少得被很太超着住怕想嫌等跑说话讲问叫]|到[^\d]|老(?=是|要|被|让|等|催|说|抱|找|问|打|卡)|总(?!部|公司|机|台|店|务)|一直|成日|天天|整天|反映|反馈|呢$|啊$/;
/** Then something follows: 续费率就卡在这里; no mere start: 下周就上线. */
const THEN =
  /(?:就|就会|会|要|才|只能|只好)(?!开始|上线|启动|达到|完成|做到|是目标)[^,;]*$|[^,;]*(?:就看|全看|全靠|取决于)/;
const IF =
  /^(?:低于|高于|达不到|做不到|不到|超过)[^,;]*就|^(?:晚|迟|慢|早|多|少|差)[^,;]{0,6}就|^(?:再|如果|若|一旦|每(?=[^,;]{0,4}(?:慢|晚|拖|延|迟|耽|等|误))|要是|假如|万一|唔|不|没|一)|再[^,;]{0,12}(?:就|会)|一[^,;]{1,8}就|都[^,;]{0,10}了$|[没冇无][一-鿿]{1,3}就?[没冇无]/;
/** 再不改善老顾客都要跑光了: a wish and its threat in one. */
const OVERDUE = /再不|都|快|就|了$|不能|唔好/;
/** 冇星冇自由行 */
const NEITHER = /[没冇无][\u3400-\u9fff]{1,4}就?[没冇无]/;
/** 根据反洗钱法, 为达成公司的总目标: what a law, a plan or a higher goal asks for. */
const GROUND =
  /^为了?(?:达成|达到|完成|实现)[^,;]*(?:目标|使命|战略|策略|愿景|要求|任务)$|^(?:根据|依据|依|按照|按|遵照|依照)[^,;]{1,16}(?:法|条例|办法|规定|计划|章程|战略|策略|规划|计画|规画|公约|契约|合约|合同|法规)["》」』]?$|(?:法|条例|办法|规定|合约|合同)(?:写着|写明|规定|要求|明订|明定)/;

/** 少一点没钞的状况 wishes it away, and is the aim. */
const EASED = /少一?[点些啲]|(?:别|唔好|不)再(?=[让给有])|(?:[别没冇不]|唔好|不要)(?:那么|咁|这么)/;
/** 问卷有人写排两次队超傻眼: somebody served is quoted. */
const QUOTED = /(?:客|顾|人|者|问卷|意见[本簿箱]|评论|留言|点评)[^,;]{0,8}(?:写|说|话|讲|喊|问)(?:着|道|过)?:?["「『“]/;
/** 拿到证才能去带项目 */
const ENABLES =
  /[^,;]才(?:能|可以|会有|敢|肯|够)|^(?:晚|迟|慢|早)[^,;]{0,6}就|(?:一|再)[^,;]{1,8}就(?!达标|行|好|够|能|可以|是)|(?:承诺|答应|讲好)(?:过|咗)/;
const MOVES = ["up", "down", "hold", "wish", "vague"] as const;

/** Whether a clause beside the aim says what is at stake for the people served, the house or its promises. */
export function tellsStake(piece: Span, around: Around): boolean {
  const { plain, clauses } = around;
  const text = plain.slice(piece.start, piece.end).trimEnd();
  const at = piece.start + (LEAD.exec(text)?.[0].length ?? 0);
  if (isGround(piece, around) || QUOTED.test(text)) return true;
  const first = piece.start === (clauses[0]?.start ?? 0);
  if (!first && ENABLES.test(text)) return true;
  if (isNote(piece, around)) return false;
  if (MEANT.test(text) && !opens(around, at, ...MOVES) && !/\d/.test(text)) return true;
  if (isTopic(piece, around) || asksItself(piece, at, around)) return false;
  const harmed = isHarmed(piece, around) || BAD.test(text);
  const dated = hasDay(piece, around);
  if (!harmed && (dated || has(piece, around, "gain"))) return false;
  const said =
    SAID.test(text) || ((BAD.test(text) || GOOD.test(plain.slice(at, piece.end))) && isAimElsewhere(piece, around));
  if (first && (!said || (has(piece, around, "wish") && !OVERDUE.test(text)))) return false;
  if (GOOD.test(plain.slice(at, piece.end))) return isServed(piece, at, around);
  return (
    (harmed && !opens(around, at, ...MOVES)) ||
    isSaidOfPeople(piece, at, around) ||
    (IF.test(text.trimStart()) && (THEN.test(text) || NEITHER.test(text)))
  );
}

export const isGround = ({ start, end }: Span, { plain }: Around): boolean =>
  GROUND.test(plain.slice(start, end).trim());

/** Such a clause sets the aim or says how: 把…, a level, what shall move by a day. */
function asksItself(piece: Span, at: number, around: Around): boolean {
  const { plain, marks, amounts } = around;
  const text = plain.slice(piece.start, piece.end);
  if (EASED.test(text)) return true;
  if (/^[^,;]{0,6}(?<![就才都会])[把将](?!来)/.test(text) && !opens(around, at, "client")) return true;
  if (has(piece, around, "perfect", "forever") || opens(around, at, "means", "act", "make")) return true;
  if (amounts.some((amount, i) => within(amount, piece) && isAimed(amount, amounts[i - 1], around))) return true;
  const moves = [marks.up, marks.down, marks.hold, marks.vague].flat();
  return hasDay(piece, around) && moves.some((span) => within(span, piece));
}

/** Another clause says how far it shall go. */
const isAimElsewhere = (piece: Span, around: Around): boolean =>
  around.amounts.some((amount, i) => !within(amount, piece) && isAimed(amount, around.amounts[i - 1], around));

const hasDay = (piece: Span, { mentions }: Around): boolean =>
  mentions.some(({ role, due, start, end }) => role === "deadline" && due !== null && within({ start, end }, piece));

const opens = ({ marks }: Around, at: number, ...kinds: readonly WordClass[]): boolean =>
  kinds.some((kind) => marks[kind].some(({ start }) => start === at));

const isHarmed = (piece: Span, around: Around): boolean =>
  [...around.marks.harm, ...around.marks.pain].some((span) => within(span, piece) && !isCounted(span, around));

/** 已上线, 培训教材归档: more of how it is done. */
const RUNS_ON =
  /^(?:把|将|从|向|对|给|按|拟|请|让|统一)|即可|复盘$|跟进$|到位$|确认$|同意|支持$|协助|配合$|完成$|上线$|受训|轮班/;
const NOTED = new RegExp(NOTES);

/** 以月报为准, 由护理部统计 */
export const isNote = ({ start, end }: Span, { plain }: Around): boolean => NOTED.test(plain.slice(start, end).trim());

export const isFor = ({ start, end }: Span, { plain }: Around): boolean => FOR.test(plain.slice(start, end));

/** 药品一超温整批报废: what is said of the world behind the aim, neither how nor how far, says why. */
export function isRemark(piece: Span, around: Around): boolean {
  const { plain, clauses } = around;
  const at = piece.start + (LEAD.exec(plain.slice(piece.start, piece.end))?.[0].length ?? 0);
  const text = plain.slice(at, piece.end).trim();
  const later = piece.start > (clauses[0]?.end ?? 0);
  if (!later || text.length < 7 || NOTED.test(text) || RUNS_ON.test(text) || !SAID.test(text)) return false;
  if (asksItself(piece, at, around) || hasDay(piece, around)) return false;
  const asks = ["wish", "to", "peer", "resource", "gain", "means", "act", "make", "least", "most"] as const;
  return !has(piece, around, ...asks) && !opens(around, at, ...MOVES, "serve");
}

/** A number said with 从, 至少 and the like, or of a month that is over, belongs to the aim. */
function isAimed(amount: Amount, before: Amount | undefined, { plain, marks, clauses, mentions }: Around): boolean {
  // 再叫一次救护车 counts nothing.
  if (amount.unit === null) return cueBefore(amount, before, marks, clauses)?.cue === "from";
  if (amount.value === 1 && !/^(%|pp|s|min|x|score)$/.test(amount.unit)) return false;
  const past = mentions.some(
    ({ role, start, end }) =>
      role === "history" &&
      pieceAt(clauses, start) === pieceAt(clauses, amount.start) &&
      !/[了咗过]/.test(plain.slice(end, amount.start)),
  );
  const measured = marks.head.some(({ end }) => end === amount.start);
  const level = /^ ?(?:之?内|以内|以上|以下)/.test(plain.slice(amount.end, amount.end + 4));
  const cue = cueBefore(amount, before, marks, clauses);
  return past || measured || level || (cue !== null && cue.cue !== "limit");
}

/** 客诉处理时长 is a metric, however unpleasant. */
function isCounted(span: Span, { plain, marks }: Around): boolean {
  return [...marks.head, ...marks.fixed].some(
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
