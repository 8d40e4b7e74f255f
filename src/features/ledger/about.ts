import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import { type Subject, subjectId } from "../../core/schedule.ts";
import type { Records } from "../../core/work.ts";
import { textFor } from "../../text/text.ts";
import { isLead, type Person, people, type Team, teams } from "../people/person.ts";

/** Whose messages somebody asks about. */
export interface About {
  /** As a button carries it: "" for whoever asks, else `team:<id>` or `person:<id>`. */
  value: string;
  /** Null for whoever asks. */
  name: string | null;
  /** The ids of the person and their teams, or of the team. */
  of: readonly string[];
}

/** Refuses who may not ask: others are an administrator's business, a team is its leads' too. */
export async function aboutWhom(value: string, context: Context): Promise<About> {
  const { me, records } = context;
  const { error } = textFor(me.lang).ledger;
  const [kind, id = ""] = value.split(":");
  const reader = await records.get(people, me.id);
  const mine: About = { value: "", name: null, of: [me.id, ...(reader?.teams ?? [])] };
  if (value === "" || value === `person:${me.id}`) return mine;
  if (kind === "team") {
    const team = await records.get(teams, id);
    if (team && (me.admin || isLead(team, me.id))) return { value, name: team.name, of: [id] };
    // What goes to their team's channel is part of what everybody in it may see.
    if (reader?.teams.includes(id)) return mine;
    throw new Refusal(me.admin ? error.gone : error.onlyOwn);
  }
  if (!me.admin) throw new Refusal(error.onlyOwn);
  const person = kind === "person" ? await records.get(people, id) : undefined;
  if (!person) throw new Refusal(error.gone);
  return { value, name: person.name, of: [id, ...person.teams] };
}

/** The names of people and teams by their ids. */
export async function namesOf(records: Records, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const found = await Promise.all(subjects.map((subject) => recordOf(records, subject)));
  return new Map(subjects.map((subject, n) => [subjectId(subject), found[n]?.name ?? subjectId(subject)]));
}

export async function recordOf(records: Records, subject: Subject): Promise<Person | Team | undefined> {
  return "person" in subject ? records.get(people, subject.person) : records.get(teams, subject.team);
}
