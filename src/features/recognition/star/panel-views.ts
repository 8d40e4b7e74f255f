import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { numberFormat } from "../../../text/intl.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { names, type Seen } from "../views.ts";
import { chosenBy, countedFor, meanOf, nomineesOf, openOf } from "./scoring.ts";
import { type Award, ITEMS, type Nomination, type Score, type Item as Scored } from "./star.ts";
import { called, storyBlocks } from "./views.ts";

/** What the panel decides from. */
export interface Reading {
  award: Award;
  team: Pick<Team, "name">;
  stories: readonly Nomination[];
  scores: readonly Score[];
  people: Seen["people"];
  me: string;
  isLead: boolean;
  /** The panel has had its time. */
  late: boolean;
}

/** How many decimals a mean has. */
const mean = (t: Text, value: number) => numberFormat(t.locale, { maximumFractionDigits: 1 }).format(value);

/** Whom there is to read of, and what of it is done; in the order of the nominations. */
export function panelCard(t: Text, reading: Reading): Card {
  const says = t.star;
  const { award, team, stories, scores, isLead, late } = reading;
  const nominees = nomineesOf(stories);
  const { missing, short } = openOf(award, nominees, scores, late);
  const ready = nominees.length === 0 || (missing.length === 0 && short.length === 0);
  const items = nominees.map(
    (person): Item => ({
      text: [...names(t, [person], reading), `${t.recognition.dash}${says.states[stateOf(reading, person)]}`],
      button: { label: says.look, action: "star.one", value: `${award.id} ${person}` },
    }),
  );
  return card(
    says.panelTitle(team.name),
    nominees.length === 0 ? text(says.nobody) : text(says.panelIntro),
    nominees.length > 0 && { kind: "list", items },
    missing.length > 0 && nominees.length > 0 && text(says.waits(called(t, missing, reading)), "muted"),
    short.length > 0 && text(says.short(called(t, short, reading)), "warning"),
    buttons(
      ready &&
        award.panel.includes(reading.me) && {
          label: says.outcome,
          action: "star.outcome",
          value: award.id,
          look: "primary",
        },
      isLead && short.length > 0 && { label: says.standIn, action: "star.standin", value: award.id },
    ),
    text(award.criteria, "muted"),
  );
}

/** What the reader still has to do about somebody. */
function stateOf({ award, scores, me }: Reading, person: string): keyof Text["star"]["states"] {
  if (person in award.aside) return "aside";
  const mine = scores.find((one) => one.by === me && one.person === person);
  if (person === me || (mine && !mine.scores)) return "conflict";
  return mine ? "scored" : "open";
}

export const isNominated = ({ stories, me }: Reading): boolean => stories.some(({ person }) => person === me);

/** One person's stories, with what the reader can do. */
export function oneCard(t: Text, reading: Reading, person: string): Card {
  const says = t.star;
  const { award, stories, me, isLead } = reading;
  const value = `${award.id} ${person}`;
  const reason = award.aside[person];
  const may = award.panel.includes(me) && person !== me && reason === undefined;
  const all: (Button | false)[] = [
    may && { label: says.score, action: "star.score", value, look: "primary" },
    isLead && !isNominated(reading) && reason === undefined && { label: says.aside, action: "star.aside", value },
    { label: says.back, action: "star.read", value: award.id },
  ];
  return card(
    says.storiesOf(called(t, [person], reading)),
    ...stories.filter((one) => one.person === person).flatMap((one) => storyBlocks(t, one, reading)),
    reason !== undefined && text(says.asideSaid(reason), "warning"),
    person === me && text(says.error.own, "muted"),
    buttons(...all),
  );
}

/** What the scores say, while it is being decided and only then. */
export function outcomeCard(t: Text, reading: Reading): Card {
  const says = t.star;
  const { award, stories, scores } = reading;
  const nominees = nomineesOf(stories);
  const chosen = chosenBy(award, nominees, scores).map(({ person }) => person);
  const items = nominees.map((person): Item => {
    const counted = countedFor(person, scores);
    const value = meanOf(counted);
    const said =
      person in award.aside || value === null ? says.states.aside : says.mean(mean(t, value), counted.length);
    return { text: [...names(t, [person], reading), `${t.recognition.dash}${said}`] };
  });
  return card(
    says.outcomeTitle,
    text(says.outcomeIntro, "muted"),
    nominees.length > 0 && { kind: "list", items },
    text({ bold: chosen.length > 0 ? says.chosen(called(t, chosen, reading)) : says.nobodyChosen }),
    buttons(
      { label: says.confirm, action: "star.confirm", value: award.id, look: "primary", confirm: says.confirmAsk },
      { label: says.back, action: "star.read", value: award.id },
    ),
  );
}

/** How somebody was scored, by what was looked at; for them alone. */
export function ownScores(t: Text, person: string, scores: readonly Score[]): string[] {
  const counted = countedFor(person, scores);
  const of = (item: Scored) => meanOf(counted, [item]);
  return ITEMS.flatMap((item) => {
    const value = of(item);
    return value === null ? [] : [t.star.ownScore(t.star.form.items[item], mean(t, value))];
  });
}
