import { beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../../src/store/memory.ts";
import { OURS } from "./sides.ts";
import { commands, presses, sentences, submits } from "./tries.ts";
import { tryAll } from "./try-all.ts";
import { liveInBoth, NAMED } from "./two.ts";
import { watch } from "./watch.ts";

const whole = memoryStore();
beforeAll(() => liveInBoth(whole));

/** Whoever makes a code takes away those that are over, whosever they are; and a platform's pauses hold for all. */
const MEANT = ["list linkOffers", "list pauses"];

const names = Object.values(NAMED);

describe("somebody of another organisation", () => {
  it.each([
    ["types, as its administrator", "bo", [...commands(names), ...sentences(names)]],
    ["presses, as its administrator", "bo", presses()],
    ["presses, as a member", "ada", presses()],
    ["sends, as its administrator", "bo", submits()],
    ["sends, as a member", "ada", submits()],
  ] as const)("learns and changes nothing, whatever they make up: %s", async (_how, name, tries) => {
    const { store, reached } = watch(whole);
    const { learned, wrong } = await tryAll(store, tries, OURS, name);
    expect(learned).toEqual([]);
    expect([...reached].filter((one) => !MEANT.includes(one))).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
