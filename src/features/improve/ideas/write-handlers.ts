import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Team } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { ownTeam, says, teamHere } from "../access.ts";
import { kpisOf } from "../measures.ts";
import { mayBeAnonymous } from "../retro/start.ts";
import { change } from "./change-handlers.ts";
import { untilDecided } from "./deadline.ts";
import { ideaForm, type Sheet } from "./forms.ts";
import { ideas } from "./idea.ts";
import { sent } from "./life.ts";
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
    return openFor((await ownTeam(id, context)).team, { problem: problem.join(" ") }, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  // A new idea's form carries the team's id behind its own, that of an unnamed idea its author's secret.
  "idea.save": async (typed, state, context) => {
    const [id = "", team = ""] = state.split(" ");
    const known = await context.records.get(ideas, id);
    if (!known) return send(typed, { id, team }, context);
    if (known.by === null && team === known.team) throw new Refusal(says(context).ideas.error.sent);
    return change(typed, state, context);
  },
};

/** Opens the form with what was said already; the idea goes to the team that somebody writes in, else their first. */
export async function openForm(text: string, context: Context): Promise<Reply[]> {
  const t = says(context);
  const team = await teamHere(context);
  if (!team) throw new Refusal(t.ideas.error.noTeam);
  return openFor(team, { change: text.trim() }, context);
}

async function openFor(team: Team, said: Typed, context: Context): Promise<Reply[]> {
  const typed = { kind: "process", origin: "staff", name: "named", ...said };
  const state = `${context.newId()} ${team.id}`;
  return [{ kind: "open", form: ideaForm(says(context), state, await newSheet(team, context), typed) }];
}

async function send(typed: Typed, ids: { id: string; team: string }, context: Context): Promise<Reply[]> {
  const { records, now } = context;
  const t = says(context);
  const { id } = ids;
  const { team, person } = await ownTeam(ids.team, context);
  const sheet = await newSheet(team, context);
  const read = await readIdea(typed, sheet, context);
  if ("errors" in read) {
    return [{ kind: "reject", form: ideaForm(t, `${id} ${team.id}`, sheet, typed), errors: read.errors }];
  }
  const { named, ...proposal } = read.read;
  const day = dayIn(team.zone, now);
  const secret = named ? "" : context.newId();
  const who = named ? { by: person.id, mark: null } : { by: null, mark: markOf(id, secret) };
  const wait = await untilDecided(records, team.id, day);
  const fresh = sent({ id, team: team.id, ...who, day, at: now, ...proposal, wait });
  const { asked } = await whomOf(fresh, team, records);
  // Somebody unnamed who answers ideas themselves reads it like everybody else who is asked.
  const { idea, sendings } = await saved(fresh, team, [{ to: asked, told: "asked" }], records);
  await ensureSchedule(records, DAILY, { team: team.id }, team.zone, now);
  const found = { idea, team, person, secret };
  return [...(await showIdea(found, context, "post", named ? t.ideas.saved : t.ideas.savedUnnamed)), ...sendings];
}

async function newSheet({ id }: Team, { records }: Context): Promise<Sheet> {
  const name = (await mayBeAnonymous(id, records)) ? "choice" : "named";
  return { kpis: await kpisOf(id, records), isNew: true, name, question: null };
}
