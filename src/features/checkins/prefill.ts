import type { Day } from "../../core/time.ts";
import type { Sheet } from "./sheet.ts";

/** Whether the plan of the last time stands there as done. */
export function plannedIn({ before, last }: Sheet): boolean {
  return before?.said.kind !== "answer" && last?.said.kind === "answer" && last.said.next !== "";
}

/** What the form shows at first: what was said; else what was planned last time, and what is still in the way. */
export function typedOf(
  { before, last, obstacle, helper, practice, team }: Sheet,
  today: Day,
): Readonly<Record<string, string>> {
  const said = before?.said.kind === "answer" ? before.said : null;
  const earlier = last?.said.kind === "answer" ? last.said : null;
  const place = (all: readonly string[], item: string) => (all.includes(item) ? String(all.indexOf(item)) : "");
  const known = said ?? earlier;
  return {
    ...Object.fromEntries((said?.progress ?? []).map((one) => [`goal.${one.goal}`, one.said])),
    ...{ done: said ? said.done : (earlier?.next ?? ""), next: said?.next ?? "", praise: said?.praise ?? "" },
    ...{ obstacle: obstacle?.text ?? "", kind: obstacle?.kind ?? "", since: obstacle?.since ?? today },
    helper: helper?.accounts.find((one) => homeOf(one) === homeOf(team.channel)) ?? helper?.accounts[0] ?? "",
    confidence: known?.confidence ? String(known.confidence) : "",
    shift: known ? place(practice.shifts, known.shift) : "",
    ticks: (said?.ticked ?? [])
      .map((item) => place(practice.selfCheck, item))
      .filter(Boolean)
      .join(","),
  };
}

/** The workspace that an account belongs to: a colleague is picked as the team's own platform knows them. */
const homeOf = (account: string): string => account.slice(0, account.lastIndexOf(":"));
