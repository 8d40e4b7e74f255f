import { request } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";

export interface Shot {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Bodies that no program of good will sends, and some that are only nearly right. */
const BODIES: readonly ((random: () => number) => Buffer)[] = [
  () => Buffer.alloc(0),
  (random) => Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256))),
  () => Buffer.from("{"),
  () => Buffer.from("[".repeat(20_000)),
  () => Buffer.from(`${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`),
  () => Buffer.from('{"__proto__":{"admin":true},"constructor":{"prototype":1},"type":"message"}'),
  () => Buffer.from("null"),
  () => Buffer.from('"text"'),
  () => Buffer.from("1e999"),
  () => Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x00]),
  () => Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
  () => Buffer.from("payload=%E0%A4%A&command=%00&text=%"),
  () => Buffer.from("payload={"),
  () => Buffer.from('payload={"type":"block_actions","user":null,"team":7,"actions":[{}]}'),
  () => Buffer.from(`a[b]${"[c]".repeat(500)}=1&${"x=1&".repeat(3_000)}`),
  () => Buffer.from('{"type":"event_callback","event":{"type":"message","text":{}},"team_id":[],"event_id":null}'),
  () => Buffer.from('{"type":"url_verification","challenge":{"a":1}}'),
  () => Buffer.from('{"type":"invoke","channelId":"msteams","serviceUrl":7,"conversation":[]}'),
  () => Buffer.from('{"readings":[{"kpi":{},"date":"9999-99-99","value":"NaN"}]}'),
  () => Buffer.from('{"type":"message","text":"\\ud800\\u0000"}'),
  () => Buffer.alloc(300_000, "a"),
  () => gzipSync(Buffer.alloc(3_000_000)),
  () => brotliCompressSync(Buffer.from("{}")),
  (random) => Buffer.from(JSON.stringify({ code: "x".repeat(Math.floor(random() * 100)), token: "y", text: "hello" })),
];
const TYPES = [
  ...[
    "application/json",
    "application/x-www-form-urlencoded",
    "text/plain",
    "multipart/form-data; boundary=x",
    "",
    "*/*",
  ],
  ...[
    "application/json; charset=utf-7",
    'application/json; charset="',
    "application/x-www-form-urlencoded; charset=big5",
  ],
];
const ENCODINGS = ["identity", "identity", "identity", "gzip", "br", "deflate", "compress", "no-such"];
const METHODS = ["POST", "POST", "POST", "GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
const TAILS = [
  ...[
    "",
    "",
    "",
    "?as=ana",
    "?team=%00",
    "?team[]=1&team[a]=2",
    "?lang=%E0%A4%A",
    "/%E0%A4%A",
    "/..%2f..%2fetc",
    "/%00",
  ],
  ...[
    `/${"a".repeat(5_000)}`,
    `?${"q=1&".repeat(2_000)}`,
    "?as=ana&in=beacon&message=x&name=x",
    "//evil.example/%2e%2e",
  ],
];
const pick = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)] as T;

/** One request at a door that is hostile in some way. */
export function shotAt(path: string, random: () => number): Shot {
  const type = pick(TYPES, random);
  const headers = {
    ...(type && { "content-type": type }),
    ...{
      "content-encoding": pick(ENCODINGS, random),
      "accept-language": pick(["en", "zh-TW", "x".repeat(300), "*;q=x"], random),
    },
    ...(random() < 0.3 && {
      cookie: pick(["__Host-beacon=%%%", "a=b; __Host-beacon=", "=;;=", "x".repeat(3_000)], random),
    }),
    ...(random() < 0.2 && { "hx-request": "true" }),
    ...(random() < 0.1 && { origin: pick(["null", "https://evil.example", "::"], random) }),
  };
  return {
    method: pick(METHODS, random),
    path: path + pick(TAILS, random),
    headers,
    body: pick(BODIES, random)(random),
  };
}

/** Sends it as it is, and answers the status; 0 where the connection was cut. */
export function send(url: string, { method, path, headers, body }: Shot): Promise<number> {
  const { hostname, port } = new URL(url);
  const withBody = method === "GET" || method === "HEAD" ? {} : { "content-length": `${body.length}` };
  return new Promise((done) => {
    const sent = request(
      { hostname, port, method, path, headers: { ...headers, ...withBody }, agent: false },
      (res) => {
        res.resume();
        res.on("end", () => done(res.statusCode ?? 0));
        res.on("error", () => done(0));
        // What never ends by itself is only looked at.
        if (res.headers["content-type"]?.startsWith("text/event-stream")) {
          done(res.statusCode ?? 0);
          res.destroy();
        }
      },
    );
    sent.on("error", () => done(0));
    sent.end("content-length" in withBody ? body : undefined);
  });
}
