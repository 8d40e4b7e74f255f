import type { IChoice, IChoiceSetInput, IDateInput, ITextInput, ITimeInput } from "@microsoft/teams.cards";
import { sayMissing } from "../../core/fields.ts";
import { nativeId } from "../../core/ids.ts";
import { cut } from "../../core/literal.ts";
import { isDay, isTime } from "../../core/time.ts";
import type { Field, Option } from "../../core/view.ts";
import type { Text } from "../../text/text.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown } from "./markdown.ts";
import { literal } from "./spans.ts";

type Input = ITextInput | IDateInput | ITimeInput | IChoiceSetInput;

/**
 * What a person fills in. Teams itself asks for what is missing, in the reader's language.
 *
 * @param people who may be picked where the client cannot look people up
 */
export function input(f: Field, t: Text["core"], people: readonly Option[]): Input {
  const isRequired = !f.optional;
  const label = literal(cut(f.label, LIMITS.label));
  const asked = { id: f.name, label, ...(isRequired ? { isRequired, errorMessage: sayMissing(f, t) } : {}) };
  switch (f.kind) {
    case "text":
      return {
        type: "Input.Text",
        ...asked,
        maxLength: Math.max(f.max, f.value?.length ?? 0),
        ...(f.long && { isMultiline: true }),
        ...filled(f),
      };
    case "day": {
      const day = { type: "Input.Date" as const, ...asked, ...filled(f, isDay) };
      return f.from ? { ...day, min: f.from, errorMessage: t.tooEarly(f.from) } : day;
    }
    case "time":
      return { type: "Input.Time", ...asked, ...filled(f, isTime) };
    case "choice": {
      // A menu has no way back to nothing, so where that is an answer, it is a choice; its value may not be empty.
      const none = f.optional ? [{ title: t.none, value: " " }] : [];
      const choices = [...none, ...f.options.map(choice)];
      return { ...menu, ...asked, choices, placeholder: t.pick, ...filled(f, isOffered(f.options)) };
    }
    case "choices": {
      const chosen = f.value?.split(",").filter(isOffered(f.options)).join(",");
      const value = chosen ? { value: chosen } : {};
      return { ...menu, ...asked, isMultiSelect: true, choices: f.options.map(box), ...value };
    }
    case "person":
      return { ...menu, ...asked, ...picker, choices: people.map(choice), placeholder: t.pick, ...personOf(f) };
    default:
      return f satisfies never;
  }
}

const menu = { type: "Input.ChoiceSet", style: "compact" } as const;
/** Teams looks people up in the directory of the organisation. */
const picker = {
  style: "filtered",
  "choices.data": { type: "Data.Query", dataset: "graph.microsoft.com/users" },
} as const;

const choice = ({ value, label }: Option): IChoice => ({ title: literal(cut(label, LIMITS.option)), value });

/** Boxes to tick are drawn as text blocks. */
const box = ({ value, label }: Option): IChoice => choice({ value, label: escapeMarkdown(label) });

const isOffered = (options: readonly Option[]) => (value: string) => options.some((option) => option.value === value);

function filled({ value }: Field, isFit: (value: string) => boolean = () => true): { value?: string } {
  return value !== undefined && value !== "" && isFit(value) ? { value } : {};
}

/** The directory knows people by their bare ids. */
const personOf = ({ value }: Field) => (value?.startsWith("teams:") ? { value: nativeId(value) } : {});
