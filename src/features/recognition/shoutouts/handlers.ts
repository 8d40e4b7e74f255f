import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn, isDay } from "../../../core/time.ts";
import { isLead, people, type Team, teams } from "../../people/person.ts";
import { ledTeam, says, seen } from "../access.ts";
import { outOf } from "../choices.ts";
import { askConsent } from "../consent/ask.ts";
import { rewordForm } from "../consent/views.ts";
import { mask } from "../mask.ts";
import { pauseOn, teamWays, waysOf } from "../teams.ts";
import { reworded, type Stage, type Win, wins } from "../win.ts";
import { isWords } from "../wins/read.ts";
import { announce, follow } from "./announce.ts";
import { faceOf, facesOf } from "./face.ts";
import { decideCard, pauseForm, queueCard, settingsForm } from "./views.ts";

/** `shoutouts`: the queue of the team that one leads. */
export async function typedQueue(context: Context): Promise<Reply[]> {
  const { records, me, team } = context;
  const here = team === null ? undefined : await records.get(teams, team);
  const own = (await records.get(people, me.id))?.teams ?? [];
  const led = [here, ...(await Promise.all(own.map((id) => records.get(teams, id))))];
  const found = led.find((one) => isLead(one, me.id));
  if (!found) throw new Refusal(says(context).recognition.error.notLead);
  return showQueue(found, context, "whisper");
}

export const presses: Record<string, PressHandler> = {
  // The team's card may stand in the channel; what comes of this one is for the lead alone.
  "team.shoutouts": async (id, context) => showQueue(await ledTeam(id, context), context, "whisper"),
  "shout.queue": async (id, context) => showQueue(await ledTeam(id, context), context, "update"),
  "shout.open": async (id, context) => showOne(await decidable(id, context), context),
  "shout.approve": async (id, context) => decide(id, "approved", context),
  "shout.hold": async (id, context) => decide(id, "held", context),

  "shout.now": async (id, context) => {
    const { win, face, team } = await decidable(id, context);
    const pause = pauseOn(await waysOf(context.records, team.id), dayIn(team.zone, context.now));
    if (pause) throw new Refusal(says(context).recognition.error.paused(pause.reason));
    if (win.stage === "posted") return showQueue(team, context, "update");
    const post = await announce([face], team, `win-post:${win.id}`, context.records);
    return [...(await showQueue(team, context, "update", says(context).recognition.queue.posted)), post];
  },

  "shout.edit": async (id, context) => {
    const { win } = await decidable(id, context);
    return [{ kind: "open", form: { ...rewordForm(says(context), win), id: "shout.edit.save" } }];
  },

  "shout.settings": async (id, context) => {
    const team = await ledTeam(id, context);
    return [{ kind: "open", form: settingsForm(says(context), id, await waysOf(context.records, team.id)) }];
  },
  "shout.pause": async (id, context) => {
    const team = await ledTeam(id, context);
    return [{ kind: "open", form: pauseForm(says(context), id, dayIn(team.zone, context.now)) }];
  },
  "shout.resume": async (id, context) => {
    const team = await ledTeam(id, context);
    context.records.put(teamWays, { ...(await waysOf(context.records, id)), pause: null });
    return showQueue(team, context, "update");
  },
};

export const submits: Record<string, SubmitHandler> = {
  "shout.edit.save": async (typed, id, context) => {
    const t = says(context);
    const { win, team } = await decidable(id, context);
    const words = { what: mask((typed["what"] ?? "").trim()), effect: mask((typed["effect"] ?? "").trim()) };
    if (!isWords(words.what)) {
      const form = { ...rewordForm(t, win, typed), id: "shout.edit.save" };
      return [{ kind: "reject", form, errors: { what: t.recognition.error.what } }];
    }
    const { whose, kind, value, goal, evidence, visibility } = win;
    const story = { whose, kind, value, goal, evidence, visibility, ...words };
    const after = reworded(win, story, context.me.id, await outOf(context.records, whose));
    if (after === win) return showQueue(team, context, "update");
    const saved = context.records.put(wins, after);
    const queue = await showQueue(team, context, "update", t.recognition.queue.asked);
    return [...queue, ...(await askConsent(saved, context)), ...(await follow(saved, context))];
  },

  "shout.settings.save": async (typed, id, context) => {
    const team = await ledTeam(id, context);
    const ways = await waysOf(context.records, id);
    const allowance = Math.min(Math.max(Number.parseInt(typed["allowance"] ?? "", 10) || ways.allowance, 1), 10);
    context.records.put(teamWays, { ...ways, allowance, automatic: typed["automatic"] === "auto" });
    return showQueue(team, context, "update", says(context).recognition.saved);
  },

  "shout.pause.save": async (typed, id, context) => {
    const t = says(context);
    const team = await ledTeam(id, context);
    const today = dayIn(team.zone, context.now);
    const { until = "" } = typed;
    const reason = (typed["reason"] ?? "").trim();
    const errors = {
      ...(!isWords(reason) && { reason: t.recognition.error.pause }),
      ...((!isDay(until) || until <= today) && { until: t.core.noSuchDay }),
    };
    if (Object.keys(errors).length > 0) return [{ kind: "reject", form: pauseForm(t, id, today, typed), errors }];
    context.records.put(teamWays, { ...(await waysOf(context.records, id)), pause: { until, reason } });
    return showQueue(team, context, "update", t.recognition.saved);
  },
};

async function showQueue(team: Team, context: Context, kind: "whisper" | "update", said?: string): Promise<Reply[]> {
  const { records, now } = context;
  const open = (await records.list(wins, { team: team.id })).filter(({ stage }) => stage !== "posted");
  const all = await Promise.all(
    (await facesOf(open, records)).map(async (win) => ({ win, shown: await seen(win, context) })),
  );
  const ways = await waysOf(records, team.id);
  const pause = pauseOn(ways, dayIn(team.zone, now));
  return [{ kind, card: queueCard(says(context), { team, all, ways, pause }, said) }];
}

/** A win that others may read, for a lead of its team. */
async function decidable(id: string, context: Context): Promise<{ win: Win; face: Win; team: Team }> {
  const { error } = says(context).recognition;
  const win = await context.records.get(wins, id);
  if (!win || win.team === null) throw new Refusal(error.gone);
  const team = await ledTeam(win.team, context);
  const face = await faceOf(win, context.records);
  if (!face) throw new Refusal(error.notAgreed);
  return { win, face, team };
}

async function decide(id: string, stage: Stage, context: Context): Promise<Reply[]> {
  const { win, team } = await decidable(id, context);
  // What was announced meanwhile stays so: a press on an old card takes nothing back.
  if (win.stage !== "posted") context.records.put(wins, { ...win, stage });
  return showQueue(team, context, "update");
}

async function showOne({ face }: { face: Win }, context: Context): Promise<Reply[]> {
  return [{ kind: "update", card: decideCard(says(context), face, await seen(face, context)) }];
}
