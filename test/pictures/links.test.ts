import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Chart } from "../../src/core/view.ts";
import { build } from "../../src/house.ts";
import { newPictureLinks } from "../../src/pictures/links.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { silent } from "../support/world.ts";

const SECRET = "a secret of at least 32 characters";
const DAY = 86_400_000;
const chart: Chart = {
  ...{ kind: "chart", title: "首解率", name: "首解率", unit: "%", better: "up", said: "" },
  ...{ labels: ["11月8日", "11月15日"], values: [74, 70], target: { name: "目标", value: 85 }, floor: null },
};
const nameIn = (url: string | null) => url?.split("/").at(-1) ?? "";

describe("the address of a picture", () => {
  let now = 0;
  const links = newPictureLinks("https://beacon.example.com", [SECRET], () => now);

  it("carries its chart for a week, and tells nobody else of it", () => {
    now = 0;
    const url = links.urlOf({ ...chart, said: "From 74 % to 70 %." });
    expect(url).toMatch(/^https:\/\/beacon\.example\.com\/pictures\/[\w-]+\.png$/);
    now = 7 * DAY - 1;
    expect(links.read(nameIn(url))).toEqual(chart);
    now = 7 * DAY;
    expect(links.read(nameIn(url))).toBeNull();
  });

  it("is taken as it was made and with the same secret only", () => {
    now = 0;
    const name = nameIn(links.urlOf(chart));
    const others = newPictureLinks("https://beacon.example.com", [`${SECRET}!`], () => 0);
    const changed = [...name].map((char, at) => (at === 40 ? (char === "A" ? "B" : "A") : char)).join("");
    for (const wrong of [changed, name.slice(0, 30), "", "x.png", "A".repeat(5_000), nameIn(others.urlOf(chart))])
      expect(links.read(wrong)).toBeNull();
    const after = newPictureLinks("https://beacon.example.com", ["a new secret", SECRET], () => now);
    expect(after.read(name)).toEqual(chart);
    expect(links.read(nameIn(after.urlOf(chart)))).toBeNull();
    now = 7 * DAY;
    expect(after.read(name)).toBeNull();
  });

  it("is not made for a chart that is too large for one", () => {
    const labels = Array.from({ length: 2_000 }, (_, n) => `${n * 7919}`);
    expect(links.urlOf({ ...chart, labels, values: labels.map(Number) })).toBeNull();
  });
});

describe("a picture over HTTP", () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  const open = async (env: Record<string, string>) => {
    const house = build(readConfig({ ...env }), silent, memoryStore());
    const { url } = await house.server.listen({ port: 0, host: "127.0.0.1" });
    ends.push(house.server.close, house.outbox.close, house.pictures.close);
    return { house, fetchIt: (link: string | null) => fetch(`${url}pictures/${nameIn(link)}`) };
  };

  it("is drawn for whoever has its address", async () => {
    const { house, fetchIt } = await open({ BEACON_PUBLIC_URL: "https://beacon.example.com", BEACON_SECRET: SECRET });
    const res = await fetchIt(house.pictureOf(chart));
    expect([res.status, res.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(Buffer.from(await res.arrayBuffer()).readUInt32BE(16)).toBe(800);
    expect((await fetchIt("/made-up.png")).status).toBe(404);
  });

  it.each([{}, { BEACON_PUBLIC_URL: "https://beacon.example.com" }, { BEACON_SECRET: SECRET }])(
    "has no address with no more than %o",
    async (env) => {
      const { house, fetchIt } = await open(env as Record<string, string>);
      expect(house.pictureOf(chart)).toBeNull();
      expect((await fetchIt("/any.png")).status).toBe(404);
    },
  );
});
