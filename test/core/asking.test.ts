import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createApp } from "../../src/core/app.ts";
import type { Event } from "../../src/core/event.ts";
import type { Context, Feature } from "../../src/core/feature.ts";
import type { Asked, Model } from "../../src/core/model.ts";
import { type Row, table } from "../../src/core/store.ts";
import { card } from "../../src/core/view.ts";
import { newModel } from "../../src/model/model.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { notices, unguarded } from "../support/guard.ts";
import { type FakeModel, startFakeModel } from "../support/model.ts";
import { silent } from "../support/world.ts";

interface Note extends Row {
  text: string;
}
const notes = table<Note>("notes");
const task = { name: "goal-wording", inputs: { what: "" }, answer: z.object({ sentence: z.string() }) };

/** Shows a note in the model's words, changes it, and takes any sentence to the model. */
const noting: Feature = {
  ...{ name: "noting", tables: [notes], commands: [], submits: {}, samples: () => [] },
  sentence: async (text, context) => [{ kind: "whisper", card: card(await inWords(text, context)) }],
  presses: {
    words: async (_value, context) => {
      const note = await context.records.get(notes, "n1");
      return [{ kind: "update", card: card(await inWords(note?.text ?? "empty", context)) }];
    },
    change: async (text, { records }) => {
      await records.get(notes, "n1");
      records.put(notes, { id: "n1", text });
      return [{ kind: "update", card: card(text) }];
    },
    look: async () => [{ kind: "update", card: card("only looked") }],
  },
};

async function inWords(what: string, { model }: Context): Promise<string> {
  const asked = await model?.ask(task, { what });
  return asked?.why === null ? `${what}: ${asked.answer.sentence}` : `rules: ${asked?.why}`;
}

/** A model whose answers wait until they are let go, and which tells of each question. */
function held() {
  const open: ((asked: Asked<never>) => void)[] = [];
  const signals: AbortSignal[] = [];
  let heard = () => {};
  const model: Model = {
    ask: (_task, _inputs, signal) => {
      if (signal) signals.push(signal);
      return new Promise((resolve) => {
        open.push(resolve);
        heard();
      });
    },
    stream: () => {
      throw new Error("nobody asks in this way here");
    },
  };
  return {
    ...{ model, signals },
    asked: (times: number) =>
      new Promise<void>((resolve) => {
        heard = () => open.length === times && resolve();
        heard();
      }),
    answer: (at: number) => open[at]?.({ why: null, answer: { sentence: `answer ${at}` } as never, prompt: "1" }),
  };
}

function appWith(model: Model, store = memoryStore()) {
  return createApp({
    ...{
      features: [noting],
      store,
      model: () => model,
      clock: () => 0,
      log: silent,
      words: {},
      seal: (text) => text,
      publicUrl: null,
    },
    coach: { review: () => ({}) as never, measure: () => null, day: () => null },
    outbox: { book: async () => [], send: async () => {} },
    resolve: async (_work, { person }) => ({
      ...{ org: "o1", team: null, me: { id: person, name: "Ada", lang: "en", zone: "UTC", admin: false } },
    }),
    knows: async () => true,
    guard: unguarded,
    notices: () => notices,
  });
}

const direct = { kind: "direct" } as const;
const ada = { org: "t:T", person: "t:T:ada", place: direct };
const press = (action: string, on: string, who = ada, value = ""): Event => ({
  ...{ ...who, kind: "press", action, value, card: on },
});
const says = (args: string, who: typeof ada | (typeof ada & { place: object }) = ada): Event =>
  ({ ...who, kind: "command", name: null, args }) as Event;
const titles = ({ answers }: { answers: readonly object[] }) =>
  answers.map((answer) => ("card" in answer ? (answer.card as { title: string }).title : ""));

