import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOUSE } from "../../../src/core/store.ts";
import { feedback } from "../../../src/features/feedback/feedback.ts";
import { accounts } from "../../../src/features/people/person.ts";
import { readPrompt } from "../../../src/model/prompt.ts";
import { textFor } from "../../../src/text/text.ts";
import { type FakeModel, modelAt, sendPiece, startFakeModel, startOddModel } from "../../support/model.ts";
import { type Options, world } from "../../support/world.ts";

const t = textFor("en");
const ASKED = "how do I choose a target when I have no history?";
const FIRST = "Begin by measuring, because without a level to start from any target is a guess.";
const SECOND = "Then set the number from where you really stand.";
const said = (...sentences: [says: unknown, ...on: string[]][]) => ({
  content: JSON.stringify({ sentences: sentences.map(([says, ...on]) => ({ says, on })) }),
});

describe("a question that a model answers", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const begin = (options: Options = { model: modelAt(fake) }) => {
    const w = world(options);
    const profile = { name: "Ana Rossi", locale: "en", zone: "UTC", admin: false };
    return { w, ana: w.actor("test:T:ana", profile) };
  };

  it("is answered with sentences that rest on the method, and says so", async () => {
    fake.says(said([FIRST, "p1"], [SECOND, "p1", "p2"]));
    const { card, text } = await begin().ana.say(ASKED);
    expect(card.byModel).toBe(true);
    expect(text).toContain(`${FIRST}\n${SECOND}`);
    expect(text).toContain(
      t.method.byModel(`“${t.method.passages.baseline.title}”, “${t.method.passages.levels.title}”`),
    );
    expect(text).toContain(t.method.passages.baseline.next);
  });

  it.each<[string, string, ...string[]]>([
    ["rests on nothing", "Ask your team what feels right."],
    ["rests on what was not sent", "Ask your team what feels right.", "p9"],
    ["makes up a number", "Measure for 45 days.", "p1"],
    ["makes up a number in words", "Most teams take ninety percent.", "p1"],
    ["makes up a name", "Ask Zendesk for a report.", "p1"],
    ["names somebody of the house", "Ana Rossi decides.", "p1"],
    ["leads away", "See www.example.com for more.", "p1"],
    ["brings marks along", "This is *very* important.", "p1"],
    ["is in another language", "先量一个月。", "p1"],
    ["goes on for ever", `${"Measure and measure. ".repeat(20)}`, "p1"],
  ])("leaves out a sentence that %s, and keeps the others", async (_name, says, ...on) => {
    fake.says(said([says, ...on], [SECOND, "p1"]));
    const { text } = await begin().ana.say(ASKED);
    expect(text).toContain(SECOND);
    expect(text).not.toContain(says.trim());
  });

  it("is read in whatever pieces it comes", async () => {
    const sentences = [
      { says: `${FIRST} “Really”, says \\"somebody\\".`.replaceAll("\\", ""), on: ["p1"] },
      { says: SECOND, on: ["p1"] },
    ];
    const content = JSON.stringify({ sentences }, null, 2).replace("“", "\\u201c");
    fake.says({ content }, { chunkSize: 1 });
    const { card, text } = await begin().ana.say(ASKED);
    expect(card.byModel).toBe(true);
    expect(text).toContain(`${FIRST} “Really”, says "somebody".\n${SECOND}`);
  });

  it("may say a number that its passage says, by its place", async () => {
    fake.says(said(["Below {number1} it says little.", "p1"], ["Take {number9} of them.", "p1"]));
    const { text } = await begin().ana.say("what if we have only few cases?");
    expect(text).toContain("Below ten cases it says little.");
    expect(text).not.toContain("of them");
  });

  it("is sent without names, numbers and addresses", async () => {
    fake.says(said([FIRST, "p1"]));
    await begin().ana.say(`${ASKED} Ana says 80 % and ana@example.com says 85 %`);
    const { messages } = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
    const { question, passages } = JSON.parse(messages.at(-1)?.content ?? "{}") as Record<string, string>;
    expect(question?.replace(/\{[a-z]+\d*\}/g, "")).not.toMatch(/\d|Ana|example/);
    expect(passages).toContain(`p1 ${t.method.passages.baseline.title}.`);
  });

  it.each([
    ["after its first sentence", 1],
    ["after its second", 2],
  ])("keeps what was said of an answer that breaks off %s, and the method goes on", async (_name, count) => {
    const all = said([FIRST, "p1"], [SECOND, "p1"], ["And then you wait.", "p1"]).content;
    const content = all.slice(0, all.indexOf(["", SECOND, "And then"][count] ?? "") + 10);
    const torn = await startOddModel((response) => sendPiece(response, { content }).end());
    const { card, text } = await begin({ model: modelAt(torn) }).ana.say(ASKED);
    torn.stop();
    expect(text).toContain([FIRST, SECOND].slice(0, count).join("\n"));
    expect(text.includes(SECOND)).toBe(count === 2);
    expect(text).toContain(`${t.method.cut}\n${t.method.passages.baseline.title}\n${t.method.passages.baseline.says}`);
    expect(card.byModel).toBe(true);
  });

  it("does not go on with another answer than the one it has begun", async () => {
    const torn = `{"sentences":[{"says":"${FIRST}","on":["p1"]},{"says":"${SECOND}","on":7}]}`;
    const answers = [torn, said(["Something else altogether.", "p1"]).content];
    fake.says(() => ({ content: answers.shift() ?? "" }));
    const { text } = await begin().ana.say(ASKED);
    expect(text).toContain(FIRST);
    expect(text).not.toContain("Something else");
    expect(text).toContain(t.method.cut);
  });

  it("takes the second try where nothing of the first could be shown", async () => {
    const answers = ['{"sentences": "none"}', said([SECOND, "p1"]).content];
    fake.says(() => ({ content: answers.shift() ?? "" }));
    expect((await begin().ana.say(ASKED)).text).toContain(SECOND);
  });

  it("is never asked where the method says nothing about it", async () => {
    const before = fake.asked().length;
    expect((await begin().ana.say("ask why is the sky blue?")).text).toContain(t.method.nothing);
    expect(fake.asked()).toHaveLength(before);
  });

  it("keeps a thumb with the version of the words that were asked with", async () => {
    fake.says(said([FIRST, "p1"]));
    const { w, ana } = begin();
    await ana.press(await ana.say(ASKED), t.drafts.helped);
    const org = (await w.store.get(accounts, HOUSE, "test:T"))?.of ?? "";
    const { version } = await readPrompt("goal-question");
    const [kept] = await w.store.list(feedback, org);
    expect(kept).toMatchObject({ helped: true, about: expect.stringContaining(`goal-question@${version}:`) });
  });
});
