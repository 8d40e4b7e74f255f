import type { Context } from "../../../core/feature.ts";
import type { Reply, Sending } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { type Team, teams } from "../../people/person.ts";
import { seen } from "../access.ts";
import { pauseOn, waysOf } from "../teams.ts";
import { type Win, wins } from "../win.ts";
import { faceOf, facesOf } from "./face.ts";
import { postCard } from "./post-card.ts";

/** How many lines one announcement has. */
export const LINES = 10;

/** What a change of a win means for the others: its announcement is drawn anew, or it is announced now. */
export async function follow(win: Win, context: Pick<Context, "records" | "now">): Promise<Reply[]> {
  const team = win.team === null ? undefined : await context.records.get(teams, win.team);
  if (!win.post || !team) return announceIfReady(win, context);
  return [await redrawPost(win.post, team, context.records)];
}

/** Announces thanks that need no lead, as soon as everybody thanked has answered. */
async function announceIfReady(win: Win, { records, now }: Pick<Context, "records" | "now">): Promise<Reply[]> {
  const team = win.team === null ? undefined : await records.get(teams, win.team);
  if (!team || !win.thanks || win.stage !== "waiting") return [];
  const ways = await waysOf(records, team.id);
  const open = Object.values(win.consent).includes("asked");
  if (!ways.automatic || open || pauseOn(ways, dayIn(team.zone, now))) return [];
  const face = await faceOf(win, records);
  return face ? [await announce([face], team, postKey(win), records)] : [];
}

/** The key of a win's announcement of its own. A win is announced once at a time, and anew where that was refused. */
export const postKey = ({ id, rev }: Win): string => `win-post:${id}:${rev}`;

/** The message that shows these to the team, each of them noted as announced by it. */
export async function announce(faces: readonly Win[], team: Team, key: string, records: Records): Promise<Sending> {
  for (const face of faces) {
    const win = await records.get(wins, face.id);
    if (win) records.put(wins, { ...win, stage: "posted", post: key });
  }
  return { kind: "post", to: { team: team.id }, key, card: await drawPost(faces, team, records), why: "win-post" };
}

/** The announcement as it is to look now; drawn anew where somebody said "me too". */
export async function redrawPost(key: string, team: Team, records: Records): Promise<Reply> {
  const all = (await records.list(wins, { team: team.id })).filter(({ post }) => post === key);
  return { kind: "redraw", key, card: await drawPost(await facesOf(all, records), team, records) };
}

async function drawPost(faces: readonly Win[], team: Team, records: Records) {
  const all = await Promise.all(faces.map(async (win) => ({ win, shown: await seen(win, { records }) })));
  return postCard(textFor(team.lang), all);
}
