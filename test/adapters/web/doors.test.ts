import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createServer } from "../../../src/adapters/web/server.ts";
import { type AllDoors, FIGURES_TOKEN, openAllDoors } from "../../support/all-doors.ts";
import { sign } from "../../support/fake-slack-delivery.ts";
import { APP_ID } from "../../support/fake-teams.ts";
import { quiet } from "../../support/house.ts";
import { doorsOf, fuzz } from "./fuzz.ts";

let doors: AllDoors;
let demo: AllDoors;
beforeAll(async () => {
  [doors, demo] = [await openAllDoors(), await openAllDoors(true)];
});
afterAll(async () => {
  await Promise.all([doors.end(), demo.end()]);
});

const old = Math.floor(Date.now() / 1_000) - 3_600;
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const slackBody =
  "command=%2Fbeacon&text=help&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1&response_url=http%3A%2F%2Fx";
const slackHeaders = { "content-type": "application/x-www-form-urlencoded" };
const shifted = (text: string): string => text.replace(/.$/, (last) => (last === "A" ? "B" : "A"));

/** What each door is shown by somebody who may not come in. */
const STRANGERS: Record<string, () => Promise<{ path: string; init: RequestInit }[]>> = {
  Slack: async () => {
    const { signingSecret } = doors.slack.config;
    const good = sign(signingSecret, slackBody);
    const all: Record<string, string>[] = [
      {},
      { "x-slack-signature": good["x-slack-signature"] },
      { "x-slack-request-timestamp": good["x-slack-request-timestamp"] },
      sign("another secret", slackBody),
      sign("", slackBody),
      sign(signingSecret, `${slackBody}&more=1`),
      sign(signingSecret, slackBody, old),
      { ...good, "x-slack-signature": shifted(good["x-slack-signature"]) },
      { ...good, "x-slack-signature": good["x-slack-signature"].replace("v0=", "v1=") },
      { ...good, "x-slack-signature": "v0=" },
      { ...good, "x-slack-request-timestamp": "now" },
    ];
    return all.map((headers) => ({
      path: "slack/events",
      init: { method: "POST", body: slackBody, headers: { ...slackHeaders, ...headers } },
    }));
  },
  Teams: async () => {
    const claims = { iss: "https://api.botframework.com", aud: APP_ID, exp: Date.now() / 1_000 + 600 };
    const good = await doors.teams.token();
    const all = [
      ...[null, "", "Bearer", "Bearer ", "Bearer a.b.c", `Basic ${good}`, `Bearer ${shifted(good)}`],
      ...[`Bearer ${good.split(".").slice(0, 2).join(".")}.`, `Bearer ${encode({ alg: "none" })}.${encode(claims)}.`],
      `Bearer ${encode({ alg: "HS256", kid: "key-1" })}.${encode(claims)}.c2ln`,
      `Bearer ${await doors.teams.token({}, { alien: true })}`,
      `Bearer ${await doors.teams.token({ exp: old })}`,
      `Bearer ${await doors.teams.token({ aud: "somebody-else" })}`,
    ];
    return all.map((authorization) => ({
      path: "api/messages",
      init: {
        method: "POST",
        body: JSON.stringify({ type: "message", channelId: "msteams" }),
        headers: { "content-type": "application/json", ...(authorization !== null && { authorization }) },
      },
    }));
  },
  "the API": async () => {
    const { token } = doors;
    const all = [
      ...[
        null,
        "",
        token,
        `bearer ${token}`,
        `Basic ${token}`,
        `Bearer ${token} `,
        `Bearer ${shifted(token)}`,
        "Bearer x",
      ],
      ...[
        `Bearer ${token.toUpperCase()}`,
        `Bearer ${token.slice(0, -1)}`,
        `Bearer beacon_${"0".repeat(26)}_${"0".repeat(64)}`,
      ],
      ...[`Bearer ${FIGURES_TOKEN}`, `Bearer ${token.replace(/^(beacon_)./, "$1_")}`],
    ];
    return all
      .filter((one) => one?.trim() !== `Bearer ${token}`)
      .map((authorization) => ({
        path: "api/v1/readings",
        init: { method: "POST", body: "{}", headers: authorization === null ? {} : { authorization } },
      }));
  },
  "signing in": async () => {
    const codes = [
      "x",
      "A".repeat(43),
      "A".repeat(42),
      "%00".repeat(43),
      "__proto__",
      "../dashboard",
      `${"A".repeat(43)}=`,
    ];
    return codes.flatMap((code) => [
      { path: `sign-in/${encodeURIComponent(code)}`, init: {} },
      { path: "sign-in", init: { method: "POST", body: new URLSearchParams({ code, token: "x" }) } },
      { path: "dashboard", init: { headers: { cookie: `__Host-beacon=${encodeURIComponent(code)}` } } },
      {
        path: "sign-out",
        init: {
          method: "POST",
          body: new URLSearchParams({ token: "x" }),
          headers: { cookie: `__Host-beacon=${code.replaceAll("\0", "")}` },
        },
      },
    ]);
  },
  pictures: async () => {
    const { picture } = doors;
    const name = picture.slice("/pictures/".length, -".png".length);
    const bytes = Buffer.from(name, "base64url");
    const flipped = [0, 12, 27, 28, bytes.length - 1].map((at) => {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      return other.toString("base64url");
    });
    return [...flipped, "", "x", name.slice(0, 30), `${name}AAAA`, "A".repeat(1_900)].map((one) => {
      return { path: `pictures/${one}.png`, init: {} };
    });
  },
  figures: async () => {
    const wrong = [
      null,
      FIGURES_TOKEN,
      "Bearer ",
      `Bearer ${shifted(FIGURES_TOKEN)}`,
      `Bearer ${FIGURES_TOKEN}x`,
      `Bearer ${doors.token}`,
    ];
    return wrong.map((authorization) => ({
      path: "metrics",
      init: { headers: authorization === null ? {} : { authorization } },
    }));
  },
};

