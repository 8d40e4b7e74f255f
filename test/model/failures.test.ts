import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textFor } from "../../src/text/text.ts";
import { type FakeModel, modelAt, sendMessage, sendPiece, startFakeModel, startOddModel } from "../support/model.ts";
import { type Actor, type Seen, world } from "../support/world.ts";

const t = textFor("en");
const SENTENCE =
  "The night shift should bring the first reply time in online chat from 75 s down to 30 s by 31 March 2027, because customers leave when they wait, with saved replies";

/** How a person comes to each task, and what they can use whatever becomes of it. */
const TASKS: [task: string, ask: (ana: Actor) => Promise<Seen>, useful: string][] = [
  [
    "goal-question",
    (ana) => ana.say("how do I choose a target when I have no history?"),
    t.method.passages.baseline.says,
  ],
  [
    "goal-wording",
    async (ana) => {
      const drafted = await ana.say(SENTENCE);
      const card = await ana.press(drafted, "Customer orientation").catch(() => drafted);
      return ana.press(card, t.wording.button);
    },
    "from 75 s to 30 s",
  ],
];

type Odd = Parameters<typeof startOddModel>[0];
type Why = keyof typeof t.drafts.why;
/** What goes wrong, at which server, and what the person is told of it. */
const FAILURES: [failure: string, says: Parameters<FakeModel["says"]> | Odd, told: Why, patience?: number][] = [
  ["refuses", (response, streams) => sendMessage(response, streams, { refusal: "I would rather not." }), "unsure"],
  ["is cut off", [{ content: '{"sen', finishReason: "length" }], "unsure"],
  ["is stopped by a filter", [{ content: "", finishReason: "content_filter" }], "unsure"],
  ["fits no schema, twice", [{ content: '{"sentence": 7, "sentences": 7}' }], "unsure"],
  ["is no JSON, twice", [{ content: "Of course!" }], "unsure"],
  ["is put off (429)", [{ error: { message: "slow down" }, status: 429, retryAfter: 30 }], "down"],
  ["meets a broken server (500)", [{ error: { message: "oh" }, status: 500 }], "down"],
  ["loses the line", [{ content: "{}" }, { chaos: { disconnectRate: 1 } }], "down"],
  ["breaks off at its very beginning", (response, streams) => sendMessage(response, streams, {}), "unsure"],
  ["never comes", () => {}, "down", 50],
];

describe.each(TASKS)("an answer to %s", (_task, ask, useful) => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const asked = async (url: string, patience?: number) => {
    const w = world({ model: modelAt({ url }, patience === undefined ? {} : { patience }) });
    return ask(w.actor("test:T:ana", { name: "Ana Rossi", locale: "en", zone: "UTC", admin: false }));
  };

  it.each(FAILURES)(
    "that %s leaves the person with the rules' words, and says so",
    async (_name, says, told, patience) => {
      const odd = typeof says === "function" ? await startOddModel(says) : null;
      if (typeof says !== "function") fake.says(...says);
      const { card, text } = await asked(odd?.url ?? fake.url, patience);
      odd?.stop();
      expect(text).toContain(t.drafts.why[told]);
      expect(text).toContain(useful);
      expect(card.byModel).toBeUndefined();
    },
  );

  it("that falls silent somewhere leaves the person with something of use all the same", async () => {
    const odd = await startOddModel((response) => void sendPiece(response, { content: '{"sentences":[{"says"' }));
    expect((await asked(odd.url, 50)).text).toContain(useful);
    odd.stop();
  });

  it("that is torn from the line somewhere leaves the person with something of use all the same", async () => {
    const sentences = [1, 2, 3, 4].map(() => ({ says: "Begin by measuring.", on: ["p1"] }));
    fake.says({ content: JSON.stringify({ sentences }) }, { chunkSize: 8, truncateAfterChunks: 12 });
    expect((await asked(fake.url)).text).toContain(useful);
  });
});
