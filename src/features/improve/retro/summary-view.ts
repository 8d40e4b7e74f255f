import { type Block, buttons, type Card, card, type Item, type Span, text } from "../../../core/view.ts";
import { brief, joined } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { PHASES, type Phase } from "../cycle/cycle.ts";
import { actionItem } from "./facts-view.ts";
import { labelOf } from "./group.ts";
import { facilitatorLine, troubleBlocks } from "./lines.ts";
import type { Answer } from "./retro.ts";
import type { ShownRetro } from "./shown.ts";

/** How long an answer is where many stand together; the whole stands on a page of its own. */
const LINE = 200;
/** How many groups of answers a step has room for. */
const GROUPS = 6;
/** How many of those that say the same are named. */
const NAMES = 4;

/** What was said, what the team votes for, and what it agreed on. */
export function summaryCard(t: Text, shown: ShownRetro): Card {
  const { retro, team, steps } = shown;
  const says = t.retro.summary;
  return card(
    t.retro.summaryTitle(team.name, retro.day),
    ...troubleBlocks(t, shown),
    ...shortBlocks(t, shown),
    ...(isEmpty(shown)
      ? [text(retro.anonymous ? says.few : says.nobody)]
      : PHASES.flatMap((step) => stepBlocks(t, step, steps[step], shown))),
    ...outcomeBlocks(t, shown),
    text(retro.stage === "over" ? says.over : facilitatorLine(t, shown), "muted"),
    ...summaryButtons(t, shown),
  );
}

const isEmpty = ({ steps }: ShownRetro): boolean => PHASES.every((step) => steps[step].length === 0);

/** The whole in a few sentences, and who stands by them. */
function shortBlocks(t: Text, { retro, short, names }: ShownRetro): Block[] {
  if (!retro.short || short.length === 0) return [];
  const { byModel, by } = retro.short;
  const who = t.drafts.summary[byModel ? "byModel" : "byRules"](names[by] ?? "");
  return [{ kind: "quote", text: joined(t, short) }, text(who, "muted")];
}

function stepBlocks(t: Text, step: Phase, groups: readonly (readonly Answer[])[], shown: ShownRetro): Block[] {
  const says = t.retro.summary;
  const { anonymous } = shown.retro;
  const heading = text({ bold: `${t.retro.steps[shown.template][step]}${t.core.colon}${t.retro.questions[step]}` });
  if (groups.length === 0) return [heading, text(anonymous ? says.few : says.noneHere, "muted")];
  return [
    heading,
    { kind: "list", items: groups.slice(0, GROUPS).map((group) => groupItem(t, group, shown)) },
    ...(groups.length > GROUPS ? [text(says.more(groups.length - GROUPS), "muted")] : []),
  ];
}

/** One of those that say the same, and how many there are. */
function groupItem(t: Text, group: readonly Answer[], { names, retro }: ShownRetro): Item {
  const [first] = group;
  const label = labelOf(group, retro);
  const about: Span[] = label === "" ? [] : [`${label}${t.core.colon}`];
  const authors = [...new Set(group.flatMap(({ by }) => (by === null ? [] : (names[by] ?? []))))];
  const more = authors.length > NAMES ? [t.retro.facts.more(authors.length - NAMES)] : [];
  const named = [...authors.slice(0, NAMES), ...more].join(t.retro.between);
  const who: Span[] = named === "" ? [] : [{ bold: named }, t.retro.dash];
  const many = group.length > 1 ? [t.retro.between, t.retro.summary.times(group.length)] : [];
  return { text: [...about, ...who, brief(first?.text ?? "", LINE), ...many] };
}

/** What can be voted for, what was voted for, and what was made of it. */
function outcomeBlocks(t: Text, shown: ShownRetro): Block[] {
  const says = t.retro.summary;
  const { retro, picks, agreed, names, candidates } = shown;
  const open = picks.filter(({ action }) => action === null);
  const pick = ({ answer, votes }: ShownRetro["picks"][number]): Item => {
    const button = { label: t.retro.act, action: "retro.act", value: `${retro.id} ${answer.id}` };
    const line = [brief(answer.text, LINE), t.retro.between, says.votes(votes)];
    return { text: line, ...(retro.stage === "voted" && { button }) };
  };
  return [
    ...(retro.stage === "published" && candidates.length > 0 ? [text({ bold: says.voting })] : []),
    ...(retro.stage === "voted" && picks.length === 0 && agreed.length === 0 ? [text(says.noVotes)] : []),
    ...(open.length > 0 ? [text({ bold: says.picked }), { kind: "list" as const, items: open.map(pick) }] : []),
    ...(agreed.length > 0
      ? [
          text({ bold: says.agreed }),
          { kind: "list" as const, items: agreed.map((one) => actionItem(t, one, names, retro.day)) },
        ]
      : []),
  ];
}

function summaryButtons(t: Text, shown: ShownRetro): Block[] {
  const { retro, candidates } = shown;
  const value = retro.id;
  const said = !isEmpty(shown) && { label: t.retro.said, action: "retro.said", value };
  if (retro.stage === "over") return said ? [buttons(said)] : [];
  const voting = retro.stage === "published" && candidates.length > 0;
  return [
    buttons(
      voting && { label: t.retro.vote, action: "retro.vote", value, look: "primary" },
      voting && { label: t.retro.count, action: "retro.count", value, confirm: t.retro.countConfirm },
      !voting && { label: t.retro.addAction, action: "retro.act", value, look: "primary" },
      { label: t.retro.answerLate, action: "retro.answer", value },
      said,
    ),
    buttons(
      { label: t.retro.takeOver, action: "retro.take", value },
      { label: t.retro.close, action: "retro.close", value },
    ),
  ];
}
