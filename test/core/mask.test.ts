import { describe, expect, it } from "vitest";
import { mask } from "../../src/core/mask.ts";
import { newVeil } from "../../src/core/veil.ts";

describe("what could lead to a customer is left out", () => {
  it.each([
    ["call +44 20 7946 0958 again", "call ••• again"],
    ["打 138 0013 8000 给客人", "打 ••• 给客人"],
    ["電話0912-345-678。", "電話•••。"],
    ["(02) 2345-6789 is the desk", "••• is the desk"],
    ["電話０９１２３４５６７８", "電話•••"],
    ["mail jo.doe+x@mail.example.co.uk today", "mail ••• today"],
    ["信箱 ana＠example.com", "信箱 •••"],
    ["card 4111 1111 1111 1111, thanks", "card •••, thanks"],
    ["身份证 11010519491231002X 已核对", "身份证 ••• 已核对"],
    ["身分證 A123456789 已核對", "身分證 ••• 已核對"],
    ["order SR-20261120 was late", "order ••• was late"],
    ["2026-11-20.jo@b.example wrote", "••• wrote"],
    ["call 12 345jo@b.example", "call 12 •••"],
    ["two: a@b.example and 0912345678", "two: ••• and •••"],
  ])("%s", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

// Quadratic work would take minutes.
it.each(["百", "a", "a1", "_", "@a", "a@"])("a long text of %s is looked through once", (piece) => {
  const text = piece.repeat(100_000);
  expect(mask(text)).toBe(text);
  expect(newVeil(["Ana"], () => null).isBare("百".repeat(100_000))).toBe(true);
});

describe("what leads to nobody stays", () => {
  it.each([
    "from 120 to 95 seconds, 98.5 % in 2026",
    "on 2026-11-20 and 2026/11/21, 2026年11月20日",
    "cost 1,250,000 less",
    "between 09:30 and 17:45, room 1204",
    "@Ana helped 3 guests at desk 7",
    "😀👍🏽 12 of 15",
    "",
  ])("%s", (text) => {
    expect(mask(text)).toBe(text);
  });

  it("masks nothing twice", () => {
    expect(mask(mask("call 0912345678"))).toBe("call •••");
  });
});
