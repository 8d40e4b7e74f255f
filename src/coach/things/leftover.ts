import { finder } from "../scan/lexicon.ts";
import type { Marks } from "../scan/marks.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
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
const generic = finder(
  "客户, 顾客, 客人, 客服, 客, 大家, 我们, 我哋, 咱们, 团队, 部门, 公司, 本公司, 单位, 整体, 综合, 平均, 总体, 全体, 全员, 全面, 全力, 领导, 老板, 老板话, 经理, 经理话, 主管, 上级, 总部, 同事, 同仁, 员工, 人员, 各位, 所有, 一切, 方面, 事情, 工作, 业务, 东西, 状况, 情况, 问题, 部分, 这件事, 真的, 一定, 必须, 到底, 其实, 总之, 反正, 尽力, 全力以赴, 一起, 共同, 始终, 一直, 然后, 而且, 以及, 并且, 不但, 不仅, 还要, 还是, 也要, 再次, 再加, 完全, 非常, 十分, 特别, 越来越, 一年比一年, 一点, 一些, 一步, 上去, 起来, 下去, 下来, 做得, 做到, 做成, 变得, 变成, 成为, 搞得, 弄得, 追求, 迈向, 走向, 打造, 提供, 创造, 订于, 定于, 拟, 预计, 冲到, 冲刺, 冲上, 拉到, 挑战, 质素, 水准, 水平, 分数, 评分, 评价, 星级, 客户满意, 满意, 感受, 感觉, 领域, 行业, 业界, 市场, 全国, 全球, 世界, 第一名, 新高, 目标, 指标, kpi, 使命, 愿景, 精神, 文化, 态度, 意识, 形象, 能力, 实力, 竞争力, 执行力, 成果, 成绩, 表现, 绩效, 业绩, 成效, 效果, 更上一层楼, 专业, 服务",
);

const anybody = finder(
  "live, lives, board, lads, guys, folks, touchpoint*, drive, drives, ambition*, across, guess, done, plan to, stocktaking, spend, help*, serve*, serving, support*, been, customer*, client*, guest*, user*, people, ppl, folks, everyone, everybody, anyone, somebody, someone, us, me, them, they, he, she, it, its, itself, ourselves, myself, team*, teams, company, companies, business*, organisation*, organization*, firm*, house, brand, department*, colleague*, staff, employee*, thing*, stuff, way*, lot, lots, overall, whole, general, really, realy, very, quite, so, too, even, still, always, never, ever, again, once, together, own, true, real, truly, day*, week*, month*, quarter*, year*, time, times, next, last, coming, current, future, number*, figure*, level*, point*, percent*, score*, rate*, result*, work*, job*, focus, effort*, attention, mindset, attitude, spirit, passion, way to, step*, place*, world, industry, market, region, country, field, class, top, leader, provider, partner, insurer, choice, name, story, goal*, target*, aim*, objective*, kpi*, okr*, plan*, project*, initiative*, idea*, please, pls, thanks, hi, hello, team's, here, there, thats, that's, what, how, than, then, further, another, other, others, same, such, like, just, only, also, too, yet, already, soon, yes, no, not, don't, can't, won't, i'd, i'm, i've, we're, we've, we'd, let, lets, let's, made, makes, making, done, doing, being, been, am, could, would, might, may, did, want, wants, need, needs, keep, keeps, put, set, sets, start*, come, comes, go, goes, going, gone, went, get, gets, getting, got, turn*, stay*, work on, deal*, bring*, provide*, offer*, deliver*, ensure*, achieve*, manage*, try, tries, trying, ask*, think*, know*, feel*, look*, care, care about, step up, approx, around, roughly, average, total, minimum, maximum, full, big, bigger, huge, small, new, old, clear, great, right, sure, happy, ready, possible, necessary, important, first, second, third, one, two, three, best-in-class, excellence, hospitality, happiness, motivation, respect, trust, quality, communication, cooperation, collaboration, efficiency, peer, success, growth, potential, value, values, standard*, requirement*, expectation*, need, wish, wishes, smile*, w, eur, pts, approx, via, per, etc, ok, okay, discussion, matter, sake, eod, eoy, q",
);

/** What a clause still names when everything that could stand in any goal is taken away. */
export function leftOver(plain: string, marks: Marks, clauses: readonly Span[], taken: readonly Span[]): Span | null {
  const gone = new Uint8Array(plain.length);
  const remove = (spans: readonly Span[]): void => {
    for (const { start, end } of spans) gone.fill(1, start, end);
  };
  for (const kind of EMPTY) remove(marks[kind]);
  for (const spans of [taken, generic(plain), anybody(plain), isStop(plain)]) remove(spans);
  const named = clauses.map((clause) => lettersLeft(plain, clause, gone));
  const most = named.toSorted((a, b) => b.count - a.count)[0];
  return most && most.count >= ENOUGH ? { start: most.start, end: most.end } : null;
}

/** Fewer characters than these name nothing. */
const ENOUGH = 4;
/** How many characters a word of letters is worth. */
const WORD = 2;

function lettersLeft(plain: string, clause: Span, gone: Uint8Array): Span & { count: number } {
  const left = { start: clause.start, end: clause.start, count: 0 };
  for (let at = clause.start; at < clause.end; at += 1) {
    const word = /[a-z]/.test(plain.charAt(at)) ? (/^[a-z'&-]+/.exec(plain.slice(at, clause.end))?.[0] ?? "") : "";
    const here = { start: at, end: at + Math.max(1, word.length) };
    at = here.end - 1;
    if (gone[here.start] === 1 || (word.length < 3 && !HAN.test(plain.charAt(here.start)))) continue;
    if (left.count === 0) left.start = here.start;
    left.end = here.end;
    left.count += word === "" ? 1 : WORD;
  }
  return left;
}
