import { rulesCoach } from "../../src/coach/rules.ts";
import { appParts } from "../../src/compose.ts";
import { type App, type AppParts, createApp, type Outcome } from "../../src/core/app.ts";
import type { Coach } from "../../src/core/coach.ts";
import type { Place, Profile, Source } from "../../src/core/event.ts";
import type { Sender, Sent } from "../../src/core/outbox.ts";
import { type Answer, whole } from "../../src/core/reply.ts";
import { newSeal } from "../../src/core/seal.ts";
import type { Store } from "../../src/core/store.ts";
import type { Clock } from "../../src/core/time.ts";
import type { Button, Card, Form } from "../../src/core/view.ts";
import { createOutbox, type RunningOutbox } from "../../src/delivery/outbox.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { plain } from "./plain.ts";

export const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Somebody in the world, who can write, press and fill in as on any platform. */
export interface Actor {
  say(text: string, place?: Place): Promise<Seen>;
  press(card: Card | Seen, label: string | RegExp, place?: Place): Promise<Seen>;
  /** Fills the form by field name; what is not named keeps what the form shows. */
  fill(form: Form | Seen, values: Record<string, string>, place?: Place): Promise<Seen>;
  moment(name: string, place?: Place): Promise<Seen>;
  /** Gives Beacon a file; answers the cards that stood in its place, the last one in front. */
  give(
    name: string,
    content: string,
    place?: Place,
  ): Promise<{ cards: readonly Card[]; text: string; refusal: string | null }>;
}

/** What came of it: the outcome, and the newest card, form and sentence in it. */
export interface Seen {
  outcome: Outcome;
  answers: readonly Answer[];
  refusal: string | null;
  card: Card;
  form: Form;
  errors: Record<string, string>;
  /** Every word that can be read in the answers. */
  text: string;
}

export interface World {
  app: App;
  store: Store;
  outbox: RunningOutbox;
  /** What went through the ledger: to whom, the card, and the reference of the message in whose thread it stands. */
  sent: { to: string; card: Card; text: string; under?: string }[];
  /** How messages that went out were drawn anew; `ref` is a message's place in `sent`, from 1. */
  redrawn: (World["sent"][number] & { ref: string })[];
  now: { is: number };
  actor(account: string, profile?: Profile): Actor;
  /** Waits until every message that was booked has an end. */
  settle(): Promise<void>;
}

export const CHANNEL: Place = { kind: "channel", channel: "test:T:desk", name: "desk" };

export interface Options {
  store?: Store;
  coach?: Coach;
  model?: (store: Store, clock: Clock) => AppParts["model"];
  answer?: () => Sent;
  today?: string;
  /** Its own secret, and behind it those before. */
  secrets?: readonly [string, ...string[]];
}

export const SECRET = "the same in every world";

/** Beacon with everything real but the platform: its store is in memory and its clock stands still. */
export function world(options: Options = {}): World {
  const store = options.store ?? memoryStore();
  const now = { is: Date.parse(`${options.today ?? "2026-11-20"}T10:00:00Z`) };
  const sent: World["sent"] = [];
  const redrawn: World["redrawn"] = [];
  const sender: Sender = {
    pace: { conversation: { count: 1_000, per: 1 }, all: { count: 1_000, per: 1 } },
    send: async (to, card, _lang, _key, under) => {
      sent.push({ to, card, text: plain(card), ...(under !== undefined && { under }) });
      return options.answer?.() ?? { kind: "sent", ref: `${sent.length}` };
    },
    redraw: async (to, ref, card) => {
      redrawn.push({ to, ref, card, text: plain(card) });
      return { kind: "sent", ref };
    },
  };
  const clock = () => now.is;
  const outbox = createOutbox({
    store,
    senders: new Map([
      ["test", sender],
      ["other", sender],
    ]),
    clock,
    log: silent,
  });
  const model = options.model?.(store, clock);
  const parts = { store, coach: options.coach ?? rulesCoach(), model, outbox, clock, log: silent };
  const app = createApp(appParts(parts, { lang: "en", zone: "UTC" }, newSeal(...(options.secrets ?? [SECRET]))));
  return {
    app,
    store,
    outbox,
    sent,
    redrawn,
    now,
    actor: (account, profile) => actor(app, account, profile),
    settle: outbox.idle,
  };
}

