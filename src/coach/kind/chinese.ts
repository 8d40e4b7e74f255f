import type { Reading } from "../read.ts";
import { baselineOf, targetOf } from "../read.ts";
import { inside } from "../scan/span.ts";
import { leftOver } from "../things/leftover.ts";
import { CHAT, COMPARES, MOVED, NOTICE, OPINION, RELAYED, REPORTED, TALK, WISHES } from "../words/chinese-kind.ts";
import { ELSEWHERE, INFORMS, TIRED } from "../words/chinese-news.ts";
import { plansBehind, setsRule } from "./chinese-plans.ts";
import type { Signs } from "./chinese-signs.ts";
import { signsOf } from "./chinese-signs.ts";

/** Chinese marks neither tense nor mood: what a sentence is, its particles and its shape have to tell. */
export function isChineseGoal(reading: Reading): boolean {
  const signs = signsOf(reading);
  return !isElse(reading, signs) && wants(reading, signs);
}

/** A request, a question, a complaint, a report, a greeting, and nothing wanted beside it. */
function isElse(reading: Reading, signs: Signs): boolean {
  const { plain, metric, marks, objects, scopes, means, reasons, clauses } = reading;
  const { led, ahead, wishes, moves, urges, resolves } = signs;
  const firm = led || ahead;
  const reported = REPORTED.test(plain);
  if (MOVED.test(plain) || TALK.test(plain) || ELSEWHERE.test(plain) || signs.asks) return true;
  if (INFORMS.test(plain) && !wishes && !NEXT.test(plain)) return true;
  if (isSet(reading, signs)) return false;
  if (plansBehind(reading) || setsRule(reading)) return false;
  if ((signs.asksFavour && !led && !(ahead && urges)) || NOTICE.test(plain)) return true;
  if (THANKS.test(plain) && !wishes && !resolves && !reading.deliverable) return true;
  if (FINISHED.test(plain) && !firm && !wishes) return true;
  const chats = CHAT.exec(plain);
  const idle =
    chats !== null &&
    !inside(
      { start: chats.index, end: chats.index + chats[0].length },
      reasons.filter(({ start }) => start > (clauses[0]?.end ?? 0)),
    );
  if (idle && !firm && !(wishes && moves && (metric || objects.length + scopes.length > 0))) return true;
  if (COMPARES.test(plain) && !wishes && !/[前底内]|明年|下个?[月季周半]|目标|再/.test(plain)) return true;
  if (OPINION.test(plain) && !firm && !wishes) return true;
  if (TIRED.test(plain) && !(wishes && !DRAGS.test(plain)) && !ahead && !resolves && !moves) return true;
  if (signs.vents && !firm && !resolves && !(wishes && moves) && means.length === 0) return true;
  if (metric === null && marks.greeting.length > 0 && !firm && !wishes) return true;
  const meant = urges || resolves || (wishes && (moves || !RELAYED.test(plain)));
  if (signs.tells && !firm && (reported || !(meant || signs.states))) return true;
  if (signs.greets && !led && !resolves && !(ahead && moves) && !(wishes && (ahead || urges || metric))) return true;
  return reported && (!led || (metric === null && !ahead)) && !(wishes && (moves || means.length > 0));
}

/** 仲要同人嘈: what one still has to do is no wish. */
const DRAGS = /(?:仲|还|又)(?:要|得)/;
const NEXT = /明年|下个?[月季周半]|底前|月底|月前|→|[升降提减增压缩做][到至]|目标/;

/** A level with its day, or with where it stands and why or how: an aim, whatever else is told beside it. */
function isSet({ figures, reasons, means }: Reading, { led, ahead }: Signs): boolean {
  const argued = baselineOf(figures) !== null && targetOf(figures) !== null && reasons.length + means.length > 0;
  return led && (ahead || argued);
}

