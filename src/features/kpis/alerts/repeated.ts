import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { DAY } from "../../../core/time.ts";
import { buttons, type Card, card, text } from "../../../core/view.ts";
import type { Draft } from "../../../core/work.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { peopleOf, type Team } from "../../people/person.ts";
import { knownKpi } from "../own/own.ts";
import { type Alert, alerts } from "./alert.ts";
import { subjectOf } from "./words.ts";

/** So often in so long a time the same cause is worth a goal. */
const TIMES = 3;
const WITHIN = 90 * DAY;

/** Proposes to the leads to get rid of a cause that comes again and again, once for each three times. */
export async function proposeOnce(
  alert: Draft<Alert>,
  team: Team,
  context: Context,
): Promise<{ alert: Draft<Alert>; sendings: Sending[] }> {
  const { records, now } = context;
  const code = alert.cause?.code;
  const others = (await records.list(alerts, { team: team.id })).filter(
    ({ id, cause, raisedAt }) => id !== alert.id && cause?.code === code && now - raisedAt <= WITHIN,
  );
  const proposed = Math.max(0, ...others.filter((one) => one.proposed).map(({ raisedAt }) => raisedAt));
  const since = others.filter(({ raisedAt }) => raisedAt > proposed);
  if (code === undefined || alert.proposed || since.length + 1 < TIMES) return { alert, sendings: [] };
  const kpi = alert.kpi === null ? null : await knownKpi(records, alert.kpi);
  const same = since.every((one) => one.kpi === alert.kpi);
  const sendings = (await peopleOf(records, team.leads)).map((lead): Sending => {
    const t = textFor(lead.lang);
    const what = same ? subjectOf(t, { alert, kpi }) : team.name;
    const shown = repeatedCard(t, what, since.length + 1, t.alerts.cause.codes[code], {
      draft: context.newId(),
      team: team.id,
    });
    const key = `kpis.alert.again:${alert.id}:${lead.id}`;
    return { kind: "post", to: { person: lead.id }, key, card: shown, why: "kpis.alert.again" };
  });
  return { alert: { ...alert, proposed: true }, sendings };
}

/** @param leads the draft that may come of it, and the team that an idea would go to */
export function repeatedCard(
  t: Text,
  what: string,
  times: number,
  cause: string,
  { draft, team }: { draft: string; team: string },
): Card {
  const { repeated } = t.alerts;
  const problem = repeated.problem(what, times, cause);
  return card(
    repeated.title(times, cause),
    { kind: "quote", text: problem },
    text(repeated.intro),
    // The ways from a problem to a goal and to an idea, which other features lead; each carries where to start.
    buttons(
      { label: repeated.goal, action: "goal.way.begin", value: `problem ${draft} ${problem}`, look: "primary" },
      { label: repeated.idea, action: "idea.solve", value: `${team} ${problem}` },
    ),
  );
}
