import type { Resolved } from "./app.ts";
import type { Coach } from "./coach.ts";
import type { CommandEvent, Source } from "./event.ts";
import type { Context, Feature, PagePart, PagePath, Periods } from "./feature.ts";
import { newId } from "./ids.ts";
import type { Lang } from "./lang.ts";
import type { Seal } from "./seal.ts";
import { namingNobody } from "./somebody.ts";
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
  /** The same of periods: none on a page that only tells of today. */
  periods: readonly Option[];
  period: string | null;
  parts: readonly { title: string; cards: readonly Card[] }[];
}

/** What a reader has picked; what is absent is theirs as usual. */
export interface Picked {
  team?: string | undefined;
  period?: string | undefined;
}

export interface Pages {
  /** Null when the team is none of the person's, or the period none of the page's. Nothing is written. */
  show(path: PagePath, source: Source, picked: Picked): Promise<Shown | null>;
}

export interface PagesParts {
  store: Store;
  coach: Coach;
  clock: Clock;
  seal: Seal;
  publicUrl: string | null;
  /** In the order in which their parts stand below each other. */
  allFeatures(): Promise<readonly Pick<Feature, "pages">[]>;
  resolve(work: Work, event: CommandEvent, now: Millis): Promise<Resolved>;
  notices(lang: Lang): { somebody: string };
  /** The teams that somebody belongs to or leads, by id and name. */
  teamsOf(person: string, records: Records): Promise<readonly Option[]>;
}

/** Puts together what all features have to show on a page. */
export function newPages({ store, clock, allFeatures, resolve, notices, teamsOf, ...parts }: PagesParts): Pages {
  const { coach, seal, publicUrl } = parts;
  return {
    async show(path, { place: _, ...source }, picked) {
      const now = clock();
      const work = newWork(store);
      const place = { kind: "direct" } as const;
      const visit: CommandEvent = { ...source, place, kind: "command", name: "page", args: "" };
      const { org, me, team: usual } = await resolve(work, visit, now);
      const records = work.of(org);
      const teams = await teamsOf(me.id, records);
      const team = picked.team ?? usual ?? teams[0]?.value ?? null;
      if (picked.team !== undefined && !has(teams, picked.team)) return null;
      const today = dayIn(me.zone, now);
      const context = { org, me, team, place, now, today, records, coach, newId, seal, publicUrl };
      const declared = (await allFeatures()).flatMap(({ pages = [] }) => pages).filter((one) => one.path === path);
      const found = await periodsOf(declared, context);
      if (picked.period !== undefined && !has(found?.options ?? [], picked.period)) return null;
      const period = picked.period ?? found?.usual ?? null;
      const parts = declared.map(async (one) => {
        return { title: one.title(me.lang), cards: await one.cards({ ...context, period }) };
      });
      const shown = namingNobody(await Promise.all(parts), notices(me.lang).somebody);
      return { lang: me.lang, teams, team, periods: found?.options ?? [], period, parts: shown };
    },
  };
}

const has = (options: readonly Option[], wanted: string): boolean => options.some(({ value }) => value === wanted);

async function periodsOf(parts: readonly PagePart[], context: Context): Promise<Periods | null> {
  for (const part of parts) {
    const found = await part.periods?.(context);
    if (found) return found;
  }
  return null;
}
