import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderForm } from "../../../src/adapters/web/form.ts";
import { asString, html } from "../../../src/adapters/web/html.ts";
import { renderCard } from "../../../src/adapters/web/render.ts";
import { type Card, card, type Form } from "../../../src/core/view.ts";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "<!channel>",
    "*bold*",
    "&amp;",
    "' onmouseover='x",
    "\u202eevil",
    "</textarea>",
    "<hx-partial>",
  ),
);

/** Every place of a card where somebody's words can stand. */
const anyCard = (said: string): Card =>
  card(
    said,
    { kind: "text", text: [said, { bold: said }, { person: said, accounts: [] }], tone: "warning" },
    { kind: "text", text: { link: said, url: `https://example.com/?q=${said}` } },
    { kind: "quote", text: said },
    { kind: "facts", facts: [{ label: said, value: said }] },
    {
      kind: "list",
      items: [{ text: said, tone: "good", button: { label: said, action: said, value: said, confirm: said } }],
    },
    { kind: "divider" },
  );

const anyForm = (said: string): Form => ({
  kind: "form",
  id: "any",
  title: said,
  intro: said,
  fields: [
    { kind: "text", name: "a", label: said, hint: said, value: said, max: 10 },
    { kind: "text", name: "b", label: said, value: said, long: true, max: 10 },
    { kind: "choice", name: "c", label: said, value: said, options: [{ value: said, label: said }] },
    { kind: "choice", name: "d", label: said, optional: true, options: [{ value: said, label: said }] },
    { kind: "person", name: "e", label: said },
    { kind: "day", name: "f", label: said, value: said },
    { kind: "time", name: "g", label: said, value: said },
    { kind: "choices", name: "h", label: said, hint: said, options: [{ value: said, label: said }] },
  ],
  submit: said,
  state: said,
});

/** The tags and the names of attributes, which must not depend on what anybody writes. */
const skeleton = (markup: string) =>
  markup
    .replace(/"[^"]*"/g, '""')
    .replace(/>[^<]*</g, "><")
    .replace(/\s+/g, " ");

const drawn = (said: string) => [
  asString(renderCard(anyCard(said), { lang: "en", id: "x", wire: ({ confirm }) => html`hx-confirm="${confirm}"` })),
  asString(
    renderForm(anyForm(said), {
      lang: "en",
      id: "x",
      people: [{ value: said, label: said }],
      errors: { a: said },
      refusal: said,
    }),
  ),
];

describe("what people write", () => {
  it("never becomes markup, whatever it is", () => {
    const plain = drawn("plain").map(skeleton);
    fc.assert(
      fc.property(
        hostile.filter((said) => said !== ""),
        (said) => {
          expect(drawn(said).map(skeleton)).toEqual(plain);
        },
      ),
    );
  });

  it("stands on the page letter for letter", () => {
    const [first = ""] = drawn("<!channel> & *stars* \u202e");
    expect(first).toContain("<bdi>&lt;!channel&gt; &amp; *stars* \u202e</bdi>");
  });

  it("cannot pass for markup even as data that looks like it", () => {
    const fake = JSON.parse('{"markup":"<b>"}') as string;
    expect(() => asString(html`<p>${fake}</p>`)).not.toThrow();
    expect(asString(html`<p>${fake}</p>`)).not.toContain("<b>");
  });

  it("makes a link only of an address that a browser may open", () => {
    const link = (url: string) =>
      asString(renderCard(card("t", { kind: "text", text: { link: "here", url } }), { lang: "en", id: "x" }));
    expect(link("javascript:alert(1)")).not.toContain("<a ");
    expect(link("https://example.com")).toContain('href="https://example.com"');
  });
});

describe("a card", () => {
  it("tells a tone by a sign, a word and a class", () => {
    const list = card("t", { kind: "list", items: [{ text: "late", tone: "warning" }] });
    const markup = asString(renderCard(list, { lang: "zh-Hant", id: "x" }));
    expect(markup).toMatch(/tone-warning.*!<\/span><span class="sr-only">請注意：/s);
  });

  it("gives a button the same id as long as it does the same", () => {
    const ids = (label: string, value: string) =>
      asString(
        renderCard(card("t", { kind: "buttons", buttons: [{ label, action: "a", value }] }), { lang: "en", id: "x" }),
      ).match(/id="x-[0-9a-f]{12}"/)?.[0];
    expect(ids("Save", "1")).toBe(ids("Saved again", "1"));
    expect(ids("Save", "1")).not.toBe(ids("Save", "2"));
  });
});

describe("a form", () => {
  it("ties hint and error to their field", () => {
    const form: Form = { ...anyForm("x"), fields: [{ kind: "text", name: "a", label: "A", hint: "h", max: 5 }] };
    const markup = asString(renderForm(form, { lang: "en", id: "f", people: [], errors: { a: "wrong" } }));
    expect(markup).toContain('aria-describedby="f-a-hint f-a-error"');
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('id="f-a-error"');
  });

  it("shows several boxes as a group with a legend, those ticked that were chosen", () => {
    const options = [1, 2, 3].map((day) => ({ value: `${day}`, label: `Day ${day}` }));
    const field = { kind: "choices" as const, name: "d", label: "Days", hint: "h", options, value: "1,3" };
    const form: Form = { ...anyForm("x"), fields: [field] };
    const markup = asString(renderForm(form, { lang: "en", id: "f", people: [], errors: { d: "which?" } }));
    expect(markup).toMatch(/<fieldset[^>]*aria-describedby="f-d-hint f-d-error"[^>]*>\s*<legend[^>]*><bdi>Days/);
    const boxes = [...markup.matchAll(/<input type="checkbox"[^>]*value="(\d)" (checked)?/g)];
    expect(boxes.map(([, value, checked]) => [value, checked])).toEqual([
      ["1", "checked"],
      ["2", undefined],
      ["3", "checked"],
    ]);
  });

  it("asks for a time with the browser's own input", () => {
    const form: Form = { ...anyForm("x"), fields: [{ kind: "time", name: "t", label: "At", value: "09:30" }] };
    const markup = asString(renderForm(form, { lang: "en", id: "f", people: [] }));
    expect(markup).toMatch(/<label class="label" for="f-t">.*<input type="time" id="f-t"[^>]* value="09:30"/s);
  });
});
