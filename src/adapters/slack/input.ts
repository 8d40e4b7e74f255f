import type { types as kit } from "@slack/bolt";
import { nativeId } from "../../core/ids.ts";
import { cut } from "../../core/literal.ts";
import { isDay, isTime } from "../../core/time.ts";
import type { Field, Option } from "../../core/view.ts";
import { LIMITS } from "./limits.ts";
import { plain } from "./spans.ts";

/** Every input's own id; the block around it carries the field's name. */
const INPUT = "value";

/** What a person fills in. */
export function input(f: Field): kit.InputBlock["element"] {
  switch (f.kind) {
    case "text":
      return words(f.value, f.long === true, f.max);
    case "day":
      return { type: "datepicker", action_id: INPUT, ...(f.value && isDay(f.value) ? { initial_date: f.value } : {}) };
    case "time":
      return { type: "timepicker", action_id: INPUT, ...(f.value && isTime(f.value) ? { initial_time: f.value } : {}) };
    case "choice":
      return choice(f.options, f.value);
    case "choices":
      return choices(f.options, f.value);
    case "person":
      return {
        type: "users_select",
        action_id: INPUT,
        ...(f.value?.startsWith("slack:") ? { initial_user: nativeId(f.value) } : {}),
      };
    default:
      return f satisfies never;
  }
}

function words(value: string | undefined, multiline: boolean, max: number): kit.PlainTextInput {
  // What is longer already stands whole, so that it can be shortened; the feature says that it is too long.
  const longest = Math.min(Math.max(Math.floor(max), value?.length ?? 0, 1), LIMITS.input);
  const initial = value ? cut(value, longest) : "";
  return {
    type: "plain_text_input",
    action_id: INPUT,
    multiline,
    max_length: longest,
    ...(initial === "" ? {} : { initial_value: initial }),
  };
}

function choice(
  all: readonly Option[],
  value: string | undefined,
): kit.RadioButtons | kit.StaticSelect | kit.PlainTextInput {
  const options = offered(all);
  const chosen = options.find((each) => each.value === value?.slice(0, LIMITS.optionValue));
  const initial = chosen ? { initial_option: chosen } : {};
  // A menu without a single choice cannot be shown; a line to write on at least keeps the form usable.
  if (options.length === 0) return words(value, false, LIMITS.input);
  if (options.length <= LIMITS.radios) return { type: "radio_buttons", action_id: INPUT, options, ...initial };
  if (options.length <= LIMITS.options) return { type: "static_select", action_id: INPUT, options, ...initial };
  return { type: "static_select", action_id: INPUT, option_groups: groups(options), ...initial };
}

function choices(all: readonly Option[], value = ""): kit.Checkboxes | kit.MultiStaticSelect | kit.PlainTextInput {
  const options = offered(all);
  if (options.length === 0) return words(value, false, LIMITS.input);
  const chosen = options.filter((each) => value.split(",").includes(each.value ?? ""));
  const initial = chosen.length > 0 ? { initial_options: chosen } : {};
  if (options.length <= LIMITS.checkboxes) return { type: "checkboxes", action_id: INPUT, options, ...initial };
  return { type: "multi_static_select", action_id: INPUT, option_groups: groups(options), ...initial };
}

const offered = (all: readonly Option[]) => all.filter(({ value }) => value !== "").map(option);

const option = ({ value, label }: Option): kit.PlainTextOption => ({
  text: plain(label, LIMITS.option),
  value: value.slice(0, LIMITS.optionValue),
});

/** A menu holds 100 choices, or 100 groups of 100. */
function groups(options: readonly kit.PlainTextOption[]) {
  const count = Math.min(Math.ceil(options.length / LIMITS.options), LIMITS.options);
  return Array.from({ length: count }, (_, at) => {
    const start = at * LIMITS.options;
    const members = options.slice(start, start + LIMITS.options);
    return { label: plain(`${start + 1}–${start + members.length}`, LIMITS.option), options: members };
  });
}
