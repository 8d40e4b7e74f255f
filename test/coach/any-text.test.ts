import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import { normalise } from "../../src/coach/scan/normalise.ts";
import { ReviewShape } from "../../src/coach/shape.ts";
import { LANGS } from "../../src/core/lang.ts";
import { ENGLISH } from "./labels/en.ts";
import { TODAY } from "./labels/label.ts";
import { SIMPLIFIED } from "./labels/zh-hans.ts";
import { TRADITIONAL } from "./labels/zh-hant.ts";

const coach = rulesCoach();
const sentences = [...ENGLISH, ...SIMPLIFIED, ...TRADITIONAL].map(([, text]) => text);
/** Anything a keyboard can produce, often with real goals and numbers in it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(...sentences),
      fc.constantFrom("9", "百", "%", "由", " to ", "İ", "\ud800", "半", "-", "/", "3月"),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("whatever is typed", () => {
  it("quotes its evidence exactly", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
        const review = ReviewShape.parse(coach.review({ text, lang, today: TODAY }));
        for (const { start, end, text: quoted } of review.findings.flatMap(({ evidence }) => evidence)) {
          expect(end).toBeGreaterThan(start);
          expect(quoted).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 600, seed: 7 },
    );
  });

  it("is answered by fields, too, and never by an exception", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
        const measure = coach.measure(text);
        expect(measure === null || text.includes(measure.text)).toBe(true);
        expect(coach.day(text, lang, TODAY) ?? TODAY).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("keeps every offset when it is normalised", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(normalise(text).plain).toHaveLength(text.length);
      }),
      { seed: 7 },
    );
  });

  it("gives the same answer twice", () => {
    for (const text of sentences)
      expect(coach.review({ text, lang: "en", today: TODAY })).toEqual(
        coach.review({ text, lang: "en", today: TODAY }),
      );
  });

  it.each([
    ["digits", "9"],
    ["Chinese numerals", "九十"],
    ["spaces", " "],
    ["goals", "把投诉率从3%降到1%，"],
    ["words", "from 3 to 5 by end of "],
    ["dates", "3月31日前2027/"],
    ["one Chinese word", "投诉"],
    ["one word without an end", "a"],
    ["small sentences", "a."],
    ["numbers in clauses of their own", "1,"],
  ])("is read in time when it is 20,000 units of %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      coach.review({ text, lang: "en", today: TODAY });
      return process.cpuUsage(start).user / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

describe("findings", () => {
  const review = (text: string) => coach.review({ text, lang: "en", today: TODAY });

  it("name the very words that fail", () => {
    const asked = review("we should answer customers faster, asap").findings;
    expect(asked.find(({ letter }) => letter === "M")).toMatchObject({
      code: "how-much",
      level: "ask",
      advice: "“faster”: by how much, from what to what?",
    });
    expect(asked.find(({ letter }) => letter === "T")).toMatchObject({ code: "soon", evidence: [{ text: "asap" }] });
  });

  it("speak the asker's language, whatever the text is written in", () => {
    const [finding] = coach.review({ text: "Improve service quality", lang: "zh-Hant", today: TODAY }).findings;
    expect(finding?.advice).toBe("「service quality」是指哪項服務、哪個地方，還是哪些顧客的？");
  });

  it("have one of every letter, and none for what is no goal", () => {
    expect(
      review("Improve service quality")
        .findings.map(({ letter }) => letter)
        .toSorted(),
    ).toEqual(["A", "M", "R", "S", "T"]);
    expect(review("hello").findings).toEqual([]);
  });

  it.each([
    ["Reduce churn of premium customers by 5% this year", "points-or-percent"],
    ["Raise the hotline's rating to 4.5 stars this year", "no-scale"],
    ["Cut check-in time to 5 minutes by 31 March 2029", "far-away"],
    ["Cut check-in time to 5 minutes by 31 March 2025", "over"],
    ["Cut check-in time to 5 minutes by Q3 FY27", "fiscal-year"],
  ])("advise without blocking: %s", (text, code) => {
    expect(review(text).findings).toContainEqual(expect.objectContaining({ code, level: "advice" }));
    expect(review(text).T).toBe(true);
  });

  it("ask again for a day that does not exist", () => {
    expect(review("Cut check-in time to 5 minutes by 31 April 2027")).toMatchObject({
      T: false,
      ask: "T",
      parts: { due: null },
    });
  });
});
