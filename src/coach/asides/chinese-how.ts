import { cueBefore } from "../numbers/cues.ts";
import type { Span } from "../scan/span.ts";
import { within } from "../scan/span.ts";
import type { Around } from "./asides.ts";

/** 文件组派writer一名, 加六张枱: somebody or something more. */
const MORE_HANDS =
  /[派请配借拨调招聘租买添加增多雇][^,;]{0,10}[一二两三四五六七八九十几\d] ?(?:名|位|个人|人|台|部|辆|张|把|间|条|组|套|队|班|支)/;
/** 要加派两人 asks for it, and 加到4台 makes a number of it. */
const ASKED = /[到至成为]$/;

/** Whether a Chinese clause beside the aim tells what helps: something bought, agreed, learnt or staffed. */
export function tellsHow(piece: Span, { plain, marks, clauses, amounts, mentions }: Around): boolean {
  const text = plain.slice(piece.start, piece.end);
  const gains = marks.gain.some((span) => within(span, piece)) || MORE_HANDS.test(text);
  if (!gains) return false;
  const dated = mentions.some(({ role, start, end }) => role === "deadline" && within({ start, end }, piece));
  const moves = [marks.up, marks.down, marks.hold].some((spans) => spans.some((span) => within(span, piece)));
  const aimed = amounts.some((amount, i) => {
    if (!within(amount, piece)) return false;
    const cue = cueBefore(amount, amounts[i - 1], marks, clauses);
    return cue !== null && cue.cue === "to" && ASKED.test(plain.slice(cue.start, cue.end));
  });
  return !aimed && !(dated && moves);
}
