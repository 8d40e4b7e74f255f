import type { Keep, KeptText } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { table } from "../../core/store.ts";
import { bytesOf, type Handed, typeOf } from "../../pictures/print.ts";
import { textFor } from "../../text/text.ts";
import { type Cloud, mayHoldFiles } from "./cloud.ts";
import type { Connector } from "./connector.ts";
import { PATIENCE } from "./files.ts";
import { sentenceMessage } from "./message.ts";
import { Consent } from "./payloads.ts";
import type { Visit } from "./visit.ts";

/** A file that waits for the person's consent: Teams keeps it among their own files, and they are asked first. */
interface Offered {
  name: string;
  /** In base64, since it may be more than text. */
  content: string;
  type: string;
  lang: Lang;
  /** Their id in the directory. */
  user: string;
}
export const offeredTable = table<KeptText>("teamsFiles");

export interface Files {
  /** The message that asks; null where bots hand over no files. */
  offer(file: { name: string } & Handed, lang: Lang, visit: Visit): Promise<object | null>;
  /** Hands the file over, or lets it be, and says so in the place of the question. */
  answered(value: unknown, visit: Visit): Promise<void>;
}

export function newConsent(keep: Keep, cloud: Cloud, connector: Connector, log: Log): Files {
  const find = async (ticket: string, user: string): Promise<Offered | null> => {
    const text = await keep.find(ticket);
    const offered = text === null || text === ticket ? null : (JSON.parse(text) as Offered); // Beacon wrote it itself
    return offered?.user === user ? offered : null;
  };

  const say = async ({ serviceUrl, conversation, card }: Visit, message: object): Promise<void> => {
    if (card) await connector.update(serviceUrl, card.conversation, card.id, message);
    else if (conversation) await connector.send(serviceUrl, conversation, message);
  };

  return {
    async offer({ name, ...file }, lang, { user }) {
      if (cloud.files.length === 0) return null;
      const bytes = await bytesOf(file);
      const offered = { name, content: bytes.toString("base64"), type: typeOf(file), lang, user };
      const ticket = await keep.store(JSON.stringify(offered satisfies Offered), 0);
      const { file: says } = textFor(lang).teams;
      const content = {
        ...{ description: says.offer, sizeInBytes: bytes.length },
        ...{ acceptContext: { ticket }, declineContext: { ticket } },
      };
      const attachment = { contentType: "application/vnd.microsoft.teams.card.file.consent", name, content };
      return { summary: name, attachments: [attachment] };
    },
    async answered(value, visit) {
      const read = Consent.safeParse(value);
      if (!read.success) return;
      const { action, context, uploadInfo } = read.data;
      const offered = await find(context.ticket, visit.user);
      if (!offered) return;
      const { file } = textFor(offered.lang).teams;
      if (action !== "accept" || !uploadInfo) return say(visit, sentenceMessage(file.declined));
      try {
        await upload(uploadInfo.uploadUrl, offered, cloud);
      } catch (error) {
        log.warn({ user: visit.user, err: error }, "a file could not be handed over");
        return say(visit, sentenceMessage(file.failed));
      }
      await say(visit, fileMessage(uploadInfo));
    },
  };
}

async function upload(url: string, { content, type }: Offered, cloud: Cloud): Promise<void> {
  if (!mayHoldFiles(cloud, url)) throw new Error("no place of Teams'");
  const body = Buffer.from(content, "base64");
  const headers = { "content-type": type, "content-range": `bytes 0-${body.length - 1}/${body.length}` };
  const init = { method: "PUT", headers, body, redirect: "error", signal: AbortSignal.timeout(PATIENCE) } as const;
  const { ok, status } = await fetch(url, init);
  if (!ok) throw new Error(`it answered ${status}`);
}

/** The file as Teams shows it, to open or to download. */
function fileMessage({ contentUrl, name, uniqueId, fileType }: NonNullable<Uploaded>) {
  const contentType = "application/vnd.microsoft.teams.card.file.info";
  const content = { uniqueId, fileType: fileType ?? "csv" };
  return { summary: name, attachments: [{ contentType, contentUrl, name, content }] };
}
type Uploaded = ReturnType<typeof Consent.parse>["uploadInfo"];
