import type { Sending } from "../../../core/reply.ts";
import type { Records } from "../../../core/work.ts";
import { neverArrived } from "../../../delivery/ledger.ts";
import { textFor } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { postOf } from "./announcing.ts";
import { openAppeals } from "./appeals.ts";
import { inCharge } from "./in-charge.ts";
import { unpostedCard } from "./lead-views.ts";
import { type Award, awards } from "./star.ts";

/** What those over wait for still: an announcement that the channel did not take, and questions without an answer. */
export async function unfinished(team: Team, records: Records): Promise<Sending[]> {
  const over = (await records.list(awards, { team: team.id })).filter(({ state }) => state === "closed");
  const each = over.map(async (award) => [
    ...(await unposted(award, team, records)),
    ...(await openAppeals(award, team, records)),
  ]);
  return (await Promise.all(each)).flat();
}

async function unposted(award: Award, team: Team, records: Records): Promise<Sending[]> {
  const post = postOf(award);
  const failed = await neverArrived(records, post);
  if (!failed) return [];
  return (await inCharge(team, records)).map(({ id, lang }): Sending => {
    const card = unpostedCard(textFor(lang), award.id, team.name, failed.reason);
    return { kind: "post", to: { person: id }, key: `star.unposted:${post}:${id}`, card, why: "star" };
  });
}
