import type { Express, Request, RequestHandler, Response } from "express";
import { z } from "zod";
import type { FileEvent } from "../../core/event.ts";
import type { Hands } from "../../core/take-file.ts";
import { bytesOf, typeOf } from "../../pictures/print.ts";
import { textFor } from "../../text/text.ts";
import { withToken } from "./form-token.ts";
import { sameSiteOnly } from "./guard.ts";
import { langOfRequest } from "./language.ts";
import { isSeen } from "./press.ts";
import { answerProblem, stale } from "./problems.ts";
import { roomOf, type Session, sourceOf } from "./session.ts";
import type { Playground } from "./step.ts";

const Given = z.object({ name: z.string().min(1).max(200) });
const Asked = z.object({ message: z.string().max(26) });

type InWindow = (act: (session: Session, req: Request, res: Response) => Promise<void>) => RequestHandler;

/** Files that people give to Beacon, as the body of a request, and those that it hands over. */
export function mountFiles(app: Express, playground: Playground, inWindow: InWindow): void {
  app.post(
    "/chat/file",
    sameSiteOnly,
    withToken(playground.token, stale),
    inWindow(async (session, req, res) => {
      const { name } = Given.parse(req.query);
      await take(playground, session, req, name);
      res.status(204).end();
    }),
  );
  app.get(
    "/chat/file",
    sameSiteOnly,
    inWindow(async (session, req, res) => {
      const { message } = Asked.parse(req.query);
      const isTheirs = await isSeen(playground, session, message);
      const body = isTheirs ? (await playground.conversations.get(message))?.body : undefined;
      if (body?.kind !== "file") return answerProblem(req, res, 404, textFor(langOfRequest(req)).web.errors.noSuchPage);
      res
        .attachment(body.name)
        .type(typeOf(body))
        .send(await bytesOf(body));
    }),
  );
}

/** The file stands in the conversation first; then Beacon reads it, and its card tells how far it is. */
async function take(playground: Playground, session: Session, req: Request, name: string): Promise<void> {
  const { app, carrier, conversations, demo } = playground;
  const room = roomOf(session);
  const from = session.person.account;
  const only = session.view.kind === "channel" ? from : null;
  const body = { kind: "words" as const, text: textFor(session.lang).web.gave(name), toBeacon: only !== null };
  await conversations.say({ room, from, only, lang: session.lang, body });
  const size = Number(req.get("Content-Length") ?? 0);
  const event: FileEvent = { ...sourceOf(demo, session), kind: "file", file: { name, size, ref: "" } };
  let shown: string | null = null;
  const hands: Hands = {
    open: async () => req,
    async show(card, lang) {
      const there = shown && (await conversations.redraw(shown, card, lang));
      shown = (there || (await conversations.say({ room, from: null, only, lang, body: { kind: "card", card } }))).id;
    },
  };
  const { refusal, lang } = await app.take(event, hands);
  if (refusal) await carrier.notice(event, refusal, lang);
}
