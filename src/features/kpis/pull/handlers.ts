import { PERIODS } from "../../../catalog/kpi.ts";
import { named } from "../../../catalog/search.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { isPointer } from "../../../core/pointer.ts";
import type { Reply } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { mayChange, people, personNames, type Team } from "../../people/person.ts";
import { ensureSchedule } from "../../rhythm/schedules.ts";
import { needKpi, needTeam, readAim, says } from "../access.ts";
import { knownKpi, kpisOwnBy } from "../own/own.ts";
import type { Way } from "../show.ts";
import { pullJob } from "./job.ts";
import { type Pull, pullId, pulls } from "./pull.ts";
import { type PullShown, pullForm, pullsCard } from "./views.ts";

/** The addresses of a team, for those who may change them: an address can tell more than its number. */
export async function showPulls(way: Way, found: Team | null, context: Context): Promise<Reply[]> {
  const team = needTeam(found, context);
  await needRight(team, context);
  const all = await context.records.list(pulls, { team: team.id });
  const names = await personNames(
    context.records,
    all.map(({ owner }) => owner),
  );
  const shown = all.map(async (pull): Promise<PullShown[]> => {
    const kpi = await knownKpi(context.records, pull.kpi);
    const since = pull.trouble && dayIn(team.zone, pull.trouble.since);
    return kpi ? [{ pull, kpi, owner: names[pull.owner] ?? null, since }] : [];
  });
  return [{ kind: way, card: pullsCard(says(context), team, (await Promise.all(shown)).flat()) }];
}

/** How many of the team's addresses bring nothing now; null for whoever may not change them. */
export async function failingPulls(team: Team, { records, me }: Context): Promise<number | null> {
  const person = await records.get(people, me.id);
  if (!person || !mayChange(team, person)) return null;
  return (await records.list(pulls, { team: team.id })).filter(({ trouble }) => trouble !== null).length;
}

export const pullPresses: Record<string, PressHandler> = {
  "kpi.pull.list": async (value, context) => showPulls("update", (await readAim(value, context)).team, context),
  "kpi.pull.add": async (value, context) => {
    const team = needTeam((await readAim(value, context)).team, context);
    await needRight(team, context);
    return [{ kind: "open", form: pullForm(says(context), { team }, { period: "day" }) }];
  },
  "kpi.pull.edit": async (id, context) => {
    const { pull } = await changeable(id, context);
    const { url, pointer, period } = pull;
    return [{ kind: "open", form: pullForm(says(context), await asChanged(pull, context), { url, pointer, period }) }];
  },
  "kpi.pull.now": async (id, context) => {
    const { pull, team } = await changeable(id, context);
    context.records.put(pulls, { ...pull, due: context.now });
    const shown = await showPulls("update", team, context);
    return [...shown, { kind: "whisper", card: { kind: "card", title: says(context).feeds.pull.soon, blocks: [] } }];
  },
  "kpi.pull.stop": async (id, context) => {
    const { pull, team } = await changeable(id, context);
    context.records.remove(pulls, pull);
    return showPulls("update", team, context);
  },
};

export const pullSubmits: Record<string, SubmitHandler> = {
  "kpi.pull.save": async (typed, state, context) => {
    const [kind, about = ""] = state.split(" ");
    const found = kind === "pull" ? await changeable(about, context) : null;
    const team = found?.team ?? needTeam((await readAim(about, context)).team, context);
    await needRight(team, context);
    const { records, me, now } = context;
    const t = says(context);
    const kpi = found
      ? await needKpi(found.pull.kpi, context)
      : named(typed["kpi"] ?? "", await kpisOwnBy(records, team.id));
    const read = readPull(typed, t);
    const unknown = kpi === null && { kpi: t.kpis.own.error.counter(typed["kpi"] ?? "") };
    if ("errors" in read || kpi === null) {
      const form = pullForm(t, found ? await asChanged(found.pull, context) : { team }, typed);
      return [{ kind: "reject", form, errors: { ...("errors" in read ? read.errors : {}), ...unknown } }];
    }
    const id = pullId(team.id, kpi.key);
    const before = await records.get(pulls, id);
    const same = before !== undefined && before.period === read.said.period;
    const rest = { owner: me.id, due: now, trouble: null, last: same ? before.last : null };
    records.put(pulls, { id, team: team.id, kpi: kpi.key, ...read.said, ...rest });
    await ensureSchedule(records, pullJob, { team: team.id }, team.zone, now);
    return showPulls(found ? "update" : "whisper", team, context);
  },
};

type Said = Pick<Pull, "url" | "pointer" | "period">;

function readPull(typed: Typed, t: Text): { said: Said } | { errors: FieldErrors } {
  const [url, pointer] = [(typed["url"] ?? "").trim(), (typed["pointer"] ?? "").trim()];
  const period = PERIODS.find((one) => one === typed["period"]);
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isPlain = parsed?.protocol === "https:" && parsed.username === "" && parsed.password === "";
  const errors: FieldErrors = {
    ...(!isPlain && { url: t.feeds.pull.trouble.address }),
    ...(!isPointer(pointer) && { pointer: t.feeds.pull.error.pointer }),
    ...(!period && { period: t.core.notOffered }),
  };
  return period && Object.keys(errors).length === 0 ? { said: { url, pointer, period } } : { errors };
}

async function asChanged(pull: Pull, context: Context): Promise<{ pull: Pull; name: string }> {
  return { pull, name: (await needKpi(pull.kpi, context)).name[context.me.lang] };
}

async function changeable(id: string, context: Context): Promise<{ pull: Pull; team: Team }> {
  const pull = await context.records.get(pulls, id);
  if (!pull) throw new Refusal(says(context).core.gone);
  const team = needTeam((await readAim(pull.team, context)).team, context);
  await needRight(team, context);
  return { pull, team };
}

async function needRight(team: Team, { records, me, ...context }: Context): Promise<void> {
  const person = await records.get(people, me.id);
  if (!person || !mayChange(team, person)) throw new Refusal(says({ me, ...context }).feeds.pull.error.notLead);
}
