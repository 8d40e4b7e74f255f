import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Typed } from "../../../core/fields.ts";
import { isAside } from "../../../core/rights.ts";
import { isDay } from "../../../core/time.ts";
import type { FieldErrors } from "../../../core/view.ts";
import { type Person, personOf } from "../../people/person.ts";
import { says } from "../access.ts";
import { alertFor, saved, show } from "./access.ts";
import { type Action, CAUSES, type CauseCode, isOpen, moved } from "./alert.ts";
import { firstValue } from "./episode.ts";
import { causeForm, MAX } from "./forms.ts";
import { proposeOnce } from "./repeated.ts";
import type { ShownAlert } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.alert.cause": async (id, context) => {
    const shown = await alertFor(id, context);
    if (!isOpen(shown.alert)) return show(shown, context);
    return [{ kind: "open", form: causeForm(says(context), shown, context.today) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.alert.cause.save": async (typed, id, context) => {
    const shown = await alertFor(id, context);
    const { alert, team } = shown;
    if (!isOpen(alert)) return show(shown, context);
    const read = readCause(typed, alert.grade > 1, context);
    if ("errors" in read) {
      return [{ kind: "reject", form: causeForm(says(context), shown, context.today, typed), errors: read.errors }];
    }
    const { me, now } = context;
    const owner = typed["owner"] ? await personOf(context.records, typed["owner"], context.org) : null;
    if (owner && isAside(owner)) {
      const t = says(context);
      const errors = { owner: t.roles.aside(owner.name) };
      return [{ kind: "reject", form: causeForm(t, shown, context.today, typed), errors }];
    }
    const action = actionOf(read, owner, shown, context);
    const cause = { code: read.code, text: read.text, by: me.id };
    const acked = alert.acked ?? { by: me.id, at: now };
    const state = action ? ("acting" as const) : ("acked" as const);
    const patch = { cause, action, acked, state, dueBy: null };
    const repeated = await proposeOnce(moved(alert, patch, { why: "cause", by: me.id, at: now }), team, context);
    return [...(await saved(repeated.alert, team, context)), ...repeated.sendings];
  },
};

interface Read {
  code: CauseCode;
  text: string;
  /** Both empty where nothing is to be done. */
  what: string;
  due: string;
}

function readCause(typed: Typed, needsAction: boolean, context: Context): Read | { errors: FieldErrors } {
  const { core, alerts } = says(context);
  const code = CAUSES.find((one) => one === typed["code"]);
  const [text = "", what = "", due = ""] = ["text", "action", "due"].map((name) => (typed[name] ?? "").trim());
  const acts = needsAction || what !== "";
  const errors: FieldErrors = {
    ...(!code && { code: core.notOffered }),
    ...(text === "" && { text: core.required }),
    ...(acts && what === "" && { action: core.required }),
    ...(acts && due === "" && { due: core.required }),
    ...(acts && due !== "" && !(isDay(due) && due >= context.today) && { due: alerts.cause.wrongDue }),
    ...(text.length > MAX.text && { text: core.tooLong(MAX.text) }),
    ...(what.length > MAX.text && { action: core.tooLong(MAX.text) }),
  };
  return code && Object.keys(errors).length === 0 ? { code, text, what, due } : { errors };
}

/** What is done, by whoever was picked or says so, with the number as it is before. */
function actionOf(
  { what, due }: Read,
  owner: Person | null,
  { alert, watched }: ShownAlert,
  { me }: Context,
): Action | null {
  if (what === "") return null;
  const before = watched?.standing?.series.at(-1)?.value ?? firstValue(alert);
  return { what, due, before, owner: owner?.id ?? me.id };
}
