import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { isTime } from "../../../core/time.ts";
import { everybodyIn, mayChange, type Team, teams } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { myself, says } from "../access.ts";
import { AUDIENCES, type Practice, practices } from "../checkin.ts";
import { ensureAsked } from "../jobs.ts";
import { summaryJob } from "../summary/job.ts";
import { linesOf, MOST, setupForm, setupTyped } from "./forms.ts";
import { setupCard } from "./views.ts";

/** How long one thing to tick, or a shift's name, may be: as much as an option shows everywhere. */
const LONGEST = 70;

/** Until a lead has said something else. */
const USUAL = { on: false, audience: "team", eveningFrom: "17:00", selfCheck: [], shifts: [] } as const;

export const presses: Record<string, PressHandler> = {
  "checkin.setup": async (id, context) => showSetup(await changeableTeam(id, context), context, "whisper", false),

  "checkin.practice": async (id, context) => {
    const team = await changeableTeam(id, context);
    return [{ kind: "open", form: setupForm(says(context), id, setupTyped(await practiceOf(team, context))) }];
  },

  "checkin.off": async (id, context) => {
    const team = await changeableTeam(id, context);
    context.records.put(practices, { ...(await practiceOf(team, context)), on: false });
    return showSetup(team, context, "update", true);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "checkin.practice.save": async (typed, id, context) => {
    const team = await changeableTeam(id, context);
    const t = says(context);
    const audience = AUDIENCES.find((one) => one === typed["audience"]);
    const { evening: eveningFrom = "" } = typed;
    const [selfCheck, shifts] = [linesOf(typed["ticks"]), linesOf(typed["shifts"])];
    const tooMuch = (all: readonly string[]) => {
      if (all.length > MOST) return t.checkins.error.five;
      return all.some((line) => line.length > LONGEST) ? t.checkins.error.long(LONGEST) : null;
    };
    const wrong = {
      audience: audience ? null : t.checkins.error.reason,
      evening: isTime(eveningFrom) ? null : t.core.noSuchTime,
      ...{ ticks: tooMuch(selfCheck), shifts: tooMuch(shifts) },
    };
    const errors = Object.fromEntries(Object.entries(wrong).filter((one): one is [string, string] => one[1] !== null));
    if (!audience || Object.keys(errors).length > 0) return [{ kind: "reject", form: setupForm(t, id, typed), errors }];
    const practice = { ...(await practiceOf(team, context)), on: true, audience, eveningFrom, selfCheck, shifts };
    context.records.put(practices, practice);
    await begin(team, context);
    return showSetup(team, context, "update", true);
  },
};

/** The team that somebody types in, or their own. */
export async function teamToSetUp({ team, records, me }: Context): Promise<Team> {
  const found = team === null ? undefined : await records.get(teams, team);
  if (!found) throw new Refusal(says({ me }).people.team.noTeamHere);
  return found;
}

export async function showSetup(
  team: Team,
  context: Context,
  kind: "whisper" | "update",
  saved: boolean,
): Promise<Reply[]> {
  const practice = await practiceOf(team, context);
  return [{ kind, card: setupCard(says(context), team, practice, mayChange(team, await myself(context)), saved) }];
}

/** Lets everybody be asked, and the team have its summary. */
async function begin(team: Team, { records, now }: Context): Promise<void> {
  await ensureSchedule(records, summaryJob, { team: team.id }, team.zone, now);
  const members = await everybodyIn(team.id, records);
  for (const person of members) await ensureAsked(person, records, now);
}

async function practiceOf({ id }: Team, { records, org }: Context): Promise<Practice> {
  return (await records.get(practices, id)) ?? { id, org, rev: 0, ...USUAL };
}

async function changeableTeam(id: string, context: Context): Promise<Team> {
  const team = await teamToSetUp({ ...context, team: id });
  if (!mayChange(team, await myself(context))) throw new Refusal(says(context).people.team.onlyLead);
  return team;
}
