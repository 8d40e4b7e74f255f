import { createServer, get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPublic } from "../../../src/adapters/outside/addresses.ts";
import { type Edge, newFetchJson } from "../../../src/adapters/outside/json.ts";

const PUBLIC = "93.184.216.34";
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** The internet on loopback: every call ends at one server, and what it was meant for is noted. */
async function internet(answer: RequestListener, names: Record<string, readonly string[]> = {}) {
  const opened: string[] = [];
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const edge: Edge = {
    resolve: async (host) => names[host] ?? [PUBLIC],
    open: (url, address, signal) => {
      opened.push(`${url.hostname} at ${address}`);
      return new Promise<IncomingMessage>((done, failed) => {
        get({ port, path: url.pathname, signal }, done).on("error", failed);
      });
    },
  };
  return { fetchJson: newFetchJson(edge), opened };
}
const json: RequestListener = (_req, res) => void res.end('{"value": 42}');
const redirect =
  (to: string, end: RequestListener = json): RequestListener =>
  (req, res) =>
    req.url === "/end" ? end(req, res) : void res.writeHead(302, { location: to }).end();

describe("an address outside", () => {
  it("is asked at the very address that was checked", async () => {
    const { fetchJson, opened } = await internet(json);
    expect(await fetchJson("https://numbers.example/kpi")).toEqual({ json: { value: 42 } });
    expect(opened).toEqual([`numbers.example at ${PUBLIC}`]);
  });

  it.each([
    "http://numbers.example/",
    "ftp://numbers.example/",
    "file:///etc/passwd",
    "https://me:secret@numbers.example/",
    "numbers.example",
    "",
  ])("is refused where it is no plain https: %s", async (url) => {
    const { fetchJson, opened } = await internet(json);
    expect(await fetchJson(url)).toEqual({ trouble: "address" });
    expect(opened).toEqual([]);
  });

  it.each([
    ...["127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1"],
    ...["fe80::1", "fd00::1", "::ffff:10.0.0.1", "::ffff:93.184.216.34", "64:ff9b::a00:1", "2002:a00:1::", "::7f00:1"],
    ...["224.0.0.1", "255.255.255.255", "ff02::1", "198.18.0.1"],
  ])("is refused where its name leads into the house: %s", async (address) => {
    expect(isPublic(address)).toBe(false);
    const { fetchJson, opened } = await internet(json, { "inside.example": [address] });
    expect(await fetchJson("https://inside.example/")).toEqual({ trouble: "private" });
    expect(opened).toEqual([]);
  });

  it("is refused where only one of its addresses is private", async () => {
    const { fetchJson } = await internet(json, { "both.example": [PUBLIC, "10.0.0.1"] });
    expect(await fetchJson("https://both.example/")).toEqual({ trouble: "private" });
  });

  it("is followed three times, each time to an address that was checked", async () => {
    const { fetchJson, opened } = await internet(redirect("https://other.example/end"));
    expect(await fetchJson("https://numbers.example/")).toEqual({ json: { value: 42 } });
    expect(opened).toEqual([`numbers.example at ${PUBLIC}`, `other.example at ${PUBLIC}`]);
    server?.close();
    const round = await internet(redirect("https://numbers.example/again"));
    expect(await round.fetchJson("https://numbers.example/")).toEqual({ trouble: "redirects" });
    expect(round.opened).toHaveLength(4);
  });

  it.each([
    ["https://inside.example/end", "private"],
    ["http://numbers.example/end", "address"],
    ["https://[::1]/end", "private"],
    ["https://169.254.169.254/end", "private"],
  ])("is not followed to %s", async (to, trouble) => {
    const names = { "inside.example": ["10.0.0.1"], "::1": ["::1"], "169.254.169.254": ["169.254.169.254"] };
    const { fetchJson, opened } = await internet(redirect(to), names);
    expect(await fetchJson("https://numbers.example/")).toEqual({ trouble });
    expect(opened).toHaveLength(1);
  });

  it.each<[string, RequestListener]>([
    ["that says so", (_req, res) => void res.writeHead(200, { "content-length": String(50 * 2 ** 20) }).end()],
    [
      "that does not say so",
      (_req, res) => {
        res.on("error", () => {});
        for (let n = 0; n < 50; n++) res.write("x".repeat(2 ** 20));
        res.end();
      },
    ],
  ])("gives no 50 MB, %s", async (_name, answer) => {
    const { fetchJson } = await internet(answer);
    expect(await fetchJson("https://numbers.example/")).toEqual({ trouble: "large" });
  });

  it("is told from what does not answer, or not with JSON", async () => {
    const { fetchJson } = await internet((_req, res) => void res.writeHead(503).end());
    expect(await fetchJson("https://numbers.example/")).toEqual({ trouble: "status", status: 503 });
    server?.close();
    expect(await (await internet((_req, res) => void res.end("<html>"))).fetchJson("https://a.example/")).toEqual({
      trouble: "json",
    });
    server?.close();
    expect(await (await internet((req) => void req.socket.destroy())).fetchJson("https://a.example/")).toEqual({
      trouble: "unreachable",
    });
  });

  it("takes public addresses of both kinds", () => {
    expect([PUBLIC, "2606:2800:220:1::1"].map(isPublic)).toEqual([true, true]);
    expect(["", "numbers.example", "1.2.3"].map(isPublic)).toEqual([false, false, false]);
  });
});
