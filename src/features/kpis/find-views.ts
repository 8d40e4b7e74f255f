import { catalogue, type Kpi } from "../../catalog/kpi.ts";
import type { Hit } from "../../catalog/search.ts";
import { type Button, buttons, type Card, card, type Item, text } from "../../core/view.ts";
import { brief } from "../../text/format.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { aim } from "./access.ts";
import { browse, listed, nameItem, showButton } from "./parts.ts";

/** How many finds a card shows. */
const HITS = 8;
/** How much of what was looked for is said again. */
const SAID = 80;
/** What a button can carry of a number that was typed. */
const CARRIED = 80;

/** What was found for the words, the best first. */
export function findCard(t: Text, words: string, hits: readonly Hit[], team: Team | null): Card {
  const says = t.kpis.find;
  const items = hits.map(({ kpi }): Item => {
    const said = `${t.kpis.dash}${kpi.definition[t.locale]}`;
    return { text: [{ bold: kpi.name[t.locale] }, said], button: showButton(t, kpi, team) };
  });
  return card(
    hits.length > 0 ? says.title(brief(words, SAID)) : says.none(brief(words, SAID)),
    ...listed(items, says.more, HITS),
    buttons(browse(t, team), hits.length === 0 && team && addButton(t, team, words)),
  );
}

/** A measure that nobody knows may be the team's own. */
function addButton(t: Text, team: Team, words: string): Button {
  return { label: t.kpis.own.add, action: "kpi.own.add", value: aim(team, words.slice(0, CARRIED)) };
}

/** Several KPIs may be meant by what somebody logs. */
export function whichCard(t: Text, words: string, hits: readonly Hit[], team: Team, rest: string): Card {
  const items = hits.map(({ kpi }): Item => {
    const value = `${aim(team, kpi.key)} ${rest.slice(0, CARRIED)}`.trim();
    return { text: kpi.name[t.locale], button: { label: t.kpis.find.thisOne, action: "kpi.log", value } };
  });
  return card(
    t.kpis.find.which(brief(words, SAID)),
    ...listed(items, t.kpis.find.more, HITS),
    buttons(browse(t, team)),
  );
}

/** The areas of the catalogue, with how many KPIs each holds. */
export function areasCard(t: Text, team: Team | null): Card {
  const { categories, kpis } = catalogue();
  const items = Object.entries(categories).map(([id, name]): Item => {
    const size = kpis.filter(({ category }) => category === id).length;
    const open = { label: t.kpis.show, action: "kpi.area", value: aim(team, id) };
    return { text: t.kpis.find.area(name[t.locale], size), button: open };
  });
  return card(t.kpis.find.areas, { kind: "list", items }, text(t.kpis.team.hint, "muted"));
}

export function areaCard(t: Text, area: string, team: Team | null): Card {
  const all: readonly Kpi[] = catalogue().kpis.filter(({ category }) => category === area);
  return card(
    catalogue().categories[area]?.[t.locale] ?? area,
    { kind: "list", items: all.map((kpi) => nameItem(t, kpi, team)) },
    buttons({ label: t.kpis.find.back, action: "kpi.areas", value: aim(team) }),
  );
}
