import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import { PAGES } from "../../core/feature.ts";
import type { Pages } from "../../core/pages.ts";
import type { Store } from "../../core/store.ts";
import type { Clock } from "../../core/time.ts";
import { textFor } from "../../text/text.ts";
import { mountAssets } from "./assets.ts";
import { renderChat } from "./chat.ts";
import { langOf } from "./demo.ts";
import { mountFiles } from "./files.ts";
import { withToken } from "./form-token.ts";
import { sameSiteOnly } from "./guard.ts";
import { asString, html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { renderMessage } from "./message.ts";
import { mountPages } from "./pages.ts";
import { press } from "./press.ts";
import { answerProblem, stale } from "./problems.ts";
import { say } from "./say.ts";
import { addressOf, readSession, roomOf, type Session } from "./session.ts";
import type { Playground, Step } from "./step.ts";
import type { newStreams } from "./stream.ts";
import { submit } from "./submit.ts";
import { newVisit } from "./visit.ts";

export interface RouteParts {
  playground: Playground;
  pages: Pages;
  store: Store;
  streams: ReturnType<typeof newStreams>;
  clock: Clock;
  reset(): Promise<void>;
  /** Resolves when no reset is running. */
  settled(): Promise<unknown>;
}

/** An id of a change, or nothing where there was none yet. */
const Cursor = z.string().regex(/^([0-9A-Z]{26})?$/);

export function mountRoutes(
  app: Express,
  { playground, pages, store, streams, clock, reset, settled }: RouteParts,
): void {
  const { demo } = playground;
  const visit = newVisit(playground, store);
  const inWindow = newWindow(playground, settled);
  const body = express.urlencoded({ extended: false, limit: "256kb" });
  const action = (path: string, act: (session: Session, body: unknown) => Promise<Step>) =>
    app.post(
      path,
      sameSiteOnly,
      body,
      withToken(playground.token, stale),
      inWindow(async (session, req, res) => {
        const step = await act(session, req.body ?? {});
        if (req.get("HX-Request")) finish(res, step);
        else res.redirect(303, addressOf(session));
      }),
    );

  mountAssets(app);
  app.get(["/", ...PAGES], sameSiteOnly, (req, res, next) => {
    if (req.query["as"] !== undefined) return next();
    const lang = langOfRequest(req);
    const [first] = demo.people;
    const person = demo.people.find((one) => langOf(one) === lang) ?? first;
    if (!person) return next();
    res.redirect(addressOf({ person, view: { kind: "direct" }, lang, chosen: false }, {}, req.path));
  });
  app.get(
    "/",
    inWindow(async (session, _req, res) => {
      res
        .set("Cache-Control", "no-store")
        .type("html")
        .send(renderChat(demo, session, await visit(session, clock())));
    }),
  );
  app.get(
    "/stream",
    sameSiteOnly,
    inWindow(async (session, req, res) => {
      const cursor = Cursor.parse(req.get("Last-Event-ID") ?? req.query["since"] ?? "");
      streams.serve(res, {
        room: roomOf(session),
        reader: session.person.account,
        cursor,
        draw: (message) => renderMessage(message, session, demo, clock()),
      });
    }),
  );
  mountPages(app, { demo, pages, inWindow });
  mountFiles(app, playground, inWindow);
  action("/chat/say", (session, said) => say(playground, session, said));
  action("/chat/press", (session, pressed) => press(playground, session, pressed));
  action("/chat/submit", (session, sent) => submit(playground, session, sent));
  action("/chat/reset", async () => {
    await reset();
    return null;
  });
}

/** Serves a request with the window that its address names, or says that there is no such. */
export type InWindow = (act: (session: Session, req: Request, res: Response) => Promise<void>) => RequestHandler;

function newWindow({ demo }: Playground, settled: RouteParts["settled"]): InWindow {
  return (act) => async (req, res) => {
    const session = readSession(demo, req.query);
    await settled();
    if (session) return act(session, req, res);
    answerProblem(req, res, 404, textFor(langOfRequest(req)).web.errors.noSuchWindow);
  };
}

function finish(res: Response, step: Step): void {
  if (step === null) return void res.status(204).end();
  if ("goTo" in step) return void res.set("HX-Redirect", step.goTo).status(200).end();
  res
    .status(step.status ?? 200)
    .type("html")
    .send(asString(html`${step.parts}`));
}
