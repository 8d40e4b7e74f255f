import type { Context } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { type Goal, goals } from "../goals/goal.ts";
import { people, type Team } from "../people/person.ts";
import { winOf, wins } from "../recognition/win.ts";
import { ahead, checkingOf, says } from "./access.ts";
import { type Blocker, type CheckIn, checkInId, checkIns, openBlocker } from "./checkin.ts";
import { type Own, ownCard } from "./views.ts";

/** What somebody checked in with, for themselves. */
export async function ownOf(checkIn: CheckIn, team: Team, context: Context): Promise<Own> {
  const { records, me, today } = context;
  const said = checkIn.said.kind === "answer" ? checkIn.said.progress : [];
  const found = await Promise.all(said.map(({ goal }) => records.get(goals, goal)));
  const open = await openBlocker(records, me.id, checkIn.team);
  const [checking] = await checkingOf(records, [team.id]);
  const dates = checking ? await ahead(checking, context) : null;
  const next = dates?.evening && checkIn.day === today ? { ...checkIn, day: dates.next, slot: 1 } : null;
  const given = next && (await records.get(checkIns, checkInId(me.id, next)));
  return {
    ...{ checkIn, team, today },
    goals: found.filter((goal): goal is Goal => goal?.owner === me.id),
    helpers: await helpersOf(open, context),
    nextDay: given ? null : (next?.day ?? null),
    offer: await offered(checkIn, context),
  };
}

export async function showOwn(checkIn: CheckIn, team: Team, context: Context, edited = false): Promise<Reply[]> {
  const card = ownCard(says(context), await ownOf(checkIn, team, context), edited);
  // A card that stands in a channel is everybody's and stays as it is.
  return [{ kind: context.place.kind === "channel" ? "whisper" : "update", card }];
}

/** What the answer may still be made of: nothing once it is a win or thanks, or the writer has said no. */
async function offered({ id, offer, said }: CheckIn, { records }: Context): Promise<Own["offer"]> {
  if (!offer || offer === "declined" || said.kind === "skip") return null;
  if ((offer === "win" ? said.done : said.praise) === "") return null;
  return (await records.get(wins, winOf(id))) ? null : offer;
}

async function helpersOf(open: Blocker | undefined, { records }: Context): Promise<Own["helpers"]> {
  const asked = await Promise.all(
    (open?.asked ?? []).map(async ({ helper, answer }) => ({
      name: (await records.get(people, helper))?.name,
      answer,
    })),
  );
  return asked.flatMap(({ name, answer }) => (name === undefined || answer === "suggested" ? [] : [{ name, answer }]));
}
