import { expect, it } from "vitest";
import { type Message, messages } from "../../../src/adapters/web/messages.ts";
import type { Feature } from "../../../src/core/feature.ts";
import type { Ending } from "../../../src/core/reply.ts";
import { HOUSE } from "../../../src/core/store.ts";
import { text } from "../../../src/core/view.ts";
import { textFor } from "../../../src/text/text.ts";
import { openHouse, withToken } from "../../support/house.ts";
import { plain } from "../../support/plain.ts";

it("an answer grows in its bubble while the window can be used on, and others in the channel see nothing of it", async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const pieces = async function* (): AsyncGenerator<string, Ending, void> {
    yield "one";
    await gate;
    yield "two";
    return { blocks: [text("That is all.")] };
  };
  const run = async () => [{ kind: "growing" as const, growing: { title: "Told", pieces: pieces() } }];
  const teller: Feature = {
    ...{ name: "teller", tables: [], presses: {}, submits: {}, samples: () => [] },
    commands: [{ word: "tell", run }],
  };
  const house = await openHouse({ features: [teller] });
  const room = "web:demo:chat-desk";
  const newest = async (): Promise<Message | undefined> => (await house.store.list(messages, HOUSE, { room })).at(-1);
  const seen = async () => {
    const message = await newest();
    return message?.body.kind === "card" ? plain(message.body.card) : "";
  };
  const page = async (who: string) => (await fetch(`${house.url}/?as=${who}&in=chat-desk&lang=en`)).text();

  const sent = await fetch(`${house.url}/chat/say?as=ana&in=chat-desk`, {
    method: "POST",
    headers: { "HX-Request": "true", ...withToken },
    body: new URLSearchParams({ text: "tell me", beacon: "on" }),
  });
  expect(sent.status).toBe(200); // although the answer is still being said
  await expect.poll(seen).toContain("one");
  expect(await page("ana")).toContain(textFor("en").web.thinking);
  expect(await page("ben")).not.toContain("Told");
  go();
  await expect.poll(seen).toContain("one\ntwo\nThat is all.");
  expect(await page("ana")).not.toContain(textFor("en").web.thinking);
  expect((await newest())?.only).toBe("web:demo:ana");
  await house.close();
});
