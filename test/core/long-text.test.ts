import { describe, expect, it } from "vitest";
import { input as inSlack } from "../../src/adapters/slack/input.ts";
import { input as inTeams } from "../../src/adapters/teams/input.ts";
import { LANGS } from "../../src/core/lang.ts";
import type { Field } from "../../src/core/view.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type Text, textFor } from "../../src/text/text.ts";
import { recordsIn } from "../support/whole-store.ts";
import { CHANNEL, type Seen, world } from "../support/world.ts";

async function team(locale: string) {
  const store = memoryStore();
  const w = world({ store });
  const [ana, bo] = [w.actor("test:T:ana", { name: "Ana", locale }), w.actor("test:T:bo", { name: "Bo", locale })];
  await ana.moment("joined", CHANNEL);
  for (const one of [ana, bo]) await one.say("help", CHANNEL);
  return { ana, kept: () => recordsIn(store) };
}

/** What somebody types in front, the field that what follows goes into, and what a form needs besides. */
const FORMS = [
  ["win", "what", { value: "teamwork" }],
  ["idea", "change", { problem: "too slow", effect: "faster" }],
  ["thanks @Bo", "what", { value: "teamwork" }],
  ["alerts report", "text", {}],
  ["kpi add", "name", { definition: "what we count" }],
] as const;
const WORDS = { en: "A guest waited in the lobby, ", "zh-Hans": "大堂里有客人在等，", "zh-Hant": "大廳裡有客人在等，" };

const fieldOf = ({ form }: Seen, name: string): Field & { kind: "text" } => {
  const field = form.fields.find((one) => one.name === name);
  if (field?.kind !== "text") throw new Error(`no text ${name} in ${form.id}`);
  return field;
};

describe.each(LANGS)("more than a field takes, typed in chat in %s", (lang) => {
  const t: Text = textFor(lang);

  it.each(FORMS)(
    "stands whole in the form of %s, with the limit beside it, and is not kept",
    async (typed, name, more) => {
      const { ana, kept } = await team(lang);
      const words = WORDS[lang].repeat(100).trim();
      const opened = await ana.say(`${typed} ${words}`);
      const field = fieldOf(opened, name);
      expect(field.value).toBe(words);
      expect(field.hint).toBe(t.core.tooLong(field.max));
      expect((await ana.fill(opened, more)).errors[name]).toBe(t.core.tooLong(field.max));
      expect((await kept()).join("\n")).not.toContain(WORDS[lang].repeat(10));
    },
  );
});

it("begins with no more than every platform shows of it, however much was typed", async () => {
  const { ana } = await team("en");
  for (const [typed, name] of FORMS) {
    const opened = await ana.say(`${typed} ${WORDS.en.repeat(1_000)}`);
    expect(fieldOf(opened, name).value).toHaveLength(3_000);
  }
});

it.each(LANGS)("is said at once in %s, with every word, where nothing could come of it", async (lang) => {
  const { ana } = await team(lang);
  const words = WORDS[lang].repeat(200).trim();
  for (const typed of ["", "goal ", "goal problem "]) {
    const { text } = await ana.say(`${typed}${words}`);
    expect(text).toContain(textFor(lang).goals.error.tooLong(1_000));
    expect(text).toContain(words);
  }
});

describe("a field that begins with more than it takes", () => {
  const field: Field = { kind: "text", name: "what", label: "What", max: 600, long: true, value: "word ".repeat(200) };

  it("lets all of it stand on each platform, to be shortened", () => {
    expect(inSlack(field)).toMatchObject({ initial_value: field.value, max_length: 1_000 });
    expect(inTeams(field, textFor("en").core, [])).toMatchObject({ value: field.value, maxLength: 1_000 });
  });

  it("takes no more than its limit where nothing longer stands in it", () => {
    expect(inSlack({ ...field, value: "word" })).toMatchObject({ max_length: 600 });
    expect(inTeams({ ...field, value: "word" }, textFor("en").core, [])).toMatchObject({ maxLength: 600 });
  });
});
