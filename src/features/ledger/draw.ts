import { Refusal } from "../../core/errors.ts";
import type { Context } from "../../core/feature.ts";
import type { Job } from "../../core/job.ts";
import type { Subject } from "../../core/schedule.ts";
import { DAY } from "../../core/time.ts";
import type { Block, Card } from "../../core/view.ts";
import type { Records } from "../../core/work.ts";
import { deliveries, type Unreachable, unreachable } from "../../delivery/ledger.ts";
import { textFor } from "../../text/text.ts";
import { people, teams } from "../people/person.ts";
import { aboutWhom, namesOf } from "./about.ts";
import { comingTo } from "./coming.ts";
import type { Frame } from "./frame.ts";
import { type Entry, historyOf, stuckSince } from "./history.ts";
import type { Page } from "./page.ts";
import { nextCard, stuckCard, whyCard } from "./views.ts";

/** How far back and ahead the cards look, in days. */
export const DAYS = 7;
/** How far back they look for what needs an administrator, who may have been away. */
const STUCK_DAYS = 30;

/** The card of the page as it stands now; refuses what whoever acts may not see. */
export async function draw(page: Page, context: Context, jobs: readonly Job[], said?: Block): Promise<Card> {
  const { me, records, now } = context;
  const t = textFor(me.lang);
  if (page.shows === "stuck" && !me.admin) throw new Refusal(t.ledger.error.onlyAdmin);
  const about = await aboutWhom(page.about, context);
  const since = now - DAYS * DAY;
  const closed = me.admin ? await records.list(unreachable) : [];
  const stuck = me.admin ? await stuckSince(records, now - STUCK_DAYS * DAY) : [];
  const led = me.admin ? [] : (await records.list(teams)).filter(({ leads }) => leads.includes(me.id));
  const frame = (names: Frame["reader"]["names"]): Frame => ({
    ...{ page: { ...page, about: about.value }, about, may: { everybody: me.admin, led } },
    reader: { id: me.id, zone: me.zone, now, names, about: about.value.split(":")[1] ?? null },
    stuck: closed.length + stuck.length,
    ...(said !== undefined && { said }),
  });
  switch (page.shows) {
    case "why": {
      const entries = await historyOf(records, about.of, since);
      return whyCard(t, frame(await namesFor(entries, records)), entries, await carriersOf(entries, context));
    }
    case "next": {
      const coming = await comingTo(records, { jobs, of: about.of, now, days: DAYS });
      return nextCard(t, frame(await namesFor(coming, records)), coming);
    }
    case "stuck": {
      const of = await Promise.all(closed.map((one) => subjectOf(one, records)));
      const names = await namesFor([...stuck, ...of.map((to) => ({ to }))], records);
      return stuckCard(t, frame(names), closed, stuck);
    }
    default:
      return page.shows satisfies never;
  }
}

function namesFor(lines: readonly { to: Subject }[], records: Records): Promise<Map<string, string>> {
  return namesOf(
    records,
    lines.map(({ to }) => to),
  );
}

async function subjectOf({ of }: Unreachable, records: Records): Promise<Subject> {
  return (await records.get(people, of)) ? { person: of } : { team: of };
}

/** The titles of the messages that carried others of one's own. */
async function carriersOf(entries: readonly Entry[], { me, records }: Context): Promise<Map<string, string>> {
  const keys = entries.flatMap(({ into, to }) => (into && "person" in to && to.person === me.id ? [into] : []));
  const rows = await Promise.all([...new Set(keys)].map((key) => records.get(deliveries, key)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.card.title] as const] : [])));
}
