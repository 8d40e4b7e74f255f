import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { addDays } from "../../../core/time.ts";
import { buttons } from "../../../core/view.ts";
import { says } from "../access.ts";
import { alertFor, saved, show } from "./access.ts";
import { type Move, moved, type State } from "./alert.ts";
import { alertCard } from "./card.ts";
import { mayAsk } from "./causes/draft.ts";
import { causesButton, offerCard } from "./causes/views.ts";
import { firstValue } from "./episode.ts";
import { closeForm, MAX } from "./forms.ts";
import { listButton } from "./list-view.ts";
import { sleep } from "./report.ts";
import type { ShownAlert } from "./shown.ts";

/** How many days later an effect that is not clear yet is asked for again. */
const NEXT_LOOK = 7;

/** For whoever may act on an alert in one of these states; in any other it is only shown as it is. */
const on =
  (states: readonly State[], act: (shown: ShownAlert, context: Context) => Promise<Reply[]>): PressHandler =>
  async (id, context) => {
    const shown = await alertFor(id, context);
    return states.includes(shown.alert.state) ? act(shown, context) : show(shown, context);
  };

export const presses: Record<string, PressHandler> = {
  // From the list, so the way back belongs to it.
  "kpi.alert.show": async (id, context) => {
    const t = says(context);
    const shown = await alertFor(id, context);
    const card = alertCard(t, shown);
    const more = context.model && mayAsk(shown) ? [causesButton(t, shown.alert)] : [];
    return [{ kind: "update", card: { ...card, blocks: [...card.blocks, ...more, buttons(listButton(t))] } }];
  },

  "kpi.alert.ack": on(["open"], async (shown, context) => {
    const { alert, team } = shown;
    const acked = { by: context.me.id, at: context.now };
    const done = await saved(
      moved(alert, { acked, state: "acked", dueBy: null }, step("acked", context)),
      team,
      context,
    );
    if (!context.model || !mayAsk(shown)) return done;
    return [...done, { kind: "whisper", card: offerCard(says(context), shown) }];
  }),

  "kpi.alert.check": on(["acting"], ({ alert, team }, context) =>
    saved(moved(alert, { state: "verifying" }, step("due", context)), team, context),
  ),

  "kpi.alert.not": on(["verifying"], ({ alert, team }, context) =>
    saved(moved(alert, { state: "acked", action: null }, step("not", context)), team, context),
  ),

  "kpi.alert.unclear": on(["verifying"], ({ alert, team }, context) => {
    const action = alert.action && { ...alert.action, due: addDays(context.today, NEXT_LOOK) };
    return saved(moved(alert, { state: "acting", action }, step("unclear", context)), team, context);
  }),

  "kpi.alert.close": on(["waiting", "acked", "acting", "verifying"], async (shown, context) => {
    const { before, after } = valuesOf(shown);
    return [{ kind: "open", form: closeForm(says(context), shown, before, after) }];
  }),
};

export const submits: Record<string, SubmitHandler> = {
  "kpi.alert.close.save": async (typed, id, context) => {
    const shown = await alertFor(id, context);
    const { alert, team } = shown;
    if (alert.state === "closed" || alert.state === "open") return show(shown, context);
    const t = says(context);
    const note = (typed["note"] ?? "").trim();
    const { before, after } = valuesOf(shown);
    // Rule: docs/method.md, alerts; without what came of it nothing is learnt.
    if (note === "" || note.length > MAX.text) {
      const error = note === "" ? t.alerts.close.noEffect : t.core.tooLong(MAX.text);
      return [{ kind: "reject", form: closeForm(t, shown, before, after, typed), errors: { note: error } }];
    }
    if (alert.state === "waiting") await sleep(alert, context.records);
    const effect = { note, before, after, by: context.me.id };
    const patch = { effect, state: "closed" as const, closedAt: context.now, dueBy: null };
    return saved(moved(alert, patch, step("closed", context)), team, context);
  },
};

const step = (why: Move, { me, now }: Context) => ({ why, by: me.id, at: now });

/** The number before anything was done, and now. */
function valuesOf({ alert, watched }: ShownAlert): { before: number | null; after: number | null } {
  return {
    before: alert.action?.before ?? firstValue(alert),
    after: watched?.standing?.series.at(-1)?.value ?? null,
  };
}
