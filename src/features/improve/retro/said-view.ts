import { type Button, buttons, type Card, card, type Item, text } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { PHASES, type Phase } from "../cycle/cycle.ts";
import { isOver } from "./retro.ts";
import type { ShownRetro } from "./shown.ts";

/** How many answers a page holds. */
const PAGE = 8;

/** Whoever facilitates may take words away; who wrote them is not told to them either. `drafts`: a model is on. */
export interface SaidReader {
  facilitates: boolean;
  drafts?: boolean;
}

export function saidCard(t: Text, shown: ShownRetro, step: Phase, skip: number, reader: SaidReader): Card {
  const { facilitates, drafts = false } = reader;
  const says = t.retro.saidCard;
  const { retro, steps, names } = shown;
  const named = t.retro.steps[shown.template];
  const all = steps[step].flat();
  const items = all.slice(skip, skip + PAGE).map((one): Item => {
    const who = one.by === null ? [] : [{ bold: names[one.by] ?? "" }, t.retro.dash];
    const remove = {
      ...{ label: says.remove, action: "retro.remove", value: `${retro.id} ${one.id}` },
      ...{ look: "danger" as const, confirm: says.removeConfirm[retro.anonymous ? "anonymous" : "named"] },
    };
    return { text: [...who, one.text], ...(facilitates && !isOver(retro) && { button: remove }) };
  });
  const page = (label: string, to: Phase, at: number): Button => {
    return { label, action: "retro.said", value: `${retro.id} ${to} ${at}` };
  };
  const none = retro.anonymous ? t.retro.summary.few : t.retro.summary.noneHere;
  return card(
    says.title(named[step]),
    text(t.retro.questions[step], "muted"),
    items.length > 0 ? { kind: "list", items } : text(none),
    buttons(
      skip > 0 && page(says.back, step, Math.max(0, skip - PAGE)),
      all.length > skip + PAGE && page(says.next, step, skip + PAGE),
    ),
    facilitates &&
      drafts &&
      !isOver(retro) &&
      buttons(
        all.length > 2 && { label: t.drafts.groups.button, action: "retro.groups", value: `${retro.id} ${step}` },
        { label: t.drafts.summary.button, action: "retro.short", value: retro.id },
      ),
    buttons(...PHASES.filter((one) => one !== step).map((one) => page(named[one], one, 0))),
  );
}
