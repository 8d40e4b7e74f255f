import { describe, expect, it } from "vitest";
import type { CommandEvent, Event } from "../../src/core/event.ts";
import type { Context, Feature } from "../../src/core/feature.ts";
import { newRouter } from "../../src/core/route.ts";
import { notices, unguarded } from "../support/guard.ts";

const says = (title: string) => async () => [
  { kind: "whisper" as const, card: { kind: "card" as const, title, blocks: [] } },
];
const none = { tables: [], commands: [], presses: {}, submits: {}, samples: () => [] };
const first: Feature = { ...none, name: "first", commands: [{ word: "help", run: says("help") }] };
const late: Feature = {
  ...{ ...none, name: "late", presses: { "late.press": says("pressed") }, submits: { "late.form": says("sent") } },
  commands: [
    { word: "goal", run: says("goal") },
    { word: "home", hidden: true, run: says("home") },
  ],
  sentence: async (text) => (text === "more" ? says("more")() : null),
};

const context = { me: { lang: "en" } } as Context;
const who = { org: "t:T", person: "t:T:a", place: { kind: "direct" as const } };
const typed = (args: string): CommandEvent => ({ ...who, kind: "command", name: null, args });

function router() {
  const reads = { count: 0 };
  const route = newRouter({
    features: [first],
    allFeatures: async () => {
      reads.count++;
      return [late, first];
    },
    words: { goal: ["目标"], help: [] },
    guard: unguarded,
    notices: () => ({
      ...notices,
      gone: "Gone.",
      failed: String,
      lost: (text) => [{ kind: "whisper", card: { kind: "card", title: `lost ${text}`, blocks: [] } }],
    }),
  });
  const titles = async (event: Event) =>
    (await route(event, context)).map((reply) => ("card" in reply ? reply.card.title : reply.kind));
  return { reads, titles };
}

describe("features that are read when they are needed", () => {
  it("are left alone by what the first ones know", async () => {
    const { reads, titles } = router();
    expect(await titles(typed("help"))).toEqual(["help"]);
    expect(reads.count).toBe(0);
  });

  it.each([
    ["a command", typed("goal x"), "goal"],
    ["a command in another language", typed("目标 提高"), "goal"],
    ["a moment", { ...typed(""), name: "home" } as Event, "home"],
    ["a sentence", typed("more"), "more"],
    ["a sentence that nobody takes", typed("less"), "lost less"],
    ["a button", { ...who, kind: "press", action: "late.press", value: "" } as Event, "pressed"],
    ["a form", { ...who, kind: "submit", form: "late.form", values: {}, state: "" } as Event, "sent"],
  ])("are read once for %s", async (_what, event, title) => {
    const { reads, titles } = router();
    expect(await Promise.all([titles(event), titles(event)])).toEqual([[title], [title]]);
    expect(reads.count).toBe(1);
  });

  it("do not know what nobody knows", async () => {
    const { titles } = router();
    await expect(titles({ ...who, kind: "press", action: "toString", value: "" })).rejects.toThrow("Gone.");
  });
});
