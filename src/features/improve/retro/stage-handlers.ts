import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { addDays, dayIn, isDay } from "../../../core/time.ts";
import { card } from "../../../core/view.ts";
import { reachedAgain, unreachable } from "../../../delivery/ledger.ts";
import type { Team } from "../../people/person.ts";
import { ownTeam, says } from "../access.ts";
import { facilitated, liveRetro, ownRetro, taken, told } from "./find.ts";
import { ensurePublished } from "./jobs.ts";
import { counted, ended, publish, shown } from "./publish.ts";
import { isOver, LONGEST, type Retro, retros } from "./retro.ts";
import { shownRetro } from "./shown.ts";
import { currentRetro, mayBeAnonymous, openRetro, usualUntil, wayOf } from "./start.ts";
import { retroCard } from "./views.ts";
import { MODES, startForm } from "./way-forms.ts";

export const presses: Record<string, PressHandler> = {
  "retro.start": async (id, context) => openStart((await ownTeam(id, context)).team, context),

  "retro.show": async (id, context) => showRetro((await ownRetro(id, context)).retro, context, "whisper"),

  "retro.take": async (id, context) => {
    const retro = taken((await liveRetro(id, context)).retro, context);
    return changed(retro, says(context).retro.done.taken, context);
  },

  "retro.publish": async (id, context) => {
    const { retro } = await facilitated(id, context);
    if (retro.stage !== "open") throw new Refusal(says(context).retro.error.published);
    const published = await publish(retro, context.me.id, context.records, context.now);
    return changed(published, says(context).retro.done.published, context);
  },

  "retro.count": async (id, context) => {
    const { retro } = await facilitated(id, context);
    const { error, done } = says(context).retro;
    if (retro.stage !== "published") throw new Refusal(retro.stage === "open" ? error.notPublished : error.counted);
    return changed(await counted(retro, context.me.id, context.records, context.now), done.counted, context);
  },

  "retro.again": async (id, context) => {
    const { retro, team } = await ownRetro(id, context);
    if (!(await context.records.get(unreachable, team.channel))) return showRetro(retro, context, "whisper");
    await reachedAgain(context.records, team.channel);
    const again = context.records.put(retros, { ...retro, posts: retro.posts + 1, troubled: false });
    return changed(again, says(context).retro.done.again, context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "retro.start.save": async (typed, id, context) => {
    const { team } = await ownTeam(id, context);
    const wrong = await startErrors(team, typed, context);
    const { records, me, now } = context;
    const before = await currentRetro(records, team.id);
    if (Object.keys(wrong).length > 0) {
      const form = startForm(says(context), team, tomorrow(team, context), typed, before);
      return [{ kind: "reject", form, errors: wrong }];
    }
    if (before?.stage === "open") return alreadyOpen(before, context);
    const old = before ? await shown(await ended(before, me.id, records, now), records) : [];
    const opening = { anonymous: typed["mode"] === "anonymous", until: typed["until"] ?? "", by: me.id };
    const retro = await openRetro(team, opening, records, now);
    await ensurePublished(team, records, now);
    return [...old, ...(await changed(retro, says(context).retro.done.started(team.name), context))];
  },
};

export async function openStart(team: Team, context: Context): Promise<Reply[]> {
  const before = await currentRetro(context.records, team.id);
  if (before?.stage === "open") return alreadyOpen(before, context);
  const way = await wayOf(context.records, team.id);
  const typed = {
    mode: way.anonymous && (await mayBeAnonymous(team.id, context.records)) ? "anonymous" : "named",
    until: usualUntil(dayIn(team.zone, context.now), way),
  };
  return [{ kind: "open", form: startForm(says(context), team, tomorrow(team, context), typed, before) }];
}

/** What stands of it for whoever asks, with its buttons. */
export async function showRetro(retro: Retro, context: Context, kind: "whisper" | "update"): Promise<Reply[]> {
  const all = await shownRetro(retro, context.records);
  return all ? [{ kind, card: retroCard(says(context), all) }] : [];
}

/** Two who start at once have started one. */
async function alreadyOpen(retro: Retro, context: Context): Promise<Reply[]> {
  const all = await shownRetro(retro, context.records);
  const note = { kind: "whisper" as const, card: card(says(context).retro.error.open) };
  return all ? [note, { kind: "whisper", card: retroCard(says(context), all) }] : [note];
}

/** What everybody sees of a change, and a sentence for whoever made it. */
export async function changed(retro: Retro, sentence: string, context: Context): Promise<Reply[]> {
  return [...(await told(retro, sentence, context)), ...(await shown(retro, context.records))];
}

async function startErrors(team: Team, typed: Typed, context: Context): Promise<Record<string, string>> {
  const { error } = says(context).retro;
  const { until = "", mode = "" } = typed;
  const today = dayIn(team.zone, context.now);
  const inTime = isDay(until) && until > today && until <= addDays(today, LONGEST);
  const known = MODES.some((one) => one === mode);
  const few = mode === "anonymous" && !(await mayBeAnonymous(team.id, context.records));
  return {
    ...(!known && { mode: error.choose }),
    ...(few && { mode: error.few }),
    ...(!inTime && { until: error.until }),
  };
}

const tomorrow = ({ zone }: Team, { now }: Context) => addDays(dayIn(zone, now), 1);

/** What somebody may still do with a retro that they typed for; the last one where none is under way. */
export async function latestRetro(team: string, { records }: Context): Promise<Retro | null> {
  const all = (await records.list(retros, { team })).toSorted((a, b) => a.openedAt - b.openedAt);
  return all.findLast(isOver) ?? null;
}
