import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import { readableWin, says } from "../access.ts";
import { faceOf } from "../shoutouts/face.ts";
import type { Win } from "../win.ts";

/** The win as whoever acts may read it: whole for those it is about. */
export async function shownWin(id: string, context: Context): Promise<Win> {
  const win = await readableWin(id, context);
  const { me, records } = context;
  const face = win.by === me.id || win.whose.includes(me.id) ? win : await faceOf(win, records);
  if (!face) throw new Refusal(says(context).recognition.error.gone);
  return face;
}
