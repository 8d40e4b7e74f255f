import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Lang } from "../core/lang.ts";

/**
 * Every sentence a person can read, by what it is about: each language has a folder, each section a file in it. English
 * sets the shape; a section that lacks a sentence does not compile.
 */
export interface Text {
  readonly locale: Lang;
  readonly actions: typeof import("./en/actions.ts").actions;
  readonly agreement: typeof import("./en/agreement.ts").agreement;
  readonly alerts: typeof import("./en/alerts.ts").alerts;
  readonly audit: typeof import("./en/audit.ts").audit;
  readonly audited: typeof import("./en/audited.ts").audited;
  readonly calibration: typeof import("./en/calibration.ts").calibration;
  readonly cascade: typeof import("./en/cascade.ts").cascade;
  readonly checkins: typeof import("./en/checkins.ts").checkins;
  readonly coach: typeof import("./en/coach.ts").coach;
  readonly commands: typeof import("./en/commands.ts").commands;
  readonly core: typeof import("./en/core.ts").core;
  readonly dashboard: typeof import("./en/dashboard.ts").dashboard;
  readonly digest: typeof import("./en/digest.ts").digest;
  readonly drafts: typeof import("./en/drafts.ts").drafts;
  readonly feedback: typeof import("./en/feedback.ts").feedback;
  readonly feeds: typeof import("./en/feeds.ts").feeds;
  readonly goals: typeof import("./en/goals.ts").goals;
  readonly guard: typeof import("./en/guard.ts").guard;
  readonly held: typeof import("./en/held.ts").held;
  readonly home: typeof import("./en/home.ts").home;
  readonly ideas: typeof import("./en/ideas.ts").ideas;
  readonly kpis: typeof import("./en/kpis.ts").kpis;
  readonly ledger: typeof import("./en/ledger.ts").ledger;
  readonly levels: typeof import("./en/levels.ts").levels;
  readonly link: typeof import("./en/link.ts").link;
  readonly method: typeof import("./en/method.ts").method;
  readonly milestones: typeof import("./en/milestones.ts").milestones;
  readonly people: typeof import("./en/people.ts").people;
  readonly privacy: typeof import("./en/privacy.ts").privacy;
  readonly recognition: typeof import("./en/recognition.ts").recognition;
  readonly resources: typeof import("./en/resources.ts").resources;
  readonly retro: typeof import("./en/retro.ts").retro;
  readonly reviews: typeof import("./en/reviews.ts").reviews;
  readonly revision: typeof import("./en/revision.ts").revision;
  readonly rhythm: typeof import("./en/rhythm.ts").rhythm;
  readonly roles: typeof import("./en/roles.ts").roles;
  readonly second: typeof import("./en/second.ts").second;
  readonly slack: typeof import("./en/slack.ts").slack;
  readonly star: typeof import("./en/star.ts").star;
  readonly teams: typeof import("./en/teams.ts").teams;
  readonly templates: typeof import("./en/templates.ts").templates;
  readonly watch: typeof import("./en/watch.ts").watch;
  readonly ways: typeof import("./en/ways.ts").ways;
  readonly wording: typeof import("./en/wording.ts").wording;
  readonly webhooks: typeof import("./en/webhooks.ts").webhooks;
  readonly web: typeof import("./en/web.ts").web;
}

const SECTIONS = readdirSync(join(import.meta.dirname, "en")).map((file) => file.slice(0, -".ts".length));
const require = createRequire(import.meta.url);
const texts = new Map<Lang, Text>();

/** A section is read from disk when somebody first says something of it: docs/decisions/start.md. */
export function textFor(lang: Lang): Text {
  const text = texts.get(lang) ?? lazyText(lang);
  texts.set(lang, text);
  return text;
}

function lazyText(lang: Lang): Text {
  const text = { locale: lang };
  for (const section of SECTIONS) {
    const read = () => require(`./${lang}/${section}.ts`)[section];
    const get = () => {
      const value = read();
      Object.defineProperty(text, section, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(text, section, { get, enumerable: true, configurable: true });
  }
  return text as Text;
}
