import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coachLines } from "../../src/coach/answer.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import { ReviewShape } from "../../src/coach/shape.ts";
import type { Lang } from "../../src/core/lang.ts";
import { reviewTwice, secondReader } from "../../src/operate/second-coach.ts";
import { memoryStore } from "../../src/store/memory.ts";
import { type FakeModel, modelAt, startFakeModel } from "../support/model.ts";

const TODAY = "2026-11-20";
const coach = rulesCoach();
const EMPTY = { kind: "goal", S: [], M: [], A: [], R: [], T: [] };

describe("a goal that the model reads as well", () => {
  let fake: FakeModel;
  beforeAll(async () => {
    fake = await startFakeModel();
  });
  afterAll(() => fake.stop());

  const twice = async (text: string, answer: object, lang: Lang = "en") => {
    fake.says({ content: JSON.stringify(answer) });
    const question = { text, lang, today: TODAY };
    const { review } = await reviewTwice(question, coach, modelAt(fake)(memoryStore(), Date.now)("o1"));
    const sent = JSON.parse(fake.asked().at(-1) ?? "{}") as { messages: { content: string }[] };
    return { review, rules: coach.review(question), sent: JSON.parse(sent.messages.at(-1)?.content ?? "{}") };
  };

  it.each<[Lang, string, string, string]>([
    [
      "en",
      "First reply in online chat from 75 s to 30 s, once the new desk stands",
      "once the new desk stands",
      "s to {number2} s",
    ],
    ["zh-Hans", "在线客服首次响应从75秒缩短到30秒，等新系统上好", "等新系统上好", "缩短到{number2}秒"],
    ["zh-Hant", "線上客服首次回應從七十五秒縮短到三十秒，等新系統上好", "等新系統上好", "縮短到{number2}"],
  ])("holds by words of the text, and keeps the rules' parts (%s)", async (lang, text, deadline, number) => {
    const { review, rules } = await twice(
      text,
      { ...EMPTY, S: [text.slice(0, 4)], M: [number], A: ["{number1}"], T: [deadline] },
      lang,
    );
    expect(rules).toMatchObject({ M: true, T: false });
    expect(review).toMatchObject({ kind: "goal", S: true, M: true, T: true, parts: rules.parts });
    const found = review.findings.filter(({ code }) => code === "second-reading");
    expect(found).toMatchObject([{ letter: "T", level: "passed", evidence: [{ text: deadline }] }]);
    expect(found[0]?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([deadline]);
    expect(ReviewShape.parse(review)).toEqual(review);
  });

  it("finds a quote's place behind numbers, names' places and braces", async () => {
    const text = "{Tell} a@example.com: chat replies within 30 s for guests, once the fair opens";
    const { review } = await twice(text, { ...EMPTY, R: ["{number2} s for guests, once the fair opens"] });
    const found = review.findings.find(({ letter, code }) => letter === "R" && code === "second-reading");
    expect(found?.evidence).toEqual([{ start: 42, end: 78, text: "30 s for guests, once the fair opens" }]);
  });

  it.each([
    ["that are not there", "by next spring"],
    ["in other letters", "ONCE THE NEW DESK STANDS"],
    ["that cut a place in two", "ber1} s to"],
    ["that are nothing", "  "],
  ])("keeps the rules' verdict where a letter is proved by words %s", async (_name, quoted) => {
    const text = "First reply in online chat from 75 s to 30 s by 31 March 2027, once the new desk stands";
    const { review, rules } = await twice(text, { ...EMPTY, T: [quoted] });
    expect(review.T).toBe(true);
    expect(review.findings).toEqual(expect.arrayContaining(rules.findings.filter(({ letter }) => letter === "T")));
  });

  it("is the rules' review to the letter where both agree", async () => {
    const text = "Raise first contact resolution in chat from 75% to 81% by 2027-02-28 because customers call twice";
    const all = { S: ["first contact resolution in chat"], M: ["to {number2}"], A: ["from {number1}"] };
    const { review, rules } = await twice(text, { ...EMPTY, ...all, T: ["by {number3}"], R: ["customers call twice"] });
    expect(review).toEqual(rules);
  });

  it("asks the general question for a letter that only the rules see", async () => {
    const text = "Raise first contact resolution in chat from 75% to 81% by 2027-02-28 because customers call twice";
    const { review } = await twice(text, {
      ...EMPTY,
      S: ["chat"],
      M: ["to {number2}"],
      A: ["from {number1}"],
      R: ["customers call twice"],
    });
    expect(review).toMatchObject({ T: false, ask: "T", parts: { due: "2027-02-28" } });
    expect(review.findings.find(({ letter }) => letter === "T")).toMatchObject({
      level: "ask",
      advice: "By when should it be reached?",
    });
  });

  it("hears no goal where the model hears none, and one where it can quote it", async () => {
    const none = await twice("Raise first contact resolution in chat to 81%", { ...EMPTY, kind: "none" });
    expect(none.review).toMatchObject({ kind: "none", S: false, ask: null, findings: [] });
    const talk = "hello there";
    expect((await twice(talk, { ...EMPTY, S: ["the night shift"] })).review.kind).toBe("none");
    expect((await twice(talk, { ...EMPTY, S: ["there"] })).review).toMatchObject({ kind: "goal", S: true, ask: "M" });
  });

  it("keeps out of reach what the rules call so", async () => {
    const text = "Zero errors for ever in billing, from 3% today, by 2027-03-31 because customers pay";
    const { review, rules } = await twice(text, { ...EMPTY, S: ["billing"], A: ["from {number1} today"] });
    expect(rules.findings.some(({ code }) => code === "absurd")).toBe(true);
    expect(review.A).toBe(false);
  });

  it("sends no number and no address, and says what a hidden number was", async () => {
    const { sent } = await twice(
      "Within three months half the calls, 20% fewer, by 2027-03-31, ask a@example.com",
      EMPTY,
    );
    expect(sent.text).not.toMatch(/\d(?!\})|three|example/);
    expect(sent.numbers).toMatch(/duration.*share.*day|day/);
  });

  it("answers in the shape of the coach's lines, and tells how often the model had an answer", async () => {
    const env = { OPENAI_API_KEY: "k", OPENAI_MODEL: "m", OPENAI_BASE_URL: fake.url };
    const second = await secondReader(coach, env);
    const said = [
      { content: JSON.stringify({ ...EMPTY, T: ["once the desk stands"] }) },
      { content: "no" },
      { content: "no" },
    ];
    fake.says(() => said.shift() ?? { content: "" });
    async function* lines() {
      yield '{"id":"1","lang":"en","text":"Chat replies in 30 s, once the desk stands"}';
      yield '{"id":2,"lang":"en","text":"Chat replies in 30 s"}';
      yield "nonsense";
    }
    const answers: { id?: unknown; T?: boolean; error?: string }[] = [];
    for await (const line of coachLines(lines(), { coach, lang: null, today: TODAY }, second.review)) {
      answers.push(JSON.parse(line));
    }
    expect(answers).toMatchObject([{ id: "1", T: true }, { id: 2, T: false }, { error: expect.any(String) }]);
    const { id, ...rest } = answers[0] ?? {};
    expect([id, ReviewShape.safeParse(rest).success]).toEqual(["1", true]);
    expect(second.told()).toBe("The model read 1 of 2; the rest by the rules alone (shape 1).");
  });

  it.each([
    [{}, "coach --model needs a model: OPENAI_API_KEY and OPENAI_MODEL are not set."],
    [{ BEACON_AI: "off", OPENAI_API_KEY: "k", OPENAI_MODEL: "m" }, "coach --model needs a model: BEACON_AI is off."],
    [{ OPENAI_API_KEY: "k" }, "OPENAI_MODEL is missing"],
  ])("says in one sentence which variables are missing (%o)", async (env, said) => {
    await expect(secondReader(coach, env)).rejects.toThrow(said);
  });
});
