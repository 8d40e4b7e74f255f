import { z } from "zod";
import { textFor } from "../../text/text.ts";
import { langOfWords } from "./message.ts";
import { notice } from "./parts.ts";
import { roomOf, type Session, sourceOf } from "./session.ts";
import { afterwards, type Playground, type Step } from "./step.ts";

/** The longest message in characters: far above what anybody types. */
const LONGEST = 4_000;

const Said = z.object({ text: z.string(), beacon: z.literal("on").optional() });

/** Somebody writes a message. It stands in the conversation first; then Beacon takes it, when it is for Beacon. */
export async function say(playground: Playground, session: Session, body: unknown): Promise<Step> {
  const said = Said.parse(body);
  const text = said.text.replaceAll("\r\n", "\n").trim();
  if ([...text].length > LONGEST) {
    return { status: 422, parts: [notice(textFor(session.lang).web.tooLongMessage(LONGEST))] };
  }
  // Called by name or by a slash, Beacon listens even where people talk among themselves.
  const called = /^(@beacon\b|\/)/i.test(text);
  const heard = called || said.beacon === "on";
  if (text !== "") await write(playground, session, text, heard && !called && session.view.kind === "channel");
  if (text === "" || !heard) return null;
  const args = text.replace(/^@beacon\b[\s:：,，]*/i, "");
  const event = { ...sourceOf(playground.demo, session), kind: "command" as const, name: null, args };
  const carried = await playground.carrier.carry(event);
  if (carried.refusal) await playground.carrier.notice(event, carried.refusal, carried.lang);
  return afterwards(playground, session, event, carried, null);
}

async function write({ conversations }: Playground, session: Session, text: string, toBeacon: boolean): Promise<void> {
  await conversations.say({
    room: roomOf(session),
    from: session.person.account,
    only: null,
    lang: langOfWords(text, session.lang),
    body: { kind: "words", text, toBeacon },
  });
}
