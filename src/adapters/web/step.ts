import type { App } from "../../core/app.ts";
import type { Event } from "../../core/event.ts";
import type { Form } from "../../core/view.ts";
import type { Carried, Carrier } from "./carry.ts";
import type { Demo } from "./demo.ts";
import { type FormSetting, renderForm, renderNoteDialog } from "./form.ts";
import type { Forms } from "./forms.ts";
import { homeCard, renderHome } from "./home.ts";
import { type Html, html } from "./html.ts";
import type { Conversations } from "./messages.ts";
import type { Once } from "./once.ts";
import { dialog, notice, part } from "./parts.ts";
import { addressOf, type Session } from "./session.ts";

/** What every request of a window is served with. */
export interface Playground {
  app: App;
  demo: Demo;
  carrier: Carrier;
  conversations: Conversations;
  forms: Forms;
  once: Once;
  /** What its pages send back with whatever they send. */
  token: string;
}

/** What the window does next: redraws parts of its page, goes elsewhere, or nothing. */
export type Step = { parts: readonly Html[]; status?: number } | { goTo: string } | null;

/** What the window shows after an event whose answers are carried out. */
export async function afterwards(
  playground: Playground,
  session: Session,
  event: Event,
  { form, passing, spoke, lang }: Carried,
  pressed: string | null,
): Promise<Step> {
  // A sentence passes by; what has to be taken along stays until the window is closed.
  const taken = passing && passing.blocks.length > 0 ? renderNoteDialog(passing, lang) : "";
  const said = notice(passing && taken === "" ? passing.title : "");
  if (form) {
    const { person, place } = event;
    const { id } = await playground.forms.open({ person, place, message: pressed, form });
    return { parts: [dialog(drawForm(playground.demo, session, id, form)), said] };
  }
  if (session.view.kind !== "home") return { parts: [dialog(taken), said] };
  // What Beacon says to somebody on the home page stands in their conversation with it.
  if (spoke) return { goTo: addressOf(session, { view: { kind: "direct" } }) };
  return { parts: [dialog(taken), said, part("#home", renderHome(session, await homeCard(playground, session)))] };
}

export function drawForm(
  demo: Demo,
  session: Session,
  id: string,
  form: Form,
  said: Pick<FormSetting, "errors" | "refusal"> = {},
): Html {
  return renderForm(form, {
    ...said,
    lang: session.lang,
    id: `form-${id}`,
    people: demo.people.map(({ account, name }) => ({ value: account, label: name })),
    wire: html`hx-post="${addressOf(session, {}, "/chat/submit")}" hx-swap="none" hx-sync="this:drop"`,
    carried: html`<input type="hidden" name="opened" value="${id}" />`,
  });
}
