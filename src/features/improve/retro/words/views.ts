import type { Supported } from "../../../../core/evidence.ts";
import type { Drafted } from "../../../../core/model.ts";
import { type Block, buttons, type Card, card, type Item, text } from "../../../../core/view.ts";
import { asDraft, CARRIED, writerLine } from "../../../../text/drafted.ts";
import { brief } from "../../../../text/format.ts";
import type { Text } from "../../../../text/text.ts";
import type { Phase } from "../../cycle/cycle.ts";
import type { Group, Retro } from "../retro.ts";
import type { ShownRetro } from "../shown.ts";
import { packGroups } from "./groups.ts";
import type { Sheet } from "./sheet.ts";
import { packShort } from "./short.ts";
import { groupsTask, summaryTask } from "./tasks.ts";

/** How much of an answer stands beside others. */
const LINE = 100;

/** @param isSame whether the answers stand like that already */
export function groupsCard(
  t: Text,
  { retro: { id }, template }: Pick<ShownRetro, "retro" | "template">,
  step: Phase,
  drafted: Drafted<readonly Group[]>,
  { answers, print }: Pick<Sheet, "answers" | "print">,
  isSame: boolean,
): Card {
  const says = t.drafts.groups;
  const groups = drafted.draft.filter((group) => group.answers.length > 1);
  const alone = drafted.draft.length - groups.length;
  const textOf = (one: string) => t.drafts.quoted(brief(answers.get(one)?.text ?? "", LINE));
  const items = groups.map(({ label, answers: some }): Item => {
    const about = label === "" ? [] : [{ bold: label }, t.core.colon];
    return { text: [...about, some.map(textOf).join(t.retro.between)] };
  });
  const value = `${id} ${step} ${print}\n${packGroups(drafted.draft)}`;
  const shown = card(
    says.title(t.retro.steps[template][step]),
    writerLine(t, drafted),
    items.length > 0 && { kind: "list", items },
    alone > 0 && text(says.alone(alone), "muted"),
    isSame && text(says.same),
    buttons(
      !isSame && value.length <= CARRIED && { label: says.take, action: "retro.groups.take", value, look: "primary" },
      { label: says.keep, action: "retro.said", value: `${id} ${step} 0` },
    ),
  );
  return asDraft(t, shown, drafted, groupsTask, `${id}:${step}`);
}

export function shortCard(
  t: Text,
  { id }: Pick<Retro, "id">,
  drafted: Drafted<readonly Supported[]>,
  { answers, pieces, print }: Pick<Sheet, "answers" | "pieces" | "print">,
): Card {
  const says = t.drafts.summary;
  const sourceOf = (one: string) => t.drafts.quoted(brief(answers.get(one)?.text ?? pieces.get(one) ?? "", LINE));
  const value = `${id} ${print} ${drafted.by}\n${packShort(drafted.draft)}`;
  const shown = card(
    says.title,
    writerLine(t, drafted),
    ...drafted.draft.flatMap(({ says: sentence, on }): Block[] => [
      { kind: "quote", text: sentence },
      text(t.drafts.restsOn(on.map(sourceOf).join(t.retro.between)), "muted"),
    ]),
    buttons(value.length <= CARRIED && { label: says.take, action: "retro.short.take", value, look: "primary" }, {
      label: says.keep,
      action: "retro.said",
      value: `${id} plan 0`,
    }),
  );
  return asDraft(t, shown, drafted, summaryTask, id);
}
