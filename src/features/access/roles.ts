import { Refusal } from "../../core/errors.ts";
import type { Command, Context, PressHandler, SubmitHandler } from "../../core/feature.ts";
import type { Reply } from "../../core/reply.ts";
import { GIVEN, type Given, isAside } from "../../core/rights.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, type Person, people, personOf, teams, withoutLead } from "../people/person.ts";
import { readSkip } from "./pages.ts";
import { roleOf, rolesCard, rolesForm, toldCard } from "./roles-views.ts";

const says = ({ me }: Context): Text => textFor(me.lang);

/** Only administrators come in here: `rights.ts`. */
export const rolesCommand: Command = {
  word: "roles",
  uses: [{ name: "roles", reads: true, for: "admin" }],
  accepts: (args) => args === "",
  run: async (_args, context) => show("whisper", context),
};

export const presses: Record<string, PressHandler> = {
  "roles.page": async (skip, context) => show("update", context, readSkip(skip)),
  "roles.give": async (skip, context) => [{ kind: "open", form: rolesForm(says(context), skip) }],
  "roles.back": async (value, context) => {
    const [skip, id = ""] = value.split(" ");
    const person = await context.records.get(people, id);
    if (!person) throw new Refusal(says(context).core.gone);
    return change(person, undefined, readSkip(skip), context);
  },
};

export const submits: Record<string, SubmitHandler> = {
  "roles.save": async (values, state, context) => {
    const t = says(context);
    const person = values["person"] ? await personOf(context.records, values["person"], context.org) : null;
    const role = GIVEN.find((one) => one === values["role"]);
    const errors = {
      ...(!person && { person: t.people.team.notHere }),
      ...(!role && values["role"] !== "member" && { role: t.core.notOffered }),
    };
    if (!person || Object.keys(errors).length > 0) return [{ kind: "reject", form: rolesForm(t, state), errors }];
    return change(person, role, readSkip(state), context);
  },
};

/** Gives a role, or takes it back, and tells whoever it is about. */
async function change(person: Person, role: Given | undefined, skip: number, context: Context): Promise<Reply[]> {
  const { records, me, newId } = context;
  const t = says(context);
  const { role: before, ...bare } = person;
  const done = t.roles.done(person.name, roleOf(t, role));
  if (before === role) return show("update", context, skip, done);
  records.put(people, { ...bare, ...(role && { role }) });
  if (role && isAside({ role })) await leadNoMore(person.id, context);
  const card = toldCard(textFor(person.lang), role, me.name);
  const told: Reply = { kind: "post", to: { person: person.id }, key: `role:${newId()}`, card, why: "role" };
  const redrawn = await show("update", context, skip, done);
  return person.id === me.id ? redrawn : [...redrawn, told];
}

/** Whoever only observes leads nobody. */
async function leadNoMore(person: string, { records }: Context): Promise<void> {
  for (const team of await records.list(teams)) {
    if (isLead(team, person)) records.put(teams, withoutLead(team, person));
  }
}

async function show(
  kind: "whisper" | "update",
  context: Context,
  skip = 0,
  said: string | null = null,
): Promise<Reply[]> {
  const t = says(context);
  const given = (await context.records.list(people)).filter(({ role }) => role !== undefined);
  const sorted = given.toSorted((a, b) => a.name.localeCompare(b.name, t.locale));
  return [{ kind, card: rolesCard(t, sorted, skip < sorted.length ? skip : 0, said) }];
}
