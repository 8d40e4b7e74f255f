import type { Context } from "../../../core/feature.ts";
import type { Sending } from "../../../core/reply.ts";
import { textFor } from "../../../text/text.ts";
import { peopleOf } from "../../people/person.ts";
import { seen } from "../access.ts";
import type { Win } from "../win.ts";
import { askCard } from "./views.ts";

/** Shows the win to everybody else whom it names, and asks those who did not choose before: once for each wording. */
export async function askConsent(win: Win, { records }: Pick<Context, "records">): Promise<Sending[]> {
  const others = win.whose.filter((id) => id !== win.by && (win.group !== undefined || win.consent[id] !== "share"));
  const shown = await seen(win, { records });
  return (await peopleOf(records, others)).map(
    (person): Sending => ({
      ...{ kind: "post", to: { person: person.id }, key: `win-named:${win.id}:${win.words}:${person.id}` },
      ...{ card: askCard(textFor(person.lang), win, shown, person.id), why: "win-named" },
    }),
  );
}
