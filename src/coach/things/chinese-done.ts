import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { inside, within } from "../scan/span.ts";
import { READY } from "../words/chinese-how.ts";
import type { Deliverable } from "./deliverable.ts";
import type { Around } from "./done.ts";

/** 把付款码全换成新的, 将座椅修完, 全部轮训一遍: the verb says that it is through. */
const THROUGH = [
  "[一-鿿](?:完毕?|齐全?|遍|光)(?!成|善|美|整|度)",
  `(?:${READY}|清理|培训|布置|张贴|更新|翻译)(?:好|妥|掂)`,
  "(?:换|改|译|翻|印|变|转|升级|调整)(?:成|为|做|到)(?![一-鿿]{0,2}(?:更|最|好))|换[新晒齐]|归档|换装|[装贴挂配换]上|[补配备]全|淘汰完|修满|上满|修完|上完|做完|学完|持证|结业|轮训|上墙|撤掉|拆掉|移交|办结|结清|搬[到进]|[贴装挂摆放发送配]到(?:每|所有|各|全部)",
  "[一两二三]遍|一轮|全覆盖|全部[^,;]{0,8}(?:通过|持证|达标|合格|完成|到位|清洗|检查|更新|更换|培训|上[架线]|回[电访])",
  "(?:finish|settle|complete|update|onboard|launch|upgrade|migrate|train|close|clear) ?(?:完|晒|齐|好)?(?=[一-鿿 ])",
].join("|");
const TASK = new RegExp(
  `(?:把|将|全部?|人人|全员|都|所有|每[一-鿿]|给|为)[^,;]{0,24}(?:${THROUGH})|(?:${THROUGH})(?:晒)? ?(?:所有|全部|各)|[一-鿿]{2}(?:完毕?|一遍|一轮)$`,
);
/** 打气筒全部能用, 人人会用AED, 护工持证上岗 */
const STATE =
  /(?:全部?|都|人人|每[位个名台间家]|全员|100%)[^,;]{0,6}(?:能用|可用|会用?|识[一-鿿]|能[一-鿿]|持[^,;]{0,8}证)|持[^,;]{0,8}证上岗/;
/** 把服务做得更好 is never through. */
const ENDLESS =
  /[更最越]|好好|服务(?:质量|水平|意识)?(?:做|抓|搞)|一步|程度|[练学管带教]好|口味|态度|氛围|心态|状态|节奏|关系|秩序/;

/** Something that is to be through by its day, or all of it, whatever it is called. */
export function findChineseDone(
  { plain, marks, clauses, mentions }: Around,
  aside: readonly Span[],
): Deliverable | null {
  const days = mentions.filter(({ role, due }) => role === "deadline" && due !== "impossible");
  for (const clause of clauses.filter((span) => !inside(span, aside))) {
    const text = plain.slice(clause.start, clause.end);
    const day = days.find((mention) => within(mention, clause));
    const stated = days.length > 0 ? STATE.exec(text) : null;
    const match = TASK.exec(text) ?? stated;
    const due = day !== undefined || stated !== null || /全部?|所有|人人|全员/.test(text);
    const vague = marks.vague.some((span) => pieceAt(clauses, span.start) === clause);
    if (!match || !due || vague || ENDLESS.test(text) || (!stated && /\d+(?:\.\d+)? ?%/.test(text))) continue;
    const start = Math.max(clause.start + match.index, day && day.start < clause.start + match.index ? day.end : 0);
    return { start, end: clause.end, named: true };
  }
  return null;
}
