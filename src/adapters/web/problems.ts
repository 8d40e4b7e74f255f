import type { ErrorRequestHandler, Request, Response } from "express";
import { ZodError } from "zod";
import { newId } from "../../core/ids.ts";
import type { Lang } from "../../core/lang.ts";
import type { Log } from "../../core/log.ts";
import { textFor } from "../../text/text.ts";
import { asString, html } from "./html.ts";
import { langOfRequest } from "./language.ts";
import { type Note, renderNote, renderProblem, type Way } from "./page.ts";
import { formNotice, notice } from "./parts.ts";

export function noSuchPage(req: Request, res: Response): void {
  answerProblem(req, res, 404, textFor(langOfRequest(req)).web.errors.noSuchPage);
}

/** The page that sent this is not one that Beacon has given out, or one of long ago. */
export function stale(req: Request, res: Response): void {
  answerProblem(req, res, 403, textFor(langOfRequest(req)).web.errors.stale);
}

/** The one place where a request's bug or outage ends: logged, and shown as a reference. */
export function newProblems(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const says = textFor(langOfRequest(req)).web.errors;
    const status = statusOf(error);
    if (status < 500) return answerProblem(req, res, status, status === 413 ? says.tooLarge : says.badRequest);
    const reference = newId().slice(-6);
    log.error({ reference, path: req.path, err: error }, "a request failed");
    answerProblem(req, res, status, says.failed(reference));
  };
}

/** Body parsers say in `status` what was wrong with a request. */
function statusOf(error: unknown): number {
  if (error instanceof ZodError) return 400;
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

/** A page with a few lines and at most one thing to do. */
export function answerNote(res: Response, note: Note): void {
  res.set("Cache-Control", "no-store").type("html").send(renderNote(note));
}

/**
 * A page for a reader; for a page that asked by itself, the line that it shows.
 *
 * @param more the reader's language where it is known, where to go from there, and a title where nothing has failed
 */
export function answerProblem(
  req: Request,
  res: Response,
  status: number,
  sentence: string,
  more: { lang?: Lang; back?: Way; title?: string } = {},
): void {
  const { lang = langOfRequest(req), back = null, title } = more;
  res.status(status).set("Cache-Control", "no-store").type("html");
  if (req.get("HX-Request")) return void res.send(asString(html`${[notice(sentence), formNotice(sentence)]}`));
  const home = req.app.locals["playground"] ? { label: textFor(lang).web.errors.back, href: "/" } : null;
  res.send(renderProblem(lang, sentence, back ?? home, title));
}
