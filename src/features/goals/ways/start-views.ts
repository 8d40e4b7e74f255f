import type { Lang } from "../../../core/lang.ts";
import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { type Text, textFor } from "../../../text/text.ts";
import type { Goal } from "../goal.ts";
import { tellsOfTrouble } from "./topics.ts";
import { STARTS, type Start } from "./way.ts";

/** The three ways, for whoever has no goal yet. @param newId makes the id of each draft to be */
export function startsCard(lang: Lang, sentence: string, newId: () => string): Card {
  const t = textFor(lang);
  const says = t.ways;
  const items = STARTS.map((start): Item => {
    const { label, about } = says.starts[start];
    const button = { label: says.begin, action: "goal.way.begin", value: beginning(start, newId(), sentence) };
    return { text: [{ bold: label }, says.dash, about], button };
  });
  const own: Button = { label: says.own, action: "goal.new", value: "" };
  return card(says.title, text(says.intro, "muted"), { kind: "list", items }, buttons(own));
}

/** Makes a goal of a problem. @param id the draft that will come of it */
export const beginProblem = (t: Text, id: string, sentence: string): Button => ({
  ...{ label: t.ways.fromProblem, action: "goal.way.begin", value: beginning("problem", id, sentence) },
});

/** As a button carries it. */
export const beginning = (start: Start, id: string, sentence: string): string => `${start} ${id} ${sentence}`.trim();

/** One of the ways, for whoever has called it by its word. @param id the draft that will come of it */
export function startCard(lang: Lang, start: Start, id: string): Card {
  const t = textFor(lang);
  const { label, about } = t.ways.starts[start];
  const go: Button = {
    label: t.ways.begin,
    action: "goal.way.begin",
    value: beginning(start, id, ""),
    look: "primary",
  };
  // In the list of all ways it goes on after a dash; here it stands alone.
  const alone = about.charAt(0).toUpperCase() + about.slice(1);
  return card(label, text(alone), buttons(go, helpButton(t)));
}

/** Somebody told of a problem: a goal can come of it. */
export function troubleCard(lang: Lang, typed: string, id: string): Card {
  const t = textFor(lang);
  const { trouble } = t.ways;
  return card(
    trouble.title,
    { kind: "quote", text: typed },
    text(trouble.hint),
    buttons({ ...beginProblem(t, id, typed), look: "primary" }, { label: t.ways.own, action: "goal.new", value: "" }),
  );
}

/** A draft that says what is wrong and not yet what should change may go the way of a problem. */
export const problemButton = (t: Text, { id, way, sentence }: Goal, asked: string): Button | false =>
  way === undefined && (asked === "S" || asked === "M") && tellsOfTrouble(sentence) && beginProblem(t, id, sentence);

export const helpButton = (t: Text, sentence = ""): Button => ({
  ...{ label: t.ways.help, action: "goal.ways", value: sentence },
});
