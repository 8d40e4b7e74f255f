import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import catalog from "../data/catalog/demo.json" with { type: "json" };
import { renderForm as drawSlackForm } from "./adapters/slack/form.ts";
import { renderCard as drawSlackCard } from "./adapters/slack/render.ts";
import { renderForm as drawTeamsForm } from "./adapters/teams/form.ts";
import { renderCard as drawTeamsCard } from "./adapters/teams/render.ts";
import { Demo } from "./adapters/web/demo.ts";
import { mountGallery, type Renderer } from "./adapters/web/gallery.ts";
import { emptyPlayground, mountPlayground } from "./adapters/web/playground.ts";
import { opensOf } from "./compose.ts";
import type { App } from "./core/app.ts";
import { waiting } from "./core/audit.ts";
import { heads, links } from "./core/audit-chain.ts";
import { Conflict } from "./core/errors.ts";
import type { CommandEvent, Event, Source } from "./core/event.ts";
import type { Lang } from "./core/lang.ts";
import { type Change, HOUSE, type Row, type Store, type Table, type TableShape } from "./core/store.ts";
import type { Card } from "./core/view.ts";
import { deliveryTables } from "./delivery/tables.ts";
import { features } from "./features/all.ts";
import { accounts } from "./features/people/person.ts";
import type { House } from "./house.ts";
import { modelUse } from "./model/usage.ts";
import type { Mounted } from "./mount.ts";

const buttons = opensOf(features);
const opens = (action: string): boolean => buttons.has(action);

/** How other platforms would get a view. */
export const renderers: readonly Renderer[] = [
  {
    name: "Slack",
    render: ({ view }, lang) => (view.kind === "card" ? slackMessage(view, lang) : drawSlackForm(view, lang)),
  },
  {
    name: "Teams",
    render: ({ view, errors = {} }, lang) =>
      view.kind === "card" ? drawTeamsCard(view, { lang, opens }) : drawTeamsForm(view, { lang, errors }),
    scripts: teamsScripts(),
  },
];

function slackMessage(card: Card, lang: Lang) {
  const { text, blocks } = drawSlackCard(card, lang);
  return { text, blocks };
}

/** The platform's own library is there for development and tests only; without it there is no picture. */
function teamsScripts(): string[] {
  try {
    const library = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
    return [library, fileURLToPath(new URL("adapters/teams/preview.js", import.meta.url))];
  } catch {
    return [];
  }
}

/** The organisation of the playground; its people are invented. */
export const demo: Demo = Demo.parse(catalog);

/** What a store holds: nothing yet, the demo organisation alone, or a real one. */
export async function holding(store: Store): Promise<"empty" | "demo" | "real"> {
  const orgs = await store.list(accounts, HOUSE);
  if (orgs.length === 0) return "empty";
  return orgs.every(({ id }) => id === demo.org.account) ? "demo" : "real";
}

/** The playground for the terminal and the server; it never shares a store with a real workspace. */
export async function openPlayground(house: House): Promise<Mounted> {
  const { config, store } = house;
  const closed = (why: string): Mounted => ({ line: `Playground: closed (${why})`, close: () => {} });
  mountGallery(house.server.express, { features, renderers });
  const held = await holding(store);
  if (held === "real" || (held === "empty" && (config.slack || config.teams))) {
    return closed(
      "this store is for a real workspace; to try it, set another BEACON_DATA_DIR, no DATABASE_URL and no settings of Slack and Teams",
    );
  }
  const { playground, fill } = mountDemo(house);
  if (held === "empty") await fill();
  return { line: `Playground: chat as anyone of ${demo.org.name}`, close: playground.close };
}

/** Mounts the playground; `fill` plays the demo into a store that has none, `reset` plays it anew. */
export function mountDemo({ store, app, pages, clock, log, server, senders, seal }: House) {
  const fill = () => playDemo(app, playground.handle);
  const renew = async () => {
    await emptyDemo(store);
    await fill();
  };
  const reset = async () => {
    await emptyPlayground(store);
    await renew();
  };
  const playground = mountPlayground(server.express, {
    app,
    pages,
    store,
    demo,
    clock,
    log,
    token: seal("playground"),
    reset: renew,
  });
  senders.set("web", playground.sender);
  return { playground, fill, reset };
}

/**
 * Brings the demo's people and teams to life through the same events that a platform would send.
 *
 * @param show carries out what Beacon says in the channels
 */
export async function playDemo(app: App, show: (event: Event) => Promise<void>): Promise<void> {
  for (const { account, name } of demo.channels) {
    const members = demo.people.filter(({ channel }) => channel === account);
    const lead = members.find((member) => member.lead) ?? members[0];
    if (!lead) continue;
    const joined = moment(lead, name, "joined");
    const { answers } = await app.handle(joined);
    for (const member of members) await app.handle(moment(member, name, "member"));
    const button = answers
      .flatMap((answer) => (answer.kind === "post" ? answer.card.blocks : []))
      .flatMap((block) => (block.kind === "buttons" ? block.buttons : []))
      .find(({ action }) => action === "team.lead");
    if (button) await app.handle({ ...source(lead, name), kind: "press", action: button.action, value: button.value });
    await show(joined);
  }
}

function moment(person: Demo["people"][number], channelName: string, name: string): CommandEvent {
  return { ...source(person, channelName), kind: "command", name, args: "" };
}

function source(person: Demo["people"][number], channelName: string): Source {
  const { account, name, locale, zone, admin, channel } = person;
  return {
    org: demo.org.account,
    orgName: demo.org.name,
    person: account,
    place: { kind: "channel", channel, name: channelName },
    profile: { name, locale, zone, admin },
  };
}

/** Takes every record of the demo organisation away. Other organisations are not touched. */
async function emptyDemo(store: Store): Promise<void> {
  const kept = [...deliveryTables, modelUse, waiting, links];
  const tables = [...features.flatMap((feature) => feature.tables), ...kept] as Table<Row>[];
  for (;;) {
    const known = await store.get(accounts, HOUSE, demo.org.account);
    if (!known) return;
    const rows = await Promise.all(tables.map(async (table) => (await store.list(table, known.of)).map(gone(table))));
    const head = await store.get(heads, HOUSE, known.of);
    try {
      await store.commit([gone(accounts)(known), ...(head ? [gone(heads)(head)] : []), ...rows.flat()]);
    } catch (error) {
      // Somebody wrote in between: what they wrote goes, too.
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

const gone =
  ({ name }: TableShape) =>
  ({ org, id, rev }: Row): Change => ({ table: name, org, id, seen: rev, row: null });
