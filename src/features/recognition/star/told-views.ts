import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import { reasonInWords, stepInWords } from "../../../text/reasons.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { names, type Seen } from "../views.ts";
import { ownScores } from "./panel-views.ts";
import { ANSWER_IN, APPEAL_IN, type Award, ITEMS, type Nomination, type Score } from "./star.ts";
import { called, storyBlocks } from "./views.ts";

type People = Pick<Seen, "people">;
/** How much of a story an announcement shows. */
const LETTERS = 200;

/** Tells somebody that they were chosen and asks whether others may know. */
export function consentCard(
  t: Text,
  award: Award,
  team: string,
  chosen: Award["chosen"][number],
  stories: readonly Nomination[],
  people: People,
  out: boolean,
): Card {
  const says = t.star;
  const reward = award.rewards[chosen.tier];
  const asks = chosen.consent === "asked" && award.state === "decided";
  return card(
    says.consentTitle(team),
    reward !== "" && text(says.reward(reward), "good"),
    text(says.consentWhy),
    ...stories.flatMap((one) => storyBlocks(t, one, people)),
    asks && text(says.ask(ANSWER_IN)),
    chosen.consent === "share" && text(says.saidYes, "good"),
    chosen.consent === "private" && text(out ? says.outOfPosts : says.saidNo, "good"),
    asks &&
      buttons(
        { label: says.yes, action: "star.yes", value: award.id, look: "primary" },
        { label: says.no, action: "star.no", value: award.id },
      ),
  );
}

/** What the channel reads: who was chosen and what they did, side by side. */
export function announceCard(
  t: Text,
  team: string,
  all: readonly { person: string; story: Nomination | null }[],
  people: People,
): Card {
  const { dash, dot } = t.recognition;
  const items = all.map(({ person, story }): Item => {
    const value = story && valueName(story.value, t.locale);
    const words = story ? [dash, brief(story.story, LETTERS), dash, brief(story.effect, LETTERS)] : [];
    return { text: [...names(t, [person], people), ...words, ...(value ? [`${dot}${value}`] : [])] };
  });
  return card(t.star.announceTitle(team), { kind: "list", items }, text(t.star.announceFoot, "muted"));
}

/** Somebody's own stories, and how they were scored. Nothing of anybody else. */
export function storiesCard(
  t: Text,
  award: Award,
  team: string,
  person: string,
  stories: readonly Nomination[],
  scores: readonly Score[],
  people: People,
): Card {
  const says = t.star;
  const reason = award.aside[person];
  const own = award.state === "closed" && reason === undefined ? ownScores(t, person, scores) : [];
  return card(
    says.storiesTitle,
    text(award.state === "off" ? says.phases.off() : says.storiesIntro(team)),
    ...stories.flatMap((one) => storyBlocks(t, one, people)),
    reason !== undefined && text(says.asideSaid(reason)),
    own.length > 0 && text([{ bold: says.own }, ...own.map((line) => `\n${line}`)]),
    award.state === "closed" && text(says.appealNote(APPEAL_IN), "muted"),
    award.state === "closed" && buttons({ label: says.appeal, action: "star.appeal", value: award.id }),
  );
}

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
