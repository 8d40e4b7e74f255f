import { Refusal } from "../../core/errors.ts";
import type { GivenFile } from "../../core/event.ts";
import type { Log } from "../../core/log.ts";
import type { Hands } from "../../core/take-file.ts";
import { MINUTE } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { type Cloud, mayHoldFiles } from "./cloud.ts";
import type { Connector } from "./connector.ts";
import { LIMITS } from "./limits.ts";
import { cardMessage, type Draw } from "./message.ts";
import type { Visit } from "./visit.ts";

/** How long a file may take on its way. */
export const PATIENCE = 5 * MINUTE;

export interface FilesParts {
  cloud: Cloud;
  connector: Connector;
  draw: Draw;
  log: Log;
}

/** The hands for a file that somebody gave in their conversation with Beacon. */
export type NewHands = (file: GivenFile, visit: Visit) => Hands;

export function newFiles({ cloud, connector, draw, log }: FilesParts): NewHands {
  return ({ name, ref }, { user, tenant, serviceUrl, conversation }) => {
    let shown: string | null = null;
    return {
      async open(lang) {
        const t = textFor(lang);
        const found = await download(ref, cloud).catch((error: unknown) => {
          log.warn({ user, err: error }, "teams did not give the file out");
          throw new Refusal(t.teams.fileUnreadable);
        });
        const tooLarge = new Refusal(t.feeds.file.tooBig(name, String(LIMITS.file / 2 ** 20)));
        if (found.size <= LIMITS.file) return upTo(LIMITS.file, found.pieces, tooLarge);
        await found.cancel();
        throw tooLarge;
      },
      async show(card, lang) {
        const message = cardMessage(card, await draw(card, lang, tenant));
        const there = conversation ?? "";
        if (shown) await connector.update(serviceUrl, there, shown, message);
        else shown = await connector.send(serviceUrl, there, message);
      },
    };
  };
}

/** From where Teams keeps people's files and from nowhere else: the address came with the message. */
async function download(ref: string, cloud: Cloud) {
  if (!mayHoldFiles(cloud, ref)) throw new Error("no file of Teams'");
  const response = await fetch(ref, { redirect: "error", signal: AbortSignal.timeout(PATIENCE) });
  const { body, headers } = response;
  const isPage = headers.get("content-type")?.includes("text/html");
  if (!response.ok || !body || isPage) throw new Error(`it answered ${response.status}${isPage ? " with a page" : ""}`);
  const size = Number(headers.get("content-length") ?? 0);
  return { size, pieces: body as unknown as AsyncIterable<Uint8Array>, cancel: () => body.cancel() };
}

/** Nothing says how long a file is before it has come. */
async function* upTo(most: number, pieces: AsyncIterable<Uint8Array>, tooLarge: Refusal): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw tooLarge;
    yield piece;
  }
}
