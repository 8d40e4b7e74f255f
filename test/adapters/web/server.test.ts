import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createServer } from "../../../src/adapters/web/server.ts";
import { OperatorError } from "../../../src/core/errors.ts";
import { type House, openHouse, quiet, withToken } from "../../support/house.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
const house = async (options: Parameters<typeof openHouse>[0] = {}): Promise<House> => {
  const opened = await openHouse(options);
  open.push(opened);
  return opened;
};
const say = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/chat/say?as=ana&in=beacon`, {
    method: "POST",
    headers: { "HX-Request": "true", ...withToken, ...headers },
    body: new URLSearchParams({ text: "hello", beacon: "on" }),
  });
/** fetch does not let anybody choose the Host header. */
const statusWithHost = (port: number, host: string) =>
  new Promise<number>((done, failed) => {
    const sent = request({ port, host: "127.0.0.1", path: "/?as=ana", headers: { host } }, (res) => {
      res.resume();
      done(res.statusCode ?? 0);
    });
    sent.on("error", failed).end();
  });

describe("the server", () => {
  it("is alive, and ready when its parts are", async () => {
    const parts = { store: true, slack: false };
    const server = createServer({ log: quiet, ready: async () => parts });
    open.push(server);
    const { url } = await server.listen({ port: 0, host: "127.0.0.1" });
    expect((await fetch(`${url}healthz`)).status).toBe(200);
    expect((await fetch(`${url}readyz`)).status).toBe(503);
    parts.slack = true;
    expect(await (await fetch(`${url}readyz`)).json()).toEqual({ store: true, slack: true });
  });

  it("says that others are to be asked before it takes no more requests", async () => {
    const server = createServer({ log: quiet, ready: async () => ({ store: true }) });
    open.push(server);
    const { url } = await server.listen({ port: 0, host: "127.0.0.1" });
    server.drain();
    const ready = await fetch(`${url}readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { store: true, serving: false }]);
    expect((await fetch(`${url}healthz`)).status).toBe(200);
  });

  it("says what to do when its port is in use", async () => {
    const { port } = await house();
    const second = createServer({ log: quiet, ready: async () => ({}) });
    const failure = await second.listen({ port, host: "127.0.0.1" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect((failure as Error).message).toMatch(new RegExp(`PORT ${port} is in use: .*PORT=${port + 1}`));
  });

  it("tells the browser to run nothing that is not its own", async () => {
    const { url } = await house();
    const { headers } = await fetch(`${url}/?as=ana`);
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("shows a clear page for what is not there, in the reader's language", async () => {
    const { url } = await house();
    const zh = { headers: { "accept-language": "zh-TW" } };
    for (const path of [
      "/nowhere",
      "/?as=nobody",
      "/?as=ana&in=cellar",
      "/?as=ana&lang=xx",
      "/?as=ana&as=ben",
      "/gallery?lang=xx",
      "/gallery?feature=no",
    ]) {
      const res = await fetch(url + path, zh);
      expect([path, res.status]).toEqual([path, 404]);
      const page = await res.text();
      expect(page).toContain('lang="zh-Hant"');
      expect(page).not.toContain("at ");
    }
  });

  it("hides what went wrong inside and gives a reference", async () => {
    const lines: object[] = [];
    const server = createServer({ log: { ...quiet, error: (fields) => lines.push(fields) }, ready: async () => ({}) });
    open.push(server);
    server.express.get("/broken", () => {
      throw new Error("a secret of the inside");
    });
    const { url } = await server.listen({ port: 0, host: "127.0.0.1" });
    const res = await fetch(`${url}broken`);
    const page = await res.text();
    expect(res.status).toBe(500);
    expect(page).not.toContain("secret");
    expect(page).toContain((lines[0] as { reference: string }).reference);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a sister site", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
  ])("does nothing on behalf of %s", async (_name, headers) => {
    const { url } = await house();
    const res = await say(url, headers);
    expect(res.status).toBe(403);
    expect(await (await fetch(`${url}/?as=ana`)).text()).not.toContain("hello");
  });

  it("does what its own pages ask for", async () => {
    const { url } = await house();
    expect((await say(url, { origin: url, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await say(url)).status).toBe(200);
  });

  it("answers on loopback to local names only", async () => {
    const { port } = await house();
    expect(await statusWithHost(port, `localhost:${port}`)).toBe(200);
    expect(await statusWithHost(port, `[::1]:${port}`)).toBe(200);
    expect(await statusWithHost(port, "rebound.example")).toBe(403);
    expect(await statusWithHost(port, "127.0.0.1.evil.example")).toBe(403);
  });

  it.each([
    ["/chat/press", { message: "x".repeat(99), action: "a", value: "" }],
    ["/chat/press", {}],
    ["/chat/submit", { opened: "../../etc" }],
    ["/chat/submit", {}],
    ["/chat/say", { text: "x", beacon: "maybe" }],
    ["/chat/say", {}],
  ])("refuses a request to %s that no page of its own would send: %j", async (path, body) => {
    const { url } = await house();
    const res = await fetch(`${url}${path}?as=ana`, {
      method: "POST",
      headers: { "HX-Request": "true", ...withToken },
      body: new URLSearchParams(body),
    });
    expect([400, 409]).toContain(res.status);
  });

  it("closes at once although windows listen", async () => {
    const opened = await openHouse();
    const stream = await fetch(`${opened.url}/stream?as=ana&in=beacon`);
    const began = performance.now();
    await opened.close();
    expect(performance.now() - began).toBeLessThan(1_500);
    await stream.body?.cancel();
  });
});
