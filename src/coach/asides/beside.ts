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

/** 新护士十二月到岗 names a time, 元旦前装好 a day to reach. */
export const isPassing = (plain: string, mention: Mention, hows: readonly Span[]): boolean =>
  mention.role === "deadline" &&
  (!inside(mention, hows) || !/[前内底末]/.test(plain.slice(mention.start, mention.end + 2)));
