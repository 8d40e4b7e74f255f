import type { PressHandler } from "../../../../core/feature.ts";
import { says } from "../../access.ts";
import { alertFor, show } from "../access.ts";
import { CAUSES, isOpen } from "../alert.ts";
import { causeForm, MAX } from "../forms.ts";
import { draftCauses, mayAsk } from "./draft.ts";
import { causesCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "kpi.alert.causes": async (id, context) => {
    const shown = await alertFor(id, context);
    // Settled meanwhile, and an old card where the model has been switched off.
    const drafted = context.model && mayAsk(shown) ? await draftCauses(shown, context) : null;
    return drafted ? [{ kind: "update", card: causesCard(says(context), shown, drafted) }] : show(shown, context);
  },

  "kpi.alert.causes.pick": async (value, context) => {
    const [id = "", group, ...words] = value.split(" ");
    const shown = await alertFor(id, context);
    if (!isOpen(shown.alert)) return show(shown, context);
    const code = CAUSES.find((one) => one === group) ?? "";
    const typed = { code, text: words.join(" ").slice(0, MAX.text) };
    return [{ kind: "open", form: causeForm(says(context), shown, context.today, typed) }];
  },
};
