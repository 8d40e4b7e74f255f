import { buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import { names, type Seen } from "../views.ts";
import { ownScores } from "./panel-views.ts";
import { ANSWER_IN, APPEAL_IN, type Award, type Nomination, type Score } from "./star.ts";
import { storyBlocks } from "./views.ts";

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
