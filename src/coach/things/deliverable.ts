import { knows } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import type { Span } from "../scan/span.ts";
import { inside } from "../scan/span.ts";

/** Something that is either there or not: a published SOP, a passed exam. `named` when the text says which one. */
export interface Deliverable extends Span {
  named: boolean;
}

/** How far the thing may stand from its verb. */
const AHEAD = 48;
const BEHIND = 14;
/** Verbs that leave something to see whatever their object is. */
const isStrong = knows(
  "publish, launch, release, go live, roll out, rolling out, launching, publishing, deploy, 发布, 上线, 推出, 取得, 考取, 考到, 考过, 出版, 启用, 开通, 开办, 开辟, 增开, 导入, 引进, 引入, 配备, 增设, 采购, 推行, 实施, 获得, 建成, 建好, 开设, 设立, 签署, 签订, 出台, 加装, 安装, 加设, 成立, 组建, 完成, 更换, 转用, 换上, 换用, 迁移, 迁入, 交付, 拿到, 拿下, 考出, 考下, get certified, gets certified, be certified, are certified, become certified",
);
/** Things that need a name to be something definite. */
const isPlain = knows(
  "plan, program, programme, system, tool, training, course, report, form, page, app, 系统, 平台, 课程, 培训, 训练, 报告, 方案, 制度, 规范, 标准, 流程, 证, 书, 文件, 功能, 调查",
);

export function findDeliverable(plain: string, marks: Marks, aside: readonly Span[]): Deliverable | null {
  for (const verb of marks.make) {
    if (inside(verb, aside) || isNoun(plain, verb)) continue;
    const made = aheadOf(plain, verb, marks) ?? behind(plain, verb, marks);
    if (made) return made;
  }
  return null;
}

const ANYTHING = /^(?:的|率|度|各项|本职|全部|所有|既定)*(?:任务|工作|目标|指标|业绩|作业|订单|处理|率)?$/;
/** 客户的开通流程, 考核通过率: no verb at all. */
const isNoun = (plain: string, { start, end }: Span): boolean =>
  /[的嘅]$|(?<![a-z])(?:the|an?|our|my|their|of) $/.test(plain.slice(0, start)) ||
  /^[率度量了过咗]/.test(plain.slice(end, end + 1));

function aheadOf(plain: string, verb: Span, marks: Marks): Deliverable | null {
  const stop = Math.min(endOfClause(plain, verb.end), verb.end + AHEAD);
  const things = marks.product.filter(({ start, end }) => start >= verb.end && end <= stop);
  const thing = things.at(-1);
  const between = thing ? plain.slice(verb.end, thing.start) : "";
  if (thing && !/\d ?%|(?<![a-z])(to|by|from|score|rate)(?![a-z])|率|满意度|评分/.test(between))
    return { start: verb.start, end: thing.end, named: isNamed(plain, thing, between) };
  const object = plain.slice(verb.end, stop).trim();
  if (
    !isStrong(plain.slice(verb.start, verb.end)) ||
    object.length < 2 ||
    ANYTHING.test(object) ||
    /%|^约?\d|(?<![a-z\u3400-\u9fff])\d|^约?[一二两三四五六七八九十百][^甲乙丙级]/.test(object.slice(0, 4))
  )
    return null;
  return { start: verb.start, end: verb.end + plain.slice(verb.end, stop).trimEnd().length, named: true };
}

/** 手册编写完成, "SOP published". */
function behind(plain: string, verb: Span, marks: Marks): Deliverable | null {
  const thing = marks.product.findLast(
    ({ end }) => end <= verb.start && verb.start - end <= (/[a-z]/.test(plain.charAt(verb.start)) ? AHEAD : BEHIND),
  );
  // "the hotline is open" tells how things are.
  if (
    /[a-z]/.test(plain.charAt(verb.end - 1)) &&
    !/(?:ed|ten|live|out|online|place|built|made|done)$/.test(plain.slice(verb.start, verb.end))
  )
    return null;
  const between = thing
    ? plain.slice(thing.end, verb.start).replaceAll(/\d{1,2}(?:月\d{1,2}[日号]?|\/\d{1,2}) ?前?/g, "")
    : "";
  if (!thing || /[,;.!?%\d]/.test(between)) return null;
  return {
    start: thing.start,
    end: verb.end,
    named: isNamed(plain, thing, plain.slice(Math.max(0, thing.start - 6), thing.start)),
  };
}

function isNamed(plain: string, thing: Span, before: string): boolean {
  if (!isPlain(plain.slice(thing.start, thing.end))) return true;
  const rest = before
    .replaceAll(/(?<![a-z])(a|an|the|our|my|new|some|good|better)(?![a-z])|一个|一份|一套|新|的|好|良好|完善/g, "")
    .trim();
  return rest.length > 1;
}

function endOfClause(plain: string, from: number): number {
  const found = plain.slice(from).search(/[;!?\n,]|\.(?!\d)/);
  return found < 0 ? plain.length : from + found;
}
