import type { Mention } from "../dates/find.ts";
import { HAN } from "../scan/normalise.ts";
import type { Span } from "../scan/span.ts";
import { inside } from "../scan/span.ts";
import type { Asides } from "./asides.ts";

const BECAUSE = /^(?:因|由于|毕竟|不然|否则|以免|免得|省得|唔系)/;

/** The Chinese clauses that are none of the aim. */
export function besideOf(plain: string, { hows, whys, notes }: Asides, reasons: readonly Span[]): Span[] {
  const because = reasons.filter(({ start, end }) => BECAUSE.test(plain.slice(start, end)));
  return [...hows, ...whys, ...notes, ...because].filter(({ start, end }) => HAN.test(plain.slice(start, end)));
}

/** 新护士十二月到岗 and "two nurses start in December" name a time, 元旦前装好 a day to reach. */
export function isPassing(plain: string, mention: Mention, { hows }: Asides, beside: readonly Span[]): boolean {
  const { start, end, role } = mention;
  if (role !== "deadline") return false;
  if (!HAN.test(plain))
    return inside(mention, hows) && !DUE.test(plain.slice(start, end)) && !DUE.test(plain.slice(0, start).slice(-8));
  return inside(mention, beside) && (!inside(mention, hows) || !/[前内底末]/.test(plain.slice(start, end + 2)));
}
const DUE = /(?<![a-z])(?:by|until|till|before|within)(?= |$)/;
