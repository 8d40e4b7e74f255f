import { type Asker, newAskers } from "./asking.ts";
import type { Coach } from "./coach.ts";
import { Conflict, Refusal, Withdrawn } from "./errors.ts";
import type { Event, FileEvent, Place, Source } from "./event.ts";
import { exports } from "./export.ts";
import type { Me } from "./feature.ts";
import { tellingLimits } from "./fields.ts";
import { newId } from "./ids.ts";
import type { Lang } from "./lang.ts";
import type { Log } from "./log.ts";
import type { Model } from "./model.ts";
import { offering } from "./offered.ts";
import type { Outbox } from "./outbox.ts";
import type { Answer, Redrawing, Reply, Sending } from "./reply.ts";
import { isAside } from "./rights.ts";
import { newRouter, type RouteParts } from "./route.ts";
import type { Seal } from "./seal.ts";
import { namingNobody } from "./somebody.ts";
import type { Change, Store } from "./store.ts";
import { newTakeFile, type TakeFile } from "./take-file.ts";
import { type Clock, dayIn } from "./time.ts";
import { newWork, type Work } from "./work.ts";

/** How often a run is tried again because somebody else changed the same record at the same moment. */
const ATTEMPTS = 20;

/** Who an event is from, in Beacon's own records. */
export interface Resolved {
  org: string;
  me: Me;
  team: string | null;
}

export interface AppParts extends RouteParts {
  store: Store;
  coach: Coach;
  /** The model for an organisation; absent where none is on. */
  model?: ((org: string) => Model) | undefined;
  outbox: Outbox;
  clock: Clock;
  log: Log;
  seal: Seal;
  publicUrl: string | null;
  /** Which buttons open a form. */
  opens?(): Promise<(action: string) => boolean>;
  /** Finds or makes the records of organisation, person and team. */
  resolve(work: Work, event: Event | FileEvent, now: number): Promise<Resolved>;
  /** Whether the person's record is there and fresh, so that an adapter asks the platform only where it must. */
  knows(store: Store, source: Pick<Source, "org" | "person">, now: number): Promise<boolean>;
}

/** What the adapter carries out. A `refusal` is one sentence; a form that was refused stays open. */
export interface Outcome {
  lang: Lang;
  answers: readonly Answer[];
  refusal: string | null;
}

export interface App {
  /**
   * Runs the handler and commits what it wrote, with `settle` in the same batch, before it resolves. `asking` is called
   * when the model is about to be asked, which takes longer than some platforms wait.
   */
  handle(event: Event, settle?: readonly Change[], asking?: () => void): Promise<Outcome>;
  /** Reads a file that somebody gave, in steps. */
  take: TakeFile;
  knows(source: Pick<Source, "org" | "person">): Promise<boolean>;
}

export function createApp(parts: AppParts): App {
  const route = newRouter(parts);
  const inTurn = newTurns();
  const asks = newAskers();
  const run = async (
    event: Event,
    settle: readonly Change[],
    asker: Asker,
    reached: (lang: Lang) => void,
  ): Promise<Outcome> => {
    const { coach, seal, publicUrl } = parts;
    const work = newWork(parts.store);
    const now = parts.clock();
    const { org, me, team } = await parts.resolve(work, event, now);
    reached(me.lang);
    const { place } = event;
    const records = work.of(org);
    const today = dayIn(me.zone, now);
    const known = { org, me, team, place, now, today, records, coach, newId, seal, publicUrl };
    const { mentions, groups } = { mentions: undefined, groups: undefined, ...event };
    const model = parts.model && { model: asker.of(parts.model(org)) };
    const context = { ...known, ...model, ...(mentions && { mentions }), ...(groups && { groups }) };
    const replies = await route(event, context);
    if (replies.some(({ kind }) => kind === "file")) {
      records.put(exports, { id: newId(), by: me.id, what: nameOf(event), team, at: now });
    }
    if (!(parts.guard.mayWrite(me, work.written()) && parts.guard.mayOpen(me, replies))) {
      throw new Refusal(parts.notices(me.lang).notAllowed(me));
    }
    const keys = await parts.outbox.book(records, replies.filter(isSending), now);
    // An answer takes its time; what it was drawn from may have changed, and then everything is drawn anew.
    if (asker.check() && !(await work.isFresh())) throw new Conflict("changed while the model was asked");
    await parts.store.commit([...work.changes({ kind: "person", id: me.id }, now), ...settle]);
    if (keys.length > 0) void parts.outbox.send(org, keys);
    const answers = replies.filter(isAnswer).map(named(me.lang));
    return { lang: me.lang, answers: await offered(answers, event.place, me), refusal: null };
  };
  /** Whoever only observes is not offered what they could not send. */
  const offered = async (answers: readonly Answer[], place: Place, me: Me): Promise<readonly Answer[]> => {
    const opens = isAside(me) ? await parts.opens?.() : undefined;
    if (!opens) return answers;
    return answers.map((one) => offering(one, place, (action) => !opens(action) || parts.guard.mayPress(me, action)));
  };
  const named = (lang: Lang) => (answer: Answer) => {
    const says = parts.notices(lang);
    const told = answer.kind === "open" ? { ...answer, form: tellingLimits(answer.form, says) } : answer;
    return told.kind === "growing" ? told : namingNobody(told, says.somebody);
  };

  const handle = async (event: Event, settle: readonly Change[] = [], asking?: () => void): Promise<Outcome> => {
    let lang: Lang = "en";
    const asker = asks(event, asking);
    const attempt = () =>
      run(event, settle, asker, (known) => {
        lang = known;
      });
    for (let tries = 1; ; tries++) {
      try {
        return await (tries === 1 ? attempt() : inTurn(event.org, attempt)).finally(asker.end);
      } catch (error) {
        if (error instanceof Conflict && tries < ATTEMPTS) continue;
        // The event is dealt with even though it came to nothing: it must not come back at the next start.
        if (settle.length > 0) await parts.store.commit(settle);
        if (error instanceof Withdrawn) return { lang, answers: [], refusal: null };
        if (error instanceof Refusal) return { lang, answers: [], refusal: error.message };
        const reference = newId().slice(-6);
        parts.log.error({ reference, kind: event.kind, err: error }, "a handler failed");
        return { lang, answers: [], refusal: parts.notices(lang).failed(reference) };
      }
    }
  };

  return { handle, take: newTakeFile(parts), knows: (source) => parts.knows(parts.store, source, parts.clock()) };
}

/** Runs that met somebody else's change go one after the other, so that a crowd at one card gets through. */
function newTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(org: string, task: () => Promise<T>): Promise<T> => {
    const mine = (last.get(org) ?? Promise.resolve()).then(task);
    const settled = mine
      .catch(() => {})
      .then(() => {
        if (last.get(org) === settled) last.delete(org);
      });
    last.set(org, settled);
    return mine;
  };
}

/** What somebody did, as the features call it. */
function nameOf(event: Event): string {
  if (event.kind === "command") return event.name ?? "typed";
  return event.kind === "press" ? event.action : event.form;
}

const isSending = (reply: Reply): reply is Sending | Redrawing => "key" in reply;
const isAnswer = (reply: Reply): reply is Answer => !isSending(reply);
