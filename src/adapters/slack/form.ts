import type { types as kit } from "@slack/bolt";
import { nativeId } from "../../core/ids.ts";
import type { Lang } from "../../core/lang.ts";
import { isDay } from "../../core/time.ts";
import type { Field, FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { cut, LIMITS } from "./limits.ts";
import { paragraphs, plain, richElements, type Workspace } from "./spans.ts";

/** Every input's own id; the block around it carries the field's name. */
export const INPUT = "value";

/** Draws a form as a modal. `metadata` comes back with it. */
export function renderForm(form: Form, lang: Lang, metadata = "", workspace: Workspace = {}): kit.ModalView {
  const { slack: t } = textFor(lang);
  const intro = form.intro === undefined ? [] : paragraphs(richElements(form.intro, workspace));
  const fields = form.fields.map(field);
  // A modal with inputs must have a submit button, and a modal must have a block.
  const blocks = [...intro, ...fields].slice(0, LIMITS.viewBlocks);
  return {
    type: "modal",
    callback_id: form.id.slice(0, LIMITS.callbackId),
    title: plain(form.title, LIMITS.viewTitle),
    submit: plain(form.submit, LIMITS.viewButton),
    close: plain(t.cancel, LIMITS.viewButton),
    private_metadata: metadata.slice(0, LIMITS.metadata),
    blocks: blocks.length > 0 ? blocks : [{ type: "section", text: plain("", 1) }],
  };
}

/** What the acknowledgement says to keep a form open; a sentence about no field it has stands under the first. */
export function renderErrors(form: Pick<Form, "fields">, errors: FieldErrors): Record<string, string> | null {
  const names = form.fields.map((each) => blockId(each.name));
  return placeErrors(names, errors);
}

/** As above, for the names that the open modal has. Null when it has no field to stand under. */
export function placeErrors(names: readonly string[], errors: FieldErrors): Record<string, string> | null {
  const [first] = names;
  if (first === undefined) return null;
  const placed = new Map<string, string[]>();
  for (const [name, sentence] of Object.entries(errors)) {
    const at = names.includes(blockId(name)) ? blockId(name) : first;
    placed.set(at, [...(placed.get(at) ?? []), sentence]);
  }
  return Object.fromEntries([...placed].map(([name, all]) => [name, cut(all.join(" "), LIMITS.error)]));
}

const blockId = (name: string): string => (name === "" ? "_" : name.slice(0, LIMITS.blockId));

function field(f: Field): kit.KnownBlock {
  const element = input(f);
  return {
    type: "input",
    block_id: blockId(f.name),
    label: plain(f.label, LIMITS.label),
    element,
    ...(f.hint ? { hint: plain(f.hint, LIMITS.hint) } : {}),
    ...(f.optional ? { optional: true } : {}),
  };
}

function input(f: Field): kit.InputBlock["element"] {
  switch (f.kind) {
    case "text":
      return words(f.value, f.long === true, f.max);
    case "day":
      return { type: "datepicker", action_id: INPUT, ...(f.value && isDay(f.value) ? { initial_date: f.value } : {}) };
    case "choice":
      return choice(f.options, f.value);
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
  const longest = Math.min(Math.max(Math.floor(max), 1), LIMITS.input);
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
  const options = all.filter((each) => each.value !== "").map(option);
  const chosen = options.find((each) => each.value === value?.slice(0, LIMITS.optionValue));
  const initial = chosen ? { initial_option: chosen } : {};
  // A menu without a single choice cannot be shown; a line to write on at least keeps the form usable.
  if (options.length === 0) return words(value, false, LIMITS.input);
  if (options.length <= LIMITS.radios) return { type: "radio_buttons", action_id: INPUT, options, ...initial };
  if (options.length <= LIMITS.options) return { type: "static_select", action_id: INPUT, options, ...initial };
  return { type: "static_select", action_id: INPUT, option_groups: groups(options), ...initial };
}

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
