import { filled, type Typed } from "../../../core/fields.ts";
import type { Day } from "../../../core/time.ts";
import type { Field, Form } from "../../../core/view.ts";
import type { Text } from "../../../text/text.ts";
import type { Team } from "../../people/person.ts";
import { TEMPLATES } from "../cycle/templates.ts";
import { LONGEST, type Retro, type RetroWay } from "./retro.ts";

export const MODES = ["named", "anonymous"] as const;

/** @param before the team's retro that is not over, which ends with the start of this one */
export function startForm(
  t: Text,
  team: Pick<Team, "id">,
  tomorrow: Day,
  typed: Typed,
  before: Pick<Retro, "day"> | null = null,
): Form {
  const says = t.retro.startForm;
  const ends = before ? [`\n${says.ends(before.day)}`] : [];
  const fields: Field[] = [modeField(t, says.mode), { kind: "day", name: "until", label: says.until, from: tomorrow }];
  return {
    ...{ kind: "form", id: "retro.start.save", title: says.title, submit: says.submit, state: team.id },
    intro: [...MODES.map((mode, at) => `${at === 0 ? "" : "\n"}${t.retro.promise[mode]}`), ...ends],
    fields: filled(fields, typed),
  };
}

export function setupForm(t: Text, team: Pick<Team, "id">, typed: Typed): Form {
  const says = t.retro.setupForm;
  const fields: Field[] = [
    { ...modeField(t, says.mode), hint: says.modeHint },
    { kind: "text", name: "days", label: says.days, hint: says.daysHint, max: String(LONGEST).length },
    {
      ...{ kind: "choice", name: "template", label: says.template, hint: says.templateHint },
      options: (Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[]).map((value) => ({
        value,
        label: t.retro.templates[value],
      })),
    },
  ];
  return {
    ...{ kind: "form", id: "retro.setup.change.save", title: says.title, submit: says.submit, state: team.id },
    fields: filled(fields, typed),
  };
}

const modeField = (t: Text, label: string): Field => ({
  ...{ kind: "choice", name: "mode", label },
  options: MODES.map((value) => ({ value, label: t.retro.modes[value] })),
});

export const setupTyped = ({
  anonymous,
  days,
  template,
}: Pick<RetroWay, "anonymous" | "days" | "template">): Typed => ({
  ...{ mode: anonymous ? "anonymous" : "named", days: String(days), template },
});
