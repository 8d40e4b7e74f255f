import { type Block, buttons, type Card, card, type Item, type Span, text } from "../../../core/view.ts";
import { brief } from "../../../text/format.ts";
import { reasonInWords, stepInWords } from "../../../text/reasons.ts";
import type { Text } from "../../../text/text.ts";
import { PHASES, type Phase } from "../cycle/cycle.ts";
import { actionItem, factBlocks } from "./facts-view.ts";
import type { Answer, Retro } from "./retro.ts";
import type { ShownRetro } from "./shown.ts";

/** How long an answer is where many stand together; the whole stands on a page of its own. */
const LINE = 200;
/** How many groups of answers a step has room for. */
const GROUPS = 6;
/** How many of those that say the same are named. */
const NAMES = 4;

/** The retro as its stage says. */
export function retroCard(t: Text, shown: ShownRetro): Card {
  return shown.retro.stage === "open" ? openCard(t, shown) : summaryCard(t, shown);
}

/** What a team begins its retro with. */
export function openCard(t: Text, shown: ShownRetro): Card {
  const says = t.retro;
  const { retro, team } = shown;
  const mode = retro.anonymous ? "anonymous" : "named";
  const value = retro.id;
  return card(
    says.title(team.name, retro.day),
    ...troubleBlocks(t, shown),
    text(says.promise[mode]),
    text(says.until(retro.until)),
    text(says.facts.title, "muted"),
    ...factBlocks(t, shown),
    text(facilitatorLine(t, shown), "muted"),
    buttons(
      { label: says.answer, action: "retro.answer", value, look: "primary" },
      { label: says.publish, action: "retro.publish", value, confirm: says.publishConfirm },
      { label: says.takeOver, action: "retro.take", value },
    ),
  );
}

/** What stands in the place of the opening once the answers are published. */
export function movedCard(t: Text, { retro, team }: Pick<ShownRetro, "retro" | "team">, day: string): Card {
  return card(t.retro.title(team.name, retro.day), text(t.retro.summary.moved(day)));
}

/** What was said, what the team votes for, and what it agreed on. */
export function summaryCard(t: Text, shown: ShownRetro): Card {
  const { retro, team, steps } = shown;
  const says = t.retro.summary;
  const isEmpty = PHASES.every((step) => steps[step].length === 0);
  return card(
    t.retro.summaryTitle(team.name, retro.day),
    ...troubleBlocks(t, shown),
    ...(isEmpty && !retro.anonymous
      ? [text(says.nobody)]
      : PHASES.flatMap((step) => stepBlocks(t, step, steps[step], shown))),
    ...outcomeBlocks(t, shown),
    text(retro.stage === "over" ? says.over : facilitatorLine(t, shown), "muted"),
    ...summaryButtons(t, shown),
  );
}

function stepBlocks(t: Text, step: Phase, groups: readonly (readonly Answer[])[], shown: ShownRetro): Block[] {
  const says = t.retro.summary;
  const { anonymous } = shown.retro;
  const heading = text({ bold: `${t.retro.steps[step]}${t.core.colon}${t.retro.questions[step]}` });
  if (groups.length === 0) return [heading, text(anonymous ? says.few : says.noneHere, "muted")];
  return [
    heading,
    { kind: "list", items: groups.slice(0, GROUPS).map((group) => groupItem(t, group, shown)) },
    ...(groups.length > GROUPS ? [text(says.more(groups.length - GROUPS), "muted")] : []),
  ];
}

/** One of those that say the same, and how many there are. */
function groupItem(t: Text, group: readonly Answer[], { names }: ShownRetro): Item {
  const [first] = group;
  const authors = [...new Set(group.flatMap(({ by }) => (by === null ? [] : (names[by] ?? []))))];
  const more = authors.length > NAMES ? [t.retro.facts.more(authors.length - NAMES)] : [];
  const named = [...authors.slice(0, NAMES), ...more].join(t.retro.between);
  const who: Span[] = named === "" ? [] : [{ bold: named }, t.retro.dash];
  const many = group.length > 1 ? [t.retro.between, t.retro.summary.times(group.length)] : [];
  return { text: [...who, brief(first?.text ?? "", LINE), ...many] };
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

function summaryButtons(t: Text, { retro, candidates }: ShownRetro): Block[] {
  const value = retro.id;
  if (retro.stage === "over") return [buttons({ label: t.retro.said, action: "retro.said", value })];
  const voting = retro.stage === "published" && candidates.length > 0;
  return [
    buttons(
      voting && { label: t.retro.vote, action: "retro.vote", value, look: "primary" },
      voting && { label: t.retro.count, action: "retro.count", value, confirm: t.retro.countConfirm },
      !voting && { label: t.retro.addAction, action: "retro.act", value, look: "primary" },
      { label: t.retro.answerLate, action: "retro.answer", value },
      { label: t.retro.said, action: "retro.said", value },
    ),
    buttons(
      { label: t.retro.takeOver, action: "retro.take", value },
      { label: t.retro.close, action: "retro.close", value },
    ),
  ];
}

function facilitatorLine(t: Text, { retro, names }: Pick<ShownRetro, "retro" | "names">): string {
  const name = retro.facilitator === null ? undefined : names[retro.facilitator];
  return name === undefined ? t.retro.nobody : t.retro.facilitator(name);
}

/** Where the channel is gone, archived or closed to Beacon: what that is, what to do, and that all is still here. */
function troubleBlocks(t: Text, { retro, team, trouble }: Pick<ShownRetro, "retro" | "team" | "trouble">): Block[] {
  if (trouble === null) return [];
  const step = stepInWords(t, trouble);
  return [
    text(t.retro.trouble.channel(team.name, reasonInWords(t, trouble)), "warning"),
    ...(step === null ? [] : [text(step)]),
    buttons({ label: t.retro.again, action: "retro.again", value: retro.id }),
  ];
}

/** The retro for those who were to read it in a channel that takes no messages. */
export function troubleCard(t: Text, shown: ShownRetro): Card {
  const { title: _, blocks } = retroCard(t, shown);
  return { kind: "card", title: t.retro.trouble.title(shown.team.name), blocks };
}

/** Where no retro is open. */
export function noneCard(t: Text, team: { id: string; name: string } | null, last: Retro | null): Card {
  const says = t.retro.none;
  if (!team) return card(t.retro.open, text(says.noTeam));
  return card(
    says.title(team.name),
    text(says.intro),
    buttons(
      { label: t.retro.start, action: "retro.start", value: team.id, look: "primary" },
      last !== null && { label: t.retro.lastOne, action: "retro.show", value: last.id },
      { label: t.retro.setup, action: "retro.setup", value: team.id },
    ),
  );
}
