import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { isAside } from "../../../core/rights.ts";
import { addDays, type Day, daysBetween, isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import type { Records } from "../../../core/work.ts";
import { readingsOf } from "../../kpis/kpi.ts";
import { type Person, people, personOf, type Team } from "../../people/person.ts";
import { type Review, reviews } from "../../reviews/review.ts";
import { ownTeam, says } from "../access.ts";
import { agreeing } from "../retro/agree.ts";
import type { Retro } from "../retro/retro.ts";
import { type Action, type Effect, isUnderWay, type Plan } from "./action.ts";
import { MAX } from "./forms.ts";
import { changeableAction } from "./shown.ts";

/** After so many days there is usually something to see, and something done. */
const LOOK_AFTER = 21;
const DUE_AFTER = 7;
/** Nobody remembers for longer what a look was about. */
const LONGEST = 365;

/** What is planned: a team's action, one that a retro or a review agrees on, or another plan for one that there is. */
export type Aim =
  | { kind: "hand"; team: Team }
  | { kind: "retro"; team: Team; retro: Retro; answer: string; text: string }
  | { kind: "review"; team: Team; review: Review }
  | { kind: "replan"; team: Team; action: Action };

/** Reads what a form carries: `hand team`, `retro id answer`, `review id` or `replan action`. Refuses whoever may not. */
export async function aimOf(state: string, context: Context): Promise<Aim> {
  const [kind, id = "", answer = ""] = state.split(" ");
  if (kind === "hand") return { kind, team: (await ownTeam(id, context)).team };
  if (kind === "retro") return { kind, answer, ...(await agreeing(id, answer, context)) };
  if (kind === "review") return { kind, ...(await ownReview(id, context)) };
  if (kind !== "replan") throw new Refusal(says(context).core.gone);
  const found = await changeableAction(id, context);
  if (!isUnderWay(found.action)) throw new Refusal(says(context).actions.error.over);
  return { kind, ...found };
}

async function ownReview(id: string, context: Context): Promise<{ review: Review; team: Team }> {
  const review = await context.records.get(reviews, id);
  if (!review) throw new Refusal(says(context).core.gone);
  return { review, team: (await ownTeam(review.team, context)).team };
}

/** What stands in the form at first. */
export async function typedOf(aim: Aim, today: Day, { records, me }: Context): Promise<Typed> {
  const planned = aim.kind === "replan" ? aim.action : null;
  const owner = await records.get(people, planned?.owner ?? me.id);
  return {
    text: planned?.text ?? (aim.kind === "retro" ? [...aim.text].slice(0, MAX.text).join("") : ""),
    owner: (owner && accountIn(owner, aim.team)) ?? "",
    due: addDays(today, DUE_AFTER),
    kpi: planned?.effect.kpi ?? "",
    words: planned?.effect.words ?? "",
    look: addDays(today, LOOK_AFTER),
  };
}

/** As the team's own platform knows somebody. */
function accountIn({ accounts }: Person, { channel }: Team): string | undefined {
  const home = channel.slice(0, channel.lastIndexOf(":"));
  return accounts.find((one) => one.slice(0, one.lastIndexOf(":")) === home) ?? accounts[0];
}

/** What the fields say; or a sentence beside each that can not be taken as it is. */
export async function readPlan(
  typed: Typed,
  aim: Aim,
  today: Day,
  context: Context,
): Promise<{ plan: Plan } | { errors: FieldErrors }> {
  const { error } = says(context).actions;
  const { records, org } = context;
  const { owner: account = "", due = "", look = "", kpi = "" } = typed;
  const [text, words] = [(typed["text"] ?? "").trim(), (typed["words"] ?? "").trim()];
  const owner = account === "" ? null : await personOf(records, account, org);
  const rightLook = isDay(look) && look >= due && look > today && daysBetween(today, look) <= LONGEST;
  const errors = {
    ...(text === "" && { text: error.words }),
    ...(!owner?.teams.includes(aim.team.id) && { owner: error.owner }),
    ...(owner && isAside(owner) && { owner: says(context).roles.aside(owner.name) }),
    ...((!isDay(due) || due < today) && { due: error.due }),
    ...(!rightLook && { look: error.look }),
    ...(kpi === "" && words === "" && { words: error.shows }),
  };
  if (!owner || Object.keys(errors).length > 0) return { errors };
  return { plan: { text, owner: owner.id, due, effect: await effectOf(aim.team.id, kpi, words, look, records) } };
}

async function effectOf(team: string, key: string, words: string, look: Day, records: Records): Promise<Effect> {
  const last = key === "" ? undefined : (await readingsOf(records, team, key)).at(-1);
  const none = { gauge: null, period: null, before: null };
  const shows = last ? { gauge: last.gauge, period: last.period, before: last.value } : none;
  return { kpi: key || null, words, look, ...shows };
}
