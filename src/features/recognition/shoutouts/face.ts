import type { Records } from "../../../core/work.ts";
import { peopleOf } from "../../people/person.ts";
import { outOf } from "../choices.ts";
import { tells } from "../tells.ts";
import { agreed, type Win } from "../win.ts";

/**
 * The win as others may read it: it names those who agreed and do not stay out of announcements, and whoever wrote it
 * unless they stay out; their id is empty then. Null where nobody is left, or where its words tell of somebody who is not to be named. Rule: docs/method.md, wins and thanks.
 */
export async function faceOf(win: Win, records: Records): Promise<Win | null> {
  if (win.visibility === "private") return null;
  const out = await outOf(records, [...win.whose, win.by]);
  const whose = agreed(win).filter((id) => !out.has(id));
  if (whose.length === 0) return null;
  const hidden = await peopleOf(records, [
    ...win.whose.filter((id) => !whose.includes(id)),
    ...(out.has(win.by) ? [win.by] : []),
  ]);
  return hidden.some(({ name }) => tells(`${win.what} ${win.effect}`, name))
    ? null
    : { ...win, whose, by: out.has(win.by) ? "" : win.by };
}

/** Those of the wins that others may read, oldest first. */
export async function facesOf(all: readonly Win[], records: Records): Promise<Win[]> {
  const faces = await Promise.all(all.map((win) => faceOf(win, records)));
  return faces.filter((face) => face !== null).toSorted((a, b) => a.at - b.at);
}
