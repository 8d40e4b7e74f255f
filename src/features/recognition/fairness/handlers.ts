import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Job } from "../../../core/job.ts";
import { LANGS } from "../../../core/lang.ts";
import type { Reply, Sending } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { people, type Team, teams } from "../../people/person.ts";
import { inPrivate, ledTeam, ownLedTeam, says } from "../access.ts";
import { MONTHLY } from "../schedules.ts";
import { gather } from "./gather.ts";
import { fairnessCard, noRankingCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "shout.fairness": async (id, context) => {
    const team = await ledTeam(id, context);
    return [{ kind: "update", card: await draw(team, context) }];
  },
};

/** `team fairness` and requests for a ranking; null for anything else. */
export async function toldFairness(text: string, context: Context): Promise<Reply[] | null> {
  const patterns = LANGS.map((lang) => textFor(lang).recognition.patterns);
  const said = text.normalize("NFKC").trim();
  if (patterns.some(({ fairness }) => fairness.test(said))) {
    return inPrivate(await draw(await ownLedTeam(context), context), context);
  }
  if (!patterns.some(({ ranking }) => ranking.test(said))) return null;
  const { coach, me, today } = context;
  // "Lift our ranking from 8 to 5 by June" is a goal.
  if (coach.review({ text, lang: me.lang, today }).kind === "goal") return null;
  return [{ kind: "whisper", card: noRankingCard(says(context)) }];
}

async function draw(team: Team, context: Context) {
  return fairnessCard(says(context), team, await gather(team, context.now, context.records));
}

/** A note to a lead about each team that they lead. */
export const monthlyJob: Job = {
  ...MONTHLY,
  about: "person",

  plan: async (id, { now, day, records }) => {
    const lead = await records.get(people, id);
    if (!lead) return { nothing: null };
    const led = (await records.list(teams)).filter(({ leads }) => leads.includes(id));
    const send = await Promise.all(
      led.map(async (team): Promise<Sending> => {
        const card = fairnessCard(textFor(lead.lang), team, await gather(team, now, records));
        const key = `recognition.monthly:${id}:${team.id}:${day}`;
        return { kind: "post", to: { person: id }, key, card, why: "recognition.monthly" };
      }),
    );
    return send.length > 0 ? { send } : { nothing: null };
  },
};
