import type { Context, PressHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { addDays } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { changeTime, nextMonday } from "./me.ts";
import { snoozeForm } from "./me-forms.ts";

/** The buttons that silence Beacon for a while or for good, and those that take it back. */
export function silencePresses(saved: (context: Context) => Promise<Reply[]>): Record<string, PressHandler> {
  return {
    "me.snooze": async (value, context) => {
      const { me, today } = context;
      if (value === "day") return [{ kind: "open", form: snoozeForm(textFor(me.lang), today) }];
      // Counted from today, not from the day the card was shown.
      await changeTime(context, { snoozedUntil: value === "monday" ? nextMonday(today) : addDays(today, 1) });
      return saved(context);
    },
    "me.wake": async (_value, context) => {
      await changeTime(context, { snoozedUntil: null });
      return saved(context);
    },
    "me.stop": async (_value, context) => {
      await changeTime(context, { stopped: true, snoozedUntil: null });
      return saved(context);
    },
    "me.start": async (_value, context) => {
      await changeTime(context, { stopped: false, snoozedUntil: null });
      return saved(context);
    },
  };
}
