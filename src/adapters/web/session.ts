import { z } from "zod";
import type { Place, Source } from "../../core/event.ts";
import { type AccountId, nativeId } from "../../core/ids.ts";
import { asLang, type Lang } from "../../core/lang.ts";
import { type Demo, type DemoChannel, type DemoPerson, langOf } from "./demo.ts";

/** What a window shows: a team's channel, the person alone with Beacon, or Beacon's home page. */
export type View = { kind: "channel"; channel: DemoChannel } | { kind: "direct" } | { kind: "home" };

/** One window. It lives in the address, so that two windows can be two people. */
export interface Session {
  person: DemoPerson;
  view: View;
  /** The language of the page, and what the playground tells Beacon as the person's. */
  lang: Lang;
  /** Whether the address names the language. */
  chosen: boolean;
}

const Query = z.object({
  as: z.string().max(100).optional(),
  in: z.string().max(100).default("beacon"),
  lang: z.string().max(35).optional(),
});

/** Reads an address or the part of a form that repeats it; null when it names nobody or nothing that is there. */
export function readSession(demo: Demo, query: unknown): Session | null {
  const parsed = Query.safeParse(query);
  if (!parsed.success || parsed.data.as === undefined) return null;
  const person = demo.people.find(({ account }) => nativeId(account) === parsed.data.as);
  const view = readView(demo, parsed.data.in);
  const chosen = parsed.data.lang === undefined ? null : asLang(parsed.data.lang);
  if (!person || !view || (parsed.data.lang !== undefined && !chosen)) return null;
  return { person, view, lang: chosen ?? langOf(person), chosen: chosen !== null };
}

function readView(demo: Demo, name: string): View | null {
  if (name === "beacon") return { kind: "direct" };
  if (name === "home") return { kind: "home" };
  const channel = demo.channels.find(({ account }) => nativeId(account) === name);
  return channel ? { kind: "channel", channel } : null;
}

/** The address of a session, changed as told. */
export function addressOf(session: Session, change: Partial<Session> = {}, path = "/"): string {
  const { person, view, lang, chosen } = { ...session, ...change };
  const query = new URLSearchParams({ as: nativeId(person.account), in: nameOf(view) });
  if (chosen) query.set("lang", lang);
  return `${path}?${query}`;
}

export function nameOf(view: View): string {
  return view.kind === "channel" ? nativeId(view.channel.account) : view.kind === "direct" ? "beacon" : "home";
}

/** Where something happens that is done in this window; on the home page people are alone with Beacon. */
export function placeOf({ view }: Session): Place {
  if (view.kind !== "channel") return { kind: "direct" };
  return { kind: "channel", channel: view.channel.account, name: view.channel.name };
}

/** The conversation a window shows, by the account of its channel or of the person. */
export function roomOf({ view, person }: Pick<Session, "view" | "person">): AccountId {
  return view.kind === "channel" ? view.channel.account : person.account;
}

/** Who does something in this window, and where. The window's language counts as the platform's. */
export function sourceOf(demo: Demo, session: Session): Source {
  const { name, zone, admin, locale, account } = session.person;
  return {
    org: demo.org.account,
    orgName: demo.org.name,
    person: account,
    place: placeOf(session),
    profile: { name, zone, admin, locale: session.chosen ? session.lang : locale },
  };
}
