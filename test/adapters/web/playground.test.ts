import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openForms } from "../../../src/adapters/web/forms.ts";
import { type Message, messages } from "../../../src/adapters/web/messages.ts";
import { emptyPlayground } from "../../../src/adapters/web/playground.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { card } from "../../../src/core/view.ts";
import { type House, openHouse, TOKEN, withToken } from "../../support/house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const post = async (path: string, window: string, body: Record<string, string>) => {
  const res = await fetch(`${house.url}/chat/${path}?${window}`, {
    method: "POST",
    headers: { "HX-Request": "true", ...withToken },
    body: new URLSearchParams(body),
  });
  return { status: res.status, text: await res.text(), goTo: res.headers.get("hx-redirect") };
};
const said = (room: string): Promise<Message[]> => house.store.list(messages, HOUSE, { room });
const lastCard = async (room: string): Promise<Message> => (await said(room)).at(-1) as Message;
const note = async (window: string, room: string, text = "answer faster") => {
  await post("say", window, { text, beacon: "on" });
  const message = await lastCard(room);
  const row = (message.body.kind === "card" ? message.body.card.blocks : []).find((block) => block.kind === "buttons");
  return { message: message.id, value: row?.kind === "buttons" ? (row.buttons[0]?.value ?? "") : "" };
};
const openForm = async (of?: string) => {
  const { message, value } = await note("as=ana", "web:demo:ana", of);
  const { text } = await post("press", "as=ana", { message, action: "note.rate", value });
  return text.match(/name="opened" value="(\w+)"/)?.[1] ?? "";
};

