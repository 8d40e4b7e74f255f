import type { Keep } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { buttons, card, type Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { type Slack, slackError } from "./clients.ts";
import { drawForm } from "./modal.ts";
import { type Drawn, renderCard } from "./render.ts";
import type { Visit } from "./visit.ts";

/** The one button that the adapter answers itself: it opens a form that could not be opened before. */
export const OPEN_ACTION = "slack.open";

/** Slack lets a form be opened once per click or command, and only for three seconds. */
const TOO_LATE = new Set(["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"]);

/** A form and the place it belongs to, waiting behind a button. */
export interface Offer {
  form: Form;
  lang: Lang;
  visit: Visit;
}

export interface Door {
  /** Opens the form, or hands `offer` a message with a button that does. */
  open(wanted: Offer, offer: (message: Drawn) => Promise<void>): Promise<void>;
  /** The form behind a pressed button; null when it is gone or somebody else's. */
  find(ticket: string, visit: Visit): Promise<Offer | null>;
}

export function newDoor(slack: Slack, keep: Keep, log: Log): Door {
  const offered = async ({ form, lang, visit }: Offer, sentence: string): Promise<Drawn> => {
    const { trigger: _, ...rest } = visit;
    const { slack: t } = textFor(lang);
    const offer = { form, lang, visit: rest };
    // A form without a name must not say in the store whose words come next.
    const value = await (form.unnamed ? keep.conceal(JSON.stringify(offer)) : keep.store(JSON.stringify(offer), 0));
    return renderCard(
      card(sentence, buttons({ label: t.openForm, action: OPEN_ACTION, value, look: "primary" })),
      lang,
    );
  };
  const keptOffer = async (ticket: string): Promise<Offer | null> => {
    const text = await keep.find(ticket);
    // What was kept Beacon wrote itself, in `offered`; any other text stands for nothing.
    return text === null || text === ticket ? null : (JSON.parse(text) as Offer);
  };
  return {
    async open(wanted, offer) {
      const { form, lang, visit } = wanted;
      const { slack: t } = textFor(lang);
      // What people type brings nothing that could open a form.
      if (!visit.trigger) return offer(await offered(wanted, t.formReady(form.title)));
      const view = await drawForm(form, lang, visit, keep);
      try {
        await slack.quick.views.open({ trigger_id: visit.trigger, view });
      } catch (error) {
        const said = slackError(error);
        log.warn({ user: visit.user, form: form.id, err: error }, "a form could not be opened");
        await offer(await offered(wanted, said !== null && TOO_LATE.has(said) ? t.tooLate : t.noForm));
      }
    },
    async find(ticket, visit) {
      const offer = await keptOffer(ticket);
      if (!offer || offer.visit.user !== visit.user || offer.visit.team !== visit.team) return null;
      return { ...offer, visit: { ...visit, ...offer.visit, ...(visit.trigger ? { trigger: visit.trigger } : {}) } };
    },
  };
}
