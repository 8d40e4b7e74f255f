import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Person, Team } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { ownTeam, says, teamHere } from "../access.ts";
import { kpisOf } from "../measures.ts";
import { mayBeAnonymous } from "../retro/start.ts";
import { type Found, writtenIdea } from "./access.ts";
import { untilDecided } from "./deadline.ts";
import { ideaForm, MAX, type Sheet, type Typed } from "./forms.ts";
import { ideas, isEditable, isWithdrawable } from "./idea.ts";
import { type Deed, reworded, sent, withdrawn } from "./life.ts";
import { markOf } from "./mark.ts";
import { readIdea } from "./read.ts";
import { saved, showIdea } from "./save.ts";
import { DAILY } from "./schedule.ts";
import { whomOf } from "./whom.ts";

export const presses: Record<string, PressHandler> = {
  "idea.new": (text, context) => openForm(text, context),

  // What goes wrong is known, and what would help is still to be found.
  "idea.solve": async (value, context) => {
    const [id = "", ...problem] = value.split(" ");
    return openFor((await ownTeam(id, context)).team, { problem: problem.join(" ").slice(0, MAX.problem) }, context);
  },

  "idea.edit": async (value, context) => {
    const found = await editable(value, context);
    const { idea } = found;
    const { change, problem, effect, kind, origin, kpi } = idea;
    const typed = { change, problem, effect, kind, origin, kpi: kpi ?? "" };
    return [{ kind: "open", form: ideaForm(says(context), value, await sheetOf(found, context), typed) }];
  },

  "idea.withdraw": async (value, context) => {
    const found = await writtenIdea(value, context);
    if (!isWithdrawable(found.idea)) throw new Refusal(says(context).ideas.error.fixed);
    const after = withdrawn(found.idea, deedOf(found, context));
    const { idea, sendings } = await saved(after, found.team, [], context.records);
    return [...(await showIdea({ ...found, idea }, context, "update")), ...sendings];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "idea.save": async (typed, state, context) => {
    const [id = "", secret = "", team = ""] = state.split(" ");
    const isKnown = (await context.records.get(ideas, id)) !== undefined;
    return isKnown ? change(typed, `${id} ${secret}`, context) : send(typed, { id, secret, team }, context);
  },
};

/** Opens the form with what was said already; the idea goes to the team that somebody writes in, else their first. */
export async function openForm(text: string, context: Context): Promise<Reply[]> {
  const t = says(context);
  const team = await teamHere(context);
  if (!team) throw new Refusal(t.ideas.error.noTeam);
  return openFor(team, { change: text.trim().slice(0, MAX.change) }, context);
}

async function openFor(team: Team, said: Typed, context: Context): Promise<Reply[]> {
  const typed = { kind: "process", origin: "staff", name: "named", ...said };
  const state = `${context.newId()} ${context.newId()} ${team.id}`;
  return [{ kind: "open", form: ideaForm(says(context), state, await newSheet(team, context), typed) }];
}

async function send(
  typed: Typed,
  { id, secret, team: teamId }: { id: string; secret: string; team: string },
  context: Context,
): Promise<Reply[]> {
  const { records, now } = context;
  const t = says(context);
  const { team, person } = await ownTeam(teamId, context);
  const sheet = await newSheet(team, context);
  const read = await readIdea(typed, sheet, context);
  if ("errors" in read) {
    return [{ kind: "reject", form: ideaForm(t, `${id} ${secret} ${teamId}`, sheet, typed), errors: read.errors }];
  }
  const { named, ...proposal } = read.read;
  const day = dayIn(team.zone, now);
  const who = named ? { by: person.id, mark: null } : { by: null, mark: markOf(id, secret) };
  const wait = await untilDecided(records, team.id, day);
  const fresh = sent({ id, team: team.id, ...who, day, at: now, ...proposal, wait });
  const { asked } = await whomOf(fresh, team, records);
  // Somebody unnamed who answers ideas themselves reads it like everybody else who is asked.
  const { idea, sendings } = await saved(fresh, team, [{ to: asked, told: "asked" }], records);
  await ensureSchedule(records, DAILY, { team: team.id }, team.zone, now);
  const found = { idea, team, person, secret: named ? "" : secret };
  return [...(await showIdea(found, context, "post", named ? t.ideas.saved : t.ideas.savedUnnamed)), ...sendings];
}

async function change(typed: Typed, value: string, context: Context): Promise<Reply[]> {
  const { records } = context;
  const t = says(context);
  const found = await editable(value, context);
  const { idea, team } = found;
  const sheet = await sheetOf(found, context);
  const read = await readIdea(typed, sheet, context);
  if ("errors" in read) return [{ kind: "reject", form: ideaForm(t, value, sheet, typed), errors: read.errors }];
  const { named: _named, ...proposal } = read.read;
  const deed = deedOf(found, context);
  const wait = await untilDecided(records, team.id, deed.day);
  const after = reworded(idea, { ...proposal, decider: idea.decider }, wait, deed);
  const { asked } = await whomOf(after, team, records);
  const notices = idea.state === "asked" ? [{ to: asked, told: "again" as const }] : [];
  const kept = await saved(after, team, notices, records);
  return [...(await showIdea({ ...found, idea: kept.idea }, context, "update", t.ideas.changed)), ...kept.sendings];
}

async function editable(value: string, context: Context): Promise<Found> {
  const found = await writtenIdea(value, context);
  if (!isEditable(found.idea)) throw new Refusal(says(context).ideas.error.fixed);
  return found;
}

async function newSheet({ id }: Team, { records }: Context): Promise<Sheet> {
  return { kpis: await kpisOf(id, records), unnamed: await mayBeAnonymous(id, records), question: null };
}

async function sheetOf({ idea, team }: Found, { records }: Context): Promise<Sheet> {
  const question = idea.state === "asked" ? (idea.answer?.words ?? null) : null;
  return { kpis: await kpisOf(team.id, records), unnamed: null, question };
}

/** Who did it and when, on the team's calendar; of somebody unnamed nothing is noted. */
export const deedOf = (
  { idea, team, person }: Pick<Found, "idea" | "team"> & { person: Person },
  { now }: Context,
): Deed => ({
  by: idea.by === null && idea.mark !== null ? null : person.id,
  ...{ day: dayIn(team.zone, now), at: now },
});
