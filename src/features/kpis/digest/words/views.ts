import type { Supported } from "../../../../core/evidence.ts";
import type { Drafted } from "../../../../core/model.ts";
import type { Day } from "../../../../core/time.ts";
import { type Block, buttons, type Card, card, text } from "../../../../core/view.ts";
import { asDraft, writerLine } from "../../../../text/drafted.ts";
import { formatDay, joined } from "../../../../text/format.ts";
import type { Text } from "../../../../text/text.ts";
import type { Team } from "../../../people/person.ts";
import type { Told } from "./comment.ts";
import { commentTask } from "./task.ts";

export interface Commented {
  team: Pick<Team, "id" | "name">;
  day: Day;
  /** Changes with every number in it. */
  print: string;
}

/** A word about the numbers, for the lead's yes. */
export function commentCard(
  t: Text,
  { team, day, print }: Commented,
  drafted: Drafted<readonly Supported[]>,
  { lines }: Pick<Told, "lines">,
): Card {
  const says = t.drafts.digest;
  const said = joined(
    t,
    drafted.draft.map((one) => one.says),
  );
  const sources = [...new Set(drafted.draft.flatMap(({ on }) => on))].flatMap((id) => lines.get(id) ?? []);
  const value = `${team.id} ${day} ${print} ${drafted.by}\n${said}`;
  const shown = card(
    says.title,
    writerLine(t, drafted),
    { kind: "quote", text: said },
    text(t.drafts.restsOn(sources.join(t.drafts.semicolon)), "muted"),
    buttons(
      { label: says.take(team.name), action: "kpi.digest.words.take", value, look: "primary" },
      { label: says.keep, action: "kpi.digest.words.keep", value: team.id },
    ),
  );
  return asDraft(t, shown, drafted, commentTask, `${team.id}:${day}`);
}

/** What the team reads. */
export function wordCard(
  t: Text,
  { team, day }: Pick<Commented, "team" | "day">,
  said: string,
  { name, byModel }: { name: string; byModel: boolean },
): Card {
  const says = t.drafts.digest;
  const who = (byModel ? says.byModel : says.byRules)(name);
  return card(says.posted(team.name, formatDay(t.locale, day)), { kind: "quote", text: said }, text(who, "muted"));
}

/** The way to it, where a model is on. */
export const wordsButton = (t: Text, { id }: Pick<Team, "id">): Block =>
  buttons({ label: t.drafts.digest.button, action: "kpi.digest.words", value: id });