describe("every door", () => {
  it.each(Object.keys(STRANGERS))("of %s lets nobody in with a bad token or signature", async (door) => {
    const before = JSON.stringify(doors.slack.calls) + JSON.stringify(doors.teams.calls);
    const tries = (await STRANGERS[door]?.()) ?? [];
    expect(tries.length).toBeGreaterThan(5);
    for (const { path, init } of tries) {
      const { status } = await fetch(doors.url + path, { redirect: "manual", ...init });
      expect([path, JSON.stringify(init), status >= 400 && status < 500]).toEqual([path, JSON.stringify(init), true]);
    }
    expect(JSON.stringify(doors.slack.calls) + JSON.stringify(doors.teams.calls)).toBe(before);
  });

  it("opens to whoever may come in", async () => {
    const slack = {
      method: "POST",
      body: slackBody,
      headers: { ...slackHeaders, ...sign(doors.slack.config.signingSecret, slackBody) },
    };
    expect((await fetch(`${doors.url}slack/events`, slack)).status).toBe(200);
    const program = { headers: { authorization: `Bearer ${doors.token}` } };
    expect((await fetch(`${doors.url}api/v1/nothing`, program)).status).toBe(404);
    const watcher = { headers: { authorization: `Bearer ${FIGURES_TOKEN}` } };
    expect((await fetch(`${doors.url}metrics`, watcher)).status).toBe(200);
  });

  it.each(["null", "7", '"text"'])("takes %s with Slack's signature, and does nothing", async (body) => {
    const headers = { "content-type": "application/json", ...sign(doors.slack.config.signingSecret, body) };
    expect((await fetch(`${doors.url}slack/events`, { method: "POST", headers, body })).status).toBe(200);
  });

  it("answers hostile requests without a failure inside", async () => {
    const [platforms, browser] = [
      await fuzz(doors, { seed: 7, shots: 320 }),
      await fuzz(demo, { seed: 8, shots: 240 }),
    ];
    expect([platforms.wrong, browser.wrong]).toEqual([[], []]);
    expect([...platforms.paths, ...browser.paths]).toEqual(
      expect.arrayContaining(["/sign-in", "/chat/say", "/dashboard"]),
    );
    expect((await fetch(`${doors.url}healthz`)).status).toBe(200);
    expect((await fetch(`${demo.url}?as=ana`)).status).toBe(200);
  });
});

