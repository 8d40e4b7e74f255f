import { describe, expect, it } from "vitest";
import { answerLine, coachLines, guessLang } from "../../src/coach/answer.ts";
import { rulesCoach } from "../../src/coach/rules.ts";
import { TODAY } from "./labels/label.ts";

const options = { coach: rulesCoach(), lang: null, today: TODAY };
const answer = (line: unknown): unknown =>
  JSON.parse(answerLine(typeof line === "string" ? line : JSON.stringify(line), options));

describe("an answer line", () => {
  it("carries the id of its question and the whole review", () => {
    expect(answer({ id: "17", lang: "en", text: "NPS to 45" })).toMatchObject({
      id: "17",
      kind: "goal",
      M: true,
      ask: "S",
      parts: { target: { value: 45 } },
    });
    expect(answer({ id: 17, text: "hello" })).toMatchObject({ id: 17, kind: "none", ask: null });
    expect(answer({ text: "hello" })).not.toHaveProperty("id");
  });

  it("speaks the language that was asked for, or that of the text", () => {
    expect(answer({ lang: "zh-TW", text: "NPS to 45" })).toMatchObject({
      findings: [{ advice: expect.stringContaining("哪些顧客") }, {}, {}, {}, {}],
    });
    expect(answer({ text: "提高服务质量" })).toMatchObject({
      findings: [{ advice: expect.stringContaining("哪些客户") }, {}, {}, {}, {}],
    });
    expect(guessLang("提高服務品質")).toBe("zh-Hant");
  });

  it.each([
    ["no JSON", "{oops", { error: expect.stringContaining("not a JSON object") }],
    ["a list", "[]", { error: expect.stringContaining("not a JSON object") }],
    ["no text", '{"id":"3"}', { id: "3", error: expect.stringContaining("text is missing") }],
    [
      "an unknown language",
      '{"id":"3","lang":"tlh","text":"x"}',
      { id: "3", error: expect.stringContaining('unknown lang "tlh"') },
    ],
    ["an id of the wrong kind", '{"id":{},"text":"x"}', { error: expect.any(String) }],
  ])("says what is wrong with %s", (_, line, expected) => {
    expect(answer(line)).toEqual(expected);
  });
});

describe("answer lines", () => {
  it("come in order, one for each question, and none for an empty line", async () => {
    async function* lines() {
      yield '{"id":"1","text":"hello"}';
      yield "";
      yield "nonsense";
      yield '{"id":"2","text":"NPS to 45"}';
    }
    const answers: unknown[] = [];
    for await (const line of coachLines(lines(), options)) answers.push(JSON.parse(line));
    expect(answers).toMatchObject([{ id: "1" }, { error: expect.any(String) }, { id: "2" }]);
  });
});
