import type { Response } from "express";
import type { AccountId } from "../../core/ids.ts";
import type { Log } from "../../core/log.ts";
import { SECOND } from "../../core/time.ts";
import { asString, type Html, html } from "./html.ts";
import type { Conversations, Message } from "./messages.ts";

/** How often a silent connection shows that it is alive, so that nothing in between cuts it. */
const HEARTBEAT = 20 * SECOND;

/** What one window listens to. */
export interface Listening {
  room: AccountId;
  reader: AccountId;
  /** The last change the window has seen. */
  cursor: string;
  draw(message: Message): Html;
}

/**
 * Server-sent events. Whenever a room changes, a window gets everything after its cursor, read from the store: what is
 * live, what was missed while the connection was away and what comes after a restart take the same way.
 */
export function newStreams(conversations: Conversations, log: Log) {
  const open = new Set<Response>();

  const serve = (res: Response, listening: Listening): void => {
    res.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" });
    res.flushHeaders();
    const pump = newPump(res, conversations, listening, log);
    const unwatch = conversations.watch((room) => {
      if (room === null || room === listening.room) pump();
    });
    const beat = setInterval(() => res.write(":\n\n"), HEARTBEAT);
    open.add(res);
    res.on("close", () => {
      clearInterval(beat);
      unwatch();
      open.delete(res);
    });
    pump();
  };

  return { serve, close: () => open.forEach((res) => void res.end()) };
}

/** Sends what is new; called again while it runs, it looks once more when it is done. */
function newPump(res: Response, conversations: Conversations, { room, reader, cursor, draw }: Listening, log: Log) {
  let seen = cursor;
  let running = false;
  let again = false;

  const sendNews = async () => {
    if (await conversations.isPast(seen)) {
      res.end(asEvent({ event: "beacon-reset", data: "reset" }));
      return;
    }
    const { messages, cursor: last } = await conversations.read(room, reader);
    const news = messages.filter(({ changed }) => changed > seen);
    if (news.length === 0) return;
    const data = asString(html`${news.map((message) => swap(message, message.id > seen, draw))}`);
    seen = last;
    res.write(asEvent({ id: seen, data }));
  };

  return async function pump(): Promise<void> {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !res.writableEnded && !res.destroyed) {
        again = false;
        await sendNews();
      }
    } catch (err) {
      // The window comes back with its cursor, so nothing is lost.
      log.error({ err }, "a window's stream failed");
      res.end();
    } finally {
      running = false;
    }
  };
}

function swap(message: Message, isNew: boolean, draw: Listening["draw"]): Html {
  const target = isNew
    ? html`hx-target="#log" hx-swap="beforeend"`
    : html`hx-target="#m-${message.id}" hx-swap="outerMorph"`;
  return html`<hx-partial ${target}>${draw(message)}</hx-partial>`;
}

function asEvent({ data, ...fields }: { id?: string; event?: string; data: string }): string {
  const heads = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `${heads.join("")}${data
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
    .join("")}\n`;
}
