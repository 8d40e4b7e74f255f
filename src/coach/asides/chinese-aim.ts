import type { Amount } from "../numbers/amounts.ts";
import { cueBefore } from "../numbers/cues.ts";
import { pieceAt } from "../scan/clauses.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { WISHES } from "../words/chinese-kind.ts";
import type { WordClass } from "../words/words.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";

export const MOVES = ["up", "down", "hold", "wish", "vague"] as const;

/** 少一点没钞的状况 wishes it away, and is the aim. */
const EASED =
  /少一?[点些啲]|少[一-鿿]{1,2}错(?!过)|(?:别|唔好|不)再(?=[让给有])|(?:[别没冇不]|唔好|不要)(?:那么|咁|这么)|都(?:咁|那么|这么|一样|同样)[好专快稳亲热准]/;
/** 让90%的客房, 手续应该办得更快 */
const LIFTED =
  /^[^,;]{0,8}[让使令](?:\d|百分|[一二三四五六七八九]成|超过|至少)|(?:应该?|必须|务必|一定要)[^,;]{0,6}(?:更|再|加快|提高?|降|减|改|缩)/;
/** 必须主动通知 is asked of the team, 学员必须持证 of somebody else. */
export function isDemanded({ start, end }: Span, around: Around): boolean {
  const at = around.plain
    .slice(start, end)
    .search(/必须|务必|一律|^[^,;]{0,3}想[改做弄搞整办提加减降压缩换](?![用家])/);
  return at >= 0 && !has({ start, end: start + at }, around, "client");
}

/** 用量得往下走, 答对率要100%: a measure and what it should do. */
const isWantedOfMetric = (piece: Span, { plain, marks }: Around): boolean =>
  marks.head.some(
    (head) =>
      within(head, piece) &&
      /^(?:都|也|还|真的?)?(?:得(?![了到很])|要|应该?|必须|须|需要?|该)/.test(plain.slice(head.end)),
  );

/** Such a clause sets the aim or says how: 把…, a level, what shall move by a day. */
export function asksItself(piece: Span, at: number, around: Around): boolean {
  const { plain, marks, amounts } = around;
  const text = plain.slice(piece.start, piece.end);
  if (
    EASED.test(text) ||
    WISHES.test(text) ||
    LIFTED.test(text) ||
    isDemanded(piece, around) ||
    isWantedOfMetric(piece, around)
  )
    return true;
  if (/^[^,;]{0,6}(?<![就才都会])[把将](?!来)/.test(text) && !opens(around, at, "client")) return true;
  if (has(piece, around, "perfect", "forever") || opens(around, at, "means", "act", "make")) return true;
  if (amounts.some((amount, i) => within(amount, piece) && isAimed(amount, amounts[i - 1], around))) return true;
  const moves = [marks.up, marks.down, marks.hold, marks.vague].flat();
  return asksByDay(piece, around) || (hasDay(piece, around) && moves.some((span) => within(span, piece)));
}

/** 元宵节前要少下来 */
export const asksByDay = (piece: Span, { plain, mentions }: Pick<Around, "plain" | "mentions">): boolean =>
  mentions.some(
    (day) =>
      day.role === "deadline" &&
      within(day, piece) &&
      /^(?:[之以]?前)?(?:就|一定|都)?(?:要|须|得|必须|应该?|务必|[把将](?!来|近))/.test(plain.slice(day.end)),
  );

/** Another clause says how far it shall go. */
export const isAimElsewhere = (piece: Span, around: Around): boolean =>
  around.amounts.some((amount, i) => !within(amount, piece) && isAimed(amount, around.amounts[i - 1], around));

export const hasDay = (piece: Span, { mentions }: Around): boolean =>
  mentions.some(({ role, due, start, end }) => role === "deadline" && due !== null && within({ start, end }, piece));

export const opens = ({ marks }: Around, at: number, ...kinds: readonly WordClass[]): boolean =>
  kinds.some((kind) => marks[kind].some(({ start }) => start === at));

/** A number said with 从, 至少 and the like, or of a month that is over, belongs to the aim. */
function isAimed(amount: Amount, before: Amount | undefined, { plain, marks, clauses, mentions }: Around): boolean {
  const cue = cueBefore(amount, before, marks, clauses);
  // 上次停电业主爬了18层 is a tale.
  if (
    cue?.cue === "from" &&
    !/^[从由]/.test(plain.slice(cue.start)) &&
    /[了咗]/.test(plain.slice(cue.end, amount.start))
  )
    return false;
  // 多停一分钟都危险 is only supposed.
  const [head, rest] = [plain.slice(0, amount.start), plain.slice(amount.end)];
  if (/(?:多|晚|慢|迟|早|拖|等|停|差|耽搁)[^,;]{0,2}$/.test(head) && /^(?:都|就|也|便)/.test(rest)) return false;
  // 再叫一次救护车 counts nothing.
  if (amount.unit === null) return cue?.cue === "from";
  if (amount.value === 1 && !/^(%|pp|s|min|x|score)$/.test(amount.unit)) return false;
  const past = mentions.some(
    ({ role, start, end }) =>
      role === "history" &&
      pieceAt(clauses, start) === pieceAt(clauses, amount.start) &&
      !/[了咗过]/.test(plain.slice(end, amount.start)),
  );
  const measured = marks.head.some(({ end }) => end === amount.start);
  const level = /^ ?(?:之?内|以内|以上|以下)/.test(plain.slice(amount.end, amount.end + 4));
  return past || measured || level || (cue !== null && cue.cue !== "limit");
}
