import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import type { Reply } from "../../../core/reply.ts";
import { goals } from "../../goals/goal.ts";
import { aim, needTeam, says, teamHere } from "../access.ts";
import { understoodCard } from "../ask-views.ts";
import type { Others } from "../digest/besides.ts";
import { today } from "../digest/handlers.ts";
import { kpisOwnBy } from "../own/own.ts";
import { readLog } from "../parse.ts";
import { openLog, sheetOf, showKpi } from "../show.ts";
import { askedFor } from "./asked.ts";
import { readSentence } from "./read.ts";

/** Shows the KPI that a sentence asks for by its name, or how all of them stand; null where it asks for none. */
export async function askedKpi(text: string, others: Others, context: Context): Promise<Reply[] | null> {
  const { records, me, team: here } = context;
  // While a goal is drafted the name of a measure answers its question.
  const drafts = (await records.list(goals, { owner: me.id })).some(({ state }) => state === "draft");
  const asked = askedFor(text, await kpisOwnBy(records, here), !drafts);
  if (asked === null) return null;
  const team = await teamHere(context);
  return asked === "all" ? today(needTeam(team, context), others, context) : showKpi("whisper", asked, team, context);
}

/** Shows what a sentence tells of a number before anything is saved; null where it tells of none. */
export async function toldReading(text: string, context: Context): Promise<Reply[] | null> {
  const understood = readSentence(text, await kpisOwnBy(context.records, context.team), context.today);
  if (understood === null) return null;
  const { kpi, value, n, period, end } = understood;
  const team = needTeam(await teamHere(context), context);
  const sheet = await sheetOf(kpi, team, "line", context);
  const source = sheet.series.at(-1)?.source ?? kpi.source;
  const typed: Typed = { value, period, end, source, ...(n !== null && { n }) };
  const read = readLog(typed, sheet, context.coach);
  // What cannot be saved like this is mended where there is room to say so.
  if ("troubles" in read) return openLog(kpi, team, "line", context, typed);
  const held = { form: "log" as const, about: aim(team, kpi.key), typed, sure: false };
  return [{ kind: "whisper", card: understoodCard(says(context), kpi, team.name, read.said, held) }];
}
