import { endOfDay } from "../../../../calendar/zone.ts";
import { Refusal } from "../../../../core/errors.ts";
import type { Context, PressHandler } from "../../../../core/feature.ts";
import type { Reply } from "../../../../core/reply.ts";
import { type Day, dayIn } from "../../../../core/time.ts";
import { type Card, card } from "../../../../core/view.ts";
import { textFor } from "../../../../text/text.ts";
import { isLead, type Team } from "../../../people/person.ts";
import { readAim, says } from "../../access.ts";
import type { Digest } from "../digest.ts";
import { gather } from "../gather.ts";
import { draftComment, type Told, toldOf } from "./comment.ts";
import { commentCard, wordCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.digest.words": async (value, context) => {
    const { team, day, digest, told, print } = await numbersOf(value, context);
    const t = says(context);
    const drafted = digest && context.model ? await draftComment(textFor(team.lang), digest, told, context) : null;
    if (!drafted) throw new Refusal(t.drafts.digest.none);
    return [{ kind: "update", card: commentCard(t, { team, day, print }, drafted, told) }];
  },

  "kpi.digest.words.take": async (value, context) => {
    const [head = "", said = ""] = value.split("\n");
    const [id = "", on, print, by] = head.split(" ");
    const { team, day, ...now } = await numbersOf(id, context);
    const t = says(context);
    if (said === "" || on !== day || print !== now.print) throw new Refusal(t.drafts.changed);
    const who = { name: context.me.name, byModel: by === "model" };
    const word = wordCard(textFor(team.lang), { team, day }, said, who);
    return [{ kind: "update", card: card(t.drafts.digest.done(team.name)) }, ...sent(word, team, day)];
  },

  "kpi.digest.words.keep": async (_value, context) => [
    { kind: "update", card: card(says(context).drafts.digest.kept) },
  ],
};

/** One word a day: another one stands in the place of the first. */
function sent(word: Card, team: Team, day: Day): Reply[] {
  const key = `kpis.words:${team.id}:${day}`;
  const until = endOfDay(day, team.zone);
  return [
    { kind: "post", to: { team: team.id }, key, card: word, why: "kpis.words", until },
    { kind: "redraw", key, card: word },
  ];
}

interface Numbers {
  team: Team;
  day: Day;
  digest: Digest | null;
  told: Told;
  print: string;
}

/** The team's numbers as they are now, for whoever leads it. */
async function numbersOf(value: string, context: Context): Promise<Numbers> {
  const { team } = await readAim(value, context);
  const { records, now, me, seal } = context;
  if (!team || !isLead(team, me.id)) throw new Refusal(says(context).people.team.onlyLead);
  const day = dayIn(team.zone, now);
  const digest = await gather(team.id, day, records);
  const told = await toldOf(textFor(team.lang), digest ?? { off: [], well: [], others: [] }, context);
  return { team, day, digest, told, print: seal([...told.lines.values()].join("\n")).slice(0, 16) };
}
