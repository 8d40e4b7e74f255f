import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Edge, newFetchJson, newOpen } from "../../../src/adapters/outside/json.ts";
import { selfSigned } from "../../support/certificate.ts";

const NAME = "numbers.example";
const PUBLIC = "93.184.216.34";
const own = selfSigned(NAME);

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/**
 * The real way out, over TLS: only the address that a name has, and the authority that is trusted, are the test's. What
 * is opened at a public address ends on loopback.
 */
async function internet(answer: RequestListener, { trusted = own.cert, served = own, patience = 10_000 } = {}) {
  const opened: string[] = [];
  server = createServer(served, answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const open = newOpen({ ca: trusted });
  const edge: Edge = {
    resolve: async (host) => [{ "inside.example": "10.0.0.1", localhost: "127.0.0.1" }[host] ?? PUBLIC],
    open: (url, address, signal) => {
      opened.push(`${url.hostname} at ${address}`);
      return open(Object.assign(new URL(url), { port }), "127.0.0.1", signal);
    },
  };
  return { fetchJson: newFetchJson(edge, patience), opened };
}

describe("an address outside, over TLS", () => {
  it("is asked for JSON, with the name that its certificate has to bear", async () => {
    const asked: unknown[] = [];
    const { fetchJson } = await internet((req, res) => {
      asked.push([req.method, req.url, req.headers.host?.split(":")[0], req.headers.accept, req.headers.cookie]);
      res.end('{"data": [{"value": 78}]}');
    });
    expect(await fetchJson(`https://${NAME}/fcr?day=1`)).toEqual({ json: { data: [{ value: 78 }] } });
    expect(asked).toEqual([["GET", "/fcr?day=1", NAME, "application/json", undefined]]);
  });

  it("is not believed with a certificate of nobody's or for another name", async () => {
    const stranger = await internet((_req, res) => void res.end("{}"), { trusted: selfSigned(NAME).cert });
    expect(await stranger.fetchJson(`https://${NAME}/`)).toEqual({ trouble: "unreachable" });
    server?.close();
    const { fetchJson } = await internet((_req, res) => void res.end("{}"));
    expect(await fetchJson("https://other.example/")).toEqual({ trouble: "unreachable" });
  });

  it.each(["https://inside.example/", "https://localhost/", "https://inside.example:8443/admin"])(
    "is not followed into the house: %s",
    async (location) => {
      const { fetchJson, opened } = await internet((_req, res) => void res.writeHead(302, { location }).end());
      expect(await fetchJson(`https://${NAME}/`)).toEqual({ trouble: "private" });
      expect(opened).toEqual([`${NAME} at ${PUBLIC}`]);
    },
  );

  it("is cut off long before its 50 MB have come", async () => {
    const piece = Buffer.alloc(2 ** 16, "x");
    let written = 0;
    const { fetchJson } = await internet((_req, res) => {
      const more = () => {
        while (!res.destroyed && written < 50 * 2 ** 20) {
          written += piece.length;
          if (!res.write(piece)) return void res.once("drain", more);
        }
        res.end();
      };
      more();
    });
    expect(await fetchJson(`https://${NAME}/`)).toEqual({ trouble: "large" });
    expect(written).toBeLessThan(25 * 2 ** 20);
  });

  it.each<[string, RequestListener]>([
    ["does not begin to answer", () => {}],
    ["does not end its answer", (_req, res) => void res.write('{"value": ')],
  ])("is not waited for when it %s", async (_name, answer) => {
    const { fetchJson } = await internet(answer, { patience: 300 });
    expect(await fetchJson(`https://${NAME}/`)).toEqual({ trouble: "slow" });
  });
});
