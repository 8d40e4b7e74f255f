import { describe, expect, it } from "vitest";
import { cardMessage, fileCard } from "../../../src/adapters/teams/message.ts";
import { renderCard } from "../../../src/adapters/teams/render.ts";
import { textFor } from "../../../src/text/text.ts";
import { linesOf } from "../../support/teams-cards.ts";

describe("a file that Teams gets as text", () => {
  const { shortened } = textFor("zh-Hant").core;
  const linesFor = (text: string) => linesOf(renderCard(fileCard({ name: "rest.csv", text }), { lang: "zh-Hant" }));

  it("comes whole where it is short", () => {
    expect(linesFor("a,b\n1,2")).toEqual(["rest.csv", "a,b", "1,2"]);
  });

  it.each([
    ["many lines", "一,二\n".repeat(5_000), 50],
    ["one line", "長".repeat(50_000), 8],
  ])("begins, and says that there is more, where it is long: %s", (_how, text, atLeast) => {
    const lines = linesFor(text);
    expect(lines.at(-1)).toBe(shortened);
    expect(lines.length).toBeGreaterThan(atLeast);
  });
});

it("labels a message with words of a model, and no other", () => {
  const shown = { kind: "card" as const, title: "Better", blocks: [] };
  const drawn = renderCard(shown, { lang: "en" });
  const label = { type: "https://schema.org/Message", additionalType: ["AIGeneratedContent"] };
  expect(cardMessage({ ...shown, byModel: true }, drawn)).toMatchObject({ entities: [label] });
  expect(cardMessage(shown, drawn)).not.toHaveProperty("entities");
});
