import { Refusal } from "../../../core/errors.ts";
import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import type { Draft } from "../../../core/work.ts";
import { textFor } from "../../../text/text.ts";
import { people } from "../../people/person.ts";
import { says } from "../access.ts";
import { type Blocker, blockers } from "../checkin.ts";
import { helpCard } from "./views.ts";

/** Saves what is in the way, and asks whoever was named as a helper, once each. */
export async function askForHelp(blocker: Draft<Blocker>, context: Context): Promise<Sending[]> {
  const { records, me } = context;
  const { helper, asked, person } = blocker;
  const fresh = helper !== null && asked.every((one) => one.helper !== helper);
  records.put(blockers, fresh ? { ...blocker, asked: [...asked, { helper, by: me.id, answer: null }] } : blocker);
  const colleague = fresh ? await records.get(people, helper) : undefined;
  const asker = await records.get(people, person);
  if (!colleague || !asker) return [];
  const by = me.id === person ? null : me.name;
  const card = helpCard(textFor(colleague.lang), blocker, asker.name, by);
  return [
    {
      kind: "post",
      to: { person: colleague.id },
      key: `checkins.help:${blocker.id}:${colleague.id}`,
      card,
      why: "checkins.help",
    },
  ];
}

/** What somebody was asked to help with, and who asks; refuses everybody else. */
export async function askedOf(id: string, context: Context) {
  const { records, me } = context;
  const blocker = await records.get(blockers, id);
  const asker = blocker && (await records.get(people, blocker.person));
  if (!blocker || !asker || blocker.asked.every(({ helper }) => helper !== me.id))
    throw new Refusal(says(context).core.gone);
  return { blocker, asker };
}