/** 上季达标率97%, 多谢大家 */
const THANKS = /(?:感谢|谢谢|多谢)(?:大家|各位|全体|你们|同事)[!~.]*$/;

/** 客户回访完成, 对方满意: what is through is no aim any more. */
const FINISHED =
  /^[^,;]{2,12}(?:(?:完成|完毕|搞定|搞掂)[了啦喇]?|已经?(?:处理|处置|修好|恢复|解决|达成|上报)[了啦喇]?)[,;.!]/;

/** 我想换班: wanted for oneself. */
const FOR_ME =
  /我?(?:想|要|想要)(?:请假|请[一半\d]|换[班个]|休|吃|喝|买|去(?!掉|除)|回家|下班|睡|问|知道|看看|订|走|辞职|离职|调[岗休]|放假|涨工资)/;

/** 新系统上线了, 客户反馈不错: told from its first clause on. */
const OVER = /^[^,;]*[了过咗](?=[,;.]|$)/;

/** People and services in general; enough to make a rough wish a goal. */
const ANYBODY =
  /客户|顾客|客人|客服|服务|团队|同事|员工|自己|主管|经理|病人|同仁|新人|大家|我们|我哋|咱|我|工作|事情|流程|品牌|士气|support|service|team/;

function wants(reading: Reading, { led, wishes, moves, ahead, resolves, urges, tells: told, states }: Signs): boolean {
  const { plain, marks, figures, metric, objects, scopes, deliverable, mentions, reasons, means } = reading;
  const target = targetOf(figures) !== null;
  if (deliverable || led || resolves || states || plansBehind(reading)) return true;
  if (setsRule(reading)) return true;
  const named = metric !== null || objects.length > 0 || scopes.length > 0 || marks.serve.length > 0;
  // 现在三天才有人来, 加一个维修工: where it stands and what helps.
  const stands = baselineOf(figures) !== null || (reasons.length > 0 && !OVER.test(plain));
  if (stands && means.length > 0 && !told) return true;
  const something = (): boolean => named || namesSomething(reading);
  const makes = marks.make.length > 0 || marks.serve.length > 0;
  if (wishes && (moves || target || makes || metric !== null)) return true;
  if (wishes && isArgued(reading, ahead) && !FOR_ME.test(plain))
    return (ahead && means.length > 0) || ANYBODY.test(plain) || something();
  // 元旦前把流程贴到每个取车点
  if (ahead && MOVES_IT.test(plain)) return true;
  // 菜单加过敏提示, 月底前, 出了两次事了
  if (ahead && !told && reasons.length + means.length > 0 && something()) return true;
  if (ahead && (makes || target || urges || (moves && something()))) return true;
  const timed = figures.some(
    ({ role, unit, value }) => role === "target" && (/^(?:%|s|min|h|d)$/.test(unit ?? "") || value === 0),
  );
  if (timed && named && !told) return true;
  // 报修当天解决
  const standard = mentions.some(
    ({ role, start, end }) => role === "rhythm" && /^[当即次隔]/.test(plain.slice(start, end)),
  );
  if (standard && objects.length > 0 && marks.serve.length > 0 && !told) return true;
  const paced = mentions.some(({ role }) => role === "rhythm") || makes || metric !== null;
  return (moves && (named || ANYBODY.test(plain) || (urges && something()))) || (target && paced);
}

const MOVES_IT = /[把将](?!来|近|会|要)[^,;]{2,24}[到成为完好上满齐清]/;

/** A wish with its day, its reason or its means, or one that opens its clause as wishes do. */
function isArgued({ plain, clauses, reasons, means }: Reading, ahead: boolean): boolean {
  return (
    ahead || reasons.length + means.length > 0 || clauses.some(({ start, end }) => WISHES.test(plain.slice(start, end)))
  );
}

const namesSomething = ({ plain, marks, clauses, mentions, figures }: Reading): boolean =>
  leftOver(plain, marks, clauses, [...mentions, ...figures]) !== null;
