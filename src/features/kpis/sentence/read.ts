import type { Kpi, Period } from "../../../catalog/kpi.ts";
import { clear, search } from "../../../catalog/search.ts";
import type { Day } from "../../../core/time.ts";
import { latestEnd } from "../kpi.ts";
import { thatTake } from "../takes.ts";
import { findTime } from "./when.ts";

/** What a sentence says of a reading, in the words it was said in. */
export interface Understood {
  kpi: Kpi;
  value: string;
  period: Period;
  end: Day;
  n: string | null;
}

/** Longer than this, in characters, it tells of more than one number. */
const LONGEST = 160;
/** Wishes, plans and levels to keep; whoever writes them has a goal in mind. */
const AHEAD =
  /(?<![\p{L}])(to|by|until|till|reach|target|goals?|aim|want|wants|should|shall|will|must|improve|raise|increase|reduce|cut|lower|lift|boost|keep|hold|under|above|below|over|at least|at most|within|next|tomorrow|plan|if|when|why|how|what|which|need|please)(?![\p{L}])|[?？]|目标|目標|争取|爭取|希望|计划|計畫|計劃|打算|力争|力爭|达到|達到|提高|提升|降低|降到|升到|增加|减少|減少|改善|保持|维持|維持|控制|确保|確保|完成|做到|不低于|不低於|不超过|不超過|至少|最多|以内|以內|以上|以下|之前|下周|下週|下个|下個|下月|下季|明天|明年|今年|年底|月底|季末|年末|要|想|将|將|能|把|让|讓|为什么|為什麼|多少|怎么|怎麼/u;
/** Where a number went is no plan. */
const WENT =
  /(?<![\p{L}])(rose|fell|went|dropped|climbed|grew|came|got|improved|was up|was down)( up| down| in)? (to|at)(?![\p{L}])/gu;
const LOG = /(?<![\p{L}])(log|record|note|enter)(?![\p{L}])|记录|記錄|紀錄|登记|登記|记一下|記一下|记下|記下/u;
const SAMPLE = [/(?<![\p{L}])n\s*[=:]?\s*(\d[\d,]*)(?![\d.])/u, /(?:样本量?|樣本數?)\s*[=:]?\s*(\d[\d,]*)/u] as const;
const N = [
  ...SAMPLE,
  /共\s*[=:]?\s*(\d[\d,]*)\s*[份个個人位件条條筆]?/u,
  /(?:from|based on|out of|over|of|with)?\s*(\d[\d,]*)\s*(?:answers?|responses?|replies|surveys?|cases?|tickets?|samples?|people|customers?|ratings?)(?![\p{L}])/u,
  /(\d[\d,]*)\s*(?:份|位|个|個|人|条|條|则|則)?(?:答卷|问卷|問卷|样本|樣本|评价|評價|回覆|回复|回答|客户|客戶)/u,
  /(\d[\d,]*)\s*份/u,
] as const;
const VALUE =
  /(?<![\p{Script=Latin}\d.])[-−]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s*(?:\/|of|out of)\s*\d+(?:,\d{3})*)?(?:\s*(?:%|percent|pct|seconds?|secs?|s|minutes?|mins?|min|hours?|hrs?|h|days?|points?|stars?|秒|分钟|分鐘|个?小时|個?小時|天|分|星|元|件|次))?(?![\p{Script=Latin}\d])/gu;
/** What joins the parts and says nothing itself. */
const FILLER =
  /(?<![\p{L}])(was|is|were|are|at|of|our|the|for|in|on|came|we|had|got|reading|score of|it|a|an)(?![\p{L}])|[，,。.；;：:=（）()、!！]|是|为|為|的|了|有|我们|我們|咱们|只有|大约|大約|约|約/gu;

/**
 * A reading told in a plain sentence: one measure, one number, and a time that is over, how many cases there were or a word
 * that says to write it down. Null for everything else, above all for what looks ahead.
 */
export function readSentence(sentence: string, own: readonly Kpi[], today: Day): Understood | null {
  // A Chinese comma parts numbers; in half width it would make one number of two.
  const text = sentence.replaceAll("，", ", ").normalize("NFKC").toLowerCase().trim();
  if (text.length > LONGEST || /\n/.test(text) || !/\d/.test(text)) return null;
  const told = text.replace(WENT, " ");
  const time = findTime(told, today);
  const afterTime = time ? told.replace(time.words, " ") : told;
  // Cases are said of what was counted, so they are as good as a word to write it down.
  const toLog = LOG.test(afterTime) || SAMPLE.some((pattern) => pattern.test(afterTime));
  if ((time === null && !toLog) || (time !== null && findTime(afterTime, today) !== null)) return null;
  const { n, rest } = takeN(afterTime.replace(LOG, " "));
  if (AHEAD.test(rest.replace(VALUE, " "))) return null;
  const values = rest.match(VALUE) ?? [];
  const [value] = values;
  if (value === undefined || values.length > 1) return null;
  const words = rest.replace(value, " ").replace(FILLER, " ").replace(/\s+/g, " ").trim();
  const kpi =
    words === "" || /\d/.test(words.replace(/\d+(h|min)/g, "")) ? null : clear(thatTake(search(words, own), value));
  if (!kpi) return null;
  const { period, end } = time ?? { period: kpi.period, end: latestEnd(kpi.period, today) };
  return { kpi, value: value.trim(), period, end, n };
}

function takeN(text: string): { n: string | null; rest: string } {
  for (const pattern of N) {
    const found = text.match(pattern);
    if (found) return { n: (found[1] ?? "").replaceAll(",", ""), rest: text.replace(found[0], " ") };
  }
  return { n: null, rest: text };
}
