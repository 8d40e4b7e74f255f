import type { Errand, ErrandContext, Fetched } from "../../../core/errand.ts";
import { pointAt } from "../../../core/pointer.ts";
import type { Sending } from "../../../core/reply.ts";
import { dayIn } from "../../../core/time.ts";
import type { Records } from "../../../core/work.ts";
import { brief } from "../../../text/format.ts";
import { textFor } from "../../../text/text.ts";
import { hasLeft, type Person, people, peopleOf, type Team, teams } from "../../people/person.ts";
import { newFinder } from "../doors/find.ts";
import { newBatch, type Told, take } from "../doors/take.ts";
import { whyInWords } from "../doors/why.ts";
import { knownKpi } from "../own/own.ts";
import { endOver, type Pull, type PullTrouble, pulls } from "./pull.ts";
import { failedCard } from "./views.ts";

/** How many addresses are asked at once: each may take ten seconds, and all shall be through before the next minute. */
const AT_ONCE = 16;
/** How much is shown of what came. */
const LETTERS = 40;

/** Fetches what is due. */
export const pullErrand: Errand = {
  name: "kpis.pull",
  run: async (context) => {
    const due = await context.read(async (records) => (await records.list(pulls)).filter((pull) => pull.due !== null));
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const some = due.slice(at, at + AT_ONCE);
      await Promise.all(
        some.map(async (pull) => {
          const fetched = await context.fetchJson(pull.url);
          await context.finish((records) => settle(pull, fetched, context, records));
        }),
      );
    }
  },
};

/** Takes the number in, or tells the owner why it cannot be: once, until it works again. */
async function settle(
  asked: Pull,
  fetched: Fetched,
  context: ErrandContext,
  records: Records,
): Promise<readonly Sending[]> {
  const pull = await records.get(pulls, asked.id);
  // Changed or taken back while it was fetched: what came is not what is wanted now.
  if (!pull || pull.due === null || pull.url !== asked.url || pull.pointer !== asked.pointer) return [];
  const { now } = context;
  const trouble = "trouble" in fetched ? asTrouble(fetched) : await bring(pull, fetched.json, context, records);
  if (trouble === null) return [];
  records.put(pulls, { ...pull, due: null, trouble: { ...trouble, since: pull.trouble?.since ?? now } });
  if (pull.trouble !== null) return [];
  const team = await records.get(teams, pull.team);
  const kpi = await knownKpi(records, pull.kpi);
  if (!team || !kpi) return [];
  return (await mindersOf(pull, team, records)).map(({ id, lang }): Sending => {
    const card = failedCard(textFor(lang), { pull, kpi, team: team.name, trouble });
    const key = `kpis.pull:${pull.id}:${now}${id === pull.owner ? "" : `:${id}`}`;
    return { kind: "post", to: { person: id }, key, card, why: "kpis.pull" };
  });
}

/** Whoever has set the address up; its team's leads once that person has left. */
async function mindersOf(pull: Pull, team: Team, records: Records): Promise<Person[]> {
  const owner = await records.get(people, pull.owner);
  const here = owner && !(await hasLeft(owner, team.id, records));
  return here ? [owner] : peopleOf(records, team.leads);
}

function asTrouble({ trouble: kind, status }: Exclude<Fetched, { json: unknown }>): PullTrouble {
  return { kind, ...(status !== undefined && { status }) };
}

/** Null when the number was taken, or was there already. */
async function bring(
  pull: Pull,
  json: unknown,
  { now, coach }: ErrandContext,
  records: Records,
): Promise<PullTrouble | null> {
  const found = pointAt(json, pull.pointer);
  if (found === undefined) return { kind: "pointer" };
  if (typeof found !== "number" && typeof found !== "string") return { kind: "value" };
  const team = await records.get(teams, pull.team);
  const owner = await records.get(people, pull.owner);
  if (!team) return { kind: "value" };
  const date = endOver(pull.period, dayIn(team.zone, now));
  const told: Told = {
    kpi: pull.kpi,
    team: "",
    period: pull.period,
    date,
    value: String(found),
    n: "",
    source: "",
    note: "",
    sure: "",
  };
  const door = {
    find: newFinder([team]),
    team,
    today: () => dayIn(team.zone, now),
    by: pull.id,
    now,
    coach,
    repeats: true,
  };
  const outcome = await take(told, door, newBatch(), records);
  if (!("taken" in outcome)) {
    const said = whyInWords(textFor(owner?.lang ?? "en"), outcome, "address");
    return { kind: "refused", came: brief(String(found), LETTERS), said };
  }
  records.put(pulls, { ...pull, due: null, last: date, trouble: null });
  return null;
}
