import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messages } from "../../../src/adapters/web/messages.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { type House, openHouse, withToken } from "../../support/house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const give = (window: string, headers: Record<string, string> = {}) =>
  fetch(`${house.url}/chat/file?${window}&name=week.csv`, {
    method: "POST",
    headers: { ...withToken, ...headers },
    body: "kpi,date,value\n",
  });
const said = (room: string) => house.store.list(messages, HOUSE, { room });

describe("a file in the browser", () => {
  it("stands in the conversation, and its card is redrawn as it is read", async () => {
    expect((await give("as=ana")).status).toBe(204);
    const all = await said("web:demo:ana");
    expect(all).toHaveLength(2);
    expect(all).toMatchObject([
      { body: { text: "File: week.csv" } },
      { body: { card: { title: "15 bytes of week.csv" } } },
    ]);
  });

  it("is seen in a channel by whoever gave it alone", async () => {
    await give("as=ana&in=chat-desk");
    expect((await said("web:demo:chat-desk")).map(({ only }) => only)).toEqual(["web:demo:ana", "web:demo:ana"]);
  });

  it("is taken from this very page only", async () => {
    expect((await give("as=ana", { Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await give("as=nobody")).status).toBe(404);
  });

  it("can be fetched by whoever it was handed to", async () => {
    await give("as=ana&in=chat-desk");
    const [, card] = await said("web:demo:chat-desk");
    const pressed = new URLSearchParams({ message: card?.id ?? "", action: "note.back", value: "week.csv" });
    await fetch(`${house.url}/chat/press?as=ana&in=chat-desk`, {
      method: "POST",
      headers: withToken,
      body: pressed,
      redirect: "manual",
    });
    const file = (await said("web:demo:chat-desk")).at(-1);
    const fetched = (window: string) => fetch(`${house.url}/chat/file?${window}&message=${file?.id}`);
    const res = await fetched("as=ana&in=chat-desk");
    expect(await res.text()).toBe("a,b\n");
    expect(res.headers.get("content-disposition")).toContain("attachment; filename=");
    expect((await fetched("as=ben&in=chat-desk")).status).toBe(404);
  });

  it("is drawn as PDF where it is cards", async () => {
    await give("as=ana");
    const card = (await said("web:demo:ana")).at(-1);
    const pressed = new URLSearchParams({ message: card?.id ?? "", action: "note.back", value: "week.pdf" });
    await fetch(`${house.url}/chat/press?as=ana`, {
      method: "POST",
      headers: withToken,
      body: pressed,
      redirect: "manual",
    });
    const file = (await said("web:demo:ana")).at(-1);
    const res = await fetch(`${house.url}/chat/file?as=ana&message=${file?.id}`);
    expect(res.headers.get("content-type")).toBe("application/pdf");
    expect(await res.text()).toMatch(/^%PDF/);
  });
});
