import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { mask } from "../../../core/mask.ts";
import { isAside } from "../../../core/rights.ts";
import { addDays, type Day, isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { isGone, type Person, personOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Asked, asksPeople, type Deciding, needsDay, needsRunner } from "./decide-form.ts";
import { MAX, type Sheet } from "./forms.ts";
import { KINDS, MOST_DAYS, ORIGINS, type Proposal } from "./idea.ts";

/** Nobody remembers for longer what was agreed, in days. */
const LONGEST = 365;

/** Whether somebody has said something: signs and emoji alone tell a reader nothing. */
const isWords = (text: string): boolean => /\p{L}/u.test(text);
const said = (typed: Typed, name: string): string => (typed[name] ?? "").trim();

type Read<T> = { read: T } | { errors: FieldErrors };
const outcome = <T>(read: T, errors: FieldErrors): Read<T> => (Object.keys(errors).length > 0 ? { errors } : { read });

/** What a form says of an idea, or a sentence beside each field that cannot be taken. */
export async function readIdea(
  typed: Typed,
  { kpis, name }: Pick<Sheet, "kpis" | "name">,
  context: Context,
): Promise<Read<Proposal & { named: boolean }>> {
  const t = says(context);
  const [change, problem, effect, kpi] = ["change", "problem", "effect", "kpi"].map((name) => said(typed, name));
  const [kind, origin] = [KINDS.find((one) => one === typed["kind"]), ORIGINS.find((one) => one === typed["origin"])];
  const decider = await pickedIn(typed, "decider", context);
  const wantsNoName = typed["name"] === "unnamed";
  const errors = {
    ...wordsError(t, "change", change ?? "", MAX.change),
    ...wordsError(t, "problem", problem ?? "", MAX.problem),
    ...((effect ?? "").length > MAX.effect && { effect: t.core.tooLong(MAX.effect) }),
    ...(!kind && { kind: t.core.notOffered }),
    ...(!origin && { origin: t.core.notOffered }),
    ...(kpi && !kpis.some(({ key }) => key === kpi) && { kpi: t.ideas.error.kpi }),
    ...(decider === undefined && { decider: t.ideas.error.decider }),
    ...(decider?.id === context.me.id && { decider: t.ideas.error.self }),
    ...(wantsNoName && name === "named" && { change: t.ideas.error.few }),
  };
  const words = { change: mask(change ?? ""), problem: mask(problem ?? ""), effect: mask(effect ?? "") };
  const rest = { kind: kind ?? "other", origin: origin ?? "staff", decider: decider?.id ?? null };
  return outcome({ ...words, ...rest, kpi: kpi || null, named: !wantsNoName }, errors);
}

export interface ReadDecision {
  words: string;
  people: string;
  day: Day | null;
  runner: string | null;
  kpi: string | null;
  shows: string;
}

export async function readDecision(
  typed: Typed,
  kind: Asked,
  { idea, kpis, today }: Deciding,
  context: Context,
): Promise<Read<ReadDecision>> {
  const t = says(context);
  const { error } = t.ideas;
  const [words, day, kpi, people] = ["words", "day", "kpi", "people"].map((name) => said(typed, name));
  const shows = needsRunner(kind, idea) ? said(typed, "shows") : "";
  const runner = needsRunner(kind, idea) ? await pickedIn(typed, "runner", context) : null;
  const dated = needsDay(kind, idea);
  const withPeople = asksPeople(kind, idea);
  const errors = {
    ...wordsError(t, "words", words ?? "", MAX.words),
    ...(kind === "no" && !isWords(words ?? "") && { words: error.reason }),
    ...(needsRunner(kind, idea) && !runner && { runner: error.runner }),
    ...(needsRunner(kind, idea) && !kpi && !isWords(shows) && { shows: error.shows }),
    ...(dated && !isAhead(day ?? "", today) && { day: error.day }),
    ...(kpi && !kpis.some(({ key }) => key === kpi) && { kpi: error.kpi }),
    ...(withPeople && wordsError(t, "people", people ?? "", MAX.words, error.people)),
  };
  const told = { words: mask(words ?? ""), people: withPeople ? mask(people ?? "") : "" };
  return outcome(
    { ...told, day: dated ? (day ?? "") : null, runner: runner?.id ?? null, kpi: kpi || null, shows: mask(shows) },
    errors,
  );
}

/** Working days until an answer; null where it is no such number. */
export function readDays(typed: Typed): number | null {
  const text = said(typed, "days").normalize("NFKC");
  const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** Whoever was picked; null for nobody, undefined for somebody who is not there. */
async function pickedIn(typed: Typed, name: string, context: Context): Promise<Person | null | undefined> {
  const account = said(typed, name);
  if (account === "") return null;
  const person = await personOf(context.records, account, context.org);
  return person && !isAside(person) && !(await isGone(person, context)) ? person : undefined;
}

const isAhead = (day: string, today: Day): boolean => isDay(day) && day > today && day <= addDays(today, LONGEST);

export function wordsError(
  t: ReturnType<typeof says>,
  name: string,
  text: string,
  max: number,
  missing: string = t.ideas.error.words,
): FieldErrors {
  if (!isWords(text)) return { [name]: missing };
  return text.length > max ? { [name]: t.core.tooLong(max) } : {};
}
