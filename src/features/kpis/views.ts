import { catalogue, findKpi, type Kpi } from "../../catalog/kpi.ts";
import { type Block, type Button, buttons, type Card, card, facts, type Item, text } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { aim } from "./access.ts";
import { chartOf } from "./chart.ts";
import { caveats } from "./honest.ts";
import { keptSeries, type Reading } from "./kpi.ts";
import { type OwnShown, ownBlocks } from "./own/views.ts";
import { browse, listed, nameItem, showButton } from "./parts.ts";
import { readingLine } from "./reading-views.ts";
import { type WatchedShown, watchedBlocks } from "./watch/views.ts";
import { amountInWords, gaugeInWords, referenceInWords, spanInWords, unitInWords } from "./words.ts";

/** How many readings a KPI's card shows, the latest first. */
const READINGS = 6;

/** A KPI as a team sees it; `team` is null for somebody who is in none. */
export interface Shown {
  kpi: Kpi;
  team: Team | null;
  /** Oldest first. */
  series: readonly Reading[];
  /** Where it is the team's own. */
  own?: OwnShown;
  /** How it stands beside what the team aims at; null before its first reading. */
  watched?: WatchedShown | null;
}

export function kpiCard(t: Text, { kpi, team, series, own, watched = null }: Shown): Card {
  return card(
    kpi.name[t.locale],
    text(kpi.definition[t.locale]),
    ...(team && watched ? watchedBlocks(t, kpi, team, watched) : []),
    ...(team ? readingBlocks(t, kpi, team, series, watched) : [buttons(browse(t, team))]),
    { kind: "divider" },
    ...about(t, kpi, series.at(-1)),
    ...(own ? ownBlocks(t, own) : []),
    ...pairs(t, kpi, team),
  );
}

/** After a reading was saved: short, so that it is in sight on a phone. */
export function savedCard(t: Text, { kpi, team, series }: Shown & { team: Team }): Card {
  const meaning = { label: t.kpis.meaning, action: "kpi.show", value: aim(team, kpi.key) };
  return card(kpi.name[t.locale], text(t.kpis.saved, "good"), ...readingBlocks(t, kpi, team, series, null, meaning));
}

/** What one must know to trust the number. */
function about(t: Text, kpi: Kpi, last: Reading | undefined): Block[] {
  const { caution, direction, period, category } = kpi;
  const { fact, directions, usually } = t.kpis;
  return [
    ...(caution ? [text(caution[t.locale], "muted")] : []),
    facts(
      [fact.unit, last ? gaugeInWords(t, kpi, last.gauge) : unitInWords(t, kpi)],
      [fact.direction, directions[last?.gauge.direction ?? direction]],
      [fact.reference, referenceInWords(t, kpi)],
      [fact.period, usually[period]],
      [fact.category, catalogue().categories[category]?.[t.locale]],
    ),
  ];
}

function pairs(t: Text, { pairWith }: Kpi, team: Team | null): Block[] {
  const others = pairWith.flatMap((key) => findKpi(key) ?? []);
  if (others.length === 0) return [];
  return [text(t.kpis.watch), { kind: "list", items: others.map((other) => nameItem(t, other, team)) }];
}

function readingBlocks(
  t: Text,
  kpi: Kpi,
  team: Team,
  series: readonly Reading[],
  watched: WatchedShown | null,
  other?: Button,
): Block[] {
  const says = t.kpis;
  const items = series.slice(-READINGS).toReversed();
  const value = aim(team, kpi.key);
  const kept = keptSeries(series);
  const chart = chartOf(t, kpi, kept, watched?.standing ?? undefined);
  const honest = caveats(t, kpi, kept).join(" ");
  return [
    text(series.length === 0 ? says.noReadings(team.name) : [{ bold: says.readings(team.name, series.length) }]),
    ...(chart ? [chart] : []),
    ...(honest ? [text(honest, "muted")] : []),
    ...(items.length > 0
      ? [{ kind: "list" as const, items: items.map((one) => ({ text: readingLine(t, one) })) }]
      : []),
    buttons(
      { label: says.log, action: "kpi.log", value, look: "primary" },
      series.length > 0 && { label: says.correctOne, action: "kpi.which", value },
      other ?? { label: says.ours, action: "kpi.ours", value: aim(team) },
    ),
  ];
}

/**
 * The KPIs that a team reads, each by its latest reading.
 *
 * @param failing how many addresses bring no number now; null for whoever may not change them
 */
export function teamCard(
  t: Text,
  team: Team | null,
  latest: readonly { kpi: Kpi; reading: Reading }[],
  unread: readonly Kpi[],
  failing: number | null,
): Card {
  const says = t.kpis.team;
  const lines = latest.map(({ kpi, reading }): Item => {
    const last = `${t.kpis.dash}${amountInWords(t, reading.value, reading.gauge)}${t.kpis.dot}${spanInWords(t, reading)}`;
    return { text: [{ bold: kpi.name[t.locale] }, last], button: showButton(t, kpi, team) };
  });
  const all = [...lines, ...unread.map((kpi) => nameItem(t, kpi, team))];
  return card(
    team ? says.title(team.name) : says.noTeam,
    all.length === 0 && text(team ? says.none : says.noTeamYet),
    ...listed(all, says.more),
    text(says.hint, "muted"),
    buttons(
      browse(t, team),
      team && { label: t.kpis.own.add, action: "kpi.own.add", value: aim(team) },
      team && failing !== null && { label: t.feeds.pull.button(failing), action: "kpi.pull.list", value: aim(team) },
    ),
  );
}