describe("every page", () => {
  it("tells the browser how little it may do, and runs nothing that stands in it", async () => {
    const pages: string[] = [];
    for (const { url, all } of [doors, demo].map((one) => ({ url: one.url, all: doorsOf(one).paths }))) {
      for (const path of all.flatMap((each) => [each, `${each}?as=ana`])) {
        const asked = await fetch(new URL(path, url), { redirect: "manual", signal: AbortSignal.timeout(20_000) });
        const { headers } = asked;
        const html = headers.get("content-type")?.startsWith("text/event-stream")
          ? await asked.body?.cancel()
          : await asked.text();
        const policy = headers.get("content-security-policy") ?? "";
        expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")]);
        expect(policy).toContain("script-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/unsafe|\*/);
        expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
        expect([path, headers.get("referrer-policy")]).toEqual([path, "no-referrer"]);
        expect(headers.get("x-powered-by")).toBeNull();
        if (!headers.get("content-type")?.startsWith("text/html") || typeof html !== "string") continue;
        pages.push(path);
        expect([path, html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+="|javascript:/i)]).toEqual([
          path,
          null,
        ]);
      }
    }
    expect(pages).toEqual(
      expect.arrayContaining(["/dashboard?as=ana", "/report?as=ana", "/gallery", "/dashboard", "/no"]),
    );
  });

  it("is asked for by https alone, once it is reached by https", async () => {
    const told = async (httpsOnly: boolean) => {
      const server = createServer({ log: quiet, ready: async () => ({}), httpsOnly });
      const { url } = await server.listen({ port: 0, host: "127.0.0.1" });
      const { headers } = await fetch(`${url}healthz`);
      await server.close();
      return headers.get("strict-transport-security");
    };
    expect([await told(true), await told(false)]).toEqual(["max-age=31536000", null]);
  });
});

describe("a slow or greedy caller", () => {
  const opened = async (limits: object) => {
    const server = createServer({ log: quiet, ready: async () => ({}), limits });
    const { port, url } = await server.listen({ port: 0, host: "127.0.0.1" });
    return { server, port, url };
  };
  /** Sends some bytes and then nothing; resolves with what came when the connection is cut. */
  const stall = (port: number, head: string): Promise<string> =>
    new Promise((done) => {
      let said = "";
      const socket: Socket = connect(port, "127.0.0.1", () => void socket.write(head));
      socket.on("data", (some) => {
        said += some;
      });
      socket.on("error", () => {});
      socket.on("close", () => done(said));
    });

  it("is cut off whether the head or the body does not come, while others are answered", async () => {
    const { server, port, url } = await opened({ head: 100, whole: 200, look: 20 });
    const slow = [
      stall(port, "GET / HTTP/1.1\r\nHost: x\r\n"),
      stall(port, "POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nab"),
      stall(port, "GET"),
    ];
    expect((await fetch(`${url}healthz`)).status).toBe(200);
    for (const said of await Promise.all(slow)) expect(said).toMatch(/^(HTTP\/1.1 [45]\d\d |$)/);
    await server.close();
  });

  it("finds no room once as many are connected as may be", async () => {
    const { server, port } = await opened({ connections: 2 });
    const held = [1, 2].map(() => connect(port, "127.0.0.1"));
    await Promise.all(held.map((socket) => new Promise((done) => socket.once("connect", done))));
    expect(await stall(port, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("");
    for (const socket of held) socket.destroy();
    await server.close();
  });

  it.each([
    ["an address that is far too long", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["heads without an end", `GET / HTTP/1.1\r\nHost: x\r\n${"X-A: b\r\n".repeat(3_000)}\r\n`],
    ["bytes that are no request", "\u0016\u0003\u0001\u0002 hello \r\n\r\n"],
    ["two lengths of one body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 6\r\n\r\nabcdef"],
    [
      "a length beside pieces",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
  ])("is refused with %s", async (_name, sent) => {
    const { server, port } = await opened({});
    expect(await stall(port, sent)).toMatch(/^(HTTP\/1.1 4\d\d |$)/);
    await server.close();
  });
});
