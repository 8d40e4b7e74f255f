import type { Resolved } from "./app.ts";
import type { Coach } from "./coach.ts";
import type { CommandEvent, Source } from "./event.ts";
import type { Feature, PagePath } from "./feature.ts";
import { newId } from "./ids.ts";
import type { Lang } from "./lang.ts";
import type { Seal } from "./seal.ts";
import type { Store } from "./store.ts";
import { type Clock, dayIn, type Millis } from "./time.ts";
import type { Card, Option } from "./view.ts";
import { newWork, type Records, type Work } from "./work.ts";

/** A page as one person sees it. */
export interface Shown {
  lang: Lang;
  /** The person's teams by id and name, and the one that the page is about; null without a team. */
  teams: readonly Option[];
  team: string | null;
  parts: readonly { title: string; cards: readonly Card[] }[];
}

export interface Pages {
  /** Null when the team is none of the person's. Nothing is written. */
  show(path: PagePath, source: Source, team: string | undefined): Promise<Shown | null>;
}

export interface PagesParts {
  store: Store;
  coach: Coach;
  clock: Clock;
  seal: Seal;
  /** In the order in which their parts stand below each other. */
  allFeatures(): Promise<readonly Pick<Feature, "pages">[]>;
  resolve(work: Work, event: CommandEvent, now: Millis): Promise<Resolved>;
  /** The teams that somebody belongs to or leads, by id and name. */
  teamsOf(person: string, records: Records): Promise<readonly Option[]>;
}

/** Puts together what all features have to show on a page. */
export function newPages({ store, coach, clock, seal, allFeatures, resolve, teamsOf }: PagesParts): Pages {
  return {
    async show(path, { place: _, ...source }, picked) {
      const now = clock();
      const work = newWork(store);
      const place = { kind: "direct" } as const;
      const visit: CommandEvent = { ...source, place, kind: "command", name: "page", args: "" };
      const { org, me, team: usual } = await resolve(work, visit, now);
      const records = work.of(org);
      const teams = await teamsOf(me.id, records);
      const team = picked ?? usual ?? teams[0]?.value ?? null;
      if (picked !== undefined && !teams.some(({ value }) => value === picked)) return null;
      const context = { org, me, team, place, now, today: dayIn(me.zone, now), records, coach, newId, seal };
      const declared = (await allFeatures()).flatMap(({ pages = [] }) => pages).filter((one) => one.path === path);
      const parts = declared.map(async (one) => ({ title: one.title(me.lang), cards: await one.cards(context) }));
      return { lang: me.lang, teams, team, parts: await Promise.all(parts) };
    },
  };
}
