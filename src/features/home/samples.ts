import type { Lang } from "../../core/lang.ts";
import { type Sample, text } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { homeCard } from "./views.ts";

/** Plainly invented, and hostile; what features add is shown among their own samples. */
const HOSTILE = "<!channel> *Bo* <b>Tower</b>";

export function samples(lang: Lang): Sample[] {
  const t = textFor(lang);
  const part = [text({ bold: t.goals.menu.title }), text(t.goals.menu.none)];
  return [
    { name: "home, of two features", view: homeCard(t, HOSTILE, [[text({ bold: t.home.due })], part, []]) },
    { name: "home, of one", view: homeCard(t, HOSTILE, [part]) },
  ];
}
