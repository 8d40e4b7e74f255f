import { Withdrawn } from "./errors.ts";
import type { Event } from "./event.ts";
import { type Asked, askingOnce, type Model } from "./model.ts";

/** What one event asks the model. */
export interface Asker {
  /** Each question is asked once; after whoever asked has gone on it ends in Withdrawn. */
  of(model: Model): Model;
  /** Throws Withdrawn when they have. @returns whether anything was asked */
  check(): boolean;
  end(): void;
}

interface Asking {
  event: Event;
  stop: AbortController;
}

/** Takes each event as it comes: what the same person asked before, and is still waiting for, may be wanted no more. */
export function newAskers(): (event: Event, asking?: () => void) => Asker {
  const waiting = new Map<string, Asking[]>();
  return (event, asking) => {
    const whose = `${event.org} ${event.person}`;
    for (const other of waiting.get(whose) ?? []) if (goesOn(event, other.event)) other.stop.abort(new Withdrawn());
    const mine: Asking = { event, stop: new AbortController() };
    const { signal } = mine.stop;
    const known = new Map<string, Promise<Asked<unknown>>>();
    const others = () => (waiting.get(whose) ?? []).filter((one) => one !== mine);
    return {
      of: (model) => ({
        async ask(task, inputs) {
          if (known.size === 0) asking?.();
          waiting.set(whose, [...others(), mine]);
          const asked = await askingOnce(known, model).ask(task, inputs, signal);
          signal.throwIfAborted();
          return asked;
        },
        // It is asked when the handler is through, and its answer takes the place of nothing that came meanwhile.
        stream: (task, inputs) => model.stream(task, inputs),
      }),
      check() {
        signal.throwIfAborted();
        return known.size > 0;
      },
      end() {
        const left = others();
        if (left.length > 0) waiting.set(whose, left);
        else waiting.delete(whose);
      },
    };
  };
}

/** Whether somebody has moved on: by writing again in the same conversation, or by what they do on the same card. */
function goesOn(later: Event, earlier: Event): boolean {
  if (later.kind === "command") return later.name === null && conversation(later) === conversation(earlier);
  return later.card !== undefined && earlier.kind !== "command" && later.card === earlier.card;
}

const conversation = ({ place }: Event): string => (place.kind === "channel" ? place.channel : "");
