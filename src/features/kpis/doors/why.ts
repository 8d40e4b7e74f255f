import type { Gauge } from "../../../catalog/gauge.ts";
import type { Kpi } from "../../../catalog/kpi.ts";
import type { Spread } from "../../../statistics/spread.ts";
import { type Text, textFor } from "../../../text/text.ts";
import { sentenceOf, type Trouble, type Why } from "../troubles.ts";
import { usualInWords } from "../words.ts";

/** Why a reading that came by itself was not taken. */
export type Refused =
  | { kind: "twice" }
  | { kind: "team" | "kpi" | "time"; words: string }
  | { kind: "troubles"; kpi: Kpi; troubles: readonly Trouble[] }
  | { kind: "far"; gauge: Gauge; usual: Pick<Spread, "lowest" | "highest"> };

/** Each has its own way to say that a number far from the usual is right. */
export type DoorKind = "file" | "program" | "address";

/** In one sentence, or one for each of its cells that cannot be taken. */
export function whyInWords(t: Text, refused: Refused, door: DoorKind): string {
  const says = t.feeds.row;
  switch (refused.kind) {
    case "twice":
      return says.twice;
    case "team":
    case "kpi":
    case "time":
      return says[refused.kind](refused.words);
    case "far":
      return says.far[door](usualInWords(t, refused.usual, refused.gauge));
    case "troubles":
      return refused.troubles.map(({ why }) => sentenceOf(t, refused.kpi, why)).join(says.join);
    default:
      return refused satisfies never;
  }
}

/** What a person would be told to do in the chat or in a file, a program does with a call. */
export function toldToProgram(refused: Exclude<Refused, { kind: "troubles" }>): string {
  switch (refused.kind) {
    case "twice":
      return "The same team, KPI and period stand in this call already: send one of them.";
    case "team":
      return refused.words === ""
        ? "There is more than one team, or none: name it in `team`."
        : `No team, or more than one, is called “${refused.words}”: GET /teams lists them.`;
    case "kpi":
      return `No KPI, or more than one, is called “${refused.words}”: GET /kpis lists them.`;
    default:
      return whyInWords(textFor("en"), refused, "program");
  }
}

export function troubleToProgram(kpi: Kpi, why: Why): string {
  if (why.kind === "empty") return "Send `value` or `inputs`.";
  if (why.kind !== "missing") return sentenceOf(textFor("en"), kpi, why);
  const names = kpi.inputs.filter(({ label }) => why.names.includes(label)).map(({ name }) => name);
  return `\`inputs\` lacks ${names.join(", ")}.`;
}
