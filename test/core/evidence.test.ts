import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesCoach } from "../../src/coach/rules.ts";
import { linesOf, piecesOf, supported } from "../../src/core/evidence.ts";
import { newVeil } from "../../src/core/veil.ts";

const coach = rulesCoach();
const reader = {
  coach,
  me: { id: "p1", name: "", lang: "en" as const, zone: "UTC", admin: false },
  today: "2026-11-20",
};
const NAMES = ["Ana Rossi", "林小灯"];
const newOne = () => newVeil(NAMES, (text) => coach.measure(text)?.text ?? null);

describe("sentences that rest on something", () => {
  it("are sent one line each, so that no text can pass for another one's id", () => {
    const veil = newOne();
    expect(linesOf(piecesOf("a", ["one way\na7 and so on", "two ways"], veil)).split("\n")).toHaveLength(2);
  });

  it("hold with their numbers in place, and are dropped where they rest on nothing that was sent", () => {
    const veil = newOne();
    const pieces = piecesOf("a", ["calls went from 12 to 9", "Ana Rossi tried 40 lists"], veil);
    const sheet = { pieces, veil, fills: ["number"], longest: 200 };
    const [place] = [...veil.behind].find(([, text]) => text === "12") ?? [];
    const says = `Calls began at {${place}}.`;
    expect(supported([{ says, on: ["a1", "a1", "a9"] }], sheet, reader)).toEqual([
      { says: "Calls began at 12.", on: ["a1"] },
    ]);
    expect(
      supported(
        [
          { says, on: ["a2"] },
          { says, on: ["a9"] },
          { says, on: [] },
        ],
        sheet,
        reader,
      ),
    ).toEqual([]);
  });

  it("never say a number that what they rest on does not say, nor a name that anybody has", () => {
    const word = fc.constantFrom(
      "calls",
      "rose",
      "again",
      "夜班",
      "交接",
      "12",
      "four",
      "四成",
      "Ana",
      "小灯",
      "{number1}",
    );
    const more = fc.constantFrom("{number2}", "{person3}", "{due}", "@all", "https://a.example", "next Monday", "昨天");
    const says = fc.array(fc.oneof(word, word, more), { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
    const texts = ["calls went from 12 to 9", "Ana Rossi tried it", "夜班交接用了40次"];
    fc.assert(
      fc.property(says, fc.subarray(["a1", "a2", "a3", "a4"]), (said, on) => {
        const veil = newOne();
        const sheet = { pieces: piecesOf("a", texts, veil), veil, fills: ["number"], longest: 300 };
        for (const held of supported([{ says: said, on }], sheet, reader)) {
          const known = held.on.map((id) => texts[Number(id.slice(1)) - 1] ?? "").join(" ");
          expect(held.on.length).toBeGreaterThan(0);
          for (const number of held.says.match(/\d+/g) ?? []) expect(known).toContain(number);
          expect(held.says).not.toMatch(/Ana|Rossi|小灯|four|四成|@|:\/\/|Monday|昨天|[{}]/);
        }
      }),
    );
  });
});
