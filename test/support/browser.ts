import type { Answer } from "../../src/core/reply.ts";
import type { Card } from "../../src/core/view.ts";

/** A browser's cookies and forms, over plain HTTP: what a proxy with TLS would pass on. */
export function newBrowser(url: string, ours: string) {
  const jar = new Map<string, string>();
  const keep = (res: Response) => {
    for (const line of res.headers.getSetCookie()) {
      const [pair = "", ...rest] = line.split("; ");
      const at = pair.indexOf("=");
      if (rest.includes("Max-Age=0")) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const res = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
    keep(res);
    return { status: res.status, headers: res.headers, html: await res.text() };
  };
  return {
    jar,
    get: (path: string, headers = {}) => send(path, { headers }),
    post: (path: string, body: Record<string, string>, headers: Record<string, string> = { origin: ours }) =>
      send(path, { method: "POST", body: new URLSearchParams(body), headers }),
  };
}

/** What the nth form of a page would send. */
export function formOf(html: string, nth = 0): { action: string; body: Record<string, string> } {
  const form = [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)][nth];
  if (!form) throw new Error("the page has no such form");
  const fields = [...(form[2] ?? "").matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  return { action: form[1] ?? "", body: Object.fromEntries(fields.map(([, name, value]) => [name, value])) };
}

/** The path of the link on a card that was answered. */
export function linkIn(answers: readonly Answer[]): string {
  const cards = answers.flatMap((answer): Card[] => ("card" in answer ? [answer.card] : []));
  const url = /"url":"([^"]+)"/.exec(JSON.stringify(cards))?.[1];
  if (url === undefined) throw new Error(`no link came: ${JSON.stringify(answers)}`);
  return new URL(url).pathname;
}
