import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Labelled } from "./labelled.ts";
import { readRecorded, recordedModel, recording, SCRIPTED } from "./recorded.ts";
import { evaluate, some, summary, table } from "./second.ts";

const line = (id: string, lang: string, letters: string | null, text: string): Labelled =>
  ({
    ...{ id, lang, text, split: "test", kind: letters === null ? "none" : "goal" },
    ...Object.fromEntries(["S", "M", "A", "R", "T"].map((letter) => [letter, letters?.includes(letter) ?? false])),
  }) as Labelled;

/** Plainly invented. The rules miss each deadline that waits for something, and the script is wrong on purpose. */
const LINES = [
  line("en-1", "en", "SMAT", "First reply in online chat from 75 s to 30 s, once the new desk stands"),
  line("en-2", "en", null, "hello there"),
  line(
    "en-3",
    "en",
    "SMART",
    "Raise first contact resolution in chat from 75% to 81% by 2027-02-28 because customers call twice",
  ),
  line("hans-1", "zh-Hans", "SMAT", "在线客服首次响应从75秒缩短到30秒，等新系统上好"),
  line("hans-2", "zh-Hans", "", "减少投诉"),
  line("hant-1", "zh-Hant", "SMAT", "線上客服首次回應從七十五秒縮短到三十秒，等新系統上好"),
  line("hant-2", "zh-Hant", null, "大家早安"),
];

describe("the evaluation of a second reading, from recorded answers", async () => {
  const evaluated = await evaluate(LINES, await recordedModel(readRecorded(SCRIPTED)));
  const rows = table(evaluated);

  it.each([
    // A deadline that only the model sees: of two, the rules have one.
    ["en", "T", "1.000 (1.00/1.00)", "0.667 (1.00/.50)", "+0.333"],
    // A reason that only the rules see.
    ["en", "R", "0.000 (.00/.00)", "1.000 (1.00/1.00)", "-1.000"],
    ["en", "not a goal", "1.000 (1.00/1.00)", "1.000 (1.00/1.00)", "0.000"],
    // R is next in the first goal, which the model sees; nothing in the third, which the rules see.
    ["en", "ask", "0.500", "0.500", "0.000"],
    ["zh-Hans", "T", "1.000 (1.00/1.00)", "0.000 (.00/.00)", "+1.000"],
    // Nothing is recorded for the second line: the rules' reading counts.
    ["zh-Hans", "S", "0.667 (.50/1.00)", "0.667 (.50/1.00)", "0.000"],
    ["zh-Hans", "ask", "0.500", "0.000", "+0.500"],
    // The words for the deadline do not stand in the text, so the rules' verdict does.
    ["zh-Hant", "T", "0.000 (.00/.00)", "0.000 (.00/.00)", "0.000"],
    // Small talk that the model takes for a goal.
    ["zh-Hant", "not a goal", "0.000 (.00/.00)", "1.000 (1.00/1.00)", "-1.000"],
    ["zh-Hant", "S", "0.667 (.50/1.00)", "1.000 (1.00/1.00)", "-0.333"],
    // Three of four deadlines, and one of four.
    ["all", "T", "0.857 (1.00/.75)", "0.400 (1.00/.25)", "+0.457"],
    ["all", "ask", "0.400", "0.200", "+0.200"],
  ])("counts in %s for %s: %s, the rules %s", (set, what, model, rules, difference) => {
    expect(rows.find((row) => row["set"] === set && row["what"] === what)).toMatchObject({ model, rules, difference });
  });

  it("says which answers are not recorded, and for how many the model had none", () => {
    expect(summary(LINES.length, evaluated)).toBe(
      [
        "6 of 7 read by the model; for the rest the rules' reading counts: not recorded 1.",
        "Not recorded: hans-2",
        "From a recording: no tokens used.",
      ].join("\n"),
    );
    expect(evaluated.model.find(({ label }) => label.id === "hans-2")).toEqual(
      evaluated.rules.find(({ label }) => label.id === "hans-2"),
    );
  });

  it("takes no answer to other words of the prompt", async () => {
    const old = readRecorded(SCRIPTED).map((one) => ({ ...one, prompt: "00000000" }));
    const { notRecorded } = await evaluate(LINES, await recordedModel(old));
    expect(notRecorded).toHaveLength(LINES.length);
  });

  it("keeps what a model answers, to be read again without it", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "recorded-")), "answers.jsonl");
    const script = await recordedModel(readRecorded(SCRIPTED));
    const lines = LINES.filter(({ id }) => id !== "hans-2");
    const live = await evaluate(lines, recording(script, "m", file));
    expect(await evaluate(lines, await recordedModel(readRecorded(file)))).toEqual(live);
    expect(readRecorded(file).every(({ from }) => from === "m")).toBe(true);
  });

  it("counts what the model did not answer by its kind, with the tokens it took", async () => {
    const silent = await evaluate(LINES.slice(0, 2), { ask: async () => ({ why: "slow" }) });
    expect(silent.model).toEqual(silent.rules);
    expect(summary(2, silent, 1_234)).toBe(
      "0 of 2 read by the model; for the rest the rules' reading counts: slow 2.\n1234 tokens used.",
    );
  });

  it("spreads so many lines evenly over all", () => {
    expect(some([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
    expect(some([1, 2], 5)).toEqual([1, 2]);
  });
});
