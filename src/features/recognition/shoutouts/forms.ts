import { addDays, type Day } from "../../../core/time.ts";
import type { Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import { allowanceOf, EMOJI, type Ways } from "../teams.ts";

/** How many colleagues a day anybody may be allowed to thank. */
export const MOST_A_DAY = 10;

/** How a team recognises its people. */
export function settingsForm(t: Text, team: string, ways: Ways): Form {
  const says = t.recognition.queue;
  const counts = Array.from({ length: MOST_A_DAY }, (_, n) => ({ value: `${n + 1}`, label: `${n + 1}` }));
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
      {
        ...{ kind: "choice", name: "leads", label: says.leadAllowance, options: counts },
        value: String(allowanceOf(ways, true)),
      },
      {
        ...{ kind: "choice", name: "emoji", label: says.emoji, hint: says.emojiHint, optional: true },
        options: EMOJI.map((value) => ({ value, label: value })),
        ...(ways.emoji && { value: ways.emoji }),
      },
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
