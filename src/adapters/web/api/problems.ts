import type { ErrorRequestHandler, Response } from "express";
import type { z } from "zod";
import { Conflict } from "../../../core/errors.ts";
import { newId } from "../../../core/ids.ts";
import type { Log } from "../../../core/log.ts";
import { PROBLEMS, Problem } from "../../../core/problem.ts";

/** What a body may have at most. */
export const LARGEST = "2mb";

/** Answers in JSON what went wrong, by a code that stays. */
export function newApiProblems(log: Log): ErrorRequestHandler {
  return (error: unknown, _req, res: Response, next) => {
    if (res.headersSent) return next(error);
    const { code, message, issues } = asProblem(error) ?? unforeseen(error, log);
    const [first] = issues;
    const about = first && { field: first.path, issues };
    res.status(PROBLEMS[code]).json({ error: { code, message, ...about } });
  };
}

/** The problem of a body or a query that is not as its schema says. */
export function misfit(what: "body" | "query", { issues }: z.ZodError): Problem {
  const all = issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return new Problem("invalid", `The ${what} is not as it should be.`, all);
}

function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof Conflict) {
    return new Problem("conflict", "Others changed the same at the same moment; nothing was saved. Send it again.");
  }
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === "entity.parse.failed") return new Problem("bad_json", "The body is no JSON.");
  if (status === 413) return new Problem("too_large", `The body may have ${LARGEST.toUpperCase()} at most.`);
  if (status === 415) {
    return new Problem("unsupported_media_type", "Send JSON in UTF-8 as: Content-Type: application/json");
  }
  // What Express and its parsers refuse before it comes to us: a wrong length, an address that cannot be decoded.
  const refused = typeof status === "number" && status >= 400 && status < 500;
  return refused ? new Problem("bad_request", "This call cannot be read.") : null;
}

function unforeseen(error: unknown, log: Log): Problem {
  const reference = newId().slice(-6);
  log.error({ reference, err: error }, "a call of the API failed");
  return new Problem("internal", `Something went wrong; nothing was changed. Reference ${reference}.`);
}
