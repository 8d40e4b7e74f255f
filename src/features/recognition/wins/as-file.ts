import { asCsv } from "../../../core/csv.ts";
import type { Text } from "../../../text/text.ts";
import { valueName } from "../../goals/values.ts";
import type { Win } from "../win.ts";

/** Wins and thanks as a file, one line each. @param names writers' by person @param goals what each goal is about */
export function asFile(
  t: Text,
  all: readonly Win[],
  names: ReadonlyMap<string, string>,
  goals: ReadonlyMap<string, string>,
): string {
  const { fact, kinds, thanked, visibilities } = t.recognition;
  const head = [
    fact.day,
    fact.kind,
    fact.what,
    fact.effect,
    fact.value,
    fact.goal,
    fact.from,
    fact.visibility,
    fact.evidence,
  ];
  const rows = all.map((win) => [
    ...[win.day, win.thanks ? thanked : kinds[win.kind], win.what, win.effect, valueName(win.value, t.locale) ?? ""],
    ...[goals.get(win.goal ?? "") ?? "", names.get(win.by) ?? "", visibilities[win.visibility], win.evidence],
  ]);
  return asCsv([head, ...rows]);
}
