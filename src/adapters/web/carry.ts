import type { App } from "../../core/app.ts";
import type { Event, Place } from "../../core/event.ts";
import type { AccountId } from "../../core/ids.ts";
import type { Lang } from "../../core/lang.ts";
import type { Answer } from "../../core/reply.ts";
import type { Card, FieldErrors, Form } from "../../core/view.ts";
import { type Demo, langOf } from "./demo.ts";
import { type GrowParts, newGrow } from "./grow.ts";

/** What is left for the window that the event came from. */
export interface Carried {
  lang: Lang;
  form: Form | null;
  errors: FieldErrors | null;
  refusal: string | null;
  /** What the window shows, and no conversation keeps. */
  passing: Card | null;
  /** Whether something new stands in a conversation. */
  spoke: boolean;
}

export interface Carrier {
  /** Runs the event and puts its answers into the conversations. `pressed` is the message that an update redraws. */
  carry(event: Event, pressed?: string | null): Promise<Carried>;
  /** Tells one sentence to one person, in the conversation where they are. */
  notice(event: Pick<Event, "person" | "place">, text: string, lang: Lang): Promise<void>;
}

export interface CarrierParts extends GrowParts {
  app: App;
  demo: Demo;
}

export function newCarrier({ app, demo, ...parts }: CarrierParts): Carrier {
  const { conversations } = parts;
  const grow = newGrow(parts);
  const roomOf = ({ person, place }: Pick<Event, "person" | "place">) =>
    place.kind === "channel" ? place.channel : person;
  const onlyFor = ({ person, place }: { person: AccountId; place: Place }) =>
    place.kind === "channel" ? person : null;

  const post = (room: AccountId, only: AccountId | null, lang: Lang, card: Card) =>
    conversations.say({ room, from: null, only, lang, body: { kind: "card", card } });

  /** What a whole channel reads is in the channel's language. */
  const langIn = (place: Place, lang: Lang) => {
    const channel = place.kind === "channel" && demo.channels.find(({ account }) => account === place.channel);
    return channel ? langOf(channel) : lang;
  };

  const update = async (event: Event, pressed: string | null, lang: Lang, card: Card) => {
    const before = pressed === null ? undefined : await conversations.get(pressed);
    const shared = before && before.only === null;
    const redrawn = before && (await conversations.redraw(before.id, card, shared ? langIn(event.place, lang) : lang));
    if (!redrawn) await post(event.person, null, lang, card);
  };

  const answer = async (event: Event, pressed: string | null, before: Carried, one: Answer): Promise<Carried> => {
    const { lang } = before;
    switch (one.kind) {
      case "post":
        if (one.to === "direct") await post(event.person, null, lang, one.card);
        else await post(roomOf(event), null, langIn(event.place, lang), one.card);
        return { ...before, spoke: true };
      case "whisper":
        if (one.unkept) return { ...before, passing: one.card };
        await post(roomOf(event), onlyFor(event), lang, one.card);
        return { ...before, spoke: true };
      case "growing":
        await grow(one.growing, { room: roomOf(event), only: onlyFor(event) }, lang);
        return { ...before, spoke: true };
      case "update":
        await update(event, pressed, lang, one.card);
        return { ...before, spoke: true };
      case "file": {
        const { name, text, pages, parts } = one;
        await conversations.say({
          room: roomOf(event),
          from: null,
          only: onlyFor(event),
          lang,
          body: { kind: "file", name, text, ...(pages && { pages }), ...(parts && { parts }) },
        });
        return { ...before, spoke: true };
      }
      case "open":
        return { ...before, form: one.form };
      case "reject":
        return { ...before, form: one.form, errors: one.errors };
      default:
        return one satisfies never;
    }
  };

  return {
    async carry(event, pressed = null) {
      const { lang, answers, refusal } = await app.handle(event);
      let carried: Carried = { lang, form: null, errors: null, refusal, passing: null, spoke: false };
      for (const one of answers) carried = await answer(event, pressed, carried, one);
      return carried;
    },
    async notice(event, text, lang) {
      const body = { kind: "notice" as const, text };
      await conversations.say({ room: roomOf(event), from: null, only: onlyFor(event), lang, body });
    },
  };
}
