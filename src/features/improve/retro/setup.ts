import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Schedule, schedules } from "../../../core/schedule.ts";
import { buttons, type Card, card, facts, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { mayChange, type Team } from "../../people/person.ts";
import { ensureSchedule, scheduleId } from "../../rhythm/schedules.ts";
import { changeableTeam, ownTeam, says } from "../access.ts";
import { TEMPLATES, type Template } from "../cycle/templates.ts";
import { ensurePublished, weeklyJob } from "./jobs.ts";
import { LONGEST, type RetroWay, retroWays } from "./retro.ts";
import { mayBeAnonymous, wayOf } from "./start.ts";
import { MODES, setupForm, setupTyped } from "./way-forms.ts";

export const presses: Record<string, PressHandler> = {
  "retro.setup": async (id, context) => showSetup((await ownTeam(id, context)).team, context, "whisper", false),

  "retro.setup.change": async (id, context) => {
    const team = await changeableTeam(id, context);
    return [{ kind: "open", form: setupForm(says(context), team, setupTyped(await wayOf(context.records, id))) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "retro.setup.change.save": async (typed, id, context) => {
    const team = await changeableTeam(id, context);
    const { error } = says(context).retro;
    const { mode = "", days = "", template = "" } = typed;
    const number = /^\d{1,2}$/.test(days.trim().normalize("NFKC")) ? Number(days.trim().normalize("NFKC")) : 0;
    const few = mode === "anonymous" && !(await mayBeAnonymous(id, context.records));
    const errors = {
      ...(!MODES.some((one) => one === mode) && { mode: error.choose }),
      ...(few && { mode: error.few }),
      ...((number < 1 || number > LONGEST) && { days: error.days }),
      ...(!Object.hasOwn(TEMPLATES, template) && { template: error.choose }),
    };
    if (Object.keys(errors).length > 0)
      return [{ kind: "reject", form: setupForm(says(context), team, typed), errors }];
    const { records, now } = context;
    const way = await wayOf(records, id);
    const said = { anonymous: mode === "anonymous", days: number, template: template as Template };
    records.put(retroWays, { ...way, ...said });
    await ensureSchedule(records, weeklyJob, { team: id }, team.zone, now);
    await ensurePublished(team, records, now);
    return showSetup(team, context, "update", true);
  },
};

export async function showSetup(
  team: Team,
  context: Context,
  kind: "whisper" | "update",
  saved: boolean,
): Promise<Reply[]> {
  const { records } = context;
  const schedule = await records.get(schedules, scheduleId(weeklyJob.name, { team: team.id }));
  const { person } = await ownTeam(team.id, context);
  const shown = { schedule, saved, mayChange: mayChange(team, person) };
  return [{ kind, card: setupCard(says(context), team, await wayOf(records, team.id), shown) }];
}

/** How a team holds its retros. */
export function setupCard(
  t: Text,
  team: Pick<Team, "id" | "name">,
  { anonymous, days, template }: Pick<RetroWay, "anonymous" | "days" | "template">,
  { schedule, saved, mayChange }: { schedule: Pick<Schedule, "off"> | undefined; saved: boolean; mayChange: boolean },
): Card {
  const says = t.retro.setupCard;
  const comes = schedule !== undefined && !schedule.off;
  return card(
    says.title(team.name),
    saved && text(says.saved, "good"),
    facts(
      [says.mode, t.retro.modes[anonymous ? "anonymous" : "named"]],
      [says.days, says.daysOf(days)],
      [says.template, t.retro.templates[template]],
    ),
    text(comes ? says.weekly : says.off),
    buttons(
      mayChange && { label: t.retro.setup, action: "retro.setup.change", value: team.id, look: "primary" },
      comes && { label: t.rhythm.team.open, action: "team.rhythm", value: team.id },
      { label: t.retro.start, action: "retro.start", value: team.id },
    ),
    !mayChange && text(t.people.team.onlyLead, "muted"),
  );
}
