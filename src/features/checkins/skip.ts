import type { Typed } from "../../core/fields.ts";
import type { FieldErrors, Form } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import type { Team } from "../people/person.ts";
import { slotValue } from "./access.ts";
import type { Skip, Slot } from "./checkin.ts";
import { MAX } from "./form.ts";

const REASONS = ["off", "busy", "same", "other"] as const;

export function skipForm(t: Text, slot: Slot, team: Pick<Team, "name">, typed: Typed = {}): Form {
  const says = t.checkins.skip;
  const { reason, words } = typed;
  return {
    kind: "form",
    id: "checkin.skip.save",
    title: says.title,
    intro: [{ bold: t.checkins.day(slot.day) }, `\n${says.intro(team.name)}`],
    fields: [
      {
        ...{ kind: "choice", name: "reason", label: says.reason, ...(reason && { value: reason }) },
        options: REASONS.map((value) => ({ value, label: says.reasons[value] })),
      },
      {
        kind: "text",
        name: "words",
        label: says.words,
        max: MAX.praise,
        optional: true,
        ...(words && { value: words }),
      },
    ],
    submit: says.save,
    state: slotValue(slot),
  };
}

/** The reason as its readers see it. */
export function readSkip(t: Text, typed: Typed): { said: Skip } | { errors: FieldErrors } {
  const reason = REASONS.find((one) => one === typed["reason"]);
  if (!reason) return { errors: { reason: t.checkins.error.reason } };
  const { reasons, said } = t.checkins.skip;
  return { said: { kind: "skip", reason: said(reasons[reason], (typed["words"] ?? "").trim()) } };
}
