import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { card, text } from "../../../core/view.ts";
import { neverArrived } from "../../../delivery/ledger.ts";
import { says } from "../access.ts";
import { needUnpaused } from "../teams.ts";
import type { Consent } from "../win.ts";
import { runningOf } from "./access.ts";
import { announceAgain, postOf } from "./announcing.ts";
import { closeIfReady, drawConsent } from "./closing.ts";
import { chargedStar } from "./in-charge.ts";
import { awards, noted } from "./star.ts";

export const presses: Record<string, PressHandler> = {
  "star.yes": async (id, context) => consent(id, "share", context),
  "star.no": async (id, context) => consent(id, "private", context),

  "star.again": async (id, context) => {
    const { award, team } = await chargedStar(id, context);
    const { star } = says(context);
    const failed = award.state === "closed" && (await neverArrived(context.records, postOf(award)));
    if (!failed) throw new Refusal(star.error.over);
    await needUnpaused(team, context);
    const told = await announceAgain(award, team, context.records);
    const said = card(star.title(team.name), text(told.length > 0 ? star.again.sent : star.again.nobody, "good"));
    return [{ kind: "update", card: said }, ...told];
  },
};

/** Takes the answer of somebody chosen. It can be changed until everything is announced. */
async function consent(id: string, said: Consent, context: Context): Promise<Reply[]> {
  const { records, me, now } = context;
  const { award, team } = await runningOf(id, context);
  const { error } = says(context).star;
  if (!award.chosen.some(({ person }) => person === me.id)) throw new Refusal(error.notChosen);
  if (award.state !== "decided") throw new Refusal(error.over);
  const chosen = award.chosen.map((one) => (one.person === me.id ? { ...one, consent: said } : one));
  const saved = records.put(awards, noted({ ...award, chosen }, now, me.id, "consented"));
  const shown = await drawConsent(saved, team, me.id, records);
  const redrawn: Reply[] = shown ? [{ kind: "update", card: shown }] : [];
  return [...redrawn, ...(await closeIfReady(saved, team, now, records))];
}
