import type { ISubmitAction } from "@microsoft/teams.cards";
import { withValues } from "../../core/fields.ts";
import { cut } from "../../core/literal.ts";
import type { Field, FieldErrors, Form, Option } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { type CardOptions, cardOf, heading, type TeamsCard } from "./card.ts";
import type { Element } from "./fit.ts";
import { input } from "./input.ts";
import { LIMITS } from "./limits.ts";
import { newMentions } from "./mentions.ts";
import { paragraph, sentence } from "./spans.ts";
import { formData } from "./wire.ts";

export interface FormOptions extends CardOptions {
  /** What was typed, in place of what the form was opened with. */
  values?: Readonly<Record<string, string>>;
  errors?: FieldErrors;
  /** Who may be picked where the client cannot look people up. */
  people?: readonly Option[];
}

/**
 * Draws a form, for a dialog as well as for a conversation: `Action.Submit` is the one action that both know. What was
 * typed is never cut, so a form with long answers may be larger than a message usually is.
 */
export function renderForm(form: Form, options: FormOptions): TeamsCard {
  const { tenant, values, errors = {} } = options;
  const mentions = newMentions(tenant);
  const { fields } = values ? withValues(form, values) : form;
  const body = [
    ...heading(form.title, mentions),
    ...(form.intro === undefined ? [] : paragraph(form.intro, mentions)),
    ...summary(form, errors, options),
    ...fields.flatMap((each) => field(each, own(errors, each.name), options)),
  ];
  const title = cut(form.submit, LIMITS.button);
  const submit: ISubmitAction = { type: "Action.Submit", title, style: "positive", data: formData(form) };
  return { ...cardOf(form.title, body, mentions), actions: [submit] };
}

/** Above the fields: how many need another look, and what is wrong with no field of the form. */
function summary({ fields }: Form, errors: FieldErrors, { lang }: FormOptions): Element[] {
  const count = fields.filter(({ name }) => Object.hasOwn(errors, name)).length;
  const others = Object.entries(errors).filter(([name]) => fields.every((each) => each.name !== name));
  const sentences = [...(count > 0 ? [textFor(lang).core.checkFields(count)] : []), ...others.map(([, each]) => each)];
  return sentences.map(wrong);
}

function field(f: Field, error: string | undefined, { lang, people = [] }: FormOptions): Element[] {
  const { core: t } = textFor(lang);
  const beside = [...(error ? [wrong(error)] : []), ...(f.hint ? [sentence(f.hint, { isSubtle: true })] : [])];
  return [input(f, t, people), ...beside.map((line) => ({ ...line, spacing: "None" as const }))];
}

const wrong = (text: string) => sentence(`⚠️ ${text}`, { color: "Attention" });

const own = (errors: FieldErrors, name: string): string | undefined =>
  Object.hasOwn(errors, name) ? errors[name] : undefined;
