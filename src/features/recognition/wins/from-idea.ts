import { Refusal } from "../../../core/errors.ts";
import type { PressHandler } from "../../../core/feature.ts";
import { mask } from "../../../core/mask.ts";
import { creditedOf, type Idea, ideas, isCreditable, mayRead } from "../../improve/ideas/idea.ts";
import { isGone, type Person, people, peopleOf, teams } from "../../people/person.ts";
import { ownGoals, says } from "../access.ts";
import { personFields } from "../named.ts";
import { winOfIdea, wins } from "../win.ts";
import { MAX, WHOSE, winForm } from "./forms.ts";
import { showWin } from "./handlers.ts";

/** A win of whoever had an idea that was taken up, and of whoever tried it: once from each who recognises it. */
export const presses: Record<string, PressHandler> = {
  "win.idea": async (id, context) => {
    const { records, me } = context;
    const t = says(context);
    const idea = await records.get(ideas, id);
    const person = await records.get(people, me.id);
    const team = idea && (await records.get(teams, idea.team));
    if (!idea || !person || !team || !isCreditable(idea) || !mayRead(idea, person, team.leads)) {
      throw new Refusal(t.ideas.error.gone);
    }
    const made = await records.get(wins, winOfIdea(id, me.id));
    // What Beacon kept by itself is theirs alone until somebody shares it.
    const isOurs = made?.visibility === "private" && made.words === 0;
    if (made && !isOurs) return showWin(made, context, "post");
    const whose = await creditedBy(idea, context);
    if (whose.length === 0) throw new Refusal(t.ideas.error.nobodyToThank);
    const accounts = personFields(WHOSE).map((name, n) => [name, whose[n]?.accounts[0] ?? ""]);
    const what = mask(idea.change).slice(0, MAX.what);
    const typed = { what, effect: mask(idea.effect), kind: "idea", value: "improvement", visibility: "team" };
    const form = winForm(t, winOfIdea(id, me.id), await ownGoals(context), {
      ...typed,
      ...Object.fromEntries(accounts),
    });
    return [{ kind: "open", form }];
  },
};

/** Whoever had it, gave their name and is there, then whoever tried it; never whoever recognises them. */
async function creditedBy(idea: Idea, context: Parameters<PressHandler>[1]): Promise<Person[]> {
  const all = await peopleOf(
    context.records,
    creditedOf(idea).filter((id) => id !== context.me.id),
  );
  const gone = await Promise.all(all.map((person) => isGone(person, context)));
  return all.filter((_, place) => !gone[place]);
}
