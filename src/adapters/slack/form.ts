import type { types as kit } from "@slack/bolt";
import type { Lang } from "../../core/lang.ts";
import { cut } from "../../core/literal.ts";
import type { Field, FieldErrors, Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { input } from "./input.ts";
import { LIMITS } from "./limits.ts";
import { paragraphs, plain, richElements, type Workspace } from "./spans.ts";

/** Draws a form as a modal. `metadata` comes back with it. */
export function renderForm(form: Form, lang: Lang, metadata = "", workspace: Workspace = {}): kit.ModalView {
  const { core: t } = textFor(lang);
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
