import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Person } from "../../people/person.ts";
import { peopleOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { kpisOf } from "../measures.ts";
import { decidableIdea, decides, deedOf, type Found, isAuthor, readableIdea } from "./access.ts";
import { untilDay } from "./deadline.ts";
import { type Asked, type Deciding, decideForm, needsRunner } from "./decide-form.ts";
import { canTakeIn, type Idea, isDecidable, isEditable, type Wait } from "./idea.ts";
import { decided, joined, withAuthors } from "./life.ts";
import { praise } from "./praise.ts";
import { type ReadDecision, readDecision } from "./read.ts";
import { beginRound, endRound } from "./rounds.ts";
import { authorsOf, saved, showIdea } from "./save.ts";

export const ASKED: readonly Asked[] = ["adopt", "try", "later", "no", "ask"];

export const presses: Record<string, PressHandler> = {
  ...Object.fromEntries(ASKED.map((kind) => [`idea.${kind}`, opening(kind)])),
  "idea.same": (value, context) => unite(value, context),
};

export const submits: Record<string, SubmitHandler> = Object.fromEntries(
  ASKED.map((kind) => [`idea.${kind}.save`, deciding(kind)]),
);

function opening(kind: Asked): PressHandler {
  return async (value, context) => {
    const found = await decidableIdea(value, context);
    const deciding = await decidingOf(found, context);
    const { idea, person } = found;
    const typed = {
      words: kind === "try" ? idea.change : "",
      ...(needsRunner(kind, idea) && {
        runner: person.accounts[0] ?? "",
        kpi: idea.kpi ?? "",
        shows: idea.shows || idea.effect,
      }),
    };
    return [{ kind: "open", form: decideForm(says(context), kind, value, deciding, typed) }];
  };
}

function deciding(kind: Asked): SubmitHandler {
  return async (typed, value, context) => {
    const found = await decidableIdea(value, context);
    const deciding = await decidingOf(found, context);
    const read = await readDecision(typed, kind, deciding, context);
    if ("read" in read) return decide(kind, found, read.read, context);
    return [{ kind: "reject", form: decideForm(says(context), kind, value, deciding, typed), errors: read.errors }];
  };
}

async function decidingOf({ idea, team }: Found, { records, now }: Context): Promise<Deciding> {
  return { idea, kpis: await kpisOf(team.id, records), today: dayIn(team.zone, now) };
}

async function decide(kind: Asked, found: Found, read: ReadDecision, context: Context): Promise<Reply[]> {
  const { idea, team, person } = found;
  const { records } = context;
  const { words, people, day, runner, kpi, shows } = read;
  await endRound(found, kind, words, context);
  const next =
    needsRunner(kind, idea) && runner !== null ? { runner, kpi, shows, cycle: beginRound(found, words, context) } : {};
  const deed = { ...deedOf(found, context), by: person.id };
  const wait = kind === "ask" ? idea.wait : await waitOf(team.id, day, context);
  const after = decided(idea, { kind, words, people, wait, ...next }, deed);
  await praise(after, found, context);
  const notices = [
    { to: others(await authorsOf(idea, records), person), told: kind },
    { to: others(runner === null ? [] : await peopleOf(records, [runner]), person), told: "run" as const },
  ];
  const kept = await saved(after, team, notices, records);
  return [...(await showIdea({ ...found, idea: kept.idea }, context, "update")), ...kept.sendings];
}

async function waitOf(team: string, day: string | null, { records }: Context): Promise<Wait | null> {
  return day === null ? null : untilDay(records, team, day);
}

export const others = (all: readonly Person[], me: Person): Person[] => all.filter(({ id }) => id !== me.id);

/** Lets an idea go on as part of another that says the same: its author may, and whoever decides about it. */
async function unite(value: string, context: Context): Promise<Reply[]> {
  const { records } = context;
  const { error } = says(context).ideas;
  const [other = "", ...own] = value.split(" ");
  const found = await readableIdea(own.join(" "), context);
  const target = (await readableIdea(other, context)).idea;
  const { idea, team, person } = found;
  if (target.id === idea.id || target.team !== idea.team || !canTakeIn(target)) throw new Refusal(error.same);
  const deed = deedOf(found, context);
  const authors = await authorsOf(idea, records);
  let after: Idea;
  if (isAuthor(found)) {
    if (!isEditable(idea)) throw new Refusal(error.fixed);
    after = joined(idea, target.id, deed);
  } else {
    if (!(await decides(found, context))) throw new Refusal(error.notDecider);
    if (!isDecidable(idea)) throw new Refusal(error.decided);
    after = decided(
      idea,
      { kind: "merge", words: "", people: "", wait: null, into: target.id },
      { ...deed, by: person.id },
    );
  }
  const told = { to: others(await authorsOf(target, records), person), told: "joined" as const };
  const taken = await saved(withAuthors(target, idea), team, [told], records);
  const kept = await saved(after, team, [{ to: others(authors, person), told: "merge" }], records);
  const shown = await showIdea({ ...found, idea: kept.idea }, context, "update");
  return [...shown, ...kept.sendings, ...taken.sendings];
}
