import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler } from "../../core/feature.ts";
import { platformOf } from "../../core/ids.ts";
import type { Reply } from "../../core/reply.ts";
import { HOUSE, type TableShape } from "../../core/store.ts";
import { deliveries } from "../../delivery/ledger.ts";
import { textFor } from "../../text/text.ts";
import { orgs, people } from "../people/person.ts";
import {
  findOffer,
  findTwin,
  forgetOffers,
  GOOD_FOR,
  newCode,
  type Offer,
  offers,
  putOffer,
  readCode,
} from "./link.ts";
import { moveOrg, uniteTwo } from "./unite.ts";
import { cancelledCard, codeCard, enterCard, linkedCard, sameCard, unitedCard } from "./views.ts";

export const commands: Command[] = [
  {
    word: "link",
    uses: [{ name: "link", for: "admin" }],
    accepts: (args) => args === "" || readCode(args) !== null,
    run: async (args, context) => {
      const t = textFor(context.me.lang);
      const code = readCode(args);
      if (code !== null) return [{ kind: "whisper", card: enterCard(t, code, await offerOf(code, context)) }];
      const twin = await findTwin(context.records, context.me.id);
      const own: Reply[] = twin ? [{ kind: "post", to: "direct", card: sameCard(t, twin) }] : [];
      if (twin && !context.me.admin) return own;
      return [...own, { kind: "whisper", card: codeCard(t, await offer(context)) }];
    },
  },
  // The directory has taken what a platform says of somebody; perhaps they are somebody whom Beacon knows already.
  { word: "profile", hidden: true, run: async (_args, context) => askWhetherSame(context) },
];

export function newPresses(tables: () => readonly TableShape[]): Record<string, PressHandler> {
  return {
    "link.enter": async (code, context) => {
      const { org, records, me, now } = context;
      const found = await offerOf(code, context);
      await beStill(records, me.lang);
      const there = records.beside(found.of);
      await moveOrg({ org, records }, { org: found.of, records: there }, tables());
      records.beside(HOUSE).remove(offers, found);
      await forgetOffers(records, now, org);
      return [{ kind: "update", card: linkedCard(textFor(me.lang)) }];
    },
    "link.same": async (account, { records, me }) => {
      const t = textFor(me.lang);
      const twin = await findTwin(records, me.id);
      const mine = await records.get(people, me.id);
      if (!mine || twin?.theirs.id !== account) throw new Refusal(t.link.same.gone);
      await beStill(records, me.lang);
      // Whom Beacon has known longer: more names that one.
      const [first, second] = mine.id < twin.other.id ? [mine, twin.other] : [twin.other, mine];
      await uniteTwo(records, first, second, tables());
      return [{ kind: "update", card: unitedCard(t) }];
    },
    "link.other": async (_value, { me }) => [{ kind: "update", card: cancelledCard(textFor(me.lang)) }],
    "link.cancel": async (_value, { me }) => [{ kind: "update", card: cancelledCard(textFor(me.lang)) }],
  };
}

async function offer(context: Context): Promise<string> {
  const { records, me, org, now } = context;
  demandAdmin(context);
  const [home, person] = [await records.get(orgs, org), await records.get(people, me.id)];
  const code = newCode();
  await forgetOffers(records, now);
  const platform = platformOf(person?.accounts[0] ?? home?.accounts[0] ?? "");
  putOffer(records, code, { of: org, by: me.name, platform, until: now + GOOD_FOR });
  return code;
}

async function offerOf(code: string, context: Context): Promise<Offer> {
  const { records, me, org, now } = context;
  demandAdmin(context);
  const says = textFor(me.lang).link;
  const found = await findOffer(records, code, now);
  if (!found) throw new Refusal(says.noSuchCode);
  if (found.of === org) throw new Refusal(says.sameOrg);
  return found;
}

function demandAdmin({ me }: Context): void {
  if (!me.admin) throw new Refusal(textFor(me.lang).link.onlyAdmin);
}

/** What is being sent is written down where it was begun; nothing may move meanwhile. */
export async function beStill(records: Context["records"], lang: Context["me"]["lang"]): Promise<void> {
  const sending = await records.list(deliveries, { state: "sending" });
  if (sending.length > 0) throw new Refusal(textFor(lang).link.busy);
}

/** Asks once, and whichever of the two comes up first. */
async function askWhetherSame({ records, me }: Context): Promise<Reply[]> {
  const twin = await findTwin(records, me.id);
  if (!twin || twin.mine.apart || twin.theirs.apart) return [];
  const key = `same-person:${[twin.mine.id, twin.theirs.id].sort().join("+")}`;
  return [{ kind: "post", to: { person: me.id }, key, card: sameCard(textFor(me.lang), twin), why: "same-person" }];
}
