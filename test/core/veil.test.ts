import { describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import { newVeil, unveil } from "../../src/core/veil.ts";

const coach = rulesCoach();
const numberIn = (text: string) => coach.measure(text)?.text ?? null;
const NAMES = ["Ana Rossi", "Li", "林晓", "陳怡君"];

describe("what nobody outside needs to see", () => {
  it.each([
    ["Ana Rossi answers within 24 h", "{person1} answers within {number2} h"],
    ["Listen to Li", "Listen to {person1}"],
    ["林晓和陳怡君值班", "{person1}和{person2}值班"],
    ["call +44 20 7946 0958 or ana@example.com", "call {contact2} or {contact1}"],
    ["read https://a.example/x?key=1, please", "read {contact1}, please"],
    ["看https://a.example/同意，谢谢", "看{contact1}，谢谢"],
    ["又跌了百分之九十", "又跌了{number1}"],
    ["close the {secret} gap", "close the secret gap"],
    ["5% is 5%", "{number1} is {number1}"],
  ])("is taken out and put back: %s", (text, hidden) => {
    const veil = newVeil(NAMES, numberIn);
    expect(veil.hide(text).replace(/\d+\}/g, "}")).toBe(hidden.replace(/\d+\}/g, "}"));
    const back = [...veil.behind].reduce(
      (said, [place, words]) => said.replaceAll(`{${place}}`, words),
      veil.hide(text),
    );
    expect(back).toBe(text.replace(/[{}]/g, ""));
  });
});

describe("a text with places", () => {
  const behind = new Map([
    ["target", "30 s"],
    ["due", "$& 31 March"],
  ]);
  it.each([
    ["to {target} by {due}", "to 30 s by $& 31 March"],
    ["to {target}", null],
    ["{target}, {due}, {salary}", null],
    ["{target}, {target}, {due}", null],
  ])("is filled only when every place is known, needed ones are there and none comes twice: %s", (text, filled) => {
    expect(unveil(text, behind, ["target", "due"])).toBe(filled);
  });
});