describe("somebody who goes on while the model is asked", () => {
  it("is not answered any more where another button of the same card was pressed", async () => {
    const { model, asked, answer, signals } = held();
    const app = appWith(model);
    const slow = app.handle(press("words", "m1"));
    await asked(1);
    expect(titles(await app.handle(press("look", "m1")))).toEqual(["only looked"]);
    expect(signals[0]?.aborted).toBe(true);
    answer(0);
    expect(await slow).toEqual({ lang: "en", answers: [], refusal: null });
  });

  it("gets the answer to the newer sentence and none to the older", async () => {
    const { model, asked, answer } = held();
    const app = appWith(model);
    const older = app.handle(says("first"));
    await asked(1);
    const newer = app.handle(says("second"));
    await asked(2);
    answer(1);
    expect(titles(await newer)).toEqual(["second: answer 1"]);
    answer(0);
    expect(titles(await older)).toEqual([]);
  });

  it("is answered on the first card when they only pressed another one, wrote elsewhere, or somebody else did", async () => {
    const { model, asked, answer } = held();
    const app = appWith(model);
    const slow = app.handle(press("words", "m1"));
    await asked(1);
    await app.handle(press("look", "m2"));
    await app.handle(press("look", "m1", { ...ada, person: "t:T:ben" }));
    const elsewhere = app.handle(
      says("in the channel", { ...ada, place: { kind: "channel", channel: "t:T:c" } } as never),
    );
    await asked(2);
    answer(0);
    expect(titles(await slow)).toEqual(["empty: answer 0"]);
    answer(1);
    expect(titles(await elsewhere)).toEqual(["in the channel: answer 1"]);
  });

  it("sees what holds now when the record was changed from elsewhere meanwhile", async () => {
    const { model, asked, answer } = held();
    const app = appWith(model);
    const slow = app.handle(press("words", "m1"));
    await asked(1);
    await app.handle(press("change", "m2", { ...ada, person: "t:T:ben" }, "new"));
    answer(0);
    await asked(2);
    answer(1);
    expect(titles(await slow)).toEqual(["new: answer 1"]);
  });

  it("lets a platform know before it is asked, and only where it is", async () => {
    const { model, asked, answer } = held();
    const app = appWith(model);
    const told: string[] = [];
    await app.handle(press("look", "m1"), [], () => told.push("look"));
    const slow = app.handle(press("words", "m1"), [], () => told.push("words"));
    await asked(1);
    expect(told).toEqual(["words"]);
    answer(0);
    await slow;
    expect(told).toEqual(["words"]);
  });

  it("leaves nothing undone of what the adapter wanted settled", async () => {
    const { model, asked, answer } = held();
    const store = memoryStore();
    const app = appWith(model, store);
    const row = { id: "e1", org: "o1", rev: 1, text: "" };
    const slow = app.handle(says("first"), [{ table: "notes", org: "o1", id: "e1", seen: 0, row }]);
    await asked(1);
    void app.handle(says("second"));
    await asked(2);
    answer(0);
    await slow;
    expect(await store.get(notes, "o1", "e1")).toEqual(row);
  });
});

describe("a question that was withdrawn", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  it("ends at the server as well, and is no sign that the server is down", async () => {
    const config = { key: "k", baseUrl: fake.url, name: "m", monthlyTokens: 1_000_000 };
    const parts = { config, store: memoryStore(), clock: () => 0, log: silent, closing: new AbortController().signal };
    const model = newModel({ ...parts, patience: 20_000 })("o1");
    for (let n = 0; n < 3; n++) {
      const withdrawn = new AbortController();
      // The answer would take longer than the test may.
      fake.says(
        () => {
          withdrawn.abort();
          return { content: "{}" };
        },
        { chaos: { latencyMs: 60_000 } } as never,
      );
      expect(await model.ask(task, { what: "x" }, withdrawn.signal)).toEqual({ why: "slow" });
    }
    fake.says({ content: JSON.stringify({ sentence: "Back." }) });
    expect(await model.ask(task, { what: "x" })).toMatchObject({ answer: { sentence: "Back." } });
  });
});
