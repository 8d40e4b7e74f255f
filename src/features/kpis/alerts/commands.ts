import type { Command, Context, PressHandler } from "../../../core/feature.ts";
import { LANGS } from "../../../core/lang.ts";
import { inPrivate } from "../../../core/private.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Card } from "../../../core/view.ts";
import { textFor } from "../../../text/text.ts";
import { type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { knownKpi } from "../own/own.ts";
import { maySee } from "./access.ts";
import { type Alert, alerts } from "./alert.ts";
import { alertsCard, type Listed } from "./list-view.ts";
import { openReport } from "./report.ts";

/** What somebody types after `alerts`. */
type Request = { word: "list" | "report"; rest: string };

export const commands: Command[] = [
  {
    word: "alerts",
    accepts: (args) => readRequest(args) !== null,
    run: async (args, context) => obey(readRequest(args) ?? { word: "list", rest: "" }, context),
  },
];

export const presses: Record<string, PressHandler> = {
  "kpi.alert.list": async (_value, context) => [{ kind: "update", card: await listOf(context) }],
};

/** `预警上报停电`: the command and its word without a space; null for anything else. */
export async function joinedAlerts(text: string, context: Context): Promise<Reply[] | null> {
  const name = LANGS.flatMap((lang) => textFor(lang).core.words.alerts).find((one) => text.startsWith(one));
  if (name === undefined || !/\p{Script=Han}/u.test(name)) return null;
  const request = readRequest(text.slice(name.length));
  return request && obey(request, context);
}

async function obey({ word, rest }: Request, context: Context): Promise<Reply[]> {
  if (word === "report") return openReport(rest, context);
  return inPrivate(await listOf(context), context.place, says(context).alerts.pointer);
}

/** Null for what goes on as a sentence: "alert customers within five minutes". */
function readRequest(args: string): Request | null {
  const typed = args.normalize("NFKC").trim();
  if (typed === "") return { word: "list", rest: "" };
  for (const [word, names] of LANGS.flatMap((lang) => Object.entries(textFor(lang).alerts.words))) {
    const name = names.find((one) => typed.toLowerCase().startsWith(one) && endsAt(typed, one));
    if (name === undefined) continue;
    const rest = typed.slice(name.length).replace(/^[\s:,，]+/u, "");
    if (word === "report") return { word, rest };
    if (rest === "") return { word: "list", rest };
  }
  return null;
}

const endsAt = (text: string, name: string): boolean =>
  /\p{Script=Han}$/u.test(name) || !/^[\p{L}\p{N}]/u.test(text.slice(name.length));

/** The open alerts of all teams that whoever asks may see. */
async function listOf(context: Context): Promise<Card> {
  const { records, me } = context;
  const byId = new Map((await records.list(teams)).map((team) => [team.id, team]));
  const all = (await records.list(alerts)).filter(
    (one) => one.state !== "closed" && maySee(one, byId.get(one.team), me.id),
  );
  const found = await Promise.all(all.toSorted(byUrgency).map((alert) => listed(alert, byId, context)));
  return alertsCard(says(context), found.flat(), context.team !== null);
}

async function listed(alert: Alert, byId: ReadonlyMap<string, Team>, { records }: Context): Promise<Listed[]> {
  const team = byId.get(alert.team);
  const kpi = alert.kpi === null ? null : await knownKpi(records, alert.kpi);
  return team ? [{ alert, kpi, team }] : [];
}

const byUrgency = (a: Alert, b: Alert): number =>
  b.grade - a.grade ||
  (a.dueBy ?? Number.POSITIVE_INFINITY) - (b.dueBy ?? Number.POSITIVE_INFINITY) ||
  a.raisedAt - b.raisedAt;
