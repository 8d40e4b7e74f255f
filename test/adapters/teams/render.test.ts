import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCard } from "../../../src/adapters/teams/render.ts";
import { readData } from "../../../src/adapters/teams/wire.ts";
import { LANGS } from "../../../src/core/lang.ts";
import { type Block, type Button, buttons, card, facts, type Rich, type Span, text } from "../../../src/core/view.ts";
import { cardProblem, linesOf, type Part, partsOf } from "../../support/teams-cards.ts";

const NASTY =
  "*bold* _it_ [x](https://a.example) <at>Bo</at> {{DATE(2026-11-20T09:00:00Z)}} # 1. `c` \\* &amp; \u202eright";
const draw = (...blocks: Block[]) => renderCard(card("Title", ...blocks), { lang: "en" });
const seen = (...blocks: Block[]) => linesOf(draw(...blocks)).slice(1);
const runs = (rich: Rich) => partsOf(draw(text(rich)).body.slice(1)).filter(({ type }) => type === "TextRun");
/** A reader of markdown: entities and escapes are what they stand for, and no other sign means anything. */
const readMarkdown = (source: string): string => {
  const meaning = source.replace(/\\[\\`*_[\]~.)+#=-]|&(lt|gt|amp);/g, "");
  expect(meaning).not.toMatch(/[\\`*_[\]~<>&]|^\s*(\d+[.)]|[-+#=])/);
  const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return source.replace(/\\(.)|&(?:lt|gt|amp);/g, (sign, escaped: string | undefined) => escaped ?? signs[sign] ?? "");
};
const ada: Span = { person: "Ada Lovelace", accounts: ["slack:T1:U1", "teams:T:aad-1"] };
const withoutMarks = (line: string) => line.replaceAll(/[\u200b\u2068\u2069]/g, "");

describe("a card in Teams", () => {
  it("shows what people wrote literally, wherever it stands", () => {
    const button = { label: NASTY, action: "a", value: "v", confirm: NASTY };
    const view = card(
      NASTY,
      text([NASTY, { bold: NASTY }, { link: NASTY, url: "https://a.example/x" }, { person: NASTY, accounts: [] }]),
      text(NASTY, "warning"),
      { kind: "quote", text: NASTY },
      facts([NASTY, NASTY]),
      { kind: "list", items: [{ text: NASTY }, { text: NASTY, button }] },
    );
    const drawn = renderCard(view, { lang: "en" });
    expect(cardProblem(drawn)).toBeNull();
    // Text blocks are the one element that knows markdown; none is there, since the title means something in it, too.
    expect(partsOf(drawn).map(({ type }) => type)).not.toContain("TextBlock");
    const words = linesOf(drawn).map(withoutMarks).join("\n");
    expect(words.split(withoutMarks(NASTY).slice(0, 60)).length - 1).toBe(14);
  });

  it.each(["Here is your goal", "目標寫好了：第 1 步"])("makes a heading of %j", (title) => {
    const drawn = renderCard(card(title, text("a")), { lang: "en" });
    expect(drawn.body[0]).toMatchObject({ type: "TextBlock", style: "heading", text: title });
  });

  it.each(["1. first", "a *b*", "R&D", "{{TIME(x)}}", "two\nlines", " ", "x".repeat(1_500)])(
    "draws %j as it is, since markdown would change it",
    (title) => {
      const drawn = renderCard(card(title, text("a")), { lang: "en" });
      expect(drawn.body[0]).toHaveProperty("type", "RichTextBlock");
      expect(withoutMarks(linesOf(drawn).join("\n"))).toContain(title.trim().slice(0, 500));
    },
  );

  it("keeps a direction mark from turning the words after it", () => {
    expect(seen(text(["\u202eabc", " after"]))).toEqual(["\u2068\u202eabc\u2069 after"]);
  });

  it("mentions a person of this tenant and names anybody else", () => {
    const mentioning = (tenant: string) => renderCard(card("", text(["By ", ada])), { lang: "en", tenant });
    expect(linesOf(mentioning("T"))).toEqual(["By <at>Ada Lovelace</at>"]);
    expect(mentioning("T").msteams?.entities).toEqual([
      { type: "mention", text: "<at>Ada Lovelace</at>", mentioned: { id: "aad-1", name: "Ada Lovelace" } },
    ]);
    expect(linesOf(mentioning("T2"))).toEqual(["By Ada Lovelace"]);
    expect(mentioning("T2").msteams).toBeUndefined();
  });

  it("mentions everybody once, and two of the same name as two people", () => {
    const other: Span = { person: "Ada Lovelace", accounts: ["teams:T:aad-2"] };
    const drawn = draw(text([ada, ", ", other, ", ", ada]));
    expect(linesOf(drawn)[1]).toBe("<at>Ada Lovelace</at>, <at>Ada Lovelace 2</at>, <at>Ada Lovelace</at>");
    expect(drawn.msteams?.entities?.map(({ mentioned }) => mentioned?.id)).toEqual(["aad-1", "aad-2"]);
  });

  it("keeps what people wrote literal beside a mention, where markdown is read", () => {
    const [line = ""] = seen(text([NASTY, ada, NASTY]));
    const [before, after] = line.split("<at>Ada Lovelace</at>");
    for (const part of [before, after]) expect(withoutMarks(readMarkdown(part ?? ""))).toBe(withoutMarks(NASTY));
  });

  it("takes any name for a mention", () => {
    const [line = ""] = seen(text({ person: "</at>*B_o*<b> 陳 O'Neil", accounts: ["teams:T:aad-3"] }));
    expect(line).toBe("<at>atBob 陳 O'Neil</at>");
  });

  it("opens web addresses and shows anything else as words", () => {
    const link = (url: string) => runs({ link: "go", url })[0];
    expect(link("https://a.example/x(1)")).toMatchObject({ text: "go", selectAction: { type: "Action.OpenUrl" } });
    expect(link("javascript:alert(1)")).toEqual({ type: "TextRun", text: "go (javascript:alert(1))" });
    expect(seen(text([{ link: "go]", url: "https://a.example/x(1)" }, ada]))[0]).toContain(
      "[go\\]](https://a.example/x%281%29)",
    );
  });

  it("tells a tone by a sign and a colour", () => {
    expect(runs("a")).toEqual([{ type: "TextRun", text: "a" }]);
    const toned = (["warning", "good", "muted"] as const).map((tone) => draw(text("a", tone)).body[1]);
    expect(toned).toMatchObject([
      {
        inlines: [
          { text: "⚠️ ", color: "Attention" },
          { text: "a", color: "Attention" },
        ],
      },
      { inlines: [{ text: "✅ ", color: "Good" }, { text: "a" }] },
      { inlines: [{ text: "a", isSubtle: true }] },
    ]);
  });

  it("draws every line of a text, close together, with a gap where one is empty", () => {
    const [, ...lines] = draw(text("one\ntwo\n\nthree")).body;
    expect(lines.map(({ spacing }) => spacing)).toEqual([undefined, "None", undefined]);
  });

  it("draws a divider as a line above what follows", () => {
    expect(draw({ kind: "divider" }, text("a")).body[1]).toMatchObject({ separator: true });
  });
});

describe("a button in Teams", () => {
  const press: Button = { label: "Drop", action: "goal.drop", value: "g1" };
  const actions = (...all: Button[]) => draw(buttons(...all)).body.slice(1) as unknown as { actions: Part[] }[];

  it("says what it does, in old clients too", () => {
    const [action] = actions({ ...press, look: "primary" })[0]?.actions ?? [];
    expect(action).toMatchObject({ type: "Action.Execute", title: "Drop", style: "positive" });
    expect(readData(action?.data, "T")).toEqual({ kind: "press", action: "goal.drop", value: "g1" });
    expect(readData(action?.fallback?.data, "T")).toEqual(readData(action?.data, "T"));
  });

  it("asks its question before it does anything", () => {
    const [first] = actions({ ...press, look: "danger", confirm: "Drop it?" })[0]?.actions ?? [];
    expect(first).toMatchObject({ type: "Action.ShowCard", style: "destructive" });
    expect(first).not.toHaveProperty("data");
    expect(linesOf(first?.["card"] as ReturnType<typeof draw>)).toEqual(["Drop it?", "[Drop]"]);
  });

  it("stands in another row where Teams would hide it", () => {
    const rows = (...labels: string[]) =>
      actions(...labels.map((label) => ({ ...press, label }))).map((row) => row.actions.length);
    expect(rows(..."abcdefghijklm")).toEqual([6, 6, 1]);
    expect(rows("Yes, save it", "Correct the sentence", "Only me and my lead", "Drop the draft")).toEqual([2, 1, 1]);
    expect(rows("好，儲存", "改一下這句話", "只給我和負責人看", "捨棄草稿", "x".repeat(99))).toEqual([2, 2, 1]);
  });
});

describe("a card that is too long", () => {
  it("keeps the buttons and says that there is more", () => {
    const long = Array.from({ length: 80 }, (_, at) => text(`${at} ${"x".repeat(500)}`));
    const drawn = draw(...long, buttons({ label: "Save", action: "a", value: "" }));
    expect(cardProblem(drawn)).toBeNull();
    const lines = linesOf(drawn);
    expect(lines[1]).toContain("0 xxx");
    expect(lines.slice(-2)).toEqual([expect.stringContaining("more than fits"), "[Save]"]);
  });

  it("is cut inside a text that is too long by itself", () => {
    const lines = seen({ kind: "quote", text: "short" }, text("y".repeat(40_000)));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.at(-1)).toContain("more than fits");
  });

  it("is cut inside a quote of many lines", () => {
    const lines = seen({ kind: "quote", text: Array.from({ length: 2_000 }, (_, n) => `line ${n}`).join("\n") });
    expect(lines[0]).toBe("line 0");
    expect(lines.at(-1)).toContain("more than fits");
  });

  it("first gives up what only old clients need", () => {
    const items = Array.from({ length: 26 }, (_, n) => {
      return { text: `Leave ${n}`, button: { label: "Remove", action: "me.leave.remove", value: "0".repeat(40) } };
    });
    const drawn = draw({ kind: "list", items });
    expect(cardProblem(drawn)).toBeNull();
    expect(linesOf(drawn).filter((line) => line.startsWith("Leave"))).toHaveLength(26);
    expect(JSON.stringify(drawn)).not.toContain("Action.Submit");
  });

  it("gives clients without charts a picture where it has an address", () => {
    const chart: Block = {
      ...{ kind: "chart", title: "Replies", name: "First reply", unit: " s", said: "From 75 to 41 seconds." },
      ...{ labels: ["May", "June"], values: [75, 41], target: null, floor: null, better: "down" },
    };
    const url = "https://beacon.example.com/pictures/a.png";
    const drawn = renderCard(card("Title", chart), { lang: "en", pictureOf: () => url });
    const image = { type: "Image", url, altText: "From 75 to 41 seconds.", size: "Stretch" };
    expect(drawn.body[1]).toMatchObject({ type: "Chart.Line", fallback: image });
    expect(cardProblem(drawn)).toBeNull();
    const long = Array.from({ length: 9 }, () => text("y".repeat(3_000)));
    const full = renderCard(card("Title", chart, ...long), { lang: "en", pictureOf: () => url });
    expect(full.body[1]).toMatchObject({ type: "Chart.Line", fallback: "drop" });
  });

  it("goes on telling clients without charts to leave them out", () => {
    const chart: Block = {
      ...{ kind: "chart", title: "Replies", name: "First reply", unit: " s", said: "From 75 to 41 seconds." },
      ...{
        labels: ["Mon", "Tue"],
        values: [75, 41],
        target: { name: "Target", value: 30 },
        floor: null,
        better: "down",
      },
    };
    const long = Array.from({ length: 80 }, () => text("x".repeat(500)));
    expect(draw(chart, ...long).body[1]).toMatchObject({ type: "Chart.Line", fallback: "drop" });
  });
});

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ minLength: 1, maxLength: 3, unit: "grapheme" }).map((s) => s.repeat(2_500)),
  fc.constantFrom("", " ", "\n", NASTY, "👩‍👩‍👧‍👦".repeat(400)),
);
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  fc.record({ bold: words }),
  fc.record({ link: words, url: fc.oneof(fc.webUrl(), words) }),
  fc.record({ person: words, accounts: fc.array(fc.constantFrom("slack:T1:U1", "teams:T:a", "teams:T:b")) }),
);
const rich = fc.oneof(span, fc.array(span, { maxLength: 6 }));
const look = { look: fc.constantFrom("primary" as const, "danger" as const), confirm: words };
const button = fc.record(
  { label: words, action: fc.string({ minLength: 1, maxLength: 300 }), value: words, ...look },
  { requiredKeys: ["label", "action", "value"] },
);
const tone = fc.constantFrom("muted" as const, "warning" as const, "good" as const);
const item = fc.record({ text: rich, tone, button }, { requiredKeys: ["text"] });
const block = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: rich, tone }, { requiredKeys: ["kind", "text"] }),
  fc.record({ kind: fc.constant("quote" as const), text: words }),
  fc.record({
    kind: fc.constant("facts" as const),
    facts: fc.array(fc.record({ label: words, value: rich }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant("list" as const), items: fc.array(item, { maxLength: 40 }) }),
  fc.record({ kind: fc.constant("buttons" as const), buttons: fc.array(button, { maxLength: 30 }) }),
  fc.constant<Block>({ kind: "divider" }),
);
const aCard = fc.record({
  kind: fc.constant("card" as const),
  title: words,
  blocks: fc.array(block, { maxLength: 30 }),
});

it("becomes a message that Teams takes, whatever a card holds", () => {
  fc.assert(
    fc.property(aCard, fc.constantFrom(...LANGS), (view, lang) => {
      expect(cardProblem(renderCard(view as Parameters<typeof renderCard>[0], { lang }))).toBeNull();
    }),
    { numRuns: 150, seed: 7 },
  );
});
