import { addDays, type Day } from "../../../core/time.ts";
import type { Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { TeamWays } from "../teams.ts";

/** How a team recognises its people. */
export function settingsForm(t: Text, team: string, ways: Pick<TeamWays, "allowance" | "automatic">): Form {
  const says = t.recognition.queue;
  const counts = Array.from({ length: 10 }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` }));
  const choices = [
    { value: "lead", label: says.byLead },
    { value: "auto", label: says.auto },
  ];
  return {
    ...{ kind: "form", id: "shout.settings.save", title: says.settings, submit: t.recognition.form.save, state: team },
    fields: [
      {
        ...{ kind: "choice", name: "automatic", label: says.automatic, options: choices },
        value: ways.automatic ? "auto" : "lead",
      },
      { kind: "choice", name: "allowance", label: says.allowance, options: counts, value: String(ways.allowance) },
    ],
  };
}

/** Until when nothing is announced, and why. */
export function pauseForm(t: Text, team: string, today: Day, typed: Readonly<Record<string, string>> = {}): Form {
  const says = t.recognition.queue;
  return {
    ...{ kind: "form", id: "shout.pause.save", title: says.pause, submit: t.recognition.form.save, state: team },
    fields: [
      {
        ...{ kind: "text", name: "reason", label: says.reason, hint: says.reasonHint, max: 200 },
        ...(typed["reason"] && { value: typed["reason"] }),
      },
      {
        ...{ kind: "day", name: "until", label: says.until, from: addDays(today, 1) },
        value: typed["until"] ?? addDays(today, 7),
      },
    ],
  };
}
