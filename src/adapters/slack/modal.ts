import type { types as kit } from "@slack/bolt";
import { z } from "zod";
import type { Keep } from "../../core/kept.ts";
import type { Lang } from "../../core/lang.ts";
import { type Card, card, type Form } from "../../core/view.ts";
import { textFor } from "../../text/text.ts";
import { renderForm } from "./form.ts";
import { LIMITS } from "./limits.ts";
import { renderCard } from "./render.ts";
import { plain } from "./spans.ts";
import type { Visit } from "./visit.ts";

const Spot = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("message"), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal("ephemeral"), url: z.string() }),
  z.object({ kind: z.literal("home") }),
]);
const Carried = z.object({
  state: z.string(),
  visit: z.object({
    channel: z.string().nullable(),
    direct: z.boolean(),
    thread: z.string().exactOptional(),
    respond: z.string().exactOptional(),
    card: Spot.exactOptional(),
  }),
});
/** What travels with a form: the feature's state, and the place to which its answers go. */
export type Carried = z.output<typeof Carried> | { state: string; visit: Record<string, never> };

/** Draws a form that remembers where it was opened. */
export async function drawForm(form: Form, lang: Lang, visit: Visit, keep: Keep): Promise<kit.ModalView> {
  const { team, workspace: _workspace, user: _user, trigger: _trigger, ...from } = visit;
  const metadata = JSON.stringify({ state: form.state, visit: from });
  return renderForm(form, lang, await keep.store(metadata, LIMITS.metadata), { team });
}

/** What the form carried; nothing when it is too old to be remembered, or somebody else's. */
export async function readCarried(metadata: string, keep: Keep): Promise<Carried> {
  const text = await keep.find(metadata);
  try {
    return Carried.parse(JSON.parse(text ?? ""));
  } catch {
    return { state: "", visit: {} }; // the handler decides what a form without its state is worth
  }
}

/** What is said in a window, where there is no conversation to whisper in. */
export function noticeModal({ title, blocks }: Card, lang: Lang): kit.ModalView {
  const { slack: t } = textFor(lang);
  return {
    type: "modal",
    title: plain(t.formTitle, LIMITS.viewTitle),
    close: plain(t.close, LIMITS.viewButton),
    blocks: [
      { type: "section", text: plain(title, LIMITS.text) },
      ...(blocks.length > 0 ? renderCard(card("", ...blocks), lang).blocks : []),
    ],
  };
}
