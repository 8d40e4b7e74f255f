import { HOUSE } from "../../../src/core/store.ts";
import type { Card } from "../../../src/core/view.ts";
import { type Goal, goals } from "../../../src/features/goals/goal.ts";
import { accounts, people } from "../../../src/features/people/person.ts";
import { type Desk, desk } from "../../support/desk.ts";
import { type Actor, CHANNEL, type Seen } from "../../support/world.ts";
import { withRecords } from "./plans.ts";

export interface Company extends Desk {
  /** Leads nobody, is in no team. */
  boss: Actor;
  /** In the desk's team, like Mo. */
  ana: Actor;
}

/** The desk with one more member, and somebody of the same company who is in no team. */
export async function company(options: Parameters<typeof desk>[0] = {}): Promise<Company> {
  const w = await desk(options);
  const { locale = "en" } = options;
  const boss = w.actor("test:T:bo", { name: "Bo", locale, zone: "UTC" });
  const ana = w.actor("test:T:ana", { name: "Ana", locale, zone: "UTC" });
  await ana.moment("member", CHANNEL);
  return { ...w, boss, ana };
}

const CONTENT = {
  ...{ what: "Letters of thanks", where: "hotline", metric: "letters of thanks", baseline: "60", target: "100" },
  ...{ due: "2027-03-31", value: "customer", why: "customers feel heard", means: "a card in each parcel" },
  ...{ counters: "complaint rate" },
};

/** A finished goal, not saved yet. Without `rest` it is 60 to 100 letters of thanks on the hotline until 31 March. */
export async function finished(who: Actor, rest: Record<string, string> = {}): Promise<Seen> {
  const draft = await who.say(`we should hear more thanks from customers ${Object.values(rest).join(" ")}`);
  const seen = await who.fill(await who.press(draft, "Fill in everything"), { ...CONTENT, ...rest });
  if (Object.keys(seen.errors).length > 0) throw new Error(`refused: ${JSON.stringify(seen.errors)}`);
  return seen;
}

/** The same, under way. */
export async function underWay(who: Actor, rest: Record<string, string> = {}): Promise<Seen> {
  return who.press(await finished(who, rest), "Yes, save it");
}

/** A goal of the whole company that everybody may see. */
export async function companyGoal(who: Actor, rest: Record<string, string> = {}): Promise<Seen> {
  const seen = await finished(who, { level: "enterprise", ...rest });
  return who.press(await who.press(seen, "Show it to everyone"), "Yes, save it");
}

/** Ties the goal on the card to the one whose line has these words. */
export async function tie(who: Actor, card: Seen, words: RegExp, as = "Same measure, smaller scope"): Promise<Seen> {
  return who.press(await pick(who, card, words), as);
}

/** Picks the higher goal whose line has these words; how it contributes is asked next. */
export async function pick(who: Actor, card: Seen, words: RegExp): Promise<Seen> {
  const offered = await who.press(card, "Which higher goal does it serve?");
  const list = offered.card.blocks.find((block) => block.kind === "list");
  const item = list?.items.find(({ text }) => words.test(JSON.stringify(text)));
  if (!item?.button) throw new Error(`no higher goal ${words} in ${offered.text}`);
  return who.press(oneButton(item.button.action, item.button.value), "x");
}

/** A card with one button, labelled x: an old one, or one that was never there. */
export function oneButton(action: string, value: string): Card {
  return { kind: "card", title: "", blocks: [{ kind: "buttons", buttons: [{ label: "x", action, value }] }] };
}

export async function allGoals({ store }: Pick<Desk, "store">): Promise<Goal[]> {
  const [org] = await store.list(accounts, HOUSE);
  return store.list(goals, org?.of ?? "");
}

/** The goal that is about this. */
export async function goalAbout(w: Pick<Desk, "store">, what: string): Promise<Goal> {
  const found = (await allGoals(w)).findLast((goal) => goal.what === what);
  if (!found) throw new Error(`there is no goal about ${what}`);
  return found;
}

export async function idOf(w: Desk, name: string): Promise<string> {
  const found = (await withRecords(w, (records) => records.list(people))).find((one) => one.name === name);
  if (!found) throw new Error(`${name} has not come in yet`);
  return found.id;
}
