import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import { formatDay, joinAll } from "../../../text/format.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { aim } from "../access.ts";
import { chartOf } from "../chart.ts";
import type { Standing } from "../watch/standing.ts";
import { type Besides, NOTHING } from "./besides.ts";
import { type Digest, LINES } from "./digest.ts";
import { standingLine, TONES } from "./line.ts";

/** What a channel reads each workday; one line where nothing is new. */
export function digestCard(
  t: Text,
  team: Pick<Team, "id" | "name">,
  digest: Digest,
  besides: Pick<Besides, "blocks" | "isNew"> = NOTHING,
): Card {
  const says = t.digest;
  if (digest.quiet && !besides.isNew) return quietCard(t, team, digest);
  const { off, well, others, day } = digest;
  return card(
    says.title(team.name, formatDay(t.locale, day)),
    text(countsInWords(t, digest)),
    ...part(t, says.off, off),
    pictureOf(t, off[0] ?? well[0] ?? others[0]),
    ...part(t, says.well, well),
    ...part(t, says.others, others),
    missingLine(t, digest),
    ...besides.blocks,
    buttons(...look(t, team)),
  );
}

function quietCard(t: Text, { name }: Pick<Team, "name">, digest: Digest): Card {
  const missing = missingNames(t, digest);
  return card(missing ? t.digest.quietWith(name, missing) : t.digest.quiet(name));
}

/** The same for somebody who asks where there is nothing yet. */
export function noNumbersCard(t: Text, team: Pick<Team, "id" | "name">): Card {
  return card(team.name, text(t.digest.none), buttons({ label: t.kpis.browse, action: "kpi.areas", value: aim(team) }));
}

/** What a person follows, from whichever team, and what they are told as a lead. */
export function followedCard(t: Text, all: readonly Standing[], day: string, besides: readonly Block[] = []): Card {
  return card(
    t.digest.mine(formatDay(t.locale, day)),
    { kind: "list", items: all.map((one) => line(t, one)) },
    pictureOf(t, all[0]),
    ...besides,
  );
}

function part(t: Text, title: string, all: readonly Standing[]): Block[] {
  if (all.length === 0) return [];
  const rest = all.length - LINES;
  return [
    text({ bold: title }),
    { kind: "list", items: all.slice(0, LINES).map((one) => line(t, one)) },
    ...(rest > 0 ? [text(t.digest.more(rest), "muted")] : []),
  ];
}

function line(t: Text, standing: Standing): Item {
  const tone = TONES[standing.state];
  return { text: standingLine(t, standing), ...(tone && { tone }) };
}

export function pictureOf(t: Text, standing: Standing | undefined): Block | null {
  return standing ? chartOf(t, standing.kpi, standing.series, standing) : null;
}

export function countsInWords(t: Text, { counts, missing }: Digest): string {
  const says = t.digest.counts;
  const all = [
    counts.off > 0 && says.off(counts.off),
    counts.on > 0 && says.on(counts.on),
    counts.few > 0 && says.few(counts.few),
    counts.open > 0 && says.open(counts.open),
    missing.length > 0 && says.missing(missing.length),
  ];
  return all.filter((part) => part !== false).join(t.kpis.dot);
}

/** What is missing; null where all is there. */
export function missingLine(t: Text, digest: Digest): Block | null {
  const missing = missingNames(t, digest);
  return missing === "" ? null : text([{ bold: t.digest.missing }, `${t.kpis.dash}${missing}`], "muted");
}

function missingNames(t: Text, { missing }: Digest): string {
  const names = missing.map(({ kpi }) => kpi.name[t.locale]);
  return joinAll(t.locale, names).join("");
}

/** In a channel a button answers whoever pressed it, and the digest stays for everybody. */
function look(t: Text, team: Pick<Team, "id">): Button[] {
  return [{ label: t.digest.all, action: "kpi.look", value: aim(team) }];
}
