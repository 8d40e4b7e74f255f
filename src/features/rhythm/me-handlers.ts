import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import { asLang, type Lang } from "../../core/lang.ts";
import type { Reply } from "../../core/reply.ts";
import { type Schedule, schedules } from "../../core/schedule.ts";
import { addDays } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { people } from "../people/person.ts";
import { leaveProblems } from "./leave.ts";
import { addLeave, changeTime, followProfile, myself, showMe } from "./me.ts";
import { leaveForm, timeForm, timeTyped, whenForm, whenTyped } from "./me-forms.ts";
import { silencePresses } from "./me-silence.ts";
import { type Request, readRequest } from "./me-typed.ts";
import { readSkip } from "./pages.ts";
import { personTimeOf } from "./rhythm.ts";
import { scheduleId } from "./schedules.ts";

/** @param jobs those about a person */
export function meCommand(jobs: readonly Job[]): Command {
  return {
    word: "me",
    uses: [
      { name: "me", reads: true },
      { name: "me …" },
      { name: "me leave …" },
      { name: "me snooze" },
      { name: "me stop" },
      { name: "me start" },
    ],
    accepts: (args) => readRequest(args) !== null,
    run: async (args, context) => {
      const request = readRequest(args) ?? { kind: "show" };
      if (request.kind === "show") return showMe(jobs, context, { kind: "whisper", saved: false });
      return (await obey(request, context)) ?? showMe(jobs, context, { kind: "whisper", saved: true });
    },
  };
}

/** Does what was typed; replies only where it is not done by that. */
async function obey(request: Exclude<Request, { kind: "show" }>, context: Context): Promise<Reply[] | null> {
  const t = textFor(context.me.lang);
  const { today } = context;
  switch (request.kind) {
    case "lang":
      await speak(request.lang, context);
      return null;
    case "leave": {
      if (request.days === null) return [{ kind: "open", form: leaveForm(t, today) }];
      const { from, to } = leaveProblems(request.days, today);
      if (from || to) throw new Refusal(to === "far" ? t.rhythm.error.far : t.rhythm.me.leaveHow);
      await addLeave(context, request.days);
      return null;
    }
    case "snooze":
      await changeTime(context, { snoozedUntil: addDays(today, 1) });
      return null;
    case "stop":
    case "start":
      await changeTime(context, { stopped: request.kind === "stop", snoozedUntil: null });
      return null;
    default:
      return request satisfies never;
  }
}

/** @param jobs those about a person */
export function mePresses(jobs: readonly Job[]): Record<string, PressHandler> {
  const saved = (context: Context) => showMe(jobs, context, { kind: "update", saved: true });
  return {
    "me.lang": async (tag, context) => {
      const lang = asLang(tag);
      if (!lang) throw new Refusal(textFor(context.me.lang).core.gone);
      await speak(lang, context);
      return saved(context);
    },
    "me.when": async (_value, context) => {
      const typed = whenTyped(await personTimeOf(context.records, context.me.id), context.me.zone);
      return [{ kind: "open", form: whenForm(textFor(context.me.lang), typed) }];
    },
    "me.zone": async (_value, context) => {
      await followProfile(context);
      return saved(context);
    },
    "me.leave": async (_value, { me, today }) => [{ kind: "open", form: leaveForm(textFor(me.lang), today) }],
    "me.unleave": async (value, context) => {
      const [first, last, skip] = value.split(" ");
      const { leave } = await personTimeOf(context.records, context.me.id);
      await changeTime(context, { leave: leave.filter(({ from, to }) => from !== first || to !== last) });
      return showMe(jobs, context, { kind: "update", saved: true, skip: readSkip(skip) });
    },
    "me.leaves": async (skip, context) => showMe(jobs, context, { kind: "update", saved: false, skip: readSkip(skip) }),
    ...silencePresses(saved),
    "me.time": async (kind, context) => {
      const schedule = await ownSchedule(kind, context);
      return [{ kind: "open", form: timeForm(textFor(context.me.lang), kind, timeTyped(schedule)) }];
    },
  };
}

export async function ownSchedule(kind: string, { records, me }: Context): Promise<Schedule> {
  const schedule = await records.get(schedules, scheduleId(kind, { person: me.id }));
  if (!schedule) throw new Refusal(textFor(me.lang).core.gone);
  return schedule;
}

async function speak(lang: Lang, context: Context): Promise<void> {
  context.records.put(people, { ...(await myself(context)), lang, langChosen: true });
}
