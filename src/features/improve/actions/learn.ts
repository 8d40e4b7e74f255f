import { Refusal } from "../../../core/errors.ts";
import type { Context, PressHandler, SubmitHandler } from "../../../core/feature.ts";
import type { Reply } from "../../../core/reply.ts";
import type { Team } from "../../people/person.ts";
import { ownTeam, says } from "../access.ts";
import { learnForm } from "./forms.ts";
import { KINDS, type Kind, type Learned, learned, learnedId } from "./learned.ts";
import { learnedCard } from "./list-view.ts";
import { changeableAction } from "./shown.ts";

/** Something that is known to have worked, for whoever may make something of it. */
export interface Proven extends Pick<Learned, "action" | "idea" | "cycle"> {
  team: Team;
  /** What is kept of it, where nobody finds better words. */
  text: string;
}

/** Looks up what a button names; refuses what did not work. */
type Prove = (id: string, context: Context) => Promise<Proven>;

/** Makes a standard, a lesson or a case of what `prove` lets through; `name` is the button's and the form's. */
export function learningFrom(name: "action.learn" | "idea.learn", prove: Prove) {
  const press: PressHandler = async (value, context) => {
    const [id, kind] = wanted(value, context);
    const known = await context.records.get(learned, learnedId(id, kind));
    const { text } = await prove(id, context);
    const typed = { text: known?.text ?? text, conditions: known?.conditions ?? "" };
    return [{ kind: "open", form: learnForm(says(context), name, id, kind, typed) }];
  };
  const submit: SubmitHandler = async (typed, state, context) => {
    const [of, kind] = wanted(state, context);
    const { team, action, idea, cycle } = await prove(of, context);
    const [text, conditions] = [(typed["text"] ?? "").trim(), (typed["conditions"] ?? "").trim()];
    const t = says(context);
    if (text === "") {
      const form = learnForm(t, name, of, kind, typed);
      return [{ kind: "reject", form, errors: { text: t.actions.error.words } }];
    }
    const { records, me, now } = context;
    const id = learnedId(of, kind);
    const before = await records.get(learned, id);
    const said = { text, conditions, by: before?.by ?? me.id, at: before?.at ?? now };
    records.put(learned, { id, team: team.id, kind, action, ...(idea !== undefined && { idea }), cycle, ...said });
    return showLearned(team, context, true);
  };
  return { presses: { [name]: press }, submits: { [`${name}.save`]: submit } };
}

const ofActions = learningFrom("action.learn", async (id, context) => {
  const { action, team } = await changeableAction(id, context);
  if (action.state !== "worked") throw new Refusal(says(context).actions.error.notWorked);
  return { team, text: action.text, action: action.id, cycle: action.cycle };
});

export const presses: Record<string, PressHandler> = {
  ...ofActions.presses,
  "action.learned": async (id, context) => showLearned((await ownTeam(id, context)).team, context, false),
};

export const { submits } = ofActions;

export async function showLearned(team: Team, context: Context, kept: boolean): Promise<Reply[]> {
  const all = (await context.records.list(learned, { team: team.id })).toSorted((a, b) => b.at - a.at);
  return [{ kind: "whisper", card: learnedCard(says(context), team.name, all, kept) }];
}

/** Hand-made values are looked at like all others. */
function wanted(value: string, context: Context): [id: string, kind: Kind] {
  const [id = "", said] = value.split(" ");
  const kind = KINDS.find((one) => one === said);
  if (!kind) throw new Refusal(says(context).core.gone);
  return [id, kind];
}
