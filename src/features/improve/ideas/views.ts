import { MASK } from "../../../core/mask.ts";
import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../../core/view.ts";
import { formatShortDay, joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { learnWays } from "../actions/views.ts";
import { checkInWords } from "../cycle/views.ts";
import { type Idea, isDecidable } from "./idea.ts";
import { lineOf } from "./lines.ts";
import type { ShownIdea } from "./shown.ts";

/** Why a card is shown, where it is more than the idea's state. */
export type Told = keyof Text["ideas"]["told"];

/** One idea, with where it stands and what whoever reads it may do. */
export function ideaCard(t: Text, shown: ShownIdea, told: Told | null = null, said?: string): Card {
  const { idea } = shown;
  return card(
    told === null ? t.ideas.title : t.ideas.told[told],
    said !== undefined && text(said, "good"),
    text({ bold: stateOf(t, shown) }),
    isDecidable(idea) &&
      idea.wait?.reminded === true &&
      text(t.ideas[idea.wait.escalated ? "late" : "reminded"], "muted"),
    answerBlock(t, shown),
    shown.praised && text(t.ideas.praised, "good"),
    { kind: "quote", text: idea.change },
    ideaFacts(t, shown),
    `${idea.change}${idea.problem}${idea.effect}`.includes(MASK) && text(t.recognition.masked, "muted"),
    ...alikeBlocks(t, shown),
    ...buttonRows(t, shown),
  );
}

function stateOf(t: Text, { idea, names, turn }: ShownIdea): string {
  const says = t.ideas.states;
  const { state, wait, runner } = idea;
  const who = joinAll(t.locale, turn, "disjunction").join("") || t.ideas.nobody;
  const by = wait?.due ?? idea.day;
  switch (state) {
    case "new":
      return turn.length === 0 ? says.newAnyone(by) : says.new(who, by);
    case "tried":
      return says.tried(who, by);
    case "later":
      return says.later(by);
    case "trial":
    case "adopted":
      return says[state](names[runner ?? ""] ?? who, by);
    default:
      return says[state];
  }
}

/** The latest answer, in the words of whoever gave it. */
function answerBlock(t: Text, { idea, names }: ShownIdea): Block | null {
  const { answer } = idea;
  if (!answer || answer.words === "") return null;
  return text([{ bold: t.ideas.answered(names[answer.by] ?? t.ideas.nobody, answer.day) }, answer.words]);
}

function ideaFacts(t: Text, { idea, names, kpi, check }: ShownIdea): Block {
  const { fact, kinds } = t.ideas;
  const { answer, also } = idea;
  const others = also.flatMap((id) => names[id] ?? []);
  return facts(
    [fact.problem, idea.problem],
    [fact.effect, idea.effect || null],
    [fact.kind, kinds[idea.kind]],
    [fact.kpi, kpi?.name[t.locale] ?? (idea.shows || null)],
    [fact.from, authorOf(t, idea, names)],
    [fact.also, others.length > 0 ? joinAll(t.locale, others).join("") : null],
    [fact.day, formatShortDay(t.locale, idea.day)],
    [fact.people, answer?.people || null],
    [fact.result, check && checkInWords(t, check.check, check.kpi?.name[t.locale] ?? "")],
  );
}

function authorOf(t: Text, { by, origin }: Idea, names: ShownIdea["names"]): string {
  const name = by === null ? t.ideas.unnamed : (names[by] ?? t.ideas.unnamed);
  return origin === "staff" ? name : t.ideas.ofOrigin(name, origin);
}

/** What says the same, for whoever can let both go on as one. */
function alikeBlocks(t: Text, { alike, value, can }: ShownIdea): Block[] {
  if (alike.length === 0) return [];
  const items = alike.map(
    (other): Item => ({
      text: lineOf(t, other),
      button: { label: t.ideas.same, action: "idea.same", value: `${other.id} ${value}`, confirm: t.ideas.sameConfirm },
    }),
  );
  return [
    text({ bold: t.ideas.alike }),
    ...(can.edit ? [text(t.ideas.tellAlike, "muted")] : []),
    { kind: "list", items },
  ];
}

function buttonRows(t: Text, { idea, value, can }: ShownIdea): Block[] {
  const { decide } = t.ideas;
  const press = (label: string, action: string, more: Partial<Button> = {}): Button => ({
    label,
    action,
    value,
    ...more,
  });
  const rows: (Button | false)[][] = [
    can.decide
      ? [
          press(decide.adopt, "idea.adopt", { look: "primary" }),
          press(decide.try, "idea.try"),
          press(decide.later, "idea.later"),
          press(decide.no, "idea.no"),
          idea.state !== "asked" && press(decide.ask, "idea.ask"),
        ]
      : [],
    can.learn ? learnWays(t, "idea.learn", idea.id) : [],
    [
      can.report && press(t.ideas.result, "idea.result", { look: "primary" }),
      can.recognise && press(t.ideas.recognise, "win.idea", { value: idea.id }),
      can.edit && idea.state === "asked" && press(t.ideas.reply, "idea.edit", { look: "primary" }),
      can.edit && idea.state !== "asked" && press(t.ideas.edit, "idea.edit"),
      can.withdraw && press(t.ideas.withdraw, "idea.withdraw", { confirm: t.ideas.withdrawConfirm }),
      idea.into !== null && press(t.ideas.show, "idea.show", { value: idea.into }),
      press(t.ideas.list, "idea.list", { value: idea.team }),
    ],
  ];
  return rows.filter((row) => row.length > 0).map((row) => buttons(...row));
}