const DIRECT: Place = { kind: "direct" };

export function actor(app: App, account: string, profile?: Profile): Actor {
  const source = (place: Place): Source => ({
    org: account.slice(0, account.lastIndexOf(":")),
    person: account,
    place,
    ...(profile && { profile }),
  });
  const handle = async (event: Parameters<App["handle"]>[0]) => seen(await atItsEnd(await app.handle(event)));
  return {
    async give(name, content, place = DIRECT) {
      const cards: Card[] = [];
      const bytes = new TextEncoder().encode(content);
      const event = { ...source(place), kind: "file" as const, file: { name, size: bytes.length, ref: "1" } };
      const open = async function* () {
        yield bytes;
      };
      const show = async (card: Card) => void cards.unshift(card);
      const { refusal } = await app.take(event, { open: async () => open(), show });
      return { cards, text: cards[0] ? plain(cards[0]) : "", refusal };
    },
    say: (args, place = DIRECT) => handle({ ...source(place), kind: "command", name: null, args }),
    moment: (name, place = DIRECT) => handle({ ...source(place), kind: "command", name, args: "" }),
    press: (from, label, place = DIRECT) => {
      const press = ({ action, value }: Button) => handle({ ...source(place), kind: "press", action, value });
      const card = "blocks" in from ? from : from.card;
      // Whoever does not find what they look for asks for more.
      const more = buttonsOf(card).find(({ action }) => action === "goal.more");
      const hidden = more && !buttonsOf(card).some((one) => isCalled(one, label));
      return hidden ? press(more).then((opened) => press(button(opened.card, label))) : press(button(card, label));
    },
    fill: (from, values, place = DIRECT) => {
      const form = "fields" in from ? from : from.form;
      for (const name of Object.keys(values)) {
        if (!form.fields.some((field) => field.name === name)) throw new Error(`the form has no field ${name}`);
      }
      const shown = Object.fromEntries(form.fields.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
      return handle({
        ...source(place),
        kind: "submit",
        form: form.id,
        values: { ...shown, ...values },
        state: form.state,
      });
    },
  };
}

/** What was said piece by piece, as it stands at its end. */
async function atItsEnd(outcome: Outcome): Promise<Outcome> {
  const answers = outcome.answers.map(async (one): Promise<Answer> => {
    return one.kind === "growing" ? { kind: "whisper", card: await whole(one.growing) } : one;
  });
  return { ...outcome, answers: await Promise.all(answers) };
}

/** The button with this label; the error lists those that are there. */
export function button(card: Card, label: string | RegExp): Button {
  const all = buttonsOf(card);
  const found = all.find((one) => isCalled(one, label));
  if (!found)
    throw new Error(`no button ${label} on "${card.title}"; there are: ${all.map((b) => b.label).join(" | ")}`);
  return found;
}

const isCalled = (one: Button, label: string | RegExp): boolean =>
  typeof label === "string" ? one.label === label : label.test(one.label);

export function buttonsOf({ blocks }: Card): Button[] {
  return blocks.flatMap((block) => {
    if (block.kind === "buttons") return [...block.buttons];
    return block.kind === "list" ? block.items.flatMap((item) => item.button ?? []) : [];
  });
}

function seen(outcome: Outcome): Seen {
  const { answers, refusal } = outcome;
  const card =
    answers.findLast((answer) => answer.kind !== "whisper" && "card" in answer) ?? answers.findLast((a) => "card" in a);
  const form = answers.findLast((answer) => "form" in answer);
  return {
    ...{ outcome, answers, refusal },
    get card() {
      if (!card || !("card" in card)) throw new Error(`no card came: ${JSON.stringify(outcome)}`);
      return card.card;
    },
    get form() {
      if (!form || !("form" in form)) throw new Error(`no form came: ${JSON.stringify(outcome)}`);
      return form.form;
    },
    errors: form?.kind === "reject" ? form.errors : {},
    text: [refusal ?? "", ...answers.map(wordsOf)].join("\n"),
  };
}

function wordsOf(answer: Answer): string {
  if (answer.kind === "file") return `${answer.name}\n${answer.text}`;
  if (answer.kind === "growing") return answer.growing.title;
  return plain("card" in answer ? answer.card : answer.form);
}
