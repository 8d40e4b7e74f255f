import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { reasonInWords, stepInWords } from "../../../text/reasons.ts";
import type { Text } from "../../../text/text.ts";
import type { Seen } from "../views.ts";
import { type Award, ITEMS, type Score } from "./star.ts";
import { called } from "./views.ts";

type People = Pick<Seen, "people">;

/** What a lead reads where the channel did not take the announcement. @param reason the ledger's code */
export function unpostedCard(t: Text, award: string, team: string, reason: string | null): Card {
  const { title, again } = { ...t.star, title: t.star.title(team) };
  const step = reason === null ? null : stepInWords(t, reason);
  return card(
    title,
    text(again.failed(reason === null ? "" : reasonInWords(t, reason)), "warning"),
    step !== null && text(step),
    buttons({ label: again.send, action: "star.again", value: award, look: "primary" }),
  );
}

/** What a lead reads when somebody asks to look again: their words, and how each of the panel scored them. */
export function appealCard(
  t: Text,
  award: Award,
  person: string,
  words: string,
  scores: readonly Score[],
  people: People,
): Card {
  const says = t.star;
  const items = scores
    .filter((one) => one.person === person)
    .map(({ by, scores: given, conflict }): Item => {
      const values = given
        ? ITEMS.map((item) => `${says.form.items[item]} ${given[item]}`).join(t.recognition.dot)
        : says.noScore(conflict);
      return { text: says.scoresBy(called(t, [by], people), values) };
    });
  const reason = award.aside[person];
  return card(
    says.appealTitle(called(t, [person], people)),
    { kind: "quote", text: words },
    reason !== undefined && text(says.asideSaid(reason)),
    items.length > 0 && { kind: "list", items },
    buttons(
      { label: says.answer, action: "star.answer", value: `${award.id} ${person}`, look: "primary" },
      { label: says.log, action: "star.log", value: award.id },
    ),
  );
}
