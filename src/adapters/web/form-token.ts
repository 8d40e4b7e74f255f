import { timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { type Html, html } from "./html.ts";

/** Pages send it back with whatever they send, so that no other site can send it in a reader's name. */
const FIELD = "token";
const HEADER = "X-Beacon-Token";

export const tokenField = (token: string): Html => html`<input type="hidden" name="${FIELD}" value="${token}" />`;
/** For the scripts of a page: they send it as a header. */
export const tokenMeta = (token: string): Html => html`<meta name="beacon-token" content="${token}" />`;

/** Whether a request brings the token: as the header, or in the form that has been read. */
export function bringsToken(req: Request, token: string): boolean {
  const said = req.get(HEADER) ?? (req.body as Record<string, unknown> | undefined)?.[FIELD];
  return typeof said === "string" && isSame(token, said);
}

/** Takes the same time wherever the two differ, so that nobody can guess a secret letter by letter. */
export function isSame(secret: string, said: string): boolean {
  const [mine, theirs] = [Buffer.from(secret), Buffer.from(said)];
  return mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

/** Refuses what does not bring the token; stands behind whatever reads the form. */
export const withToken =
  (token: string, refuse: RequestHandler): RequestHandler =>
  (req, res, next) =>
    bringsToken(req, token) ? next() : refuse(req, res, next);
