import type { Command, Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { card, text } from "../../../core/view.ts";
import { deliveries } from "../../../delivery/ledger.ts";
import { accounts, isGone, people, type Team, teams } from "../../people/person.ts";
import { says } from "../access.ts";
import { redrawPost } from "../shoutouts/announce.ts";
import { faceOf } from "../shoutouts/face.ts";
import { whyNot } from "../shoutouts/second.ts";
import { waysOf } from "../teams.ts";
import { wins } from "../win.ts";
import { leftToday } from "./give.ts";
import { openThanks } from "./open.ts";
import { reactedCard } from "./views.ts";

/**
 * Somebody has reacted to a message: `args` is the emoji, and behind it the message where it is Beacon's own. Whose it
 * is stands in the mentions. Only the team's emoji for thanks means anything.
 */
export const reacted: Command = {
  word: "reacted",
  hidden: true,
  run: async (args, context) => {
    const [emoji = "", own] = args.split(" ");
    const team = context.team === null ? undefined : await context.records.get(teams, context.team);
    if (!team || (await waysOf(context.records, team.id)).emoji !== emoji) return [];
    return own === undefined ? askWhatFor(emoji, context) : join(own, team, context);
  },
};

export const presses: Record<string, PressHandler> = {
  "thanks.for": async (id, context) => {
    const person = await context.records.get(people, id);
    return openThanks(person ? [person] : [], "", context);
  },
};

/** Thanks need a reason, which is asked for in private: once a day for each colleague, however many reactions there are. */
async function askWhatFor(emoji: string, context: Context): Promise<Reply[]> {
  const { records, me, today, mentions = [] } = context;
  const known = await records.get(accounts, mentions[0]?.account ?? "");
  const person = known && (await records.get(people, known.of));
  if (!person || person.id === me.id || (await isGone(person, context))) return [];
  const t = says(context);
  const { count, of } = await leftToday(context);
  const to = { person: me.id };
  if (count === 0) {
    const none = card(t.recognition.thanks.noneLeft, text(t.recognition.error.allowance(count, of)));
    return [{ kind: "post", to, key: `thanks.none:${me.id}:${today}`, card: none, why: "thanks" }];
  }
  const key = `thanks.reacted:${me.id}:${person.id}:${today}`;
  return [{ kind: "post", to, key, card: reactedCard(t, person, emoji), why: "thanks" }];
}

/** A reaction to an announcement of one win is a "me too". */
async function join(message: string, team: Team, context: Context): Promise<Reply[]> {
  const { records, me } = context;
  const sent = (await records.list(deliveries, { of: team.id })).find(({ ref }) => ref?.endsWith(`/${message}`));
  const all = sent ? (await records.list(wins, { team: team.id })).filter(({ post }) => post === sent.id) : [];
  const [win, other] = all;
  if (!sent || !win || other || whyNot(win, context) !== null || !(await faceOf(win, records))) return [];
  records.put(wins, { ...win, seconds: [...win.seconds, me.id] });
  return [await redrawPost(sent.id, team, records)];
}
