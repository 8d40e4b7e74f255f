import { asLang } from "../../src/core/lang.ts";
import { textFor } from "../../src/text/text.ts";
import { type Actor, CHANNEL, type Seen, type World, world } from "./world.ts";

export interface Desk extends World {
  lead: Actor;
  member: Actor;
}

/** One team in one channel: Lea leads it, Mo is in it. */
export async function desk(options: Parameters<typeof world>[0] & { locale?: string } = {}): Promise<Desk> {
  const w = world(options);
  const { locale = "en" } = options;
  const lead = w.actor("test:T:lea", { name: "Lea", locale, zone: "UTC" });
  const member = w.actor("test:T:mo", { name: "Mo", locale, zone: "UTC" });
  const card = await lead.moment("joined", CHANNEL);
  const says = textFor(asLang(locale) ?? "en").people.team;
  await lead.press(card, says.iLead, CHANNEL);
  await member.moment("member", CHANNEL);
  return { ...w, lead, member };
}

export const ROUGH = "we should answer customers faster";

/** A draft with four letters answered; A is still open. */
export async function nearlyDone(mo: Actor, sentence = ROUGH): Promise<Seen> {
  let seen = await mo.say(sentence);
  seen = await mo.fill(await mo.press(seen, "Say what and where"), { what: "First reply", where: "online chat" });
  seen = await mo.fill(await mo.press(seen, "Set the number"), { metric: "response time", target: "30 s" });
  seen = await mo.press(seen, /^End of the quarter/);
  return mo.fill(await mo.press(seen, "Customer orientation"), { why: "customers leave when they wait" });
}

/** The finished sentence, waiting for a yes: with what must hold while answers get faster. */
export async function proposed(mo: Actor, sentence = ROUGH): Promise<Seen> {
  const seen = await nearlyDone(mo, sentence);
  const stopped = await mo.fill(await mo.press(seen, "Write my own…"), { baseline: "75 s", means: "saved replies" });
  return mo.press(stopped, "Watch: First contact resolution");
}

/** A goal that has been saved. */
export async function saved(mo: Actor, sentence = ROUGH): Promise<Seen> {
  return mo.press(await proposed(mo, sentence), "Yes, save it");
}
