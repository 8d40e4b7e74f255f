import type { Context } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Block, text } from "../../../core/view.ts";
import { goals } from "../../goals/goal.ts";
import { peopleOf } from "../../people/person.ts";
import { inPrivate, says } from "../access.ts";
import { type Win, wins } from "../win.ts";
import { asFile } from "./as-file.ts";
import { beginOf, type Period } from "./periods.ts";
import { mineCard, textCard } from "./views.ts";

/** What is one's own: logged by whomever, and thanks; newest first. */
export async function ownWins(period: Period, { me, today, records }: Context): Promise<Win[]> {
  const from = beginOf(period, today);
  const all = (await records.list(wins)).filter(({ whose, day }) => whose.includes(me.id) && day >= from);
  return all.toSorted((a, b) => b.at - a.at);
}

export async function showMine(period: Period, context: Context, kind: "update" | "post"): Promise<Reply[]> {
  const from = beginOf(period, context.today);
  const card = mineCard(says(context), await ownWins(period, context), period, from);
  return kind === "update" ? [{ kind, card }] : inPrivate(card, context);
}

export async function showText(period: Period, context: Context): Promise<Reply[]> {
  const all = await ownWins(period, context);
  const writers = await peopleOf(context.records, [...new Set(all.map(({ by }) => by))]);
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  return [{ kind: "update", card: textCard(says(context), all, names, period) }];
}

/** The same to take along as a file. */
export async function handMine(period: Period, context: Context): Promise<Reply[]> {
  const { records, today } = context;
  const all = await ownWins(period, context);
  if (all.length === 0) return showMine(period, context, "post");
  const t = says(context);
  const writers = await peopleOf(records, [...new Set(all.map(({ by }) => by))]);
  const known = await Promise.all(
    [...new Set(all.flatMap(({ goal }) => goal ?? []))].map((id) => records.get(goals, id)),
  );
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  const about = new Map(known.flatMap((goal) => (goal ? [[goal.id, goal.what || goal.sentence] as const] : [])));
  return [{ kind: "file", name: t.recognition.mine.file(beginOf(period, today)), text: asFile(t, all, names, about) }];
}

/** How many came together this month, for one's home page; nothing where there are none. */
export async function ownMonth(context: Context): Promise<Block[]> {
  const all = await ownWins("month", context);
  if (all.length === 0) return [];
  const { mine } = says(context).recognition;
  const thanks = all.filter((win) => win.thanks).length;
  return [text({ bold: mine.open }), text(mine.count(all.length - thanks, thanks))];
}
