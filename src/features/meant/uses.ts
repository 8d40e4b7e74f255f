import type { Command, Context, Use } from "../../core/feature.ts";
import { type Text, textFor } from "../../text/text.ts";
import { isLead, teams } from "../people/person.ts";

/** A way to write a command, and the command. */
export interface Way {
  use: Use;
  command: Command;
}

/** Everything that this person may type. */
export async function waysFor(commands: readonly Command[], { me, records }: Context): Promise<Way[]> {
  const leads = (await records.list(teams)).some((team) => isLead(team, me.id));
  const may = { admin: me.admin, lead: leads, auditor: me.admin || me.role === "auditor" };
  return commands
    .filter(({ hidden }) => !hidden)
    .flatMap((command) => (command.uses ?? []).map((use) => ({ use, command })))
    .filter(({ use }) => use.for === undefined || may[use.for]);
}

/** Its words in one language; every use has them: test/features/meant.test.ts. */
export function spoken(t: Text, { name }: Use): { say: string; does: string; also: string } {
  const known: Readonly<Record<string, { say: string; does: string; also: string }>> = t.commands.uses;
  return known[name] ?? { say: name, does: "", also: "" };
}

export const takesWords = ({ name }: Use): boolean => name.endsWith("…");

/** What would be typed, `指标 记录 首解率 78%`; null where the command would not take it. */
export function typedFor(t: Text, { use, command }: Way, words: string): string | null {
  const [fixed = ""] = spoken(t, use).say.split("…");
  const own = fixed.endsWith("@") ? words.replace(/^[@＠\s]+/, "") : words;
  const typed = `${fixed}${own}`.replace(/\s+/g, " ").trim();
  const [name = ""] = typed.split(" ", 1);
  const args = typed.slice(name.length).trim();
  return (command.accepts?.(args) ?? true) ? typed : null;
}

export const says = ({ me }: Pick<Context, "me">): Text => textFor(me.lang);
