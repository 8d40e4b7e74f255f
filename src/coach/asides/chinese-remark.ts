import type { Span } from "../scan/span.ts";
import { URGE } from "../words/chinese-kind.ts";
import { FOR, NOTES } from "../words/chinese-notes.ts";
import { OPENERS } from "../words/chinese-why.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";
import { asksItself, hasDay, MOVES, opens } from "./chinese-aim.ts";

/** Where a clause begins behind 而且, 其实 and the like. */
const LEAD = new RegExp(`^(?:${OPENERS})*`);
export const startOf = ({ start, end }: Span, { plain }: Around): number =>
  start + (LEAD.exec(plain.slice(start, end))?.[0].length ?? 0);

/** What is said of the people rather than asked of the team. */
export const SAID =
  /(?<!显)著|[都就才会能要最不没冇唔又似像常是系少得被很太超着住怕想嫌等跑说话讲问叫]|到[^\d]|老(?=是|要|被|让|等|催|说|抱|找|问|打|卡)|总(?!部|公司|机|台|店|务)|一直|成日|天天|整天|反映|反馈|早[点日啲]|少(?=[跑等走排受挨打])|呢$|啊$/;

/** 已上线, 培训教材归档: more of how it is done. */
const RUNS_ON =
  /^(?:把|将|从|向|对|给|按|拟|请|让|统一)|即可|复盘$|跟进$|到位$|确认$|同意|支持$|协助|配合$|完成$|上线$|受训|轮班/;
const NOTED = new RegExp(NOTES);

/** 以月报为准, 由护理部统计 */
export const isNote = ({ start, end }: Span, { plain }: Around): boolean => NOTED.test(plain.slice(start, end).trim());

export const isFor = ({ start, end }: Span, { plain }: Around): boolean => FOR.test(plain.slice(start, end));

/** 药品一超温整批报废: what is said of the world behind the aim, neither how nor how far, says why. */
export function isRemark(piece: Span, around: Around): boolean {
  const { plain, clauses } = around;
  const at = startOf(piece, around);
  const text = plain.slice(at, piece.end).trim();
  const later = piece.start > (clauses[0]?.end ?? 0);
  if (!later || text.length < 7 || NOTED.test(text) || RUNS_ON.test(text) || !SAID.test(text)) return false;
  if (asksItself(piece, at, around) || hasDay(piece, around)) return false;
  if (URGE.test(text) && !has(piece, around, "client", "harm")) return false;
  const asks = ["wish", "to", "peer", "resource", "gain", "means", "act", "make", "least", "most"] as const;
  return !has(piece, around, ...asks) && !opens(around, at, ...MOVES, "serve");
}
