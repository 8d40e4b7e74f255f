import { type Block, type Button, buttons } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import type { About } from "./about.ts";
import { type Page, write } from "./page.ts";
import type { Reader } from "./words.ts";

/** How many lines a card has; the others are behind a button. */
export const LINES = 20;

/** What every card of the ledger goes by. */
export interface Frame {
  page: Page;
  about: About;
  reader: Reader;
  /** What whoever asks may ask about, beside themselves. */
  may: { everybody: boolean; led: readonly Pick<Team, "id" | "name">[] };
  /** How much needs an administrator; 0 for everybody else. */
  stuck: number;
  /** What has just been done. */
  said?: Block;
}

/** The way to the lines before and after, and to what else may be asked. */
export function foot(t: Text, frame: Frame, all: number, [back, on]: readonly [string, string]): (Block | false)[] {
  const { page } = frame;
  const turn = (label: string, skip: number): Button => ({
    label,
    action: "ledger.page",
    value: write({ ...page, skip }),
  });
  const pager = [
    page.skip > 0 && turn(back, Math.max(page.skip - LINES, 0)),
    page.skip + LINES < all && turn(on, page.skip + LINES),
  ].filter((button) => button !== false);
  return [pager.length > 0 && buttons(...pager), buttons(...ways(t, frame))];
}

function ways(t: Text, { page, may, stuck }: Frame): (Button | false)[] {
  const says = t.ledger;
  const { shows, about } = page;
  const kind = shows === "next" ? "next" : "why";
  const to = (label: string, other: Partial<Page>): Button => {
    return { label, action: "ledger.page", value: write({ shows: kind, about, skip: 0, ...other }) };
  };
  const led = may.led.filter(({ id }) => about !== `team:${id}`).slice(0, 5);
  const label = (name: string) => (may.led.length === 1 ? says.myTeam : says.teamNamed(name));
  return [
    shows !== "next" && to(says.showNext, { shows: "next" }),
    shows !== "why" && to(says.showWhy, { shows: "why" }),
    about !== "" && to(says.mine, { about: "" }),
    ...led.map(({ id, name }) => to(label(name), { about: `team:${id}` })),
    may.everybody && { label: says.somebody, action: "ledger.person.ask", value: kind },
    may.everybody && { label: says.aTeam, action: "ledger.team.ask", value: kind },
    stuck > 0 && shows !== "stuck" && { ...to(says.stuck(stuck), { shows: "stuck", about: "" }), look: "primary" },
  ];
}
