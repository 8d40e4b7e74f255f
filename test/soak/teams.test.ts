import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { openScene } from "../adapters/teams/scene.ts";
import { APP_ID, TENANT } from "../support/fake-teams.ts";

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** More than what differs from one collection to the next. */
const NOISE = 4_000_000;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Tokens that nobody signed, each of another tenant, issuer, key or none of them. */
function forged(n: number): string {
  const tid = `${String(n).padStart(8, "0")}-0000-4000-8000-000000000000`;
  const claims = { iss: "https://api.botframework.com", aud: APP_ID, exp: Date.now() / 1_000 + 600 };
  const [header, more] = [
    [{ alg: "RS256", kid: "key-1" }, {}],
    [{ alg: "RS256", kid: `key-${n}` }, {}],
    [{ alg: "RS256", kid: "key-1" }, { tid }],
    [
      { alg: "RS256", kid: "key-1" },
      { tid, iss: `https://sts.windows.net/${tid}/`, ver: "1.0", appid: APP_ID },
    ],
    [{ alg: "none" }, {}],
  ][n % 5] as [object, object];
  return `Bearer ${encode(header)}.${encode({ ...claims, ...more })}.${encode({ n })}`;
}

it("keeps nothing of 5,000 requests that Teams never signed", { timeout: 300_000 }, async () => {
  const scene = await openScene();
  const require = createRequire(createRequire(import.meta.url).resolve("botbuilder"));
  const issuers = (): number =>
    require("botframework-connector/lib/auth/tokenValidationParameters").ToBotFromBotOrEmulatorTokenValidationParameters
      .issuer.length;
  const conversation = { id: "a:1", tenantId: TENANT };
  const activity = { type: "message", channelId: "msteams", serviceUrl: scene.teams.world.url, conversation };
  const send = async (from: number, to: number) => {
    for (let n = from; n < to; n++) expect((await scene.teams.post(activity, forged(n))).status).toBe(401);
  };
  const before = issuers();
  await send(0, 1_000); // until everything is read, compiled and remembered that ever will be
  const small = heap();
  await send(1_000, 6_000);
  const grown = heap() - small;
  console.log(`the heap grew by ${Math.round(grown / 1_000)} kB over 5,000 requests`);
  expect(issuers()).toBe(before);
  expect(grown).toBeLessThan(NOISE);
  await scene.end();
});
