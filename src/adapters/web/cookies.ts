import type { Request, Response } from "express";

/** Names that browsers take over https only, from this very host, for all of its paths. */
export const COOKIES = { session: "__Host-beacon", visit: "__Host-beacon-visit" } as const;
type Name = keyof typeof COOKIES;

/** A cookie's value; null where there is none. */
export function cookieOf(req: Request, name: Name): string | null {
  const all = (req.headers.cookie ?? "").split(";").map((one) => one.trim());
  const found = all.find((one) => one.startsWith(`${COOKIES[name]}=`));
  return found?.slice(COOKIES[name].length + 1) || null;
}

/** @param seconds how long the browser keeps it; 0 takes it away */
export function setCookie(res: Response, name: Name, value: string, seconds: number): void {
  res.append("Set-Cookie", `${COOKIES[name]}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`);
}
