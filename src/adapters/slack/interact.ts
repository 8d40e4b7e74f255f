import type { ViewResponseAction } from "@slack/bolt";
import type { App, Outcome } from "../../core/app.ts";
import type { Event } from "../../core/event.ts";
import { newId } from "../../core/ids.ts";
import type { Keep } from "../../core/kept.ts";
import type { Log } from "../../core/log.ts";
import { isUnkept } from "../../core/reply.ts";
import { card } from "../../core/view.ts";
import type { CarryOut } from "./answer.ts";
import type { Slack } from "./clients.ts";
import { placeErrors } from "./form.ts";
import { namesGroups } from "./groups.ts";
import type { Letter, SlackInbox } from "./inbox.ts";
import type { HandleLetter } from "./letters.ts";
import { drawForm, noticeModal, readCarried } from "./modal.ts";
import { type Door, OPEN_ACTION } from "./open.ts";
import { CommandPayload, PressPayload, ShortcutPayload, SubmitPayload } from "./payloads.ts";
import { commandArrival, pickedArrivals, pressArrival, shortcutArrival, submitArrival } from "./receive.ts";
import type { Arrival, Visit } from "./visit.ts";

export interface InteractParts {
  app: App;
  slack: Slack;
  inbox: SlackInbox;
  keep: Keep;
  door: Door;
  carryOut: CarryOut;
  handleLetter: HandleLetter;
  log: Log;
}

type Ack = () => Promise<void>;
export type AckView = (response?: ViewResponseAction) => Promise<void>;

/** Commands, shortcuts, buttons and forms: handled before the acknowledgement, answered after it. */
export interface Interact {
  command(body: unknown, ack: Ack): Promise<void>;
  shortcut(body: unknown, ack: Ack): Promise<void>;
  press(body: unknown, ack: Ack): Promise<void>;
  submit(body: unknown, ack: AckView): Promise<void>;
}

export function newInteract(parts: InteractParts): Interact {
  const { app, slack, inbox, keep, door, carryOut, handleLetter, log } = parts;

  /** Somebody else's workspace may share the app, but not this token: nothing could be answered there. */
  const isOurs = (arrival: Arrival<Event> | null): arrival is Arrival<Event> => {
    const home = slack.known();
    if (arrival && (!home || home.team === arrival.visit.team)) return true;
    log.warn({ team: arrival?.visit.team }, "slack sent something of another workspace");
    return false;
  };

  const act = async (arrival: Arrival<Event>, ack: Ack): Promise<void> => {
    if (namesGroups(arrival.event) || !(await app.knows(arrival.event))) {
      // Who this is, and who is in a group, only Slack can say, and asking takes longer than an acknowledgement may.
      const letter = await inbox.take(newId(), arrival);
      await ack();
      return letter ? handleLetter(letter) : undefined;
    }
    // Slack waits for three seconds and a model takes longer; what is asked of it has written nothing that could be lost.
    let early: Promise<void> | null = null;
    const outcome = await app.handle(arrival.event, [], () => {
      early = ack();
      early.catch(() => {}); // it is awaited below
    });
    await (early ?? ack());
    await carryOut(outcome, arrival.visit);
  };

  /** Writes down whom Slack is to be asked about after the acknowledgement. */
  const noteStrangers = async (picked: readonly Arrival<Event>[]): Promise<Letter[]> => {
    const letters: Letter[] = [];
    for (const arrival of picked) {
      const letter = (await app.knows(arrival.event)) ? null : await inbox.take(newId(), arrival);
      if (letter) letters.push(letter);
    }
    return letters;
  };

  const reopen = async (arrival: Arrival<Event>, ack: Ack): Promise<boolean> => {
    const { event, visit } = arrival;
    if (event.kind !== "press" || event.action !== OPEN_ACTION) return false;
    const offer = await door.find(event.value, visit);
    if (!offer) return false; // no feature knows this button either, and the person is told so
    await ack();
    await carryOut({ lang: offer.lang, answers: [{ kind: "open", form: offer.form }], refusal: null }, offer.visit);
    return true;
  };

  return {
    async command(body, ack) {
      const parsed = CommandPayload.safeParse(body);
      const arrival = parsed.success ? commandArrival(parsed.data) : null;
      return isOurs(arrival) ? act(arrival, ack) : ack();
    },
    async shortcut(body, ack) {
      const parsed = ShortcutPayload.safeParse(body);
      const arrival = parsed.success ? shortcutArrival(parsed.data) : null;
      return isOurs(arrival) ? act(arrival, ack) : ack();
    },
    async press(body, ack) {
      const parsed = PressPayload.safeParse(body);
      const arrival = parsed.success ? pressArrival(parsed.data) : null;
      if (!isOurs(arrival)) return ack();
      if (await reopen(arrival, ack)) return;
      return act(await unpack(arrival, keep), ack);
    },
    async submit(body, ack) {
      // A form that cannot be read is not acknowledged: Slack keeps it open with what was typed.
      const parsed = SubmitPayload.safeParse(body);
      if (!parsed.success) throw parsed.error;
      const { view } = parsed.data;
      const arrival = submitArrival(parsed.data, await readCarried(view.private_metadata, keep));
      if (!isOurs(arrival)) return ack();
      const outcome = await app.handle(arrival.event);
      const names = view.blocks.flatMap(({ type, block_id }) => (type === "input" && block_id ? [block_id] : []));
      const response = await closing(outcome, names, arrival.visit, keep);
      const isTaken = outcome.refusal === null && outcome.answers.every(({ kind }) => kind !== "reject");
      const letters = isTaken ? await noteStrangers(pickedArrivals(arrival.visit.team, parsed.data)) : [];
      await ack(response);
      const answers = outcome.answers.filter((answer) => answer.kind !== "open" && !isUnkept(answer));
      await carryOut({ ...outcome, answers, refusal: null }, arrival.visit);
      for (const letter of letters) await handleLetter(letter);
    },
  };
}

/** A long value was kept, and the button carries a ticket for it. */
async function unpack(arrival: Arrival<Event>, keep: Keep): Promise<Arrival<Event>> {
  const { event } = arrival;
  if (event.kind !== "press") return arrival;
  const value = (await keep.find(event.value)) ?? event.value;
  return value === event.value ? arrival : { ...arrival, event: { ...event, value } };
}

/** What happens to the open form: it stays with sentences under its fields, turns into the next one, or closes. */
async function closing(
  { answers, refusal, lang }: Outcome,
  names: readonly string[],
  visit: Visit,
  keep: Keep,
): Promise<ViewResponseAction | undefined> {
  const rejected = answers.find((answer) => answer.kind === "reject");
  // A sentence about no field of the form stands under the first one.
  const errors = rejected?.errors ?? (refusal === null ? null : { "": refusal });
  if (errors) {
    const placed = placeErrors(names, errors);
    if (placed) return { response_action: "errors", errors: placed };
    return { response_action: "update", view: noticeModal(card(Object.values(errors).join(" ")), lang) };
  }
  const next = answers.find((answer) => answer.kind === "open");
  if (next) return { response_action: "update", view: await drawForm(next.form, lang, visit, keep) };
  const said = answers.find(isUnkept);
  return said ? { response_action: "update", view: noticeModal(said.card, lang) } : undefined;
}
