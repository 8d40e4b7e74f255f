import { type AccountId, nativeId, newId } from "../../core/ids.ts";
import type { Lang } from "../../core/lang.ts";
import { type Given, isAside } from "../../core/rights.ts";
import { HOUSE, type Row, type Store, table } from "../../core/store.ts";
import type { Millis } from "../../core/time.ts";
import type { Option } from "../../core/view.ts";
import type { Records } from "../../core/work.ts";
import { unreachable } from "../../delivery/ledger.ts";
import { reasonOf } from "../../text/reasons.ts";

/** An organisation: one company, however many platforms and workspaces it talks to Beacon through. */
export interface Org extends Row {
  name: string;
  lang: Lang;
  /** IANA zone of a new team or person until the platform says otherwise. */
  zone: string;
  accounts: readonly AccountId[];
}

export interface Person extends Row {
  name: string;
  lang: Lang;
  zone: string;
  /** Set by the person: the platform's language no longer changes it. */
  langChosen?: true;
  /** The same for the zone. */
  zoneChosen?: true;
  admin: boolean;
  /** What an administrator made of them; absent for a member. Rule: docs/method.md, who takes part. */
  role?: Given;
  accounts: readonly AccountId[];
  /** Ids, the one joined first in front. */
  teams: readonly string[];
  /** Ids of those that they were in and have left; absent where there are none. */
  formerTeams?: readonly string[];
  /** When the platform last said who this is; null for somebody who was only named by others. */
  profileAt: Millis | null;
  /** When the welcome was shown. */
  welcomed: Millis | null;
}

/** A team is the people of one channel. */
export interface Team extends Row {
  name: string;
  lang: Lang;
  zone: string;
  channel: AccountId;
  leads: readonly string[];
}

/** Which record an account of a platform belongs to: a person, a channel's team, or in HOUSE an organisation. */
export interface Account extends Row {
  of: string;
  /** Of a person: their address, which the platform has made sure of. */
  email?: string;
  /** Of a person: administers that platform's workspace. */
  admin?: true;
  /** Of a person: they took it off another of theirs, and are not asked of our own accord whether it is theirs. */
  apart?: true;
}

export const orgs = table<Org>("orgs", { audit: ["lang", "zone", "accounts"] });
export const people = table<Person>("people", { audit: ["admin", "role"] });
export const teams = table<Team>("teams", { audit: ["lang", "zone", "channel", "leads"] });
export const accounts = table<Account>("accounts", { index: ["of", "email"] });

export function isLead(team: Team | undefined, person: string): boolean {
  return team?.leads.includes(person) ?? false;
}

/** While a team has no lead, anyone in it may say how it is; afterwards its leads and the administrators. */
export function mayChange(team: Team, { id, admin, teams }: Pick<Person, "id" | "admin" | "teams">): boolean {
  return admin || isLead(team, id) || (team.leads.length === 0 && teams.includes(team.id));
}

/** The person with the account in front: they were there last, so they are written to there first. */
export function seenAt(person: Person, account: AccountId): Person {
  const [front, ...others] = person.accounts;
  if (front === account || !others.includes(account)) return person;
  return { ...person, accounts: [account, ...person.accounts.filter((each) => each !== account)] };
}

export function joined(person: Person, team: string): Person {
  if (person.teams.includes(team)) return person;
  const { formerTeams = [], ...rest } = person;
  const former = formerTeams.filter((id) => id !== team);
  return { ...rest, teams: [...person.teams, team], ...(former.length > 0 && { formerTeams: former }) };
}

export function left(person: Person, team: string): Person {
  if (!person.teams.includes(team)) return person;
  const teams = person.teams.filter((id) => id !== team);
  return { ...person, teams, formerTeams: [...(person.formerTeams ?? []), team] };
}

export function withLead(team: Team, person: string): Team {
  return team.leads.includes(person) ? team : { ...team, leads: [...team.leads, person] };
}

export function withoutLead(team: Team, person: string): Team {
  return { ...team, leads: team.leads.filter((id) => id !== person) };
}

/** Every organisation, once, however many accounts it has. */
export async function orgIds(store: Store): Promise<string[]> {
  return [...new Set((await store.list(accounts, HOUSE)).map(({ of }) => of))];
}

/** The records of these people; whoever is gone is left out. */
export async function peopleOf(records: Records, ids: readonly string[]): Promise<Person[]> {
  const found = await Promise.all(ids.map((id) => records.get(people, id)));
  return found.filter((person) => person !== undefined);
}

/** What these people are called, by their ids; whoever is gone has no name. */
export async function personNames(records: Records, ids: readonly string[]): Promise<Record<string, string>> {
  const found = await peopleOf(records, [...new Set(ids)]);
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

/** Everybody who takes part in the team, also those who do not answer any more; whoever only observes counts nowhere. */
export async function everybodyIn(team: string, records: Records): Promise<Person[]> {
  return (await records.list(people)).filter((person) => person.teams.includes(team) && !isAside(person));
}

/** The teams that somebody belongs to or leads, the one joined first in front. */
export async function teamsOf(person: string, records: Records): Promise<Option[]> {
  const own = (await records.get(people, person))?.teams ?? [];
  const all = await records.list(teams);
  const place = (team: Team) => (own.includes(team.id) ? own.indexOf(team.id) : own.length);
  const seen = all.filter((team) => own.includes(team.id) || isLead(team, person));
  return seen.toSorted((a, b) => place(a) - place(b)).map(({ id, name }) => ({ value: id, label: name }));
}

/** Why an account does not answer any more. */
const GONE = ["left", "person-gone", "bot"];

/** Whether none of their accounts belongs to a person who is still there. */
export async function isGone({ accounts }: Person, { records }: { records: Records }): Promise<boolean> {
  const closed = await Promise.all(accounts.map((account) => records.get(unreachable, account)));
  return closed.every((one) => one !== undefined && GONE.includes(reasonOf(one.reason)));
}

/** Whether they were in the team and are no longer, or are no longer there at all. */
export async function hasLeft(person: Person, team: string, records: Records): Promise<boolean> {
  return person.formerTeams?.includes(team) === true || isGone(person, { records });
}

/** The person of an account; who was never seen before gets a record that is not saved yet. */
export async function findPerson(records: Records, account: AccountId, org: Org): Promise<Person> {
  const known = await records.get(accounts, account);
  const person = known && (await records.get(people, known.of));
  if (person) return person;
  const id = newId();
  records.put(accounts, { id: account, of: id });
  const { lang, zone } = org;
  const born = {
    name: nativeId(account),
    lang,
    zone,
    admin: false,
    accounts: [account],
    teams: [],
    profileAt: null,
    welcomed: null,
  };
  return { id, org: org.id, rev: 0, ...born };
}

/** The person of an account that somebody picked in a form, made on first sight; null for a stranger's account. */
export async function personOf(records: Records, account: AccountId, org: string): Promise<Person | null> {
  const home = await records.get(orgs, org);
  if (!home?.accounts.some((own) => account.startsWith(`${own}:`))) return null;
  const person = await findPerson(records, account, home);
  return person.rev === 0 ? records.put(people, person) : person;
}
