import type { AppParts, Outcome } from "./app.ts";
import type { Written } from "./audit.ts";
import { Refusal } from "./errors.ts";
import type { FileEvent } from "./event.ts";
import type { FileContext } from "./feature.ts";
import { newId } from "./ids.ts";
import type { Lang } from "./lang.ts";
import type { Change } from "./store.ts";
import { dayIn } from "./time.ts";
import type { Card } from "./view.ts";
import { batchesOf, newWork, uncontested } from "./work.ts";

/** What an adapter does for a file while it is read. */
export interface Hands {
  /** The file's pieces, once. Throws a Refusal where the platform does not give it out. */
  open(lang: Lang): Promise<AsyncIterable<Uint8Array>>;
  /** Shows a card where the file was given; each further one in its place. */
  show(card: Card, lang: Lang): Promise<void>;
}

/** Reads a file in steps, each saved by itself; nothing is lost when the rest fails, and the same file may come again. */
export type TakeFile = (event: FileEvent, hands: Hands, settle?: readonly Change[]) => Promise<Outcome>;

export function newTakeFile(parts: AppParts): TakeFile {
  const { store, coach, clock, log, seal, publicUrl } = parts;
  const resolve = (event: FileEvent) =>
    uncontested(async () => {
      const work = newWork(store);
      const resolved = await parts.resolve(work, event, clock());
      await store.commit(work.changes({ kind: "person", id: resolved.me.id }, clock()));
      return resolved;
    });

  const read = async (event: FileEvent, { open, show }: Hands, reached: (lang: Lang) => void): Promise<void> => {
    const { org, me, team } = await resolve(event);
    reached(me.lang);
    const now = clock();
    const known = { org, me, team, place: event.place, now, today: dayIn(me.zone, now), coach, newId, seal, publicUrl };
    const check = (written: readonly Written[]) => {
      if (!parts.guard.mayWrite(me, written)) throw new Refusal(parts.notices(me.lang).notAllowed(me));
    };
    const batch = batchesOf(store, org, { by: { kind: "person", id: me.id }, at: now, check });
    const context: FileContext = { ...known, open: () => open(me.lang), batch };
    for (const { file } of (await parts.allFeatures?.()) ?? parts.features) {
      const cards = file?.(event.file, context);
      if (!cards) continue;
      for await (const card of cards) await show(card, me.lang);
      return;
    }
  };

  return async (event, hands, settle = []) => {
    let lang: Lang = "en";
    let refusal: string | null = null;
    try {
      await read(event, hands, (known) => {
        lang = known;
      });
    } catch (error) {
      if (error instanceof Refusal) refusal = error.message;
      else {
        const reference = newId().slice(-6);
        log.error({ reference, kind: event.kind, err: error }, "a file could not be read");
        refusal = parts.notices(lang).failed(reference);
      }
    }
    if (settle.length > 0) await store.commit(settle);
    return { lang, answers: [], refusal };
  };
}
