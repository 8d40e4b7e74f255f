import { describe, expect, it } from "vitest";
import { readValues } from "../../../src/adapters/web/values.ts";
import { findFieldErrors, withValues } from "../../../src/core/fields.ts";
import type { Field, Form } from "../../../src/core/view.ts";
import { textFor } from "../../../src/text/text.ts";

const formOf = (...fields: Field[]): Form => ({ kind: "form", id: "f", title: "t", fields, submit: "s", state: "" });
const check = (field: Field, value: string | undefined) =>
  findFieldErrors(
    formOf(field),
    value === undefined ? {} : { [field.name]: value },
    (account) => account === "web:demo:ana",
    textFor("en").core,
  )[field.name];

const URL_FIELD: Field = { kind: "text", name: "a", label: "A", https: true, max: 50 };
const XY = ["x", "y"].map((value) => ({ value, label: value.toUpperCase() }));

describe("what a form may say", () => {
  it.each<[string, Field, string | undefined, boolean]>([
    ["a needed field is filled", { kind: "text", name: "a", label: "A", max: 5 }, "x", true],
    ["a needed field is empty", { kind: "text", name: "a", label: "A", max: 5 }, undefined, false],
    ["an optional field is empty", { kind: "text", name: "a", label: "A", max: 5, optional: true }, undefined, true],
    [
      "a text is as long as allowed, counted in characters",
      { kind: "text", name: "a", label: "A", max: 3 },
      "𠮷𠮷𠮷",
      true,
    ],
    ["a text is too long", { kind: "text", name: "a", label: "A", max: 3 }, "abcd", false],
    ["a day exists", { kind: "day", name: "a", label: "A" }, "2028-02-29", true],
    ["a day does not exist", { kind: "day", name: "a", label: "A" }, "2027-02-29", false],
    ["a day is before the first", { kind: "day", name: "a", label: "A", from: "2026-11-20" }, "2026-11-19", false],
    [
      "a choice was offered",
      { kind: "choice", name: "a", label: "A", options: [{ value: "x", label: "X" }] },
      "x",
      true,
    ],
    ["a choice was not offered", { kind: "choice", name: "a", label: "A", options: [] }, "x", false],
    ["an address begins with https://", URL_FIELD, "https://a.example", true],
    ["an address begins with nothing of the kind", URL_FIELD, "a.example", false],
    ["a time exists", { kind: "time", name: "a", label: "A" }, "09:05", true],
    ["a time does not exist", { kind: "time", name: "a", label: "A" }, "24:00", false],
    ["all boxes that are ticked were offered", { kind: "choices", name: "a", label: "A", options: XY }, "x,y", true],
    ["one of the ticked boxes was not offered", { kind: "choices", name: "a", label: "A", options: XY }, "x,z", false],
    ["no box is ticked where one is needed", { kind: "choices", name: "a", label: "A", options: XY }, undefined, false],
    ["a person is a colleague", { kind: "person", name: "a", label: "A" }, "web:demo:ana", true],
    ["a person is a stranger", { kind: "person", name: "a", label: "A" }, "slack:T:U", false],
  ])("%s", (_name, field, value, fine) => {
    expect(check(field, value) === undefined).toBe(fine);
  });

  it("asks for a choice where nothing is chosen, and for words where nothing is written", () => {
    const { required, notOffered } = textFor("en").core;
    expect(check({ kind: "choice", name: "a", label: "A", options: XY }, undefined)).toBe(notOffered);
    expect(check({ kind: "choices", name: "a", label: "A", options: XY }, undefined)).toBe(notOffered);
    expect(check({ kind: "text", name: "a", label: "A", max: 9 }, undefined)).toBe(required);
  });

  it("says from when on a day is possible, in the reader's language", () => {
    const field: Field = { kind: "day", name: "a", label: "A", from: "2026-11-20" };
    expect(findFieldErrors(formOf(field), { a: "2020-01-01" }, () => false, textFor("zh-Hant").core)).toEqual({
      a: "請選擇 2026年11月20日 或之後的日期。",
    });
  });

  it("reads only the form's own fields, and leaves out what is empty", () => {
    const form = formOf(
      { kind: "text", name: "a", label: "A", max: 5 },
      { kind: "text", name: "b", label: "B", max: 5 },
    );
    expect(readValues(form, { "value.a": "x\r\ny", "value.b": "  ", "value.c": "z", a: "no" })).toEqual({ a: "x\ny" });
  });

  it("joins the boxes that were ticked", () => {
    const form = formOf({ kind: "choices", name: "a", label: "A", options: XY });
    expect(readValues(form, { "value.a": ["x", "y"] })).toEqual({ a: "x,y" });
    expect(readValues(form, { "value.a": "y" })).toEqual({ a: "y" });
    expect(readValues(form, {})).toEqual({});
  });

  it("keeps what was typed, also where a field was emptied", () => {
    const form = formOf({ kind: "text", name: "a", label: "A", max: 5, value: "before" });
    expect(withValues(form, {}).fields[0]).not.toHaveProperty("value");
    expect(withValues(form, { a: "typed" }).fields[0]).toHaveProperty("value", "typed");
  });
});
