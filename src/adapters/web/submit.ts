import { z } from "zod";
import type { SubmitEvent } from "../../core/event.ts";
import { findFieldErrors, withValues } from "../../core/fields.ts";
import { textFor } from "../../text/text.ts";
import type { OpenForm } from "./forms.ts";
import { dialog, formNotice } from "./parts.ts";
import { type Session, sourceOf } from "./session.ts";
import { afterwards, drawForm, type Playground, type Step } from "./step.ts";
import { type Body, readValues } from "./values.ts";

const Submitted = z.object({ opened: z.string().max(26) }).catchall(z.union([z.string(), z.array(z.string())]));

/** Somebody sends a form. It stays open, as it was typed, until it can be taken. */
export async function submit(playground: Playground, session: Session, body: unknown): Promise<Step> {
  const sent = Submitted.parse(body);
  const { forms, once } = playground;
  return once.run(sent.opened, async () => {
    const open = await forms.get(sent.opened);
    if (open?.person === session.person.account) return take(playground, session, open, sent);
    if (once.hasEnded(sent.opened)) return { parts: [dialog()] };
    return { status: 409, parts: [formNotice(textFor(session.lang).web.form.gone)] };
  });
}

async function take(playground: Playground, session: Session, open: OpenForm, sent: Body): Promise<Step> {
  const { demo, carrier, forms, once } = playground;
  const { form, place, message } = open;
  const values = readValues(form, sent);
  const again = (said: Parameters<typeof drawForm>[4], shape = form): Step => ({
    parts: [dialog(drawForm(demo, session, open.id, withValues(shape, values), said))],
  });
  const isPerson = (picked: string) => demo.people.some(({ account }) => account === picked);
  const wrong = findFieldErrors(form, values, isPerson, textFor(session.lang).core);
  if (Object.keys(wrong).length > 0) return again({ errors: wrong });

  const source = { ...sourceOf(demo, session), place, ...(message !== null && { card: message }) };
  const event: SubmitEvent = { ...source, kind: "submit", form: form.id, values, state: form.state };
  const carried = await carrier.carry(event, message);
  if (carried.refusal) return again({ refusal: carried.refusal });
  if (carried.form && carried.errors) {
    // What was typed goes back to the window, and is not kept here beside whoever typed it.
    await forms.keep(open, withValues(carried.form, {}));
    return again({ errors: carried.errors }, carried.form);
  }
  once.end(open.id);
  await forms.finish(open);
  return afterwards(playground, session, event, carried, message);
}
