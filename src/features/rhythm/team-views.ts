import type { Day, Millis } from "../../core/time.ts";
import { type Block, buttons, type Card, card, facts, type Item, text } from "../../core/view.ts";
import type { Draft } from "../../core/work.ts";
import type { Text } from "../../text/text.ts";
import { formatNear, zoneName } from "../../text/when.ts";
import type { Team } from "../people/person.ts";
import { page } from "./pages.ts";
import { countryName } from "./places.ts";
import type { TeamTime } from "./rhythm.ts";
import type { Standing } from "./standing.ts";
import { kindInWords, nextInWords, timingInWords } from "./words.ts";

/** Everything that a team's rhythm shows. */
export interface Ours {
  team: Team;
  time: Pick<Draft<TeamTime>, "workweek" | "budget">;
  standings: readonly Standing[];
  mayChange: boolean;
  /** In the team's zone. */
  today: Day;
  now: Millis;
  /** How many exceptions lie before the first that is shown. */
  skip: number;
}

/** When Beacon writes to a team. */
export function rhythmCard(t: Text, ours: Ours, saved: boolean): Card {
  const says = t.rhythm.team;
  const { team, mayChange } = ours;
  return card(
    says.title(team.name),
    saved && text(t.rhythm.saved, "good"),
    ...ours.standings.flatMap((one) => standing(t, one, ours)),
    ours.standings.length > 0 && { kind: "divider" },
    week(t, ours),
    mayChange
      ? buttons(
          { label: says.week, action: "rhythm.week", value: team.id },
          { label: says.except, action: "rhythm.except", value: team.id },
        )
      : text(says.onlyLead, "muted"),
    ...page(t, exceptions(t, ours), ours.skip, {
      action: "rhythm.exceptions",
      value: (skip) => `${team.id} ${skip}`,
    }),
  );
}

function standing(t: Text, { kind, schedule, next }: Standing, { team, mayChange, today, now }: Ours): Block[] {
  const says = t.rhythm.team;
  const press = (label: string, action: string) => ({ label, action, value: `${team.id} ${kind}` });
  const lines = (...rest: string[]) => text([{ bold: kindInWords(t, kind) }, `\n${rest.join("\n")}`]);
  const row = (...all: Parameters<typeof buttons>) => (mayChange ? [buttons(...all)] : []);
  if (schedule === null) {
    return [lines(t.rhythm.notYet), ...row(press(t.rhythm.setUp, "rhythm.setup"))];
  }
  const when = timingInWords(t, schedule, now);
  if (schedule.off) return [lines(when, t.rhythm.switchedOff), ...row(press(says.on, "rhythm.on"))];
  const { pausedUntil } = schedule;
  const paused = pausedUntil !== null && today < pausedUntil ? pausedUntil : null;
  return [
    lines(
      when,
      ...(paused === null ? [] : [t.rhythm.paused(formatNear(t.locale, paused, today))]),
      nextInWords(t, next, schedule.zone, now),
    ),
    ...row(
      press(says.change, "rhythm.change"),
      paused === null ? press(says.pause, "rhythm.pause") : press(says.goOn, "rhythm.resume"),
      press(says.off, "rhythm.off"),
    ),
  ];
}

function week(t: Text, { team, time, now }: Ours): Block {
  const says = t.rhythm.team;
  const { days, country } = time.workweek;
  return facts(
    [says.days, t.rhythm.days(days)],
    [says.holidays, country === null ? says.noHolidays : countryName(t.locale, country)],
    [says.zone, zoneName(t.locale, team.zone, now)],
    [says.budget, says.budgetOf(time.budget)],
  );
}

/** Today's and those to come. */
function exceptions(t: Text, { team, time, mayChange, today, skip }: Ours): Item[] {
  const coming = Object.entries(time.workweek.overrides).filter(([day]) => day >= today);
  return coming.toSorted().map(([day, is]): Item => {
    const said = t.rhythm.dayIs(formatNear(t.locale, day, today), t.rhythm.workday[is]);
    const remove = { label: t.rhythm.remove, action: "rhythm.unexcept", value: `${team.id} ${day} ${skip}` };
    return { text: said, ...(mayChange && { button: remove }) };
  });
}
