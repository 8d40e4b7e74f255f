import { openEnd } from "./format.ts";
import type { GoalParts as Parts } from "./parts.ts";

/** The words of the composed sentence in which the two scripts differ. */
interface Joints {
  day: (iso: string) => string;
  become: string;
  reach: string;
  reachedBy: string;
  because: string;
  inOrderTo: string;
}

/** Starts like an action or a clause, so that no level can follow it as it follows a noun. */
const ACTION =
  /^(?:提高|提升|降低|减少|減少|缩短|縮短|增加|加快|加强|加強|改善|完成|达到|達到|保持|维持|維持|实现|實現|推出|编写|編寫|制定|制訂|建立|举办|舉辦|整理|落实|落實|确保|確保|争取|爭取|让|讓|把|做好|写|寫)(?![率量值度])|[，,。；;！!]|^[我咱].{0,4}(?:要|想|会|會|应|應|得|需|希望|打算|能)/u;
/** "Lowered to" and "now at", typed into a field that the sentence says it for. */
const TO = /^(?:降低?|下降|减少?|減少?|缩短|縮短|提高|提升|上升|升|增加|达|達|保持|维持|維持|控制)?[到至在](?=.)\s*/u;
const NOW = /^(?:目前|现在|現在|当前|當前|由|从|從)(?:是|为|為)?(?=.)\s*/u;

/** Said by the verb already. */
const SIGN = /^[+＋]\s*/;

/** Builds a goal's sentence in Chinese; both scripts share its grammar. */
export function composer(words: Joints): (parts: Parts) => string {
  return (parts) => {
    const p = tidy(parts);
    const said = p.target !== "" && p.what.includes(p.target);
    const head = p.whole
      ? completed(p, words)
      : said
        ? `${p.what}${aside(place(p, p.what))}${deadline(p, words)}`
        : p.target
          ? reach(p, words)
          : act(p, words);
    const period = !p.due && p.period && !head.includes(p.period) ? `${p.period}，` : "";
    const how = p.means ? `做法：${p.means}。` : "";
    return `${period}${head}${reason(p.why, words)}。${how}`;
  };
}

const WISH = /^(?:我们?|我們|我哋|咱们?|咱們)(?:想要?|要|希望|打算|需要|[应應][该該]?)/u;

/** The writer's own sentence with what came later: behind several clauses a day would belong to the last of them. */
function completed(p: Parts, words: Joints): string {
  const said = `${p.what.replace(WISH, "")}${aside([p.baseline && `目前${p.baseline}`])}`;
  return /[,，;；:：]/.test(p.what) ? dated(p, said, words) : `${said}${deadline(p, words)}`;
}

/** One line each, without the mark it ends in or the word that the sentence adds by itself. */
function tidy(p: Parts): Parts {
  const line = (text: string) => openEnd(text).replace(/[，。；、]?\s*\n\s*/g, "；");
  const name = (text: string) => line(text).replace(/的$/u, "");
  const what = name(p.what) || name(p.metric);
  return {
    ...{ what, who: name(p.who), where: name(p.where), metric: name(p.metric) },
    ...{ baseline: line(p.baseline).replace(NOW, ""), target: line(p.target).replace(TO, "") },
    ...{ direction: p.direction, due: p.due, period: line(p.period), why: line(p.why) },
    ...(p.by && { by: true }),
    ...(p.whole && { whole: p.whole }),
    means: line(p.means).replace(/^(?:做法|方法|办法|辦法)[:：]\s*/u, ""),
  };
}

/** A number that moves: "the night shift's first reply falls from 75 s to 30 s". */
function reach(p: Parts, words: Joints): string {
  const end = `${level(p, words)}${deadline(p, words)}`;
  // What is done to the metric is told by the level: "shorten the waiting time" needs no "shorten".
  const bare = p.metric !== "" && (p.metric.includes(p.what) || p.what.replace(ACTION, "") === p.metric);
  if (bare) return `${owned(p, p.metric)}${end}`;
  if (p.metric && !p.what.includes(p.metric)) return `${p.what}：${owned(p, p.metric, p.what)}${end}`;
  return ACTION.test(p.what) ? `${p.what}${aside(place(p, p.what))}：${end}` : `${owned(p, p.what)}${end}`;
}

/** Something to do or to deliver, without a number. */
function act(p: Parts, words: Joints): string {
  const metric = p.metric && !p.what.includes(p.metric) ? `以${p.metric}衡量` : "";
  if (ACTION.test(p.what)) return dated(p, `${p.what}${aside([...place(p, p.what), metric])}`, words);
  const noun = `${owned(p, p.what)}${aside([metric])}`;
  if (p.direction === null) return p.due ? `${words.day(p.due)}前完成：${noun}` : noun;
  return dated(p, `${{ up: "提高", down: "降低", hold: "保持" }[p.direction]}${noun}`, words);
}

function dated(p: Parts, action: string, words: Joints): string {
  if (p.direction === "hold") return `${action}${deadline(p, words)}`;
  return p.due ? `${words.day(p.due)}前，${action}` : action;
}

function level({ direction, baseline, target, by }: Parts, words: Joints): string {
  if (direction === "hold")
    return `保持在${target}${aside([baseline && baseline !== target ? `目前${baseline}` : ""])}`;
  if (by)
    return `${baseline ? `由${baseline}` : ""}${direction === "down" ? "降低" : "提高"}${target.replace(SIGN, "")}`;
  const verb = direction && { up: "提高到", down: "降到" }[direction];
  return baseline ? `由${baseline}${verb ?? words.become}${target}` : `${verb ?? words.reach}${target}`;
}

function deadline({ due, direction, what }: Parts, words: Joints): string {
  if (!due || what.includes(words.day(due))) return "";
  return direction === "hold" ? `，直到${words.day(due)}` : `，${words.day(due)}${words.reachedBy}`;
}

/** Where and who, without what the sentence says already. */
function place({ where, who }: Parts, said: string): string[] {
  const parts = [where, where.includes(who) ? "" : who];
  return parts.filter((part) => part !== "" && !said.includes(part));
}

/** The noun with the place it belongs to: "online chat (night shift)'s waiting time". */
function owned(p: Parts, noun: string, said = ""): string {
  const [first = "", second = ""] = place(p, said + noun);
  if (first === "") return noun;
  if (second === "") return `${first}的${noun}`;
  return /^[我咱本]/u.test(second) ? `${second}${first}的${noun}` : `${first}（${second}）的${noun}`;
}

function aside(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "").join("，");
  return said && `（${said}）`;
}

function reason(why: string, words: Joints): string {
  const said = why.replace(/^(?:是?因为|是?因為|由于|由於)[，,]?\s*/u, "");
  if (said === "") return "";
  if (/^(?:为了|為了|以便|好让|好讓)/u.test(said)) return `；${said}`;
  return /^[让讓]/u.test(said) ? `；${words.inOrderTo}${said}` : `；${words.because}${said}`;
}
