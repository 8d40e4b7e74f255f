import type { Context } from "../../core/feature.ts";
import type { Typed } from "../../core/fields.ts";
import { LANGS } from "../../core/lang.ts";
import { isDay } from "../../core/time.ts";
import type { FieldErrors } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { type Person, personOf } from "../people/person.ts";
import { isReachable, says } from "./access.ts";
import { type Answer, BLOCKER_KINDS, type BlockerKind, type Obstacle } from "./checkin.ts";
import type { Sheet } from "./sheet.ts";

const LEVELS = [1, 2, 3, 4, 5];

/** What the fields say; or a sentence beside each that can not be taken as it is. */
export async function readAnswer(
  typed: Typed,
  sheet: Sheet,
  context: Context,
): Promise<{ answer: Answer } | { errors: FieldErrors }> {
  const progress = readProgress(typed, sheet);
  const obstacle = await readObstacle(typed, context);
  const errors = { ...numberErrors(progress, context), ...("errors" in obstacle ? obstacle.errors : {}) };
  if (Object.keys(errors).length > 0 || "errors" in obstacle) return { errors };
  const answer: Answer = {
    kind: "answer",
    ...{ progress, done: words(typed["done"]), next: words(typed["next"]), obstacle: obstacle.obstacle },
    confidence: LEVELS.find((level) => String(level) === typed["confidence"]) ?? null,
    ticked: sheet.practice.selfCheck.filter((_, at) => (typed["ticks"] ?? "").split(",").includes(String(at))),
    ...{ shift: sheet.practice.shifts[Number(typed["shift"] || "-1")] ?? "", praise: words(typed["praise"]) },
  };
  return saysSomething(answer) ? { answer } : { errors: { done: says(context).checkins.error.nothing } };
}

/** One field's words. An empty obstacle or goal is nothing said, in any language's way of saying so. */
const words = (typed: string | undefined): string => (typed ?? "").trim();

function readProgress(typed: Typed, { goals }: Sheet): Answer["progress"] {
  const same = LANGS.flatMap((lang) => textFor(lang).checkins.form.noChange);
  const said = goals.map(({ id }) => ({ goal: id, said: words(typed[`goal.${id}`]) }));
  return said.filter((one) => one.said !== "" && !same.includes(one.said.toLowerCase()));
}

/** What begins with a digit is taken as it is: some figures, such as 711, are names to the coach. */
function numberErrors(progress: Answer["progress"], context: Context): FieldErrors {
  const without = progress.filter(({ said }) => !/^\p{N}/u.test(said) && context.coach.measure(said) === null);
  return Object.fromEntries(without.map(({ goal }) => [`goal.${goal}`, says(context).checkins.error.number]));
}

async function readObstacle(
  typed: Typed,
  context: Context,
): Promise<{ obstacle: Obstacle | null } | { errors: FieldErrors }> {
  const { error } = says(context).checkins;
  const text = words(typed["obstacle"]);
  const kind = BLOCKER_KINDS.find((one) => one === typed["kind"]) ?? null;
  const account = typed["helper"] ?? "";
  // A day alone says nothing: the form shows today's.
  if (text === "") return kind || account ? { errors: { obstacle: error.textFirst } } : { obstacle: null };
  const since = typed["since"] || context.today;
  if (!isDay(since) || since > context.today) return { errors: { since: error.since } };
  if (account === "") return { obstacle: { ...{ text, kind, since }, helper: null } };
  const helper = await reachable(account, context);
  return typeof helper === "string" ? { errors: { helper } } : { obstacle: obstacleWith(text, kind, since, helper) };
}

const obstacleWith = (text: string, kind: BlockerKind | null, since: string, { id }: Person): Obstacle => ({
  ...{ text, kind, since },
  helper: id,
});

/** A colleague who can be asked; or the sentence that says why not. */
export async function reachable(account: string, context: Context): Promise<Person | string> {
  const { error } = says(context).checkins;
  const person = await personOf(context.records, account, context.org);
  if (!person) return error.notHere;
  if (person.id === context.me.id) return error.yourself;
  return (await isReachable(person, context.records)) ? person : error.unreachable(person.name);
}

const saysSomething = ({ progress, done, next, obstacle, ticked, praise, confidence }: Answer): boolean =>
  progress.length > 0 ||
  ticked.length > 0 ||
  obstacle !== null ||
  confidence !== null ||
  `${done}${next}${praise}` !== "";
