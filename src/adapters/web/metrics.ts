import type { Express, Request, RequestHandler } from "express";
import type { Figures } from "../../core/figures.ts";
import { SECOND } from "../../core/time.ts";
import { isSame } from "./form-token.ts";
import { isOfThisMachine } from "./guard.ts";

export interface MetricsParts {
  /** What a caller has to know; null where only programs of this very machine may ask. */
  token: string | null;
  text(): Promise<{ type: string; body: string }>;
}

/** The figures, at `/metrics`. Whoever may not see them finds nothing there. */
export function mountMetrics(app: Express, { token, text }: MetricsParts): void {
  app.get("/metrics", async (req, res, next) => {
    if (token === null ? !isOfThisMachine(req) : !brings(req, token)) return next();
    const { type, body } = await text();
    res.set({ "Content-Type": type, "Cache-Control": "no-store" }).send(body);
  });
}

const brings = (req: Request, token: string): boolean => isSame(`Bearer ${token}`, req.get("Authorization") ?? "");

/** The doors by the beginning of their paths; anything else is one door, so that nobody can make up new ones. */
const DOORS: readonly (readonly [begins: string, door: string])[] = [
  ["/slack/", "slack"],
  ["/api/messages", "teams"],
  ["/api/v1", "api"],
  ["/pictures/", "pictures"],
  ["/sign-", "sign-in"],
  ["/dashboard", "pages"],
  ["/report", "pages"],
  ["/chat/", "playground"],
  ["/healthz", "health"],
  ["/readyz", "health"],
  ["/metrics", "metrics"],
];

/** Times every answer, by its door. */
export const timing =
  (figures: Figures): RequestHandler =>
  (req, res, next) => {
    const began = performance.now();
    const door = DOORS.find(([begins]) => req.path.startsWith(begins))?.[1] ?? "other";
    res.on("finish", () => figures.request(door, res.statusCode, (performance.now() - began) / SECOND));
    next();
  };
