import { buttons, type Card, card, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { factBlocks } from "./facts-view.ts";
import { facilitatorLine, troubleBlocks } from "./lines.ts";
import type { Retro } from "./retro.ts";
import type { ShownRetro } from "./shown.ts";
import { summaryCard } from "./summary-view.ts";

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

/** The retro for those who were to read it in a channel that takes no messages. */
export function troubleCard(t: Text, shown: ShownRetro): Card {
  const { title: _, blocks } = retroCard(t, shown);
  return { kind: "card", title: t.retro.trouble.title(shown.team.name), blocks };
}

/** For the leads: why the week's retro did not come. */
export function fewCard(t: Text, { id, name }: { id: string; name: string }): Card {
  return card(
    t.retro.few.title(name),
    text(t.retro.few.why),
    buttons(
      { label: t.retro.start, action: "retro.start", value: id, look: "primary" },
      { label: t.retro.setup, action: "retro.setup.change", value: id },
    ),
  );
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
