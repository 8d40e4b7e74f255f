import { type Card, card, type Item, type Rich, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { type Seen, whom } from "../views.ts";
import type { Win } from "../win.ts";

/** How much of each win one line shows. */
const LETTERS = 160;

/** What the channel reads: who, what they did, and which value it shows. */
export function postCard(t: Text, all: readonly { win: Win; shown: Seen }[]): Card {
  const says = t.recognition.post;
  if (all.length === 0) return card(says.gone);
  const items = all.map(
    ({ win, shown }): Item => ({
      text: line(t, win, shown),
      button: { label: says.second(win.seconds.length), action: "win.second", value: win.id },
    }),
  );
  return card(all.length === 1 ? says.one : says.title, { kind: "list", items }, text(says.foot, "muted"));
}

/** People's words are spans of their own, so that their marks of direction end with them. */
function line(t: Text, win: Win, shown: Seen): Rich {
  const { dash, dot, thanksFrom } = t.recognition;
  const effect = win.effect ? [dash, brief(win.effect, LETTERS)] : [];
  const giver = win.thanks ? shown.people.get(win.by)?.name : undefined;
  const from = giver === undefined ? [] : [dot, thanksFrom(giver)];
  const value = `${dot}${valueName(win.value, t.locale) ?? ""}`;
  return [...whom(t, win, shown), dash, brief(win.what, LETTERS), ...effect, value, ...from];
}
