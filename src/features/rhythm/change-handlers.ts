import { z } from "zod";
import { Refusal } from "../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Typed } from "../../core/fields.ts";
import type { Job, Usual } from "../../core/job.ts";
import type { Reply } from "../../core/reply.ts";
import { type Schedule, schedules } from "../../core/schedule.ts";
import { textFor } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { changeForm, previewCard } from "./change-views.ts";
import { revise } from "./revise.ts";
import { ensureSchedule, scheduleId } from "./schedules.ts";
import { nextRounds } from "./standing.ts";
import { changeableTeam, showRhythm } from "./team.ts";
import { readTiming, timing, typedOf } from "./timing.ts";

/** How many times a preview shows. */
const SHOWN = 3;

/** A change that waits for a yes, as the preview's buttons carry it. */
const Proposal = timing.extend({ state: z.string() });

/** A team's schedule that somebody is about to set; `state` names it in buttons and forms. */
export interface Target {
  state: string;
  team: Team;
  job: Job;
}

/** @param jobs those about a team */
export function newTarget(jobs: readonly Job[]) {
  return async (state: string, context: Context): Promise<Target> => {
    const [id = "", kind] = state.split(" ");
    const team = await changeableTeam(id, context);
    const job = jobs.find(({ name }) => name === kind);
    if (!job) throw new Refusal(textFor(context.me.lang).core.gone);
    return { state, team, job };
  };
}

/** The schedule as it is saved; refuses where there is none. */
export async function savedSchedule({ team, job }: Target, { records, me }: Context): Promise<Schedule> {
  const schedule = await records.get(schedules, scheduleId(job.name, { team: team.id }));
  if (!schedule) throw new Refusal(textFor(me.lang).core.gone);
  return schedule;
}

export function changePresses(jobs: readonly Job[]): Record<string, PressHandler> {
  const target = newTarget(jobs);
  const open = (state: string, typed: Typed, { me }: Context): Reply[] => {
    return [{ kind: "open", form: changeForm(textFor(me.lang), state, typed) }];
  };
  return {
    "rhythm.setup": async (state, context) => {
      const { team, job } = await target(state, context);
      await ensureSchedule(context.records, job, { team: team.id }, team.zone, context.now);
      return showRhythm(jobs, team, context, { kind: "update", saved: true });
    },
    "rhythm.change": async (state, context) => {
      const schedule = await savedSchedule(await target(state, context), context);
      return open(state, typedOf(schedule), context);
    },
    "rhythm.revise": async (value, context) => {
      const { state, ...usual } = readProposal(value, context);
      await target(state, context);
      return open(state, typedOf(usual), context);
    },
    "rhythm.save": async (value, context) => {
      const { state, ...usual } = readProposal(value, context);
      const aimed = await target(state, context);
      revise(context, { ...(await savedSchedule(aimed, context)), ...usual }, true);
      return showRhythm(jobs, aimed.team, context, { kind: "update", saved: true });
    },
  };
}

export function changeSubmits(jobs: readonly Job[]): Record<string, SubmitHandler> {
  const target = newTarget(jobs);
  return {
    "rhythm.preview": async (typed, state, context) => {
      const schedule = await savedSchedule(await target(state, context), context);
      const t = textFor(context.me.lang);
      const read = readTiming(typed);
      if ("wrong" in read) {
        const says: Record<string, string> = { at: "time", days: "days", day: "monthDay", month: "month" };
        const sentence = (field: string) => t.rhythm.error[(says[field] ?? "pick") as "time" | "pick"];
        const errors = Object.fromEntries(read.wrong.map((field) => [field, sentence(field)]));
        return [{ kind: "reject", form: changeForm(t, state, typed), errors }];
      }
      return preview(state, schedule, read.usual, context);
    },
  };
}

async function preview(state: string, before: Schedule, usual: Usual, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { off: _before, ...rest } = before;
  const schedule = { ...rest, ...usual, since: now };
  const rounds = await nextRounds(records, schedule, now, SHOWN);
  const value = JSON.stringify({ state, ...usual } satisfies z.input<typeof Proposal>);
  return [{ kind: "update", card: previewCard(textFor(me.lang), { schedule, rounds, value, state }, now) }];
}

/** Refuses what no preview of ours wrote. */
function readProposal(value: string, { me }: Context): z.output<typeof Proposal> {
  try {
    return Proposal.parse(JSON.parse(value));
  } catch {
    throw new Refusal(textFor(me.lang).core.gone);
  }
}
