import { buttons, type Card, card, facts, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import type { Practice } from "../checkin.ts";
import { dailyJob } from "../jobs.ts";
import { summaryJob } from "../summary/job.ts";

/** How a team checks in. */
export function setupCard(t: Text, team: Team, practice: Practice, mayChange: boolean, saved: boolean): Card {
  const says = t.checkins.setup;
  const { on, audience, eveningFrom, selfCheck, shifts } = practice;
  const list = (all: readonly string[]) => (all.length > 0 ? all.join(t.checkins.between) : says.nothing);
  return card(
    says.title(team.name),
    saved && text(says.saved, "good"),
    !on && text(says.off),
    text(says.times(dailyJob.usual.at, summaryJob.usual.at)),
    on &&
      facts(
        [says.seen, says.seenBy[audience]],
        [says.evening, eveningFrom],
        [says.ticks, list(selfCheck)],
        [says.shifts, list(shifts)],
      ),
    mayChange &&
      buttons(
        { label: on ? says.change : says.switchOn, action: "checkin.practice", value: team.id, look: "primary" },
        on && {
          label: says.switchOff,
          action: "checkin.off",
          value: team.id,
          look: "danger",
          confirm: says.offConfirm,
        },
        on && { label: t.rhythm.team.open, action: "team.rhythm", value: team.id },
      ),
    !mayChange && text(t.people.team.onlyLead, "muted"),
  );
}

/** Where no team of somebody's checks in. @param team theirs; null where they are in none */
export function noneCard(t: Text, team: Team | null, mayChange: boolean): Card {
  const says = t.checkins.none;
  if (!team) return card(says.title, text(says.noTeam));
  const offer = { label: says.setup, action: "checkin.setup", value: team.id, look: "primary" as const };
  return card(says.title, text(says.text), mayChange && buttons(offer));
}
