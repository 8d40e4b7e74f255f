import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormOptions, renderForm } from "../../../src/adapters/teams/form.ts";
import { formData, readData } from "../../../src/adapters/teams/wire.ts";
import { LANGS } from "../../../src/core/lang.ts";
import type { Field, Form } from "../../../src/core/view.ts";
import { textFor } from "../../../src/text/text.ts";
import { cardProblem, linesOf, type Part, partsOf } from "../../support/teams-cards.ts";

const { core: t } = textFor("en");
const options = ["mon", "tue"].map((value) => ({ value, label: value.toUpperCase() }));
const formOf = (...fields: Field[]): Form => {
  return { kind: "form", id: "goal.save", title: "Goal", intro: "A few words", fields, submit: "Save", state: "g1" };
};
const draw = (form: Form, more: Partial<FormOptions> = {}) => renderForm(form, { lang: "en", ...more });
const inputOf = (field: Field, more: Partial<FormOptions> = {}): Part => {
  const [found] = partsOf(draw(formOf(field), more)).filter(({ type }) => type?.startsWith("Input."));
  return found as Part;
};

describe("a form in Teams", () => {
  it("asks in words and for what is missing, in the reader's language", () => {
    const long: Field = { kind: "text", name: "why", label: "Why {{x}}", long: true, max: 300, value: "old" };
    expect(inputOf(long, { lang: "zh-Hant" })).toEqual({
      type: "Input.Text",
      id: "why",
      label: "Why {\u200b{x}}",
      isRequired: true,
      errorMessage: textFor("zh-Hant").core.required,
      maxLength: 300,
      isMultiline: true,
      value: "old",
    });
    expect(inputOf({ ...long, optional: true })).not.toHaveProperty("isRequired");
  });

  it("asks for days, times and choices by their own inputs", () => {
    const day: Field = { kind: "day", name: "due", label: "Due", from: "2026-11-20", value: "2026-12-01" };
    const min = { type: "Input.Date", min: "2026-11-20", value: "2026-12-01", errorMessage: t.tooEarly("2026-11-20") };
    expect(inputOf(day)).toMatchObject(min);
    expect(inputOf({ kind: "time", name: "at", label: "At", value: "09:30" })).toMatchObject({
      type: "Input.Time",
      value: "09:30",
    });
    const choice: Field = { kind: "choice", name: "day", label: "Day", options, value: "tue" };
    const menu = { type: "Input.ChoiceSet", style: "compact", value: "tue", errorMessage: t.notOffered };
    expect(inputOf(choice)).toMatchObject(menu);
    const choices: Field = { kind: "choices", name: "days", label: "Days", options, value: "mon,gone,tue" };
    expect(inputOf(choices)).toMatchObject({ isMultiSelect: true, value: "mon,tue" });
  });

  it("leaves out a value that its field cannot hold", () => {
    const fields: Field[] = [
      { kind: "day", name: "a", label: "A", value: "soon" },
      { kind: "time", name: "a", label: "A", value: "9" },
      { kind: "choice", name: "a", label: "A", options, value: "gone" },
      { kind: "person", name: "a", label: "A", value: "slack:T1:U1" },
    ];
    for (const field of fields) expect(inputOf(field)).not.toHaveProperty("value");
  });

  it("lets an optional choice be taken back", () => {
    const form = formOf({ kind: "choice", name: "day", label: "Day", options, optional: true });
    const [none] = partsOf(draw(form).body).filter(({ title }) => title === t.none);
    expect(readData({ ...formData(form), day: none?.value }, "T")).toMatchObject({ values: {} });
  });

  it("finds people in the directory, and in a list where there is none", () => {
    const lead: Field = { kind: "person", name: "lead", label: "Lead", value: "teams:T:aad-1" };
    const people = [{ value: "teams:T:aad-2", label: "Bo" }];
    expect(inputOf(lead, { people })).toMatchObject({
      "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users" },
      choices: [{ title: "Bo", value: "teams:T:aad-2" }],
      value: "aad-1",
    });
  });

  it("comes back as what it asked for", () => {
    const form = formOf(
      { kind: "text", name: "why", label: "Why", max: 9 },
      { kind: "person", name: "lead", label: "Lead" },
    );
    const [submit] = partsOf(draw(form).actions);
    expect(submit).toMatchObject({ type: "Action.Submit", title: "Save" });
    const typed = { why: "it helps", lead: "aad-1" };
    expect(readData({ ...submit?.data, ...typed }, "T")).toEqual({
      kind: "submit",
      form: "goal.save",
      state: "g1",
      values: { why: "it helps", lead: "teams:T:aad-1" },
    });
  });
});

describe("a rejected form in Teams", () => {
  const form = formOf(
    { kind: "text", name: "what", label: "What", max: 99, value: "before", hint: "In a few words" },
    { kind: "text", name: "target", label: "Target", max: 20, value: "5" },
  );
  const errors = { target: "Please write a number.", other: "Somebody else has changed it." };

  it("comes back with what was typed, and sentences beside the fields and above", () => {
    const card = draw(form, { values: { what: "*typed*" }, errors });
    expect(cardProblem(card)).toBeNull();
    expect(linesOf(card)).toEqual([
      "Goal",
      "A few words",
      `⚠️ ${t.checkFields(1)}`,
      "⚠️ Somebody else has changed it.",
      "What: *typed*",
      "In a few words",
      "Target: ",
      "⚠️ Please write a number.",
      "[Save]",
    ]);
  });

  it("cuts nothing that was typed, however long", () => {
    const typed = "長".repeat(20_000);
    const [what] = partsOf(draw(form, { values: { what: typed }, errors })).filter(({ id }) => id === "what");
    expect(what?.value).toBe(typed);
  });

  it("has no sentence where nothing is wrong", () => {
    expect(linesOf(draw(form)).join()).not.toContain("⚠️");
    expect(linesOf(draw(form, { errors: { toString: "odd" } }))).toContain("⚠️ odd");
  });
});

const words = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom("", " ", "\n", "*a* {{TIME(x)}} <at>b</at>"));
const label = words.map((text) => `Label ${text}`);
const base = { label, hint: words, value: words, optional: fc.constant(true as const) };
const option = fc.record({ value: fc.string({ minLength: 1, maxLength: 200 }), label });
const required = { requiredKeys: ["label", "kind"] as never[] };
const field = fc.oneof(
  fc.record({ ...base, kind: fc.constant("text"), max: fc.integer({ min: 1, max: 9_000 }) }, required),
  fc.record({ ...base, kind: fc.constantFrom("day", "time", "person") }, required),
  fc.record(
    { ...base, kind: fc.constantFrom("choice", "choices"), options: fc.array(option, { minLength: 1, maxLength: 30 }) },
    { requiredKeys: ["label", "kind", "options"] as never[] },
  ),
);
const aForm = fc.record({ title: words, intro: words, fields: fc.array(field, { maxLength: 12 }), submit: label });

it("becomes a card that Teams takes, whatever a form holds", () => {
  fc.assert(
    fc.property(aForm, fc.constantFrom(...LANGS), ({ fields, ...rest }, lang) => {
      const named = fields.map((each, n) => ({ max: 9, ...each, name: `f${n}` })) as Field[];
      const form: Form = { kind: "form", id: "f", state: "", ...rest, fields: named };
      expect(cardProblem(renderForm(form, { lang, errors: { f0: "no", x: "no" } }), 100_000)).toBeNull();
    }),
    { numRuns: 150, seed: 7 },
  );
});
