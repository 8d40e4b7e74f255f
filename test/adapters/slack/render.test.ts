import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderErrors, renderForm } from "../../../src/adapters/slack/form.ts";
import { actionOf, renderCard, renderSentence } from "../../../src/adapters/slack/render.ts";
import { LANGS } from "../../../src/core/lang.ts";
import { type Block, buttons, card, type Field, type Form, facts, type Span, text } from "../../../src/core/view.ts";
import { buttonsOf, type FakeBlock, linesOf, messageProblem, viewProblem } from "../../support/fake-slack-blocks.ts";

const NASTY = "<!channel> *bold* _it_ ~no~ `code` &amp; <b>x</b> :smile: <@U1> \u202eright";
const seen = (blocks: unknown) => linesOf(blocks as FakeBlock[]).join("\n");

describe("a card in Slack", () => {
  const everywhere = card(
    NASTY,
    text(NASTY),
    text([NASTY, { bold: NASTY }, { link: NASTY, url: "https://a.example/x" }, { person: NASTY, accounts: [] }]),
    text(NASTY, "muted"),
    text(NASTY, "warning"),
    { kind: "quote", text: NASTY },
    facts([NASTY, NASTY]),
    {
      kind: "list",
      items: [{ text: NASTY }, { text: NASTY, button: { label: NASTY, action: "a", value: "v", confirm: NASTY } }],
    },
    buttons({ label: NASTY, action: "a", value: "v" }),
  );

  it("shows what people wrote literally, wherever it stands", () => {
    const { blocks } = renderCard(everywhere, "en");
    expect(messageProblem(blocks)).toBeNull();
    // mrkdwn has no escape for * _ ~ and backticks, so nothing may be drawn in it
    expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
    expect(JSON.stringify(blocks)).not.toContain('"emoji":true');
    const words = seen(blocks).replaceAll(/[\u2068\u2069]/g, "");
    expect(words.split(NASTY).length - 1).toBeGreaterThanOrEqual(12);
  });

  it("keeps a direction mark from turning the words after it", () => {
    expect(seen(renderCard(card("t", text(["\u202eabc", " after"])), "en").blocks)).toContain(
      "\u2068\u202eabc\u2069 after",
    );
  });

  it("pings nobody in the notification", () => {
    expect(renderCard(card("<!channel> & co"), "en").text).toBe("&lt;!channel&gt; &amp; co");
  });

  it("mentions a person of this workspace and names anybody else", () => {
    const person = (id: string): Span => ({ person: "Ada", accounts: ["teams:x:y", `slack:${id}:U7`] });
    const draw = (span: Span) => seen(renderCard(card("", text(span)), "en", { team: "T1" }).blocks);
    expect(draw(person("T1"))).toBe("<@U7>");
    expect(draw(person("T2"))).toBe("Ada");
  });

  it("gives every button an id of its own that still names its action", () => {
    const twice = { label: "x", action: "goal.open", value: "1" };
    const ids = buttonsOf(renderCard(card("", buttons(twice, twice)), "en").blocks as FakeBlock[]).map(
      (b) => b.action_id,
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids.map(actionOf)).toEqual(["goal.open", "goal.open"]);
  });

  it("keeps the buttons and says so when the text is too long for a message", () => {
    const long = Array.from({ length: 80 }, (_, at) => text(`${at} ${"x".repeat(500)}`));
    const { blocks } = renderCard(card("t", ...long, buttons({ label: "Save", action: "a", value: "" })), "en");
    expect(messageProblem(blocks)).toBeNull();
    expect(seen(blocks)).toContain("0 xxx");
    expect(seen(blocks)).toContain("more than fits");
    expect(seen(blocks).endsWith("[Save]")).toBe(true);
  });

  it("draws a link that is no web address as words", () => {
    expect(seen(renderCard(card("", text({ link: "go", url: "javascript:alert(1)" })), "en").blocks)).toContain(
      "go (javascript:",
    );
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
  fc.record({ person: words, accounts: fc.array(fc.constantFrom("slack:T1:U1", "teams:a:b")) }),
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

describe("whatever a view holds", () => {
  it("becomes a message that Slack takes", () => {
    fc.assert(
      fc.property(aCard, fc.constantFrom(...LANGS), (view, lang) => {
        const { text: notice, blocks } = renderCard(view as Parameters<typeof renderCard>[0], lang);
        expect(messageProblem(blocks)).toBeNull();
        expect(notice.length).toBeGreaterThan(0);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  const base = {
    name: fc.string({ maxLength: 260 }),
    label: words,
    hint: words,
    value: words,
    optional: fc.constant(true as const),
  };
  const required = { requiredKeys: ["name", "label", "kind"] as never[] };
  const option = fc.record({ value: fc.string({ maxLength: 200 }), label: words });
  const field = fc.oneof(
    fc.record(
      { ...base, kind: fc.constant("text"), long: fc.constant(true), max: fc.integer({ min: 1, max: 9_000 }) },
      { requiredKeys: ["name", "label", "kind", "max"] as never[] },
    ),
    fc.record({ ...base, kind: fc.constant("day") }, required),
    fc.record({ ...base, kind: fc.constant("person") }, required),
    fc.record({ ...base, kind: fc.constant("time") }, required),
    fc.record(
      { ...base, kind: fc.constantFrom("choice", "choices"), options: fc.array(option, { maxLength: 230 }) },
      { requiredKeys: ["name", "label", "kind", "options"] as never[] },
    ),
  );
  const aForm = fc.record({
    kind: fc.constant("form" as const),
    id: fc.string({ maxLength: 300 }),
    title: words,
    intro: rich,
    fields: fc.uniqueArray(field as fc.Arbitrary<Field>, {
      maxLength: 12,
      selector: ({ name }) => name.slice(0, 255) || "_",
    }),
    submit: words,
    state: words,
  });

  it("becomes a form that Slack takes, with errors that stand under its own fields", () => {
    fc.assert(
      fc.property(aForm, fc.dictionary(fc.string(), words), (view, errors) => {
        expect(viewProblem(renderForm(view as Form, "zh-Hant"))).toBeNull();
        const names = new Set(view.fields.map(({ name }) => name.slice(0, 255) || "_"));
        const placed = renderErrors(view as Form, errors);
        expect(Object.keys(placed ?? {}).filter((name) => !names.has(name))).toEqual([]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it("ticks the boxes that are chosen, and makes a menu of more than ten", () => {
    const options = (count: number) => Array.from({ length: count }, (_, n) => ({ value: `${n}`, label: `Day ${n}` }));
    const inputs = [3, 11].map((count) => {
      const field: Field = { kind: "choices", name: "d", label: "Days", options: options(count), value: "0,2,99" };
      const { blocks } = renderForm(
        { kind: "form", id: "f", title: "t", fields: [field], submit: "s", state: "" },
        "en",
      );
      return (blocks as FakeBlock[]).flatMap((each) => (each.type === "input" ? [each.element] : []))[0];
    });
    const ticked = [{ value: "0" }, { value: "2" }];
    expect(inputs).toMatchObject([
      { type: "checkboxes", initial_options: ticked },
      { type: "multi_static_select", initial_options: ticked },
    ]);
  });

  it("becomes one sentence that Slack takes", () => {
    fc.assert(
      fc.property(words, (sentence) => {
        expect(messageProblem(renderSentence(sentence).blocks)).toBeNull();
      }),
      { seed: 7 },
    );
  });
});
