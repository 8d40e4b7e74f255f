import { describe, expect, it } from "vitest";
import { formData, pressData, readData } from "../../../src/adapters/teams/wire.ts";
import type { Field, Form } from "../../../src/core/view.ts";

const fields: Field[] = [
  { kind: "text", name: "note", label: "Note", max: 100 },
  { kind: "choices", name: "days", label: "Days", options: [] },
  { kind: "person", name: "lead", label: "Lead" },
];
const form: Form = { kind: "form", id: "team.save", title: "Team", fields, submit: "Save", state: "g1" };
const sent = (typed: object) => readData({ ...formData(form), ...typed }, "T1");

describe("what a card carries", () => {
  it("comes back as the button that was pressed", () => {
    const button = { action: "goal.open", value: '{"a":1}' };
    expect(readData(pressData(button), "T1")).toEqual({ kind: "press", ...button });
  });

  it("comes back as the form with what was typed, and nothing that no field asked for", () => {
    expect(sent({ note: "a\r\nb", days: "1,2", lead: "aad-7", other: "x" })).toEqual({
      kind: "submit",
      form: "team.save",
      state: "g1",
      values: { note: "a\nb", days: "1,2", lead: "teams:T1:aad-7" },
    });
  });

  it("has no value where nothing was typed, or no words", () => {
    expect(sent({ note: "  ", days: "", lead: null })).toMatchObject({ values: {} });
    expect(sent({ note: 7, days: ["1"], lead: {} })).toMatchObject({ values: {} });
  });

  it("keeps an account that a list of ours offered", () => {
    expect(sent({ lead: "teams:T1:aad-8" })).toMatchObject({ values: { lead: "teams:T1:aad-8" } });
  });

  it.each([undefined, null, "goal", {}, { beacon: {} }, { beacon: { kind: "press", action: 1, value: "" } }])(
    "is none of Beacon's when it is %j",
    (data) => expect(readData(data, "T1")).toBeNull(),
  );

  it("reads no field off the object's own machinery", () => {
    const odd = { beacon: { kind: "submit", form: "f", state: "", fields: ["constructor", "__proto__"] } };
    expect(readData(odd, "T1")).toMatchObject({ values: {} });
  });
});
