import { cueBefore } from "../numbers/cues.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import { BEFORE as BEFORE_NOW } from "../words/chinese-how.ts";
import type { Around } from "./asides.ts";
import { has } from "./asides.ts";
import { asksByDay } from "./chinese-aim.ts";

/** 演练集合时间今年11分钟 */
export const statesLevel = (piece: Span, { plain, marks, amounts }: Around): boolean =>
  amounts.some(
    (amount) =>
      within(amount, piece) &&
      amount.end >= piece.end - 1 &&
      marks.head.some(
        (head) =>
          within(head, piece) &&
          head.end <= amount.start &&
          /^(?:今年|去年|现在?|目前|眼下|是|为|:| )*$/.test(plain.slice(head.end, amount.start)),
      ),
  );

const DUE =
  /^(?:[之以]?前|之?内)?(?:要|须|务必|一定)?(?:搞[定掂]|完成|达成|达标|见效|实现|做到|上线|结束|办妥|交[付出])?$/;
const BEFORE = new RegExp(BEFORE_NOW);
/** 元旦前搞定 */
export const isDay = (piece: Span, { plain, mentions }: Around): boolean =>
  mentions.some(
    ({ role, start, end }) =>
      role === "deadline" &&
      within({ start, end }, piece) &&
      DUE.test(`${plain.slice(piece.start, start)}${plain.slice(end, piece.end)}`.trim()),
  );

/** 七日内拍完 is how fast it shall be. */
const LEVEL = /[\d一二两三四五六七八九十]个?(?:天|日|小时|分钟|工作日)(?:之|以)?内/;

/** 加到4台 makes a number of it, and what shall move by a day is the aim as well. */
export function setsAim(piece: Span, { plain, marks, clauses, amounts, mentions }: Around): boolean {
  if (LEVEL.test(plain.slice(piece.start, piece.end))) return true;
  const dated = mentions.some(({ role, start, end }) => role === "deadline" && within({ start, end }, piece));
  const moves = [marks.up, marks.down, marks.hold].some((spans) => spans.some((span) => within(span, piece)));
  const reached =
    BEFORE.test(plain.slice(piece.start, piece.end)) ||
    /已经?|早就|去年就|上[月季]就|能做到|行业|同行/.test(plain.slice(piece.start, piece.end));
  const led = amounts.some((amount, i) => {
    if (!within(amount, piece) || reached) return false;
    const cue = cueBefore(amount, amounts[i - 1], marks, clauses);
    return cue !== null && cue.cue === "to" && /[到至成为变]$/.test(plain.slice(cue.start, cue.end));
  });
  // 十五日前上线教程: what is made by a day.
  const made =
    piece.start === clauses[0]?.start &&
    has(piece, { marks }, "make") &&
    mentions.some(
      ({ role, start, end }) =>
        role === "deadline" &&
        within({ start, end }, piece) &&
        /(?:[底末内]|^.[之以]?前)/.test(plain.slice(end - 1, end + 2)),
    );
  const share = amounts.some((amount) => amount.unit === "%" && within(amount, piece));
  return led || made || asksByDay(piece, { plain, mentions }) || (dated && moves) || (share && !reached);
}
