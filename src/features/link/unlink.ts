import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler } from "../../core/feature.ts";
import { type AccountId, platformOf } from "../../core/ids.ts";
import type { Reply } from "../../core/reply.ts";
import type { TableShape } from "../../core/store.ts";
import { textFor } from "../../text/text.ts";
import { type Org, orgs, type Person, people } from "../people/person.ts";
import { beStill } from "./commands.ts";
import { partOrg, partPerson } from "./part.ts";
import { partCard, partedCard, separateCard, separatedCard } from "./views.ts";

export const unlinkCommand: Command = {
  word: "unlink",
  uses: [{ name: "unlink" }],
  accepts: (args) => args === "",
  run: async (_args, context) => {
    const t = textFor(context.me.lang);
    const { home, mine, workspace } = await standing(context);
    const [stays] = mine.accounts.filter((account) => !account.startsWith(`${workspace}:`));
    const own: Reply[] = stays
      ? [{ kind: "post", to: "direct", card: partCard(t, workspace, platformOf(workspace), platformOf(stays)) }]
      : [];
    const isLinked = home.accounts.length > 1;
    if (isLinked && context.me.admin)
      return [...own, { kind: "whisper", card: separateCard(t, workspace, platformOf(workspace)) }];
    if (own.length === 0) throw new Refusal(isLinked ? t.link.onlyAdmin : t.link.unlink.none);
    return own;
  },
};

/** @param tables everything that is kept of an organisation */
export function newUnlinkPresses(tables: () => readonly TableShape[]): Record<string, PressHandler> {
  return {
    "link.part": async (workspace, context) => {
      const { records, me, newId } = context;
      const t = textFor(me.lang);
      const { mine } = await standing(context);
      const gone = mine.accounts.filter((account) => account.startsWith(`${workspace}:`));
      if (gone.length === 0 || gone.length === mine.accounts.length) throw new Refusal(t.link.unlink.gone);
      await beStill(records, me.lang);
      await partPerson(records, mine, workspace, newId());
      return [{ kind: "update", card: partedCard(t) }];
    },
    "link.separate": async (workspace, context) => {
      const { org, records, me, newId } = context;
      const t = textFor(me.lang);
      if (!me.admin) throw new Refusal(t.link.onlyAdmin);
      const { home } = await standing(context);
      if (home.accounts.length < 2 || !home.accounts.includes(workspace)) throw new Refusal(t.link.unlink.gone);
      await beStill(records, me.lang);
      await partOrg({ org, records }, workspace, tables(), newId);
      return [{ kind: "update", card: separatedCard(t) }];
    },
  };
}

/** Whoever acts, their organisation, and its workspace that they act in: the account that they used last. */
async function standing(context: Context): Promise<{ home: Org; mine: Person; workspace: AccountId }> {
  const { records, me, org } = context;
  const [home, mine] = [await records.get(orgs, org), await records.get(people, me.id)];
  const workspace = home?.accounts.find((own) => mine?.accounts[0]?.startsWith(`${own}:`));
  if (!home || !mine || workspace === undefined) throw new Refusal(textFor(me.lang).link.unlink.none);
  return { home, mine, workspace };
}
