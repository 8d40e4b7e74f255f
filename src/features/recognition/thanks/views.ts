import { type Button, buttons, type Card, card, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { values } from "../../goals/values.ts";
import type { Person } from "../../people/person.ts";
import { type Seen, story, whom } from "../views.ts";
import type { Win } from "../win.ts";

/** Thanks that only lack their value. */
export interface Unvalued {
  id: string;
  to: readonly string[];
  reason: string;
  /** The token of the group, where it is one. */
  group?: string;
}

/** Asks which value it shows: one press, and it is on its way. @param name what a group is called */
export function valueCard(
  t: Text,
  { id, to, reason, group }: Unvalued,
  shown: Pick<Seen, "people">,
  name?: string,
): Card {
  const says = t.recognition.thanks;
  const press = (action: string, value: string) => ({
    action,
    value: JSON.stringify({ id, to, reason, value, group }),
  });
  const all = values.map(({ id: value, name }): Button => ({ label: name[t.locale], ...press("thanks.value", value) }));
  return card(
    says.which,
    text([says.to, ...whom(t, { whose: to, ...(name !== undefined && { group: name }) }, shown)]),
    { kind: "quote", text: reason },
    buttons(...all),
    buttons({ label: says.form, ...press("thanks.more", "") }),
  );
}

/** What the giver sees once it is on its way. */
export function sentCard(t: Text, win: Win, shown: Seen, left: number): Card {
  const says = t.recognition.thanks;
  return card(
    says.sent,
    ...story(t, win, shown),
    text(win.visibility === "private" ? says.alone : win.group === undefined ? says.next : says.nextGroup, "muted"),
    text(says.left(left), "muted"),
    buttons({ label: t.recognition.remove, action: "win.remove", value: win.id, confirm: t.recognition.removeConfirm }),
  );
}

/** Asks whoever has reacted to a colleague's message what for. */
export function reactedCard(t: Text, person: Pick<Person, "id" | "name">, emoji: string): Card {
  const says = t.recognition.thanks;
  return card(
    says.reacted(person.name, emoji),
    text(says.whatFor(person.name)),
    buttons({ label: says.sayIt, action: "thanks.for", value: person.id, look: "primary" }),
  );
}