describe("the playground's requests", () => {
  it("redraw a card in its place", async () => {
    const { message, value } = await note("as=ana&in=chat-desk", "web:demo:chat-desk");
    await post("press", "as=ben&in=chat-desk", { message, action: "note.finish", value });
    const all = await said("web:demo:chat-desk");
    expect(all).toHaveLength(2);
    expect(all[1]).toMatchObject({ id: message, rev: 2, body: { card: { title: "Finished" } } });
  });

  it("put an update in the conversation where no card was pressed", async () => {
    const { value } = await note("as=ana", "web:demo:ana");
    const { goTo } = await post("press", "as=ana&in=home", { message: "", action: "note.finish", value });
    expect(goTo).toBe("/?as=ana&in=beacon");
    expect((await lastCard("web:demo:ana")).body).toMatchObject({ card: { title: "Finished" } });
  });

  it("say that a card is gone, also one that only somebody else sees", async () => {
    const { message, value } = await note("as=ana&in=chat-desk", "web:demo:chat-desk");
    await post("press", "as=ana&in=chat-desk", { message, action: "note.tell", value });
    const whisper = await lastCard("web:demo:chat-desk");
    expect(whisper.only).toBe("web:demo:ana");
    for (const [window, id] of [
      ["as=ben&in=chat-desk", whisper.id],
      ["as=ana&in=front-desk", message],
      ["as=ana&in=chat-desk", "01ARZ3NDEKTSV4RRFFQ69G5FAV"],
    ] as const) {
      expect((await post("press", window, { message: id, action: "note.finish", value })).status).toBe(204);
    }
    expect((await said("web:demo:chat-desk")).filter(({ body }) => body.kind === "notice")).toHaveLength(2);
    expect((await said("web:demo:front-desk")).filter(({ body }) => body.kind === "notice")).toHaveLength(1);
  });

  it("greet at the first visit, though Beacon has already written, and at no other", async () => {
    await house.playground.sender.send("web:demo:ana", card("A word for you"), "en", "key");
    const open = () => fetch(`${house.url}/?as=ana&in=beacon`);
    await Promise.all([open(), open()]);
    await open();
    expect((await said("web:demo:ana")).map(({ body }) => body.kind === "card" && body.card.title)).toEqual([
      "A word for you",
      "Welcome, Ana Harbour",
    ]);
    await fetch(`${house.url}/chat/reset?as=ana`, { method: "POST", headers: { "HX-Request": "true", ...withToken } });
    await open();
    expect(await said("web:demo:ana")).toHaveLength(1);
  });

  it("answer an unknown button with a sentence", async () => {
    const { message, value } = await note("as=ana", "web:demo:ana");
    await post("press", "as=ana", { message, action: "toString", value });
    expect((await lastCard("web:demo:ana")).body).toEqual({ kind: "notice", text: "That button is too old." });
  });

  it("take a form once and only from whoever opened it", async () => {
    const opened = await openForm();
    const filled = { opened, "value.rating": "4", "value.mood": "up" };
    expect((await post("submit", "as=ben", filled)).status).toBe(409);
    const both = await Promise.all([post("submit", "as=ana", filled), post("submit", "as=ana", filled)]);
    expect(both.filter(({ status }) => status === 200 || status === 204)).toHaveLength(2);
    expect((await post("submit", "as=ana", filled)).text).not.toContain("<form");
    expect((await lastCard("web:demo:ana")).rev).toBe(2);
  });

  it("keep nothing that was typed beside whoever typed it, and no sentence that shall not be kept", async () => {
    const opened = await openForm();
    const refused = await post("submit", "as=ana", { opened, "value.rating": "9", "value.why": "quiet words" });
    expect(refused.text).toContain("quiet words");
    expect(JSON.stringify(await house.store.list(openForms, HOUSE))).not.toContain("quiet words");
    const filled = { opened, "value.rating": "4", "value.mood": "up", "value.why": "nobody shall know" };
    expect((await post("submit", "as=ana", filled)).text).toContain("Said once");
    expect(JSON.stringify(await said("web:demo:ana"))).not.toContain("Said once");
  });

  it("shows in the window what has to be taken along, and lets it be copied", async () => {
    const opened = await openForm();
    const filled = { opened, "value.rating": "4", "value.mood": "up", "value.why": "give me the key" };
    const { text } = await post("submit", "as=ana", filled);
    expect(text).toMatch(/<form[^>]*method="dialog"[\s\S]*data-copy="key-1"/);
    expect((await lastCard("web:demo:ana")).rev).toBe(2);
    expect(JSON.stringify(await said("web:demo:ana"))).not.toContain("key-1");
  });

  it("write down nobody who has a form open that is filled in without a name", async () => {
    const opened = await openForm("unnamed");
    expect(await house.store.list(openForms, HOUSE)).toEqual([]);
    const filled = { opened, "value.rating": "9", "value.mood": "up" };
    expect((await post("submit", "as=ben", filled)).status).toBe(409);
    expect((await post("submit", "as=ana", filled)).text).toContain("A number from 1 to 5");
    expect((await post("submit", "as=ana", { ...filled, "value.rating": "4" })).status).toBe(200);
    expect(await house.store.list(openForms, HOUSE)).toEqual([]);
    expect((await post("submit", "as=ana", { ...filled, "value.rating": "4" })).text).not.toContain("<form");
  });

  it("keep what was typed when a form is no longer known", async () => {
    const opened = await openForm();
    await emptyPlayground(house.store);
    const { status, text } = await post("submit", "as=ana", { opened, "value.rating": "4" });
    expect(status).toBe(409);
    expect(text).toContain('hx-target=".form-notice"');
    expect(text).not.toContain("#dialog");
  });

  it("work in a form that was opened before a restart", async () => {
    const opened = await openForm();
    const { store } = house;
    await house.close();
    house = await openHouse({ store });
    const sent = await post("submit", "as=ana", { opened, "value.rating": "4", "value.mood": "up" });
    expect(sent.status).toBe(200);
    expect((await lastCard("web:demo:ana")).body).toMatchObject({ card: { title: "Your note" } });
  });

  it("lead back to the conversation when a browser sends a message before the scripts are there", async () => {
    const res = await fetch(`${house.url}/chat/say?as=ana&in=chat-desk`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ text: "hello", token: TOKEN }),
    });
    expect([res.status, res.headers.get("location")]).toEqual([303, "/?as=ana&in=chat-desk"]);
    expect((await lastCard("web:demo:chat-desk")).body).toEqual({ kind: "words", text: "hello", toBeacon: false });
  });
});
