import { MASK } from "../../core/mask.ts";
import { type Block, facts, type Span, text } from "../../core/view.ts";
import { formatDay, joinAll } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import { valueName } from "../goals/values.ts";
import type { Person } from "../people/person.ts";
import type { Win } from "./win.ts";

/** What a card shows beside the win itself. */
export interface Seen {
  people: ReadonlyMap<string, Pick<Person, "name" | "accounts">>;
  /** What its goal is about. */
  goal: string | null;
}

/** People by name, joined as one would say it; whoever is gone is left out. */
export function names(t: Text, ids: readonly string[], { people }: Pick<Seen, "people">): (Span | string)[] {
  const spans = ids.flatMap((id): Span[] => {
    const person = people.get(id);
    return person ? [{ person: person.name, accounts: person.accounts }] : [];
  });
  return joinAll(t.locale, spans);
}

/** Whom it is about: a group by its name, else people by theirs. */
export function whom(
  t: Text,
  { group, whose }: Pick<Win, "group" | "whose">,
  shown: Pick<Seen, "people">,
): (Span | string)[] {
  return group === undefined ? names(t, whose, shown) : [group];
}

/** The words of it, and everything that was said about it. */
export function story(t: Text, win: Win, shown: Seen): Block[] {
  const { fact, kinds, visibilities } = t.recognition;
  const { what, effect, evidence } = win;
  return [
    { kind: "quote", text: what },
    facts(
      [win.thanks ? fact.thanked : fact.whose, whom(t, win, shown)],
      [fact.effect, effect || null],
      [fact.value, valueName(win.value, t.locale)],
      [fact.kind, win.thanks ? null : kinds[win.kind]],
      [fact.goal, shown.goal],
      [fact.evidence, evidence ? { link: evidence, url: evidence } : null],
      [fact.visibility, visibilities[win.visibility]],
      [fact.day, formatDay(t.locale, win.day)],
    ),
    ...(`${what}${effect}`.includes(MASK) ? [text(t.recognition.masked, "muted")] : []),
  ];
}
