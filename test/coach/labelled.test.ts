import { describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import { ReviewShape } from "../../src/coach/shape.ts";
import type { Measure } from "../../src/core/coach.ts";
import { LETTERS } from "../../src/core/coach.ts";
import type { Lang } from "../../src/core/lang.ts";
import { ENGLISH } from "./labels/en.ts";
import { ENGLISH_SHAPES } from "./labels/en-shapes.ts";
import type { Label } from "./labels/label.ts";
import { TODAY } from "./labels/label.ts";
import { SIMPLIFIED } from "./labels/zh-hans.ts";
import { SIMPLIFIED_SHAPES } from "./labels/zh-hans-shapes.ts";
import { TRADITIONAL } from "./labels/zh-hant.ts";
import { TRADITIONAL_SHAPES } from "./labels/zh-hant-shapes.ts";

const coach = rulesCoach();
const short = (measure: Measure | null): string | null => measure && `${measure.value} ${measure.unit}`;

const SETS: readonly (readonly [Lang, readonly Label[]])[] = [
  ["en", ENGLISH],
  ["en", ENGLISH_SHAPES],
  ["zh-Hans", SIMPLIFIED],
  ["zh-Hans", SIMPLIFIED_SHAPES],
  ["zh-Hant", TRADITIONAL],
  ["zh-Hant", TRADITIONAL_SHAPES],
];

describe.each(SETS)("the rules coach reads %s", (lang, labels) => {
  it.each(labels.map(([letters, text, parts = {}]) => ({ letters, text, parts })))(
    "$letters ← $text",
    ({ letters, text, parts }) => {
      const review = coach.review({ text, lang, today: TODAY });
      const holding = LETTERS.filter((letter) => review[letter]).join("");
      const none = letters === "none";
      expect({ kind: review.kind, holding, ask: review.ask }).toEqual({
        kind: none ? "none" : "goal",
        holding: none ? "" : LETTERS.filter((letter) => letters.includes(letter)).join(""),
        ask: none ? null : (LETTERS.find((letter) => !letters.includes(letter)) ?? null),
      });
      const { baseline, target } = review.parts;
      const found = { ...review.parts, baseline: short(baseline), target: short(target) };
      expect(found).toMatchObject(parts);
      expect(ReviewShape.parse(review)).toEqual(review);
    },
  );
});
