import { z } from "zod";
import type { PressEvent } from "../../core/event.ts";
import { textFor } from "../../text/text.ts";
import { notice } from "./parts.ts";
import { roomOf, type Session, sourceOf } from "./session.ts";
import { afterwards, type Playground, type Step } from "./step.ts";

const Pressed = z.object({
  /** Empty on the home page, whose card is no message. */
  message: z.string().max(26),
  action: z.string().min(1).max(200),
  value: z.string().max(20_000),
});

/** Somebody presses a button of a card. */
export async function press(playground: Playground, session: Session, body: unknown): Promise<Step> {
  const { message, action, value } = Pressed.parse(body);
  const { carrier, once } = playground;
  const card = message || "home";
  const event: PressEvent = { ...sourceOf(playground.demo, session), card, kind: "press", action, value };
  if (message !== "" && !(await isSeen(playground, session, message))) {
    await carrier.notice(event, textFor(session.lang).core.gone, session.lang);
    return null;
  }
  return once.run([session.person.account, message, action, value].join("\n"), async () => {
    const pressed = message === "" ? null : message;
    const carried = await carrier.carry(event, pressed);
    if (carried.refusal && session.view.kind === "home") return { parts: [notice(carried.refusal)] };
    if (carried.refusal) await carrier.notice(event, carried.refusal, carried.lang);
    return afterwards(playground, session, event, carried, pressed);
  });
}

/** Whether the message stands in this window's conversation, for this person. */
export async function isSeen({ conversations }: Playground, session: Session, id: string): Promise<boolean> {
  const message = await conversations.get(id);
  if (!message || message.room !== roomOf(session)) return false;
  return message.only === null || message.only === session.person.account;
}
