import type { Kpi } from "../../../catalog/kpi.ts";
import { calledKpi } from "../../../catalog/meant.ts";

/** Longer than this, in characters, it tells more than a name. */
const LONGEST = 60;
/** What stands around a name when somebody asks how it is, and says nothing else. */
const BEFORE =
  /^(?:(?:please )?(?:show|tell)(?: me)? |what(?:'s|’s| is| are| was) |how(?:'s|’s| is| are) |看看|看一下|查看|查一下|请问|請問|今天|今日|现在|現在|最近)*(?:our |my |the |we |我们|我們|咱们|咱們|团队|團隊)*(?:的)?/u;
const BEHIND =
  /(?: ?(?:now|today|doing|these days|at the moment)| ?(?:今天|今日|现在|現在|最近|目前)| ?(?:是多少|有多少|多少|怎么样|怎麼樣|怎样|怎樣|如何|呢|了)| ?[?？。.!！])+$/u;
const ALL = /^(?:today(?:'s|’s) )?(?:numbers|kpis|indicators)$|^(?:指标|指標|数字|數字|数据|數據)$/u;

/**
 * The KPI that a plain sentence asks for by its name, or all of them; null for everything else.
 *
 * @param alone whether a name is enough, with nothing that asks around it
 */
export function askedFor(sentence: string, own: readonly Kpi[], alone = true): Kpi | "all" | null {
  const text = sentence.normalize("NFKC").toLowerCase().trim();
  if (text.length > LONGEST) return null;
  const words = text.replace(BEHIND, "").replace(BEFORE, "").trim();
  if (words === text && !alone) return null;
  if (ALL.test(words)) return "all";
  return words === "" ? null : calledKpi(words, own);
}
