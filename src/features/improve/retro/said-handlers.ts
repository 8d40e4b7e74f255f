import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { says } from "../access.ts";
import { PHASES, type Phase } from "../cycle/cycle.ts";
import { facilitated, ownRetro } from "./find.ts";
import { recast, shown } from "./publish.ts";
import { answers, type Retro } from "./retro.ts";
import { saidCard } from "./said-view.ts";
import { shownRetro } from "./shown.ts";

export const presses: Record<string, PressHandler> = {
  "retro.said": async (value, context) => {
    const [id = "", step, skip] = value.split(" ");
    const { retro } = await ownRetro(id, context);
    return showSaid(retro, readStep(step), Number(skip) || 0, context, step === undefined ? "whisper" : "update");
  },

  "retro.remove": async (value, context) => {
    const [id = "", answer = ""] = value.split(" ");
    const { retro } = await facilitated(id, context);
    const { records } = context;
    const found = await records.get(answers, answer);
    if (!found?.shown || found.retro !== retro.id) throw new Refusal(says(context).core.gone);
    records.put(answers, { ...found, text: "", removed: true });
    const after = recast(retro, await records.list(answers, { retro: retro.id }), records);
    return [...(await showSaid(after, found.step, 0, context, "update")), ...(await shown(after, records))];
  },
};

export const readStep = (step: string | undefined): Phase => PHASES.find((one) => one === step) ?? "plan";

/** One step's answers in full, for whoever is in the team; nothing before it is published. */
export async function showSaid(
  retro: Retro,
  step: Phase,
  skip: number,
  context: Context,
  kind: "whisper" | "update",
): Promise<Reply[]> {
  const t = says(context);
  if (retro.stage === "open") throw new Refusal(t.retro.error.notPublished);
  const all = await shownRetro(retro, context.records);
  const reader = { facilitates: retro.facilitator === context.me.id, drafts: context.model !== undefined };
  return all ? [{ kind, card: saidCard(t, all, step, skip, reader) }] : [];
}
