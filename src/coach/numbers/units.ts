import { COUNTS, CURRENCY_BEFORE, CURRENCY_BEHIND, UNITS } from "../words/units.ts";

/** A unit behind a number: where it ends, its canonical name, how many of those one of it makes. */
export interface UnitFound {
  end: number;
  unit: string;
  factor: number;
}

interface UnitWord {
  text: string;
  unit: string;
  factor: number;
}
const split = (words: string): string[] => words.split(",").map((word) => word.trim());
const UNIT_WORDS: readonly UnitWord[] = [
  ...UNITS.flatMap(({ unit, factor, words }) => split(words).map((text) => ({ text, unit, factor }))),
  ...split(`${COUNTS}, ${CURRENCY_BEHIND}`).map((text) => ({ text, unit: text, factor: 1 })),
].toSorted((a, b) => b.text.length - a.text.length);
const MONEY = split(CURRENCY_BEFORE).toSorted((a, b) => b.length - a.length);

/** Words that follow a number without being what it counts. */
const NO_NOUN =
  /^(is|was|us|this|as|its|has|does|always|his|less|plus|minus|yes|times|across|versus|vs|towards|perhaps|gas|bus|class|[gl]ets|makes|takes|needs|wants|leaves|goes|comes|says|pays|waits|keeps|gives|calls us|helps|means|works|stays|starts|ends|reaches|opens|closes|joins|comes|arrives)$/;

/** The unit right behind a number that ends at `end`. */
export function unitAt(plain: string, end: number): UnitFound | null {
  let at = end;
  while (at < end + 2 && /[ 多几+]/.test(plain.charAt(at))) at += 1;
  if (plain.charAt(at) === "-" && /[a-z]/.test(plain.charAt(at + 1))) at += 1;
  const minutes = /^分(?=之?内|以内|钟|半|[\d一二三四五六七八九十]{1,3}秒)/.test(plain.slice(at, at + 5));
  if (minutes) return { end: at + 1 + (plain.charAt(at + 1) === "钟" ? 1 : 0), unit: "min", factor: 1 };
  for (const { text, unit, factor } of UNIT_WORDS) {
    if (!plain.startsWith(text, at)) continue;
    const stop = at + text.length;
    if (/[a-z]$/.test(text) && /[a-z0-9]/.test(plain.charAt(stop))) continue;
    const counted = text === "个" ? thing(plain, stop) : null;
    return counted ? { end: stop + counted.length, unit: counted, factor: 1 } : { end: stop, unit, factor };
  }
  const noun =
    /^ ?(?:(?!in |of |per |a |an |to |by |for |at |on |and |or |from |with |this |next |within |the |is |was |every |each |times )[a-z-]+ ){0,2}?([a-z-]*[a-rt-z]s)(?![a-z0-9'])/.exec(
      plain.slice(end, end + 50),
    );
  return noun?.[1] && !NO_NOUN.test(noun[1]) ? { end: end + noun[0].length, unit: noun[1], factor: 1 } : null;
}

/** What 个 counts. */
function thing(plain: string, at: number): string | null {
  return (
    /^(投诉|客户|客人|新客户|会员|差评|好评|工单|订单|问题|案例|提案|建议|错误|差错|包裹|职位|员工)/.exec(
      plain.slice(at, at + 3),
    )?.[0] ?? null
  );
}

/** The sign of money right before a number that starts at `start`. */
export function moneyBefore(plain: string, start: number): { start: number; unit: string } | null {
  const head = plain.slice(Math.max(0, start - 5), start).trimEnd();
  const unit = MONEY.find(
    (sign) => head.endsWith(sign) && !(/[a-z]/.test(sign.charAt(0)) && /[a-z]$/.test(head.slice(0, -sign.length))),
  );
  return unit ? { start: plain.lastIndexOf(unit, start), unit } : null;
}
