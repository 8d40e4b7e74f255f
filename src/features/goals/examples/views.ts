import { type Block, type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { LEVELS, type Level } from "../content.ts";
import { ANY, type Browsing, pack } from "./browsing.ts";
import { findTemplates } from "./search.ts";
import { catalogue, directionOf, type Template } from "./templates.ts";

/** How many examples one card shows. */
const PAGE = 8;

/** A page of examples to choose from. @param newId makes the id of each draft to be, so that two presses make one */
export function templatesCard(t: Text, browsing: Browsing, newId: () => string): Card {
  const says = t.templates;
  const found = findTemplates(browsing);
  const page = Math.min(browsing.page, Math.max(0, Math.ceil(found.length / PAGE) - 1));
  const first = page * PAGE;
  const shown = found.slice(first, first + PAGE);
  if (shown.length === 0) return noneCard(t, browsing);
  const turn = (label: string, to: number): Button => ({
    label,
    action: "goal.templates",
    value: pack({ ...browsing, page: to }),
  });
  return card(
    says.title,
    text(says.intro, "muted"),
    buttons(...levelButtons(t, browsing)),
    askedFor(t, browsing),
    { kind: "list", items: shown.map((template) => line(t, template, newId())) },
    text(says.count(first + 1, first + shown.length, found.length), "muted"),
    buttons(
      page > 0 && turn(says.back, page - 1),
      first + PAGE < found.length && turn(says.more, page + 1),
      searchButton(t, browsing),
      ownButton(t),
    ),
  );
}

function noneCard(t: Text, browsing: Browsing): Card {
  const says = t.templates;
  const wider = { ...browsing, level: null, page: 0 };
  const others = browsing.level === null ? 0 : findTemplates(wider).length;
  return card(
    says.title,
    askedFor(t, browsing),
    text(says.none),
    buttons(
      others > 0 && { label: says.all(others), action: "goal.templates", value: pack(wider), look: "primary" },
      searchButton(t, browsing),
      { label: says.everything, action: "goal.templates", value: pack(ANY) },
      ownButton(t),
    ),
  );
}

/** The other conditions than the level, which its button shows; null where there are none. */
function askedFor(t: Text, { area, words }: Browsing): Block | null {
  const parts = [areaName(t, area), words && t.templates.words(words)].filter((part) => part !== "");
  return parts.length > 0 ? text({ bold: t.templates.asked(parts) }) : null;
}

const areaName = (t: Text, area: string | null): string =>
  catalogue().areas.find(({ id }) => id === area)?.name[t.locale] ?? "";

function levelButtons(t: Text, browsing: Browsing): Button[] {
  const says = t.templates;
  const label = (level: Level | null) => (level === null ? says.allLevels : says.levels[level]);
  return [null, ...LEVELS].map((level) => ({
    label: level === browsing.level ? says.chosen(label(level)) : label(level),
    action: "goal.templates",
    value: pack({ ...browsing, level, page: 0 }),
  }));
}

const searchButton = (t: Text, browsing: Browsing): Button => ({
  ...{ label: t.templates.search, action: "goal.templates.search", value: pack(browsing) },
});
const ownButton = (t: Text): Button => ({ label: t.templates.own, action: "goal.new", value: "" });

function line(t: Text, template: Template, draft: string): Item {
  const says = t.templates;
  const { title, metric } = template;
  return {
    text: [{ bold: title[t.locale] }, says.aside, says.measured(metric[t.locale], reachText(t, template))],
    button: { label: says.use, action: "goal.templates.use", value: `${template.id} ${draft}` },
  };
}

/** How far the example goes; empty where it leaves the number open. */
function reachText({ templates: says }: Text, template: Template): string {
  const { op, value, unit } = template.target;
  if (value === null || op === "done") return "";
  const sign = op !== "to" ? op : directionOf(template) === "down" ? "<=" : ">=";
  return says.reach[sign](says.amount(value, unit ?? ""));
}

/** The way to the examples from where somebody would write a goal of their own. */
export const examplesButton = (t: Text): Button => ({
  ...{ label: t.templates.start, action: "goal.templates", value: "" },
});
