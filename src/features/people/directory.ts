import type { Resolved } from "../../core/app.ts";
import type { Event, FileEvent, Profile, Source } from "../../core/event.ts";
import { nativeId, newId } from "../../core/ids.ts";
import { asLang, type Lang } from "../../core/lang.ts";
import { HOUSE, type Store } from "../../core/store.ts";
import { DAY, isZone, type Millis } from "../../core/time.ts";
import type { Records, Work } from "../../core/work.ts";
import { moveZone } from "../rhythm/schedules.ts";
import { accounts, findPerson, joined, type Org, orgs, type Person, people, seenAt } from "./person.ts";

type Arrived = Event | FileEvent;

/** What a new organisation starts with until somebody says otherwise. */
export interface Defaults {
  lang: Lang;
  zone: string;
}

/** How long what a platform said about a person is taken as true. */
const FRESH = DAY;

/** Finds the records of whoever acts; the first event of an organisation or a person makes them. */
export function newDirectory(defaults: Defaults) {
  return async (work: Work, event: Arrived, now: Millis): Promise<Resolved> => {
    const org = await findOrg(work, event, defaults);
    const records = work.of(org.id);
    const before = await findPerson(records, event.person, org);
    const present = isDeed(event) ? seenAt(before, event.person) : before;
    const person = withProfile(present, await tell(records, present, event), now);
    const team = await findTeam(records, event, person);
    const after = team && event.place.kind === "channel" ? joined(person, team) : person;
    const isNew = before.rev === 0;
    if (isNew || after !== before) records.put(people, after);
    if (!isNew && after.zone !== before.zone) await moveZone(records, { person: after.id }, after.zone, now);
    const { id, name, lang, zone, admin, role } = after;
    return { org: org.id, me: { id, name, lang, zone, admin, ...(role && { role }) }, team };
  };
}

/** Whether the account's person has a record, and the platform has said who they are within the last day. */
export async function knows(store: Store, source: Pick<Source, "org" | "person">, now: Millis): Promise<boolean> {
  const profileAt = (await known(store, source))?.profileAt;
  return typeof profileAt === "number" && now - profileAt < FRESH;
}

/** Whether what a platform tells of a person changes their record; never where there is none. */
export async function isNews(
  store: Store,
  source: Pick<Source, "org" | "person" | "profile">,
  now: Millis,
): Promise<boolean> {
  const person = await known(store, source);
  return person !== undefined && withProfile(person, source.profile, now) !== person;
}

async function known(store: Store, { org, person }: Pick<Source, "org" | "person">): Promise<Person | undefined> {
  const home = await store.get(accounts, HOUSE, org);
  const account = home && (await store.get(accounts, home.of, person));
  return account && store.get(people, account.org, account.of);
}

async function findOrg(work: Work, event: Source, defaults: Defaults): Promise<Org> {
  const house = work.of(HOUSE);
  const known = await house.get(accounts, event.org);
  if (known) {
    const org = await work.of(known.of).get(orgs, known.of);
    if (org) return org;
  }
  const id = newId();
  house.put(accounts, { id: event.org, of: id });
  // These two alone: what is passed may be all of the settings, secrets among them, and an organisation is kept.
  const { lang, zone } = defaults;
  return work.of(id).put(orgs, { id, name: event.orgName ?? nativeId(event.org), lang, zone, accounts: [event.org] });
}

/** Moments that somebody only comes up in. */
const SILENT = new Set(["member", "left", "profile"]);
const isDeed = (event: Arrived): boolean => event.kind !== "command" || !SILENT.has(event.name ?? "");

/**
 * Keeps what a platform says about the account itself, and answers what it says about the person. Whoever has several
 * is who the one says that they were at last, and administers what any of them does.
 */
async function tell(records: Records, person: Person, event: Arrived): Promise<Profile | undefined> {
  const { person: id, profile } = event;
  if (!profile) return undefined;
  const { email: told, admin: may } = profile;
  const before = await records.get(accounts, id);
  const { email: _, admin: __, ...bare } = before ?? { id, of: person.id };
  const email = told ?? before?.email;
  const admin = may ?? before?.admin;
  const after = { ...bare, ...(email && { email }), ...(admin && { admin }) };
  if (after.email !== before?.email || after.admin !== before?.admin) records.put(accounts, after);
  if (person.accounts.length === 1) return profile;
  const others = await Promise.all(person.accounts.map((each) => records.get(accounts, each)));
  const rights = may === undefined ? {} : { admin: others.some((each) => each?.admin === true) };
  return person.accounts[0] === id ? { ...profile, ...rights } : rights;
}

/** The person with what the platform has told; a language or a zone they chose themselves stays. */
function withProfile(person: Person, profile: Profile | undefined, now: Millis): Person {
  if (!profile) return person;
  const told: Partial<Person> = {
    ...(profile.name && { name: profile.name }),
    ...(profile.zone && !person.zoneChosen && isZone(profile.zone) && { zone: profile.zone }),
    ...(profile.admin !== undefined && { admin: profile.admin }),
  };
  const lang = profile.locale && !person.langChosen ? asLang(profile.locale) : null;
  const after = { ...person, ...told, ...(lang && { lang }) };
  const same = (Object.keys(after) as (keyof Person)[]).every((field) => after[field] === person[field]);
  // Without a language it is only a part, and the whole is still to be asked for.
  const profileAt = profile.locale === undefined ? person.profileAt : now;
  // Platforms that tell it with every event shall not make every event a write.
  const stale = profileAt !== null && profileAt - (person.profileAt ?? 0) > FRESH / 2;
  return same && !stale ? person : { ...after, profileAt };
}

/** The channel's team; alone with Beacon the person's own first team. */
async function findTeam(records: Records, event: Source, person: Person): Promise<string | null> {
  if (event.place.kind === "direct") return person.teams[0] ?? null;
  return (await records.get(accounts, event.place.channel))?.of ?? null;
}
