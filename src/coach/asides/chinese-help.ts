import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { ASKED, OFFERED, STEP } from "../words/chinese-how.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";

/** 要让出院宣教更完整 is the aim, although it has 让 and 教. */
const AIMS = /更(?!新|换|衣)|要[让把]|^[让使令][^,;]*带[着著]/;

/** Somebody is asked for help or grants it, as long as it is no customer. */
export function isOffered({ start, end }: Span, around: Around): boolean {
  const text = around.plain.slice(start, end);
  const asked = AIMS.test(text) ? null : HELPED.exec(text);
  // 大家愿意轮流早到: the team, no customers.
  const from = start + (/^(?:大家|各位|我们|我哋)/.exec(text)?.[0].length ?? 0);
  return asked !== null && !has({ start: from, end: start + asked.index }, around, "client", "harm");
}

/** What is asked, offered or done for it; a clause that ends in a measure or tells of customers is none. */
export function helps(piece: Span, text: string, around: Around): boolean {
  if (isOffered(piece, around)) return true;
  const first = piece.start === around.clauses[0]?.start;
  const measured = around.marks.head.some(({ end }) => end === piece.start + text.length);
  const bound = [...around.marks.most, ...around.marks.least].some((span) => within(span, piece));
  return (
    !first && !measured && !bound && (DOES.test(text) || EARLIER.test(text)) && !has(piece, around, "client", "harm")
  );
}
/** 叫老刘带两周, 技术那边说能加个校验, 送餐车贴上大号房号 */
const HELPED = new RegExp(`${ASKED}|${OFFERED}|[一-鿿][贴挂装印写标摆配加设备]上[一-鿿]`);
/** 交接班提前十五分钟 */
const EARLIER = /(?:提[前早]|[一-鿿]早|早到|晚走|多留)[^,;]{0,5}(?:分钟|小时|天|钟头?)$/;
/** 每天下班前双人核对, 师傅每人每天多接一单 */
const DOES = new RegExp(
  `^[^,;]{0,6}每[两三]?(?:人|天|日|班|晚|周|单|件|个?月|隔|次|组|早|位|台|间)(?!都)[^,;]{2}|^(?:想|要|会|将|再|先|也|并|另|另外|打算|准备|我们?|我哋|大家|统一|现在)*(?:${STEP})`,
);
