import type { Kpi } from "../../../catalog/kpi.ts";
import { PERIODS } from "../../../catalog/kpi.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import { buttons, type Card, card, type Field, type Form, facts, text } from "../../../core/view.ts";
import { formatDay } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { aim } from "../access.ts";
import { formWith, worded } from "../forms.ts";
import type { Pull, PullTrouble } from "./pull.ts";

export const MAX_PULL = { url: 500, pointer: 200, kpi: 80 };

export interface PullShown {
  pull: Pull;
  kpi: Kpi;
  /** Who hears when it fails, by name; null where they are gone. */
  owner: string | null;
  /** Since when it has been failing; null while it does not. */
  since: Day | null;
}

/** The addresses that a team's numbers come from. */
export function pullsCard(t: Text, team: Team, all: readonly PullShown[]): Card {
  const says = t.feeds.pull;
  const add = { label: says.add, action: "kpi.pull.add", value: aim(team), look: "primary" as const };
  return card(
    says.title(team.name),
    text(all.length === 0 ? says.none : says.about),
    ...all.flatMap(({ pull, kpi, owner, since }) => [
      { kind: "divider" as const },
      text([{ bold: kpi.name[t.locale] }]),
      facts(
        [says.field.url, pull.url],
        [says.field.pointer, pull.pointer === "" ? null : pull.pointer],
        [says.field.period, t.kpis.usually[pull.period]],
        [says.last, pull.last === null ? says.never : formatDay(t.locale, pull.last)],
        [says.owner, owner],
      ),
      ...(pull.trouble ? [text(`${begun(t, since)}${troubleInWords(t, pull.trouble)}`, "warning")] : []),
      buttons(
        { label: says.now, action: "kpi.pull.now", value: pull.id },
        { label: says.change, action: "kpi.pull.edit", value: pull.id },
        { label: says.stop, action: "kpi.pull.stop", value: pull.id, confirm: says.stopSure },
      ),
    ]),
    buttons(add, { label: t.kpis.ours, action: "kpi.ours", value: aim(team) }),
  );
}

const begun = (t: Text, since: Day | null): string =>
  since === null ? "" : t.feeds.pull.since(formatDay(t.locale, since));

/** @param about the team for a new one, or the one that is changed, whose KPI stays */
export function pullForm(t: Text, about: { team: Team } | { pull: Pull; name: string }, typed: Typed): Form {
  const { form, field, hint } = t.feeds.pull;
  const isNew = "team" in about;
  const fields: Field[] = [
    ...(isNew ? [{ kind: "text", name: "kpi", label: field.kpi, hint: hint.kpi, max: MAX_PULL.kpi } as const] : []),
    { kind: "text", name: "url", label: field.url, hint: hint.url, https: true, max: MAX_PULL.url },
    { kind: "text", name: "pointer", label: field.pointer, hint: hint.pointer, max: MAX_PULL.pointer, optional: true },
    { kind: "choice", name: "period", label: field.period, options: worded(t.kpis.periods, PERIODS) },
  ];
  const state = isNew ? `team ${about.team.id}` : `pull ${about.pull.id}`;
  const intro = isNew ? form.about(about.team.name) : about.name;
  return formWith(t, { id: "kpi.pull.save", title: form.title, state, intro }, fields, typed);
}

/** Tells the owner what is wrong and what to do, once. */
export function failedCard(
  t: Text,
  { pull, kpi, team, trouble }: Pick<PullShown, "pull" | "kpi"> & { team: string; trouble: PullTrouble },
): Card {
  const says = t.feeds.pull;
  return card(
    says.failed(kpi.name[t.locale]),
    text(troubleInWords(t, trouble), "warning"),
    facts([says.field.url, pull.url], [t.kpis.understood.team, team]),
    text(says.quiet, "muted"),
    buttons(
      { label: says.change, action: "kpi.pull.edit", value: pull.id, look: "primary" },
      { label: says.now, action: "kpi.pull.now", value: pull.id },
      { label: t.kpis.log, action: "kpi.log", value: aim({ id: pull.team }, pull.kpi) },
    ),
  );
}

export function troubleInWords(t: Text, trouble: PullTrouble): string {
  const says = t.feeds.pull.trouble;
  if (trouble.kind === "status") return says.status(String(trouble.status ?? ""));
  return trouble.kind === "refused" ? says.refused(trouble.came, trouble.said) : says[trouble.kind];
}
