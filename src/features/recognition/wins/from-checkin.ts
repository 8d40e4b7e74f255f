import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import { mask } from "../../../core/mask.ts";
import type { Reply } from "../../../core/reply.ts";
import { type Answer, type CheckIn, checkIns } from "../../checkins/checkin.ts";
import { everybodyIn, type Person } from "../../people/person.ts";
import { ownGoals, says } from "../access.ts";
import { MOST } from "../named.ts";
import { tells } from "../tells.ts";
import { drawForm } from "../thanks/open.ts";
import { typedOf } from "../thanks/typed-of.ts";
import { winOf, wins } from "../win.ts";
import { MAX, winForm } from "./forms.ts";
import { showWin } from "./handlers.ts";

/** What somebody's own check-in is offered to be made of, in a form that begins with its words, without a customer's. */
export const presses: Record<string, PressHandler> = {
  "win.checkin": async (id, context) => {
    const checkIn = await context.records.get(checkIns, id);
    const t = says(context);
    if (checkIn?.person !== context.me.id || checkIn.said.kind === "skip") throw new Refusal(t.core.gone);
    const made = await context.records.get(wins, winOf(id));
    if (made) return showWin(made, context, "post");
    return open(checkIn, checkIn.said, context);
  },
};

async function open({ id, offer, team }: CheckIn, said: Answer, context: Context): Promise<Reply[]> {
  const t = says(context);
  if (offer === "thanks") {
    const typed = typedOf(await namedIn(said.praise, team, context), mask(said.praise));
    return [{ kind: "open", form: await drawForm(winOf(id), typed, context) }];
  }
  const what = mask(offer === "praise" ? said.praise : said.done).slice(0, MAX.what);
  const typed = { what, kind: offer === "praise" ? "praise" : "result", visibility: "team" };
  return [{ kind: "open", form: winForm(t, winOf(id), await ownGoals(context), typed) }];
}

/** Colleagues of the team whose names stand in what was said. */
async function namedIn(words: string, team: string, { records, me }: Context): Promise<Person[]> {
  const all = await everybodyIn(team, records);
  return all.filter(({ id, name }) => id !== me.id && tells(words, name)).slice(0, MOST);
}
