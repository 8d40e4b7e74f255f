import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import type { Person } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Blocker, blockers } from "../checkin.ts";
import { reachable } from "../read.ts";
import { askedOf, askForHelp } from "./ask.ts";
import { answeredCard, suggestForm, toldCard } from "./views.ts";

export const presses: Record<string, PressHandler> = {
  "checkin.help": async (id, context) => {
    const { blocker, asker } = await askedOf(id, context);
    const { help } = says(context).checkins;
    if (blocker.state === "gone") return answered(blocker, asker, help.gone(asker.name), context);
    const saved = context.records.put(blockers, withAnswer(blocker, context.me.id, "accepted"));
    const said = textFor(asker.lang).checkins.help.tellAccepted(context.me.name);
    return [
      ...answered(saved, asker, help.accepted(asker.name), context),
      tell(saved, asker, said, `${context.me.id}:accepted`),
    ];
  },

  "checkin.suggest": async (id, context) => {
    const { blocker, asker } = await askedOf(id, context);
    const t = says(context);
    if (blocker.state === "gone") return answered(blocker, asker, t.checkins.help.gone(asker.name), context);
    return [{ kind: "open", form: suggestForm(t, id, asker.name) }];
  },
};

export const submits: Record<string, SubmitHandler> = {
  "checkin.suggest.save": async (typed, id, context) => {
    const { blocker, asker } = await askedOf(id, context);
    const t = says(context);
    if (blocker.state === "gone") return answered(blocker, asker, t.checkins.help.gone(asker.name), context);
    const other = await reachable(typed["person"] ?? "", context);
    const wrong = typeof other === "string" ? other : whyNot(other, blocker, context);
    if (wrong !== null || typeof other === "string") {
      return [{ kind: "reject", form: suggestForm(t, id, asker.name), errors: { person: wrong ?? "" } }];
    }
    const named = { ...withAnswer(blocker, context.me.id, "suggested"), helper: other.id };
    const said = textFor(asker.lang).checkins.help.tellSuggested(context.me.name, other.name);
    return [
      ...answered(blocker, asker, t.checkins.help.suggested(other.name), context),
      ...(await askForHelp(named, context)),
      tell(blocker, asker, said, `${context.me.id}:${other.id}`),
    ];
  },
};

function whyNot(other: Person, { person, asked }: Blocker, context: Context): string | null {
  const { error } = says(context).checkins;
  if (other.id === person) return error.asker;
  return asked.some(({ helper }) => helper === other.id) ? error.askedAlready(other.name) : null;
}

function withAnswer(blocker: Blocker, helper: string, answer: "accepted" | "suggested"): Blocker {
  return { ...blocker, asked: blocker.asked.map((one) => (one.helper === helper ? { ...one, answer } : one)) };
}

function answered(blocker: Blocker, asker: Person, said: string, context: Context): Reply[] {
  return [{ kind: "update", card: answeredCard(says(context), blocker, asker.name, said) }];
}

/** Tells whoever is stuck. @param what names what is told, so that it is told once */
function tell(blocker: Blocker, asker: Person, said: string, what: string): Reply {
  const key = `checkins.helped:${blocker.id}:${what}`;
  return { kind: "post", to: { person: asker.id }, key, card: toldCard(said, blocker), why: "checkins.help" };
}
