import { buttons, type Card, card, facts, text } from "../../../core/view.ts";
import { joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Team } from "../../people/person.ts";
import { names } from "../views.ts";
import { DAYS, type Share } from "./fairness.ts";
import type { Gathered } from "./gather.ts";

/** How many of those who had nothing are named. */
const NAMED = 20;

/** What a lead alone reads: who was not seen, and what was not praised. Nobody is ranked. */
export function fairnessCard(t: Text, team: Pick<Team, "id" | "name">, gathered: Gathered): Card {
  const says = t.recognition.fairness;
  const { fairness, shifts, zones, shown } = gathered;
  const { members, recognised, none, result, effort, unused } = fairness;
  const more = none.length - NAMED;
  const values = joinAll(
    t.locale,
    unused.map((id) => valueName(id, t.locale) ?? id),
  );
  return card(
    says.title(team.name, DAYS),
    facts(
      [says.seen, says.share(recognised, members)],
      [says.byShift, sharesSaid(t, shifts)],
      [says.byZone, sharesSaid(t, zones)],
      [says.balance, says.against(result, effort)],
      [says.unused, unused.length > 0 ? values.join("") : says.allUsed],
    ),
    none.length > 0 && text([{ bold: says.none }, t.recognition.colon, ...names(t, none.slice(0, NAMED), shown)]),
    more > 0 && text(t.recognition.mine.more(more), "muted"),
    none.length > 0 && text(says.hint, "muted"),
    fairness.onlyResults && text(says.onlyResults, "warning"),
    text(says.onlyYou, "muted"),
    buttons({ label: t.recognition.queue.open, action: "shout.queue", value: team.id }),
  );
}

/** In the order of the names: shifts and places are not ranked either. */
function sharesSaid(t: Text, all: readonly Share[]): string | null {
  const { share } = t.recognition.fairness;
  const parts = all.map(
    ({ name, members, recognised }) => `${name}${t.recognition.colon}${share(recognised, members)}`,
  );
  return parts.length > 0 ? parts.join("\n") : null;
}

/** Why nobody is ranked, and what can be seen instead. */
export function noRankingCard(t: Text): Card {
  const says = t.recognition.ranking;
  return card(
    says.title,
    text(says.why),
    text(says.instead),
    buttons(
      { label: t.recognition.form.thanks, action: "thanks.new", value: "" },
      { label: t.recognition.mine.open, action: "win.mine", value: "month" },
    ),
  );
}
